package org.clipfile.archive;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Locks that keep apart the processes that use one archive; they end with the process, however it ends. Each is known by a
 * number. They do not keep threads apart: of one process, only one thread at a time may take the same number.
 */
final class ProcessLocks implements AutoCloseable {
    private static final long FIRST_PAUSE_NANOS = 200_000;
    private static final long LONGEST_PAUSE_NANOS = 10_000_000;

    private final Path file;
    private FileChannel channel;

    private ProcessLocks(Path file) throws IOException {
        this.file = file;
        channel = open();
    }

    /** The locks of the archive that this file belongs to; its content does not matter. */
    static ProcessLocks open(Path file) throws IOException {
        return new ProcessLocks(file);
    }

    /**
     * Waits for a lock; closing it gives it back. It is tried for again and again: systems that let a process wait for a
     * lock take two processes, of which each holds one and waits for another in another thread, for a deadlock (POSIX
     * fcntl, EDEADLK).
     */
    FileLock take(int number) throws IOException {
        long pause = FIRST_PAUSE_NANOS;
        while (true) {
            @Nullable FileLock taken = channel().tryLock(number, 1, false);
            if (taken != null) {
                return taken;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Interrupted while waiting for another process");
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(LONGEST_PAUSE_NANOS, 2 * pause);
        }
    }

    /** A thread that is interrupted while it waits closes the channel for all. */
    private synchronized FileChannel channel() throws IOException {
        if (!channel.isOpen()) {
            channel = open();
        }
        return channel;
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }
}
