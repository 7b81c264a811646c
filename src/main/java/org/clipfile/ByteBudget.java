package org.clipfile;

import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;

/**
 * Keeps what several threads hold in memory at once below a bound: each takes what it will need first, and waits until
 * that is free. Fair, so that a large one is not overtaken for ever. Thread-safe.
 */
public final class ByteBudget {
    private static final int UNIT_BYTES = 1 << 12;

    private final int units;
    private final Semaphore free;

    /** A budget of that many bytes. */
    public ByteBudget(long bytes) {
        units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / UNIT_BYTES));
        free = new Semaphore(units, true);
    }

    /** A part of the budget, given back by closing it. */
    public interface Share extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits until that many bytes are free, or all of them if the budget is smaller: then a giant runs alone.
     *
     * @throws InterruptedIOException if the thread is interrupted meanwhile
     */
    public Share take(long bytes) throws InterruptedIOException {
        int taken = (int) Math.max(1, Math.min(units, bytes / UNIT_BYTES + 1));
        try {
            free.acquire(taken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for memory");
        }
        return () -> free.release(taken);
    }
}
