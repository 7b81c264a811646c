package org.clipfile.camel;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Optional;
import org.clipfile.PageFolders;
import org.clipfile.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps saved pages and the folders of their pictures together in the inbox: such a folder is never entered, it goes where
 * its page goes, and a page waits until its folder is whole. Thread-safe.
 */
final class InboxPages {
    private static final Logger LOG = LoggerFactory.getLogger(InboxPages.class);

    private final InboxFolder inbox;
    private final long quietMillis;
    private final Clock clock;

    InboxPages(InboxFolder inbox, long quietMillis, Clock clock) {
        this.inbox = inbox;
        this.quietMillis = quietMillis;
        this.clock = clock;
    }

    /**
     * Whether the files in a folder are to be taken. If it belongs to a page that left the inbox before, it is sent after
     * that once it lies quiet: a browser or a copying program may finish the page first.
     */
    boolean mayBeEntered(Path folder) {
        boolean alone = true;
        Optional<Path> gone = Optional.empty();
        for (String name : PageFolders.pagesOf(folder.getFileName().toString())) {
            Path page = folder.resolveSibling(name);
            alone &= !isFile(page);
            gone = gone.or(() -> newest(page));
        }
        if (alone && gone.isPresent() && isQuiet(folder)) {
            sendAfter(folder, gone.get());
        }
        return alone && gone.isEmpty();
    }

    /** Whether the folders that belong to a page, if any, are not being written to. */
    boolean isWhole(Path page) {
        return PageFolders.besides(page).stream().allMatch(this::isQuiet);
    }

    /** Where a page lies that left the inbox; of two of that name the one that left later. */
    private Optional<Path> newest(Path page) {
        return inbox.shelved(page).stream().filter(InboxPages::isFile).max((one, other) -> changed(one)
                .compareTo(changed(other)));
    }

    private static FileTime changed(Path file) {
        try {
            return FileStamp.of(file).changed();
        } catch (IOException e) {
            return FileTime.fromMillis(0); // taken away since we saw it
        }
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private void sendAfter(Path folder, Path page) {
        try {
            inbox.follow(folder, page, Long.toHexString(clock.millis()));
        } catch (IOException e) {
            LOG.warn("{} cannot be moved out of the inbox: {}", Printable.name(inbox.nameOf(folder)), e.toString());
        }
    }

    private boolean isQuiet(Path folder) {
        try {
            boolean[] quiet = {true};
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes)
                        throws IOException {
                    return look(entered);
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    return look(file);
                }

                private FileVisitResult look(Path path) throws IOException {
                    quiet[0] = FileStamp.of(path).quietFor(quietMillis, clock.instant());
                    return quiet[0] ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }
            });
            return quiet[0];
        } catch (IOException e) {
            return false; // something in it went away while we looked
        }
    }
}
