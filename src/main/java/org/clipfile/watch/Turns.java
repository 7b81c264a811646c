package org.clipfile.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** While pages wait, so many looks of a host go before the next of them: feeds forget, and pages do not run away. */
    private static final int MOST_LOOKS_ON_END = 4;

    /** What goes first if both are due. */
    enum Rank {
        /** Looks at feeds, and all that was begun: further steps, parts. */
        LOOK,
        /** Pages of articles. */
        PAGE
    }

    /** Where turns begin and end; keeps apart those who share the hosts. */
    interface Gate {
        /** Lets a turn begin; if not, says when to try again. */
        Optional<Instant> enter(String host);

        /** How long a host rests after a turn. */
        Duration rest(String host);

        /** A turn has ended; the host is at rest until then. */
        void leave(String host, Instant next);

        /** One that keeps nobody apart. */
        static Gate open(Function<String, Duration> rest) {
            return new Gate() {
                @Override
                public Optional<Instant> enter(String host) {
                    return Optional.empty();
                }

                @Override
                public Duration rest(String host) {
                    return rest.apply(host);
                }

                @Override
                public void leave(String host, Instant next) {
                    // nobody else needs to know
                }
            };
        }
    }

    /** A piece of work with the time it was due. */
    private record Job(Instant due, long number, Rank rank, Runnable work) implements Comparable<Job> {
        @Override
        public int compareTo(Job other) {
            int byDue = due.compareTo(other.due);
            return byDue == 0 ? Long.compare(number, other.number) : byDue;
        }
    }

    private static final class Host implements Comparable<Host> {
        final String name;
        final PriorityQueue<Job> looks = new PriorityQueue<>(2);
        final PriorityQueue<Job> pages = new PriorityQueue<>(2);
        private int looksOnEnd;
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

        boolean isIdle() {
            return looks.isEmpty() && pages.isEmpty();
        }

        PriorityQueue<Job> jobs(Rank rank) {
            return rank == Rank.LOOK ? looks : pages;
        }

        /** When the first of its work is due; it has some. */
        Instant due() {
            @Nullable Job look = looks.peek();
            @Nullable Job page = pages.peek();
            return look == null || page != null && page.due().isBefore(look.due())
                    ? Objects.requireNonNull(page).due()
                    : look.due();
        }

        /** Its next work; some is due. */
        Job take(Instant now) {
            @Nullable Job look = looks.peek();
            @Nullable Job page = pages.peek();
            boolean isLookDue = look != null && !look.due().isAfter(now);
            boolean isPageDue = page != null && !page.due().isAfter(now);
            boolean takesLook = isLookDue && (!isPageDue || looksOnEnd < MOST_LOOKS_ON_END);
            looksOnEnd = takesLook && isPageDue ? looksOnEnd + 1 : 0;
            return jobs(takesLook ? Rank.LOOK : Rank.PAGE).remove();
        }

        @Override
        public int compareTo(Host other) {
            int byReady = ready.compareTo(other.ready);
            return byReady == 0 ? name.compareTo(other.name) : byReady;
        }
    }

    private final Time time;
    private final Gate gate;
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
     * @param gate where turns begin and end
     */
    Turns(Time time, int workers, Gate gate) {
        this.time = time;
        this.gate = gate;
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
    void add(String host, Instant due, Rank rank, Runnable work) {
        lock.lock();
        try {
            Host owner = hosts.computeIfAbsent(host, Host::new);
            (owner.slow ? waitingSlow : waiting).remove(owner);
            owner.jobs(rank).add(new Job(due, numbers++, rank, work));
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
        if (host.isIdle()) {
            host.ready = Instant.MIN;
            return;
        }
        host.ready = host.due().isAfter(host.free) ? host.due() : host.free;
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
                turn(next, now);
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

    private void turn(Host host, Instant now) {
        boolean slow = host.slow;
        (slow ? waitingSlow : waiting).remove(host);
        busySlow += slow ? 1 : 0;
        long began = System.nanoTime();
        host.ready = Instant.MAX; // busy
        Job job = host.take(now);
        lock.unlock();
        Optional<Instant> closed = Optional.empty();
        try {
            closed = gate.enter(host.name);
            if (closed.isEmpty()) {
                try {
                    job.work().run();
                } finally {
                    gate.leave(host.name, rest(host));
                }
            }
        } finally {
            lock.lock();
            busySlow -= slow ? 1 : 0;
            if (closed.isPresent()) {
                host.jobs(job.rank()).add(job);
                host.free = closed.get();
            } else {
                host.slow = System.nanoTime() - began > SLOW_NANOS;
            }
            host.ready = Instant.MIN;
            queue(host);
            if (host.isIdle() && hosts.size() > 50_000) {
                hosts.values()
                        .removeIf(each ->
                                each.isIdle() && each.ready.equals(Instant.MIN) && each.free.isBefore(time.now()));
            }
            changed.signalAll();
        }
    }

    /** Puts a host to rest; until when. */
    private Instant rest(Host host) {
        lock.lock();
        try {
            Instant free = time.now().plus(gate.rest(host.name));
            host.free = free.isAfter(host.free) ? free : host.free;
            return host.free;
        } finally {
            lock.unlock();
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
            for (Rank rank : Rank.values()) {
                List<Job> jobs = new ArrayList<>(host.jobs(rank));
                host.jobs(rank).clear();
                jobs.forEach(
                        job -> host.jobs(rank).add(new Job(job.due().minus(back), job.number(), rank, job.work())));
            }
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
