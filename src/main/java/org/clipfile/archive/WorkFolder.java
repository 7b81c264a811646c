package org.clipfile.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The folder a process keeps its unfinished files in, {@code archive/state/work/<name>/}. It holds a locked file as long
 * as the process lives, so that the next one can tell which folders dead processes left. Thread-safe.
 */
final class WorkFolder implements AutoCloseable {
    private static final String LOCK = ".lock";
    /**
     * Those of this very process: on POSIX systems merely opening and closing their lock files would give up the locks
     * (see {@link FileLock}), so they must be known without looking.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lockChannel;
    private final AtomicLong counter = new AtomicLong();

    private WorkFolder(Path folder, FileChannel lockChannel) {
        this.folder = folder;
        this.lockChannel = lockChannel;
    }

    /** Makes a folder for this process. */
    static WorkFolder open(Path parent) throws IOException {
        Files.createDirectories(parent);
        // Made under a name that sweeping passes over, and named rightly once it is locked: else a process that starts
        // at the same time might take it for a dead one's.
        String name = UUID.randomUUID().toString();
        Path making = Files.createDirectory(parent.resolve(".making-" + name));
        FileChannel channel =
                FileChannel.open(making.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException("Cannot lock " + making.resolve(LOCK));
        }
        Path folder = parent.resolve(name);
        OURS.add(folder);
        Files.move(making, folder);
        return new WorkFolder(folder, channel);
    }

    /** When the oldest of the dead processes began that left a folder; empty if none did. */
    static Optional<Instant> oldestDead(Path parent) throws IOException {
        @Nullable Instant oldest = null;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent)) {
            for (Path folder : folders) {
                @Nullable FileTime made = deadSince(folder);
                if (made != null && (oldest == null || made.toInstant().isBefore(oldest))) {
                    oldest = made.toInstant();
                }
            }
        }
        return Optional.ofNullable(oldest);
    }

    /** Deletes the folders of dead processes and all in them. */
    static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent)) {
            for (Path folder : folders) {
                if (deadSince(folder) != null) {
                    delete(folder);
                }
            }
        }
    }

    private static @Nullable FileTime deadSince(Path folder) throws IOException {
        if (OURS.contains(folder)) {
            return null;
        }
        Path lockFile = folder.resolve(LOCK);
        boolean making = folder.getFileName().toString().startsWith(".making-");
        try {
            FileTime made = Files.getLastModifiedTime(Files.exists(lockFile) ? lockFile : folder);
            if (making && made.toInstant().isAfter(Instant.now().minusSeconds(60)) || !Files.isDirectory(folder)) {
                return null;
            }
            if (!Files.exists(lockFile)) {
                return made;
            }
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock == null ? null : made;
            }
        } catch (NoSuchFileException e) {
            return null; // another process swept it in between
        }
    }

    /** A name for a new file that nobody uses. */
    Path temporary(String ending) {
        return folder.resolve(counter.incrementAndGet() + ending);
    }

    /** Where it is. */
    Path path() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try {
            lockChannel.close();
            if (Files.exists(folder)) {
                delete(folder);
            }
        } finally {
            OURS.remove(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                // The lock goes last: were we killed here, the folder must still look like a dead one's.
                if (!file.getFileName().toString().equals(LOCK)) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
    }
}
