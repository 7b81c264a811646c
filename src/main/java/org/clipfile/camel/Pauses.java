package org.clipfile.camel;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers files that could not be read just now, so that each is tried again a few times, every time after a longer
 * while. Thread-safe.
 */
final class Pauses {
    private static final int TRIES = 5;
    private static final Duration SHORTEST_REST = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private final Map<Path, Pause> pauses = new ConcurrentHashMap<>();
    private final Clock clock;

    Pauses(Clock clock) {
        this.clock = clock;
    }

    /** Whether the file is to be left alone for now. */
    boolean contains(Path file) {
        if (pauses.isEmpty()) {
            return false;
        }
        Pause pause = pauses.get(file);
        return pause != null && clock.instant().isBefore(pause.until);
    }

    /**
     * Leaves a file alone for one second, the next time for two, and so on doubling.
     *
     * @return whether it is worth another try; if not, the file is forgotten
     */
    boolean again(Path file) {
        Pause pause = pauses.merge(
                file,
                new Pause(1, clock.instant().plusSeconds(1)),
                (old, first) -> new Pause(old.tries + 1, clock.instant().plus(Duration.ofSeconds(1L << old.tries))));
        if (pause.tries < TRIES) {
            return true;
        }
        pauses.remove(file);
        return false;
    }

    /**
     * Leaves a file alone for a minute, the next time for two, at last for an hour: it was dealt with, and only a person
     * can get it out of the way.
     *
     * @return whether this is the first time
     */
    boolean rest(Path file) {
        Pause pause = pauses.merge(
                file,
                new Pause(1, clock.instant().plus(SHORTEST_REST)),
                (old, first) -> new Pause(old.tries + 1, clock.instant().plus(restAfter(old.tries))));
        return pause.tries == 1;
    }

    private static Duration restAfter(int tries) {
        Duration rest = SHORTEST_REST.multipliedBy(1L << Math.min(tries, 10));
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    /** Forgets a file: it went well, or it is gone. */
    void forget(Path file) {
        if (!pauses.isEmpty()) {
            pauses.remove(file);
        }
    }

    private record Pause(int tries, Instant until) {}
}
