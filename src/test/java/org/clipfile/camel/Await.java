package org.clipfile.camel;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for something to become true instead of for a time. */
final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Await() {}

    /** Returns as soon as it is true; fails after a minute, naming what was waited for. */
    static void until(String what, Callable<Boolean> condition) throws Exception {
        until(what, condition, LONGEST);
    }

    /** As {@link #until(String, Callable)}, for as long as that. */
    static void until(String what, Callable<Boolean> condition, Duration longest) throws Exception {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Waited " + longest.toSeconds() + " seconds in vain until " + what);
            }
            Thread.sleep(10);
        }
    }
}
