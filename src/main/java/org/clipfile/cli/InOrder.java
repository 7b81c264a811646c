package org.clipfile.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on many things at once and takes the results one at a time, in the order of the things. Holds a small number of
 * them at any moment, however many there are.
 */
final class InOrder {
    /** Results waiting for an earlier, slower one, for each worker. */
    private static final int AHEAD = 16;

    private InOrder() {}

    /** What is done with a result. */
    @FunctionalInterface
    interface Taker<R> {
        /** Takes a result; an exception ends the whole run. */
        void take(R result) throws IOException;
    }

    /**
     * Works through all things and returns when the last result was taken.
     *
     * @param workers how many threads work; the results are taken in the calling thread
     * @throws IOException if taking a result failed
     */
    static <T, R> void run(int workers, Iterator<T> things, Function<T, R> work, Taker<R> taker) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        Deque<Future<R>> pending = new ArrayDeque<>();
        try {
            while (things.hasNext()) {
                T thing = things.next();
                pending.add(pool.submit(() -> work.apply(thing)));
                while (pending.size() >= workers * AHEAD || isDone(pending.peek())) {
                    taker.take(result(pending.remove()));
                }
            }
            while (!pending.isEmpty()) {
                taker.take(result(pending.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean isDone(@Nullable Future<?> first) {
        return first != null && first.isDone();
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw new IllegalStateException("A worker failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted before all was done", e);
        }
    }
}
