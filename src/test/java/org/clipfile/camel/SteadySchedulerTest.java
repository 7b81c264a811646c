package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A poll that fails is followed by the next one, whatever it failed of. */
class SteadySchedulerTest {
    @Test
    void aPollThatEndsInAnErrorComesAgain() throws Exception {
        SteadyScheduler scheduler = new SteadyScheduler("test-poll");
        CountDownLatch three = new CountDownLatch(3);
        Runnable poll = () -> {
            three.countDown();
            throw new OutOfMemoryError("as if there were none");
        };
        try {
            scheduler.scheduleWithFixedDelay(poll, 0, 50, TimeUnit.MILLISECONDS);

            assertThat(three.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            scheduler.shutdownNow();
        }
    }
}
