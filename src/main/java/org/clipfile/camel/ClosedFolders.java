package org.clipfile.camel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.clipfile.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders of the inbox that Clipfile may not read or enter, and what is in them therefore waits. Each is told once in the
 * log, and as long as it is closed in the health page. Thread-safe.
 */
final class ClosedFolders {
    private static final Logger LOG = LoggerFactory.getLogger(ClosedFolders.class);

    private final InboxFolder inbox;
    private final Set<Path> closed = new ConcurrentSkipListSet<>();

    ClosedFolders(InboxFolder inbox) {
        this.inbox = inbox;
    }

    /** Whether a folder can be looked into. */
    boolean isOpen(Path folder) {
        boolean open = mayBeRead(folder);
        if (open) {
            closed.remove(folder);
        } else if (closed.add(folder)) {
            LOG.warn(
                    "The folder {} in the inbox may not be read, so its files wait. Give the user who runs Clipfile the"
                            + " right to read and change it.",
                    Printable.name(inbox.nameOf(folder)));
        }
        return open;
    }

    /** Which folders are closed, for people; empty if none is. */
    Optional<String> trouble() {
        closed.removeIf(folder -> mayBeRead(folder) || !Files.exists(folder));
        return closed.isEmpty()
                ? Optional.empty()
                : Optional.of("These folders in the inbox may not be read: "
                        + String.join(
                                ", ",
                                closed.stream()
                                        .map(inbox::nameOf)
                                        .map(Printable::name)
                                        .toList()));
    }

    private static boolean mayBeRead(Path folder) {
        return Files.isReadable(folder) && Files.isExecutable(folder);
    }
}
