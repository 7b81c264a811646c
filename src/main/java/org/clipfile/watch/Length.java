package org.clipfile.watch;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 30m}, {@code 2h}, {@code 1d}. */
final class Length {
    private static final Pattern WORDS = Pattern.compile("(\\d{1,5})\\s*(m|min|minutes?|h|hours?|d|days?)");

    private Length() {}

    /**
     * The length of that name; at least a minute.
     *
     * @param what is meant by it, for the message
     * @throws IllegalArgumentException if it is none
     */
    static Duration parse(String what, String text) {
        Matcher length = WORDS.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!length.matches()) {
            throw new IllegalArgumentException(what + " must be a time such as 30m, 2h or 1d, but is \"" + text + "\"");
        }
        long number = Math.max(1, Long.parseLong(length.group(1)));
        return switch (length.group(2).charAt(0)) {
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
