package org.clipfile.cli;

import java.util.concurrent.Semaphore;

/**
 * Lets only so many bytes of input be worked on at once as the heap has room for. Small files never wait; a large one
 * waits until it is nearly alone. Thread-safe.
 */
final class HeapShare {
    /** An HTML page needs about this many bytes of heap for each of its bytes while it is parsed, clipped and written. */
    private static final int FACTOR = 20;

    private static final int UNIT = 1024;

    private final int units;
    private final Semaphore free;

    HeapShare(long heapBytes) {
        this.units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, heapBytes / FACTOR / UNIT));
        this.free = new Semaphore(units, true);
    }

    /** Waits until there is room for an input of that size; close what it gives when done. */
    Held take(long bytes) {
        int wanted = (int) Math.min(units, bytes / UNIT + 1);
        free.acquireUninterruptibly(wanted);
        return () -> free.release(wanted);
    }

    /** Room held for an input. */
    @FunctionalInterface
    interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
