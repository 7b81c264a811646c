package org.clipfile.facts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clipfile.article.Span;
import org.clipfile.article.When;
import org.clipfile.article.When.Precision;
import org.clipfile.rules.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates: those of metadata, in whatever form a publisher chose, and those printed for readers, in some 50
 * languages. Nothing is made up: a day stays a day, a time without a zone has none, a date without a year is no date,
 * and what is no real day (31 April) or lies outside the years 1800 to 2199 is not read at all.
 */
public final class Dates {
    /** The small words beside dates, from {@code facts/date-words.properties}. */
    static final WordLists WORDS = WordLists.in("facts/date-words.properties");

    /** Longer lines are read up to here. */
    private static final int LONGEST_LINE = 10_000;
    /** Longer metadata values are no dates. */
    private static final int LONGEST_VALUE = 300;

    private Dates() {}

    /**
     * A date found in a text.
     *
     * @param at ISO 8601, as exact as printed
     * @param precision day, minute or second
     * @param span where it stands, its time of day included
     */
    public record Found(String at, Precision precision, Span span) {

        /** The same as a statement of some source. */
        public When when(String source, boolean stated) {
            return new When(at, precision, source, stated);
        }
    }

    /** Reads a value of metadata or a short text that holds a date; its language is not known. */
    public static Optional<When> parse(String value, String source, boolean stated) {
        return parse(value, source, stated, null);
    }

    /**
     * Reads a value of metadata or a short text that holds a date: ISO 8601 in all its forms, RFC 822, seconds or
     * milliseconds since 1970, and every printed form.
     *
     * @param source where it was found, kept in the answer
     * @param stated whether that source says in so many words that this is the date in question
     * @param language BCP 47 tag; {@code en-US} or {@code en} means that 9/2 is the second of September
     */
    public static Optional<When> parse(String value, String source, boolean stated, @Nullable String language) {
        if (value.length() > LONGEST_VALUE) {
            return Optional.empty();
        }
        Folded folded = Folded.of(value);
        String text = folded.text().strip();
        When compact = compact(text, source, stated);
        if (compact != null) {
            return Optional.of(compact);
        }
        List<Found> found = find(text, language, true);
        return found.isEmpty()
                ? coarse(text, source, stated, language)
                : Optional.of(found.get(0).when(source, stated));
    }

    /**
     * The full dates in a text, in order. Dates without a year or without a day are left out.
     *
     * @param language BCP 47 tag of the text, which decides between 9 February and 2 September; null if unknown
     */
    public static List<Found> find(CharSequence line, @Nullable String language) {
        return find(line, language, false);
    }

    static List<Found> find(CharSequence line, @Nullable String language, boolean shortYears) {
        CharSequence head = line.length() > LONGEST_LINE ? line.subSequence(0, LONGEST_LINE) : line;
        if (!hasDigits(head)) {
            return List.of();
        }
        Folded folded = Folded.of(head);
        Tokens tokens = Tokens.of(folded.text());
        List<Found> found = new ArrayList<>(2);
        for (DateScanner.Hit hit : DateScanner.scan(tokens, language, shortYears)) {
            found.add(found(hit, folded.span(tokens.start(hit.from()), tokens.end(hit.to() - 1))));
        }
        return found;
    }

    static Found found(DateScanner.Hit hit, Span span) {
        Clock clock = hit.clock();
        Precision precision = clock == null ? Precision.DAY : clock.second() < 0 ? Precision.MINUTE : Precision.SECOND;
        return new Found(hit.date() + (clock == null ? "" : clock.iso()), precision, span);
    }

    /** Every date has two digits in a row, or one followed by a stop or a CJK marker; most lines have no digit at all. */
    private static boolean hasDigits(CharSequence line) {
        int digits = 0;
        for (int i = 0; i < line.length() && digits < 3; i++) {
            digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
        }
        return digits >= 3;
    }

    /** Forms that are one number: 20200922, 20200922T160500Z, 1600790700, 1600790700000. */
    private static @Nullable When compact(String text, String source, boolean stated) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == text.length() && (digits == 10 || digits == 13)) {
            long number = Long.parseLong(text);
            Instant at = digits == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            return new When(at.truncatedTo(ChronoUnit.SECONDS).toString(), Precision.SECOND, source, stated);
        }
        if (digits != 8 && digits != 12 && digits != 14) {
            return null;
        }
        LocalDate date = day(text);
        if (date == null) {
            return null;
        }
        if (digits == 8 && text.length() == 8) {
            return new When(date.toString(), Precision.DAY, source, stated);
        }
        String time = digits > 8
                ? text.substring(8)
                : text.charAt(8) == 'T' || text.charAt(8) == ' ' ? text.substring(9) : "";
        int width = 0;
        while (width < time.length() && Character.isDigit(time.charAt(width))) {
            width++;
        }
        if (width < 4) {
            return null;
        }
        String printed = date + "T" + time.substring(0, 2) + ":" + time.substring(2, 4)
                + (width >= 6 ? ":" + time.substring(4, 6) : "") + time.substring(width);
        List<Found> found = find(printed, null, false);
        return found.isEmpty() ? null : found.get(0).when(source, stated);
    }

    private static @Nullable LocalDate day(String digits) {
        int year = Integer.parseInt(digits.substring(0, 4));
        try {
            LocalDate date = LocalDate.of(
                    year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6, 8)));
            return year < 1800 || year > 2199 ? null : date;
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** A month or a year: 2020-09, 09/2020, September 2020, 2020. */
    private static Optional<When> coarse(String text, String source, boolean stated, @Nullable String language) {
        Tokens tokens = Tokens.of(text);
        int year = 0;
        int month = 0;
        int numbers = 0;
        boolean named = false;
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.is(i, Tokens.NUMBER)) {
                numbers++;
                int number = tokens.number(i, 4);
                if (tokens.length(i) == 4 && year == 0) {
                    year = number;
                } else if (tokens.length(i) <= 2 && month == 0) {
                    month = number;
                }
            } else if (tokens.is(i, Tokens.WORD)) {
                month = Months.month(tokens.lower(i), language);
                if (month == 0 || named) {
                    return Optional.empty();
                }
                named = true;
            }
        }
        if (year < 1800 || year > 2199 || month > 12 || numbers > (named ? 1 : 2)) {
            return Optional.empty();
        }
        return Optional.of(
                month == 0
                        ? new When(Integer.toString(year), Precision.YEAR, source, stated)
                        : new When(YearMonth.of(year, month).toString(), Precision.MONTH, source, stated));
    }
}
