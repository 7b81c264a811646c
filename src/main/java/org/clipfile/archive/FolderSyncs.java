package org.clipfile.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes names in folders durable. Threads that want the same folder synced while a sync is under way wait for the next
 * one and share it, since a sync covers every change made before it began. Thread-safe.
 */
final class FolderSyncs {

    /** The syncs of one folder: a change is durable once a sync that began after it is done. */
    private static final class Turns {
        private int users;
        private long asked;
        private long done;
        private boolean running;
    }

    private final ConcurrentHashMap<Path, Turns> folders = new ConcurrentHashMap<>();
    /** Windows opens no folder as a file; NTFS keeps names in its journal by itself. */
    private final boolean supported = !System.getProperty("os.name").startsWith("Windows");

    /** Returns when the names that stand in the folder now are on disk. */
    void sync(Path folder) throws IOException {
        if (!supported) {
            return;
        }
        Turns turns = folders.compute(folder, (path, known) -> {
            Turns joined = known == null ? new Turns() : known;
            joined.users++;
            return joined;
        });
        try {
            sync(folder, turns);
        } finally {
            folders.compute(folder, (path, known) -> --turns.users == 0 ? null : known);
        }
    }

    private static void sync(Path folder, Turns turns) throws IOException {
        long covered;
        synchronized (turns) {
            long mine = ++turns.asked;
            while (turns.running && turns.done < mine) {
                waitFor(turns);
            }
            if (turns.done >= mine) {
                return;
            }
            turns.running = true;
            covered = turns.asked;
        }
        boolean synced = false;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            synced = true;
        } finally {
            synchronized (turns) {
                turns.running = false;
                if (synced) {
                    turns.done = Math.max(turns.done, covered);
                }
                turns.notifyAll();
            }
        }
    }

    private static void waitFor(Turns turns) throws IOException {
        try {
            turns.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("Interrupted while a folder was synced");
        }
    }
}
