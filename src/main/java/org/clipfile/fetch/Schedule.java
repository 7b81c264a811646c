package org.clipfile.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.clipfile.feed.Hints;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is asked again. Unless the user fixed it, the interval is learned: it shrinks when there was news and grows
 * when there was none. Pure: the same history gives the same time.
 *
 * @param shortest never more often than this
 * @param longest never more seldom than this, failures and the server's own wishes aside
 * @param fixed the interval that the user set; null to learn it
 * @param cron the times that the user set; null if none
 */
public record Schedule(
        Duration shortest,
        Duration longest,
        @Nullable Duration fixed,
        @Nullable Cron cron) {
    /** What a feed begins with. */
    public static final Duration FIRST = Duration.ofHours(1);

    private static final double SHRINK = 0.6;
    private static final double GROW = 1.3;
    private static final double JITTER = 0.1;
    /** Who names a minute means that minute. */
    private static final Duration LONGEST_JITTER_OF_CRON = Duration.ofSeconds(50);
    /** Servers, feeds and settings put the next look off by a month at most, and by a tenth of jitter. */
    private static final Duration LONGEST_WISH = Duration.ofDays(34);

    private static final int MOST_DOUBLINGS = 10;

    /** The interval that is learned from one more look. */
    public Duration learn(Duration interval, boolean news) {
        return within(Duration.ofMillis((long) (interval.toMillis() * (news ? SHRINK : GROW))));
    }

    private Duration within(Duration interval) {
        return interval.compareTo(shortest) < 0 ? shortest : interval.compareTo(longest) > 0 ? longest : interval;
    }

    /**
     * The time of the next look after one that succeeded.
     *
     * @param wish how long the server asks to wait; null if it does not
     * @param chance from 0 to 1, spreads feeds that began together
     */
    public Instant next(Instant now, Duration interval, Hints hints, @Nullable Duration wish, double chance) {
        if (cron != null) {
            Instant at = cron.next(now);
            long toNext = Duration.between(at, cron.next(at)).toMillis();
            return at.plusMillis((long) (chance * Math.min(LONGEST_JITTER_OF_CRON.toMillis(), toNext * JITTER)));
        }
        if (fixed != null) {
            return now.plus(jittered(fixed, chance));
        }
        Duration wait = within(interval);
        for (@Nullable Duration least : new Duration[] {hints.every(), wish}) {
            if (least != null && least.compareTo(wait) > 0) {
                wait = within(least);
            }
        }
        return skip(now.plus(jittered(wait, chance)), hints);
    }

    /**
     * A time that was decided on earlier, unless by what holds now it is too far off: the user may have changed the
     * schedule, or the clock may have been wrong by years.
     *
     * @param failures on end, after which servers may ask to be left alone for a week
     */
    public Instant notLater(Instant now, Instant decided, int failures) {
        Instant latest = now.plus(LONGEST_WISH);
        if (failures == 0 && cron != null) {
            latest = cron.next(now).plus(LONGEST_JITTER_OF_CRON);
        } else if (failures == 0 && fixed != null) {
            latest = now.plus(jittered(fixed, 1));
        }
        return decided.isAfter(latest) ? (failures == 0 && fixed == null && cron == null ? now : latest) : decided;
    }

    /** The time of the next look after so many failures on end. */
    public Instant retry(Instant now, int failures, @Nullable Duration retryAfter, double chance) {
        Duration first = Duration.ofMinutes(5).compareTo(shortest) < 0 ? Duration.ofMinutes(5) : shortest;
        Duration wait = within(first.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1))));
        if (retryAfter != null && retryAfter.compareTo(wait) > 0) {
            wait = retryAfter;
        }
        return now.plus(jittered(wait, chance));
    }

    /** Never shorter than promised. */
    private static Duration jittered(Duration wait, double chance) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * chance));
    }

    /** Moves a time out of hours and days on which the feed does not change. */
    private static Instant skip(Instant at, Hints hints) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        for (int i = 0; i < 24 * 7; i++) {
            if (!hints.skipHours().contains(time.getHour()) && !hints.skipDays().contains(time.getDayOfWeek())) {
                return time.toInstant();
            }
            time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1).plusMinutes(at.getEpochSecond() % 60);
        }
        return at;
    }
}
