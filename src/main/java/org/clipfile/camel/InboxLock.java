package org.clipfile.camel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second process from watching the same inbox: the two would snatch files from one another. Holds as long as the
 * process lives, however it ends; the empty file it is held by stays.
 */
final class InboxLock implements AutoCloseable {
    private static final String NAME = ".clipfile.lock";

    private final FileChannel channel;

    private InboxLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes an inbox for this process.
     *
     * @throws IOException if another has it, or it cannot be written; the message says which
     */
    static InboxLock of(Path inbox) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(inbox.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IOException(
                    "The inbox " + inbox + " cannot be written, so no file could be moved out of it. Give the user who"
                            + " runs Clipfile the right to write there.",
                    e);
        }
        if (!taken(channel)) {
            channel.close();
            throw new IOException("Another clipfile watches the inbox " + inbox + " already. Stop that first, or set"
                    + " clipfile.inbox to another folder.");
        }
        return new InboxLock(channel);
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // by another part of this very process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
