package org.clipfile.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an answer's headers say of when to ask again. */
public final class Freshness {
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,10})");

    private Freshness() {}

    /** How long the answer may be used (RFC 9111 section 5.2.2.1); null if it does not say, at most a week. */
    public static @Nullable Duration maxAge(Answer answer) {
        @Nullable String control = answer.header("cache-control");
        Matcher found = MAX_AGE.matcher(control == null ? "" : control.toLowerCase(Locale.ROOT));
        if (!found.find() || control == null || control.contains("no-cache") || control.contains("no-store")) {
            return null;
        }
        return least(Duration.ofSeconds(Long.parseLong(found.group(1))));
    }

    /** How long to leave the server alone (RFC 9110 section 10.2.3); null if it does not say, at most a week. */
    public static @Nullable Duration retryAfter(Answer answer, Instant now) {
        @Nullable String value = answer.header("retry-after");
        if (value == null) {
            return null;
        }
        if (value.strip().matches("\\d{1,9}")) {
            return least(Duration.ofSeconds(Long.parseLong(value.strip())));
        }
        try {
            Instant at = ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return at.isAfter(now) ? least(Duration.between(now, at)) : null;
        } catch (DateTimeException e) {
            return null; // no date, so it says nothing
        }
    }

    private static Duration least(Duration wish) {
        return wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
    }
}
