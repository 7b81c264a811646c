package org.clipfile.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.clipfile.article.When;
import org.clipfile.article.When.Precision;
import org.jspecify.annotations.Nullable;

/** Reads the date in an address's path: {@code /2023/12/05/}, {@code /2021/Jan/25/}, {@code -20231205.html}. */
public final class UrlDates {
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2199;

    private UrlDates() {}

    /** The date of an address; {@code /2023/12/} is a month. Empty if it shows none. */
    public static Optional<When> find(String address) {
        String path = path(address);
        When month = null;
        for (int at = 0; at + 6 <= path.length() && at < 2_000; at++) {
            if (!isDigit(path, at) || at > 0 && isDigit(path, at - 1)) {
                continue;
            }
            int end = at;
            while (isDigit(path, end)) {
                end++;
            }
            When turned = end - at <= 2 ? dayFirst(path, at, end) : null;
            if (turned != null) {
                return Optional.of(turned);
            }
            int year = end - at >= 4 ? Integer.parseInt(path.substring(at, at + 4)) : 0;
            if (year < EARLIEST || year > LATEST) {
                continue;
            }
            When found = end - at == 8 ? day(year, number(path, at + 4), number(path, at + 6)) : null;
            if (end - at == 4) {
                found = parted(path, year, at, end);
            }
            if (found != null && found.precision() == Precision.DAY) {
                return Optional.of(found);
            }
            month = month == null ? found : month;
        }
        return Optional.ofNullable(month);
    }

    private static @Nullable When parted(String path, int year, int start, int end) {
        char separator = end < path.length() ? path.charAt(end) : ' ';
        if (separator != '/' && separator != '-' && separator != '_') {
            return null;
        }
        int monthEnd = wordEnd(path, end + 1);
        int month = month(path.substring(Math.min(end + 1, path.length()), monthEnd));
        if (month == 0) {
            return null;
        }
        if (monthEnd < path.length() && path.charAt(monthEnd) == separator) {
            int dayEnd = monthEnd + 1;
            while (isDigit(path, dayEnd)) {
                dayEnd++;
            }
            int digits = dayEnd - monthEnd - 1;
            if (digits == 1 || digits == 2) {
                int day = Integer.parseInt(path.substring(monthEnd + 1, dayEnd));
                boolean whole = dayEnd == path.length()
                        || !Character.isLetter(path.charAt(dayEnd))
                        || path.charAt(dayEnd) == 't';
                When found = whole ? day(year, month, day) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        boolean folder = separator == '/'
                && start > 0
                && path.charAt(start - 1) == '/'
                && monthEnd < path.length()
                && path.charAt(monthEnd) == '/';
        return folder ? new When(YearMonth.of(year, month).toString(), Precision.MONTH, "url", true) : null;
    }

    /** {@code 29-10-2021}, {@code 22.04.2020}: two digits each, as shorter numbers count other things. */
    private static @Nullable When dayFirst(String path, int at, int end) {
        char separator = end < path.length() ? path.charAt(end) : ' ';
        boolean shape = end - at == 2
                && (separator == '-' || separator == '.' || separator == '_')
                && at + 10 <= path.length()
                && path.charAt(at + 5) == separator
                && (at + 10 == path.length() || !isDigit(path, at + 10));
        for (int i = at; shape && i < at + 10; i++) {
            shape = i == at + 2 || i == at + 5 || isDigit(path, i);
        }
        int year = shape ? Integer.parseInt(path.substring(at + 6, at + 10)) : 0;
        return year < EARLIEST || year > LATEST ? null : day(year, number(path, at + 3), number(path, at));
    }

    private static int month(String word) {
        if (!word.isEmpty() && word.length() <= 2 && isDigit(word, 0) && isDigit(word, word.length() - 1)) {
            int month = Integer.parseInt(word);
            return month <= 12 ? month : 0;
        }
        return word.length() < 3 || isDigit(word, 0) ? 0 : Months.month(word.toLowerCase(Locale.ROOT), "en");
    }

    private static @Nullable When day(int year, int month, int day) {
        try {
            return new When(LocalDate.of(year, month, day).toString(), Precision.DAY, "url", true);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** The path of an address, the query left out: numbers there mean other things. */
    private static String path(String address) {
        int scheme = address.indexOf("://");
        int from = scheme < 0 ? 0 : address.indexOf('/', scheme + 3);
        if (from < 0) {
            return "";
        }
        int end = address.length();
        for (char stop : new char[] {'?', '#'}) {
            int at = address.indexOf(stop, from);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return address.substring(from, end);
    }

    private static int number(String path, int at) {
        return Integer.parseInt(path.substring(at, at + 2));
    }

    private static int wordEnd(String path, int from) {
        int end = from;
        while (end < path.length() && Character.isLetterOrDigit(path.charAt(end)) && end < from + 12) {
            end++;
        }
        return Math.min(end, path.length());
    }

    private static boolean isDigit(String path, int at) {
        return at >= 0 && at < path.length() && path.charAt(at) >= '0' && path.charAt(at) <= '9';
    }
}
