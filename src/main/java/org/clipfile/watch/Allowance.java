package org.clipfile.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many new articles of one feed are taken: so many in a day, whenever it begins. Of what was taken only a time is
 * remembered: the one at which the whole day's number is free again. Each article puts it off by its part of a day.
 */
final class Allowance {
    private static final Duration DAY = Duration.ofDays(1);

    private final Duration each;

    /** An allowance of that many a day. */
    Allowance(int aDay) {
        each = DAY.dividedBy(aDay);
    }

    /**
     * How many may be taken now.
     *
     * @param spent what is remembered; null if none was taken yet
     */
    int free(@Nullable Instant spent, Instant now) {
        return (int) Duration.between(begin(spent, now), now.plus(DAY)).dividedBy(each);
    }

    /** What is to be remembered when so many more were taken. */
    Instant spend(@Nullable Instant spent, int articles, Instant now) {
        return begin(spent, now).plus(each.multipliedBy(articles));
    }

    /** A clock that was wrong does not lock a feed out for longer than a day. */
    private static Instant begin(@Nullable Instant spent, Instant now) {
        Instant latest = now.plus(DAY);
        return spent == null || spent.isBefore(now) ? now : spent.isAfter(latest) ? latest : spent;
    }
}
