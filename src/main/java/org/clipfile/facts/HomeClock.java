package org.clipfile.facts;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.clipfile.article.When;
import org.clipfile.article.When.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Tells an instant that metadata give in UTC as the page's own readers were told it. A paper in Vienna that prints "19
 * October, 00:04" says {@code 2019-10-18T22:04Z} in its metadata: both are right, and the day of the paper is the 19th.
 * The zone is taken from another statement of the same instant; nothing is guessed from language or country.
 */
final class HomeClock {
    private static final int MOST_EAST = 14 * 60;
    private static final int MOST_WEST = -12 * 60;
    /** Zones differ from UTC by whole and half hours; those with quarters are too few to tell from chance. */
    private static final int STEP = 30;

    private HomeClock() {}

    /**
     * The same instant by the page's clock, or the day that the page prints for it; the statement itself where no other
     * one tells.
     *
     * @param others statements of the same event, the surest first
     */
    static When told(When when, List<When> others) {
        if (!when.at().endsWith("Z") || when.precision().compareTo(Precision.MINUTE) < 0) {
            return when;
        }
        LocalDateTime utc = utc(when.at());
        if (utc == null) {
            return when;
        }
        for (When other : others) {
            ZoneOffset offset = offset(utc, other);
            if (offset != null && offset.getTotalSeconds() != 0) {
                String at = utc.atOffset(ZoneOffset.UTC)
                        .withOffsetSameInstant(offset)
                        .toLocalDateTime()
                        .toString();
                String exact = when.precision() == Precision.SECOND && at.length() == 16 ? at + ":00" : at;
                return new When(exact + offset, when.precision(), when.source(), when.stated());
            }
        }
        return printedDay(when, utc, others);
    }

    private static @Nullable LocalDateTime utc(String at) {
        try {
            return OffsetDateTime.parse(at)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDateTime()
                    .withNano(0);
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /** How far from UTC the clock stands that tells this instant so; null if it tells another one, or no time. */
    private static @Nullable ZoneOffset offset(LocalDateTime utc, When other) {
        if (other.precision().compareTo(Precision.MINUTE) < 0 || other.at().endsWith("Z")) {
            return null;
        }
        boolean zoned = other.at().lastIndexOf('+') > 10 || other.at().lastIndexOf('-') > 10;
        try {
            if (zoned) {
                OffsetDateTime told = OffsetDateTime.parse(other.at());
                long apart = Duration.between(
                                utc, told.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime())
                        .abs()
                        .toSeconds();
                return apart < 60 ? told.getOffset() : null;
            }
            LocalDateTime local = LocalDateTime.parse(other.at());
            LocalDateTime exact = other.precision() == Precision.SECOND ? utc : utc.withSecond(0);
            Duration ahead = Duration.between(exact, local);
            long minutes = ahead.toMinutes();
            return ahead.toSecondsPart() == 0 && minutes % STEP == 0 && minutes >= MOST_WEST && minutes <= MOST_EAST
                    ? ZoneOffset.ofTotalSeconds((int) minutes * 60)
                    : null;
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /** The day before or after, where the page prints that one only and some zone has it at this instant. */
    private static When printedDay(When when, LocalDateTime utc, List<When> others) {
        LocalDate day = utc.toLocalDate();
        When printed = null;
        for (When other : others) {
            boolean told =
                    DateWitnesses.isPrinted(other.source()) || other.source().equals("url");
            if (told && other.at().startsWith(day.toString())) {
                return when;
            }
            if (!DateWitnesses.isPrintedAlone(other.source())) {
                continue;
            }
            boolean before = other.at().equals(day.minusDays(1).toString()) && utc.getHour() < 11;
            boolean after = other.at().equals(day.plusDays(1).toString()) && utc.getHour() >= 11;
            printed = printed == null && (before || after) ? other : printed;
        }
        return printed == null ? when : printed;
    }
}
