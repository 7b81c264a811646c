package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnsTest {
    @Test
    void givesAHostOneTurnAtATimeWithARestBetween() throws Exception {
        List<Long> begun = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(6);
        try (Turns turns = new Turns(Time.real(), 4, Turns.Gate.open(host -> Duration.ofMillis(60)))) {
            for (int i = 0; i < 6; i++) {
                turns.add("one.test", Instant.now(), Turns.Rank.LOOK, () -> {
                    begun.add(System.nanoTime());
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    atOnce.decrementAndGet();
                    done.countDown();
                });
            }
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most.get()).isEqualTo(1);
        for (int i = 1; i < begun.size(); i++) {
            assertThat(begun.get(i) - begun.get(i - 1))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(59).toNanos());
        }
    }

    @Test
    void letsNoSlowHostDelayTheOthers() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(50);
        try (Turns turns = new Turns(Time.real(), 2, Turns.Gate.open(host -> Duration.ofHours(1)))) {
            turns.add("slow.test", Instant.now(), Turns.Rank.LOOK, () -> await(stuck));
            for (int i = 0; i < 20; i++) {
                turns.add("slow.test", Instant.now(), Turns.Rank.LOOK, () -> await(stuck));
            }
            for (int i = 0; i < 50; i++) {
                turns.add("host" + i + ".test", Instant.now(), Turns.Rank.LOOK, done::countDown);
            }
            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
            stuck.countDown();
        }
    }

    @Test
    void looksAtFeedsBeforePagesAndLetsPagesNotWaitForEver() throws Exception {
        StringBuilder order = new StringBuilder();
        CountDownLatch added = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(14);
        try (Turns turns = new Turns(Time.real(), 1, Turns.Gate.open(host -> Duration.ZERO))) {
            Instant now = Instant.now();
            CountDownLatch begun = new CountDownLatch(1);
            turns.add("one.test", now, Turns.Rank.LOOK, () -> {
                begun.countDown();
                await(added);
            });
            begun.await();
            for (int i = 0; i < 14; i++) {
                Turns.Rank rank = i < 6 ? Turns.Rank.PAGE : Turns.Rank.LOOK;
                turns.add("one.test", now.plusNanos(i), rank, () -> {
                    order.append(rank == Turns.Rank.PAGE ? 'p' : 'L');
                    done.countDown();
                });
            }
            added.countDown();
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(order).hasToString("LLLLpLLLLppppp");
    }

    @Test
    void leavesAHostAloneThatAsksForIt() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        try (Turns turns = new Turns(Time.real(), 2, Turns.Gate.open(host -> Duration.ZERO))) {
            turns.hold("busy.test", Instant.now().plusSeconds(3_600));
            turns.add("busy.test", Instant.now(), Turns.Rank.LOOK, held::countDown);
            turns.add("other.test", Instant.now(), Turns.Rank.LOOK, other::countDown);
            assertThat(other.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(held.getCount()).isEqualTo(1);
        }
    }

    @Test
    void isNotPutOffByAClockThatIsSetBack() throws Exception {
        AtomicReference<Duration> wrong = new AtomicReference<>(Duration.ofDays(400));
        Time clock = new Time() {
            @Override
            public Instant now() {
                return Instant.now().plus(wrong.get());
            }

            @Override
            public long nanos(Duration length) {
                return Math.min(length.toNanos(), 10_000_000);
            }
        };
        CountDownLatch done = new CountDownLatch(1);
        try (Turns turns = new Turns(clock, 1, Turns.Gate.open(host -> Duration.ZERO))) {
            turns.add("one.test", clock.now().plusMillis(300), Turns.Rank.LOOK, done::countDown);
            wrong.set(Duration.ZERO);
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
