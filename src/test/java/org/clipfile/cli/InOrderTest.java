package org.clipfile.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

    @Test
    void handsOverInTheOrderOfTheThingsWhoeverIsReadyFirst() throws IOException {
        CountDownLatch secondIsDone = new CountDownLatch(1);
        List<Integer> taken = new ArrayList<>();

        InOrder.run(
                2,
                numbers(500),
                number -> {
                    if (number == 0) {
                        await(secondIsDone);
                    } else {
                        secondIsDone.countDown();
                    }
                    return number;
                },
                taken::add);

        assertThat(taken).isEqualTo(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void takesNoMoreThingsThanItCanHold() throws IOException {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();

        InOrder.run(
                2,
                numbers(2000),
                number -> {
                    most.accumulateAndGet(begun.incrementAndGet() - taken.get(), Math::max);
                    return number;
                },
                number -> taken.incrementAndGet());

        assertThat(most.get()).isLessThanOrEqualTo(2 * 16 + 1);
        assertThat(taken.get()).isEqualTo(2000);
    }

    @Test
    void stopsAtAFailureOfTheOutsideWorld() {
        assertThatThrownBy(() -> InOrder.run(
                        2,
                        numbers(100),
                        number -> {
                            if (number == 7) {
                                throw new UncheckedIOException(new IOException("disk full"));
                            }
                            return number;
                        },
                        number -> assertThat(number).isLessThan(7)))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("disk full");
    }

    private static Iterator<Integer> numbers(int count) {
        return IntStream.range(0, count).iterator();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
