package org.clipfile.camel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Says which files of the inbox may be taken now: plain files that have lain quiet for a while and that no process is
 * writing, and that did not fail a moment ago. Folders are entered unless they are links or belong to a page.
 */
final class InboxFilter implements GenericFileFilter<File> {
    private static final String README = "README.md";

    private final Path inbox;
    private final long quietMillis;
    private final InboxPages pages;
    private final ClosedFolders closed;
    private final InboxNames names;
    private final OpenFiles openFiles;
    private final Pauses pauses;
    private final Clock clock;

    InboxFilter(Path inbox, long quietMillis, InboxPages pages, ClosedFolders closed, Pauses pauses, Clock clock) {
        this.inbox = inbox;
        this.quietMillis = quietMillis;
        this.pages = pages;
        this.closed = closed;
        this.names = new InboxNames(quietMillis, clock);
        this.openFiles = new OpenFiles(inbox);
        this.pauses = pauses;
        this.clock = clock;
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        Path path;
        try {
            path = file.getFile().toPath();
        } catch (InvalidPathException e) {
            names.spell(file.getFile().getParentFile().toPath());
            return false;
        }
        if (names.isLost(path)) {
            names.spell(file.getFile().getParentFile().toPath());
            return false;
        }
        if (file.isDirectory()) {
            return !Files.isSymbolicLink(path) && pages.mayBeEntered(path) && closed.isOpen(path);
        }
        if (path.endsWith(README) && inbox.equals(path.getParent()) || pauses.contains(path)) {
            return false;
        }
        try {
            FileStamp stamp = FileStamp.of(path);
            // A link is let through to be refused in so many words; a pipe or device never is, as reading it may hang.
            return (stamp.regular() || stamp.link())
                    && stamp.quietFor(quietMillis, clock.instant())
                    && !openFiles.mayBeWritten(path, stamp.changed().toMillis())
                    && pages.isWhole(path);
        } catch (IOException e) {
            return false; // it went away since the folder was listed
        }
    }
}
