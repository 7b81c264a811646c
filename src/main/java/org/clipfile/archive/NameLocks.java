package org.clipfile.archive;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Keeps apart those who work on something of the same name, be they threads or processes, and lets all others work at the
 * same time: while one waits for the disk, the next goes on. Names share a fixed number of locks. Thread-safe.
 */
final class NameLocks {
    private final ProcessLocks processes;
    private final int first;
    private final Lock[] threads;

    /**
     * @param first number of the first of the locks that keep processes apart
     * @param number how many there are
     */
    NameLocks(ProcessLocks processes, int first, int number) {
        this.processes = processes;
        this.first = first;
        this.threads = Stream.generate(ReentrantLock::new).limit(number).toArray(Lock[]::new);
    }

    /** Waits until nobody else holds one of these names. They are taken in one order by all, so that nobody waits for ever. */
    Held take(Collection<String> names) throws IOException {
        int[] stripes = names.stream()
                .mapToInt(name -> Math.floorMod(name.hashCode(), threads.length))
                .sorted()
                .distinct()
                .toArray();
        Held held = new Held();
        try {
            for (int stripe : stripes) {
                threads[stripe].lock();
                held.threads.push(threads[stripe]);
                held.processes.push(processes.take(first + stripe));
            }
            return held;
        } catch (IOException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /** As {@link #take(Collection)}, of one name. */
    Held take(String name) throws IOException {
        return take(Set.of(name));
    }

    private static IOException suppressing(IOException first, IOException other) {
        first.addSuppressed(other);
        return first;
    }

    /** Names that are held until they are given back, by the thread that took them. */
    static final class Held implements AutoCloseable {
        private final Deque<Lock> threads = new ArrayDeque<>();
        private final Deque<FileLock> processes = new ArrayDeque<>();

        @Override
        public void close() throws IOException {
            IOException failure = null;
            while (!processes.isEmpty()) {
                try {
                    processes.pop().close();
                } catch (IOException e) {
                    failure = failure == null ? e : suppressing(failure, e);
                }
            }
            threads.forEach(Lock::unlock);
            if (failure != null) {
                throw failure;
            }
        }
    }
}
