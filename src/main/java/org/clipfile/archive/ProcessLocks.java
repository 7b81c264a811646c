package org.clipfile.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Locks that keep apart the processes that use one archive; they end with the process, however it ends. Each is known by a
 * number. They do not keep threads apart: of one process, only one thread at a time may take the same number.
 */
final class ProcessLocks implements AutoCloseable {
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

    /** Waits for a lock; closing it gives it back. */
    FileLock take(int number) throws IOException {
        return channel().lock(number, 1, false);
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
