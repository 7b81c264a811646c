package org.clipfile.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives each host one turn at a time, with a rest between two of them, and each piece of work a turn of its host when it is
 * due. A few threads do all the work; a host that is slow holds one of them, what waits for it
 * holds none, and all slow hosts together hold half of them at most. Thread-safe.
 */
final class Turns implements AutoCloseable {
    /** However long the next turn is off, the time is looked at so often: a machine may sleep, a clock be set. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    /** A clock that goes back further than this was set, not corrected. */
    private static final Duration SET_BACK = Duration.ofMinutes(2);

    /** A turn that takes longer is that of a slow host. */
    private static final long SLOW_NANOS = Duration.ofSeconds(3).toNanos();

    /** A piece of work with the time it was due. */
    private record Job(Instant due, long number, Runnable work) implements Comparable<Job> {
        @Override
        public int compareTo(Job other) {
            int byDue = due.compareTo(other.due);
            return byDue == 0 ? Long.compare(number, other.number) : byDue;
        }
    }

    private static final class Host implements Comparable<Host> {
        final String name;
        final PriorityQueue<Job> jobs = new PriorityQueue<>(2);
        /** Whether its last turn took long; such hosts may hold half of the threads only. */
        boolean slow;

        Instant free = Instant.MIN;
        Instant ready = Instant.MIN;

        Host(String name) {
            this.name = name;
        }

        boolean isBusy() {
            return ready.equals(Instant.MAX);
        }

        @Override
        public int compareTo(Host other) {
            int byReady = ready.compareTo(other.ready);
            return byReady == 0 ? name.compareTo(other.name) : byReady;
        }
    }

    private final Time time;
    private final Function<String, Duration> rest;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Host> hosts = new HashMap<>();
    /** Hosts that have work and are at rest. */
    private final TreeSet<Host> waiting = new TreeSet<>();
    /** The slow ones of these. */
    private final TreeSet<Host> waitingSlow = new TreeSet<>();

    private final int mostSlow;
    private int busySlow;

    private final List<Thread> threads = new ArrayList<>();
    private long numbers;
    private Instant last;
    private boolean closed;

    /**
     * Starts the threads.
     *
     * @param rest how long a host rests after a turn
     */
    Turns(Time time, int workers, Function<String, Duration> rest) {
        this.time = time;
        this.rest = rest;
        this.mostSlow = Math.max(1, workers / 2);
        this.last = time.now();
        for (int i = 0; i < workers; i++) {
            Thread thread = new Thread(this::work, "watch-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Asks for a turn of a host, not before the work is due. */
    void add(String host, Instant due, Runnable work) {
        lock.lock();
        try {
            Host owner = hosts.computeIfAbsent(host, Host::new);
            (owner.slow ? waitingSlow : waiting).remove(owner);
            owner.jobs.add(new Job(due, numbers++, work));
            if (!owner.isBusy()) {
                queue(owner);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Leaves a host alone until then. */
    void hold(String host, Instant until) {
        lock.lock();
        try {
            Host owner = hosts.computeIfAbsent(host, Host::new);
            boolean isWaiting = (owner.slow ? waitingSlow : waiting).remove(owner);
            owner.free = until.isAfter(owner.free) ? until : owner.free;
            if (isWaiting) {
                queue(owner);
            }
        } finally {
            lock.unlock();
        }
    }

    private void queue(Host host) {
        Job first = host.jobs.peek();
        if (first == null) {
            host.ready = Instant.MIN;
            return;
        }
        host.ready = first.due().isAfter(host.free) ? first.due() : host.free;
        (host.slow ? waitingSlow : waiting).add(host);
        changed.signal();
    }

    private void work() {
        lock.lock();
        try {
            while (!closed) {
                Instant now = time.now();
                adjust(now);
                @Nullable Host next = next();
                if (next == null || next.ready.isAfter(now)) {
                    Duration wait = next == null ? LONGEST_WAIT : Duration.between(now, next.ready);
                    Duration most = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
                    changed.await(time.nanos(most), TimeUnit.NANOSECONDS);
                    continue;
                }
                turn(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Host next() {
        @Nullable Host quick = waiting.isEmpty() ? null : waiting.first();
        @Nullable Host slow = waitingSlow.isEmpty() || busySlow >= mostSlow ? null : waitingSlow.first();
        return quick == null || slow != null && slow.compareTo(quick) < 0 ? slow : quick;
    }

    private void turn(Host host) {
        boolean slow = host.slow;
        (slow ? waitingSlow : waiting).remove(host);
        busySlow += slow ? 1 : 0;
        long began = System.nanoTime();
        host.ready = Instant.MAX; // busy
        Job job = host.jobs.remove();
        lock.unlock();
        try {
            job.work().run();
        } finally {
            lock.lock();
            busySlow -= slow ? 1 : 0;
            host.slow = System.nanoTime() - began > SLOW_NANOS;
            Instant free = time.now().plus(rest.apply(host.name));
            host.free = free.isAfter(host.free) ? free : host.free;
            host.ready = Instant.MIN;
            queue(host);
            if (host.jobs.isEmpty() && hosts.size() > 50_000) {
                hosts.values()
                        .removeIf(each -> each.jobs.isEmpty()
                                && each.ready.equals(Instant.MIN)
                                && each.free.isBefore(time.now()));
            }
            changed.signalAll();
        }
    }

    /** When the clock was set back, what is due goes with it: nobody is to wait for a year that was a mistake. */
    private void adjust(Instant now) {
        Duration back = Duration.between(now, last);
        last = now;
        if (back.compareTo(SET_BACK) < 0) {
            return;
        }
        waiting.clear();
        waitingSlow.clear();
        for (Host host : hosts.values()) {
            List<Job> jobs = new ArrayList<>(host.jobs);
            host.jobs.clear();
            jobs.forEach(job -> host.jobs.add(new Job(job.due().minus(back), job.number(), job.work())));
            host.free = host.free.equals(Instant.MIN) ? host.free : host.free.minus(back);
            if (!host.isBusy()) {
                queue(host);
            }
        }
    }

    /** Lets the work that is under way end, for a while, and begins no other. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            for (Thread thread : threads) {
                thread.join(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            }
            threads.forEach(Thread::interrupt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
