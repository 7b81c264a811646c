package org.clipfile.watch;

import java.time.Duration;
import java.time.Instant;

/** Tells the time; benchmarks let it run faster. Thread-safe. */
public interface Time {
    /** Now. */
    Instant now();

    /** How long that is for the machine, in nanoseconds. */
    long nanos(Duration length);

    /** The time of the machine. */
    static Time real() {
        return faster(1);
    }

    /** A time that starts now and runs that many times faster. */
    static Time faster(double factor) {
        Instant start = Instant.now();
        long zero = System.nanoTime();
        return new Time() {
            @Override
            public Instant now() {
                return factor == 1 ? Instant.now() : start.plusNanos((long) ((System.nanoTime() - zero) * factor));
            }

            @Override
            public long nanos(Duration length) {
                return Math.max(1, (long) (length.toNanos() / factor));
            }
        };
    }
}
