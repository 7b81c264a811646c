package org.clipfile.article;

import java.util.Locale;

/**
 * A point in time as exactly as the source gives it, and who gave it.
 *
 * @param at ISO 8601, no more exact than {@code precision}: {@code 2020-09-22}, {@code 2020-09-22T16:05:00+02:00}
 * @param precision how exact it is
 * @param source where it was found: {@code json-ld}, {@code date-line}, {@code virin}
 * @param stated whether the source says in so many words that this is the date in question; false when it is inferred
 */
public record When(String at, Precision precision, String source, boolean stated) {

    /** How exact a time is. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        MINUTE,
        SECOND;

        /** As it is written in articles: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The precision of that word. */
        public static Precision parse(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
