package org.clipfile.camel;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.clipfile.PageFolders;
import org.jspecify.annotations.Nullable;

/**
 * The inbox on disk: what things in it are called, and moving files out of the way without ever writing over another.
 * Thread-safe.
 */
final class InboxFolder {
    static final String WHY = ".why.txt";

    private final Path inbox;
    private final Path done;
    private final Path failed;
    private final boolean deleteDone;
    private final Set<Path> busy = ConcurrentHashMap.newKeySet();

    /**
     * Looks after a folder.
     *
     * @param deleteDone whether files that are done with are deleted instead of moved
     */
    InboxFolder(Path inbox, boolean deleteDone) {
        this.inbox = inbox;
        this.done = inbox.resolve(".done");
        this.failed = inbox.resolve(".failed");
        this.deleteDone = deleteDone;
    }

    /** The file's path below the inbox, parts parted by {@code /}. */
    String nameOf(Path file) {
        Path relative = inbox.relativize(file);
        StringBuilder name = new StringBuilder();
        for (Path part : relative) {
            name.append(name.isEmpty() ? "" : "/").append(part);
        }
        return name.toString();
    }

    /** Where a file lies that is done with, and where if it failed; nothing need be there. */
    List<Path> shelved(Path file) {
        Path relative = inbox.relativize(file);
        return List.of(done.resolve(relative), failed.resolve(relative));
    }

    /**
     * Puts a file that is done with out of the way: into {@code .done/} under its path, or under a name with the mark in
     * it if another file has that; or deletes it if set so. Folders that belong to a page go into {@code .done/} in any
     * case, as the archive does not hold what is in them.
     *
     * @param mark letters that tell this content from another
     * @param stamp what the file looked like when it was read; one that was written to since is never deleted
     * @throws IOException if it cannot; the file is then where it was
     */
    void done(Path file, String mark, @Nullable FileStamp stamp) throws IOException {
        Path relative = inbox.relativize(file);
        Files.deleteIfExists(whyOf(failed.resolve(relative)));
        placeFolders(file, done, mark);
        if (deleteDone) {
            delete(file, mark, stamp);
        } else {
            place(file, done, mark, null);
        }
    }

    /** Out of the way first: between a look and a deletion somebody might write to it. */
    private static void delete(Path file, String mark, @Nullable FileStamp stamp) throws IOException {
        Path aside = Files.move(
                file,
                file.resolveSibling(".deleting-" + mark + "-" + UUID.randomUUID()),
                StandardCopyOption.ATOMIC_MOVE);
        if (stamp == null || stamp.sameContent(FileStamp.of(aside))) {
            Files.delete(aside);
        } else {
            Files.move(aside, file);
        }
    }

    /**
     * Puts a file into {@code .failed/}, a note and the folders that belong to it beside it.
     *
     * @return where it lies now
     * @throws IOException if it cannot; the file is then where it was
     */
    Path failed(Path file, String mark, String note) throws IOException {
        placeFolders(file, failed, mark);
        return place(file, failed, mark, note);
    }

    /**
     * Puts a folder that belongs to a page beside that, which went before.
     *
     * @param page where the page lies now
     * @param mark letters that tell this folder from another of its name
     * @throws IOException if it cannot; the folder is then where it was
     */
    void follow(Path folder, Path page, String mark) throws IOException {
        place(folder, page.startsWith(done) ? done : failed, mark, null);
    }

    /** Before the page itself: were we killed in between, they must not be taken for folders of their own. */
    private void placeFolders(Path page, Path shelf, String mark) throws IOException {
        for (Path folder : PageFolders.besides(page)) {
            place(folder, shelf, mark, null);
        }
    }

    private Path place(Path file, Path shelf, String mark, @Nullable String note) throws IOException {
        Path wanted = roomFor(shelf, inbox.relativize(file));
        String name = wanted.getFileName().toString();
        for (int i = 0; ; i++) {
            Path target =
                    i == 0 ? wanted : wanted.resolveSibling(FileName.withMark(name, i == 1 ? mark : mark + "-" + i));
            if (!busy.add(target)) {
                continue;
            }
            try {
                if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) || sameContent(file, target)) {
                    if (note != null) {
                        Files.writeString(whyOf(target), note);
                    }
                    Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
                    return target;
                }
            } finally {
                busy.remove(target);
            }
        }
    }

    /** Makes the folders a file needs; one that is called as a file already there gets a tilde. */
    private static Path roomFor(Path shelf, Path relative) throws IOException {
        Path folder = shelf;
        if (!Files.isDirectory(folder)) { // to ask first is cheaper: making locks the inbox against all other moves
            Files.createDirectories(folder);
        }
        for (int i = 0; i < relative.getNameCount() - 1; i++) {
            Path next = folder.resolve(relative.getName(i));
            while (!Files.isDirectory(next, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    Files.createDirectory(next);
                } catch (FileAlreadyExistsException e) {
                    if (!Files.isDirectory(next, LinkOption.NOFOLLOW_LINKS)) {
                        next = next.resolveSibling(
                                FileName.withEnding(next.getFileName().toString(), "~"));
                    }
                }
            }
            folder = next;
        }
        return folder.resolve(relative.getFileName());
    }

    private static boolean sameContent(Path one, Path other) throws IOException {
        if (!Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
                || !Files.isReadable(one)
                || !Files.isReadable(other)) {
            return false;
        }
        try {
            return Files.mismatch(one, other) < 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static Path whyOf(Path file) {
        return file.resolveSibling(FileName.withEnding(file.getFileName().toString(), WHY));
    }
}
