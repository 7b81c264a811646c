package org.clipfile.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a feed wishes to be asked again.
 *
 * @param every how long its content may be used: {@code ttl} of RSS 2.0, {@code sy:updatePeriod} of RSS 1.0's syndication
 *     module; null if it does not say
 * @param skipHours hours of the day in UTC, 0 to 23, in which it does not change
 * @param skipDays days of the week in UTC on which it does not change
 */
public record Hints(@Nullable Duration every, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    /** No wish. */
    public static final Hints NONE = new Hints(null, Set.of(), Set.of());

    public Hints {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
