package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is promised to hosts is kept by all processes together that use one memory of fetching. */
@Timeout(60)
class SharedTurnsTest {
    private static final Instant NOW = Instant.parse("2024-05-07T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofSeconds(2);
    private static final String HOST = "harbor.example";

    @TempDir
    Path home;

    @Test
    void givesTurnsOneAtATimeWithARestBetweenToTwoWhoShareAHost() throws Exception {
        Duration rest = Duration.ofMillis(80);
        List<Long> begun = Collections.synchronizedList(new ArrayList<>());
        List<Long> ended = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(12);
        try (WatchState one = open();
                WatchState other = open();
                Turns run = new Turns(Time.real(), 3, new Shared(one, rest));
                Turns command = new Turns(Time.real(), 3, new Shared(other, rest))) {
            for (int i = 0; i < 12; i++) {
                (i % 2 == 0 ? run : command).add(HOST, Instant.now(), Turns.Rank.LOOK, () -> {
                    begun.add(System.nanoTime());
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    pause(15);
                    atOnce.decrementAndGet();
                    ended.add(System.nanoTime());
                    done.countDown();
                });
            }
            assertThat(done.await(40, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most.get()).isEqualTo(1);
        for (int i = 1; i < begun.size(); i++) {
            assertThat(begun.get(i) - ended.get(i - 1))
                    .isGreaterThanOrEqualTo(rest.minusMillis(1).toNanos());
        }
    }

    @Test
    void tellsWhenAHostMayBeAskedThatSomebodyElseAskedBefore() throws Exception {
        try (WatchState one = open();
                WatchState other = open()) {
            assertThat(one.hosts().take(HOST, NOW, MINUTE, REST)).isEmpty();
            assertThat(other.hosts().take(HOST, NOW, MINUTE, REST)).contains(NOW.plus(REST));
            assertThat(other.hosts().take("town.example", NOW, MINUTE, REST)).isEmpty();
            one.hosts().give(HOST, NOW.plusMillis(500), NOW.plusSeconds(3_600));

            assertThat(other.hosts().take(HOST, NOW.plusSeconds(9), MINUTE, REST))
                    .as("it asked to be left alone for an hour")
                    .contains(NOW.plusSeconds(3_600));
            assertThat(other.hosts().take(HOST, NOW.plusSeconds(3_600), MINUTE, REST))
                    .isEmpty();
        }
    }

    @Test
    void waitsForNoProcessThatWasKilledAndForNoClockThatWasWrong() throws Exception {
        Process killed = new ProcessBuilder("sleep", "60").start();
        long dead = killed.pid();
        killed.destroyForcibly().waitFor();
        try (StateFile file = StateFile.open(home.resolve("watch.db"))) {
            HostMemory hosts = new HostMemory(file);
            String row = "INSERT OR REPLACE INTO hosts (host, since, until, holder) VALUES (?, ?, ?, ?)";
            long now = NOW.toEpochMilli();
            file.tell(row, HOST, now - 1_000, now + 59_000, dead);
            file.tell(row, "later.example", now + 1_000, now + 59_000, 0);
            file.tell(row, "never.example", now - 1_000, Long.MAX_VALUE, 0);

            assertThat(hosts.take(HOST, NOW, MINUTE, REST)).isEmpty();
            assertThat(hosts.take("later.example", NOW, MINUTE, REST)).isEmpty();
            assertThat(hosts.take("never.example", NOW, MINUTE, REST)).isEmpty();
        }
    }

    private WatchState open() throws Exception {
        return WatchState.open(home.resolve("watch.db"));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The gate of the watcher, over hosts that rest for so long. */
    private record Shared(WatchState state, Duration length) implements Turns.Gate {
        @Override
        public java.util.Optional<Instant> enter(String host) {
            try {
                return state.hosts().take(host, Instant.now(), MINUTE, length);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public Duration rest(String host) {
            return length;
        }

        @Override
        public void leave(String host, Instant next) {
            try {
                state.hosts().give(host, Instant.now(), next);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
