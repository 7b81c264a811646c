package org.clipfile.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds full dates, each with the time beside it, among the tokens of one line. Looks at each token a few times only. */
final class DateScanner {
    private static final Set<String> ORDINALS = Dates.WORDS.set("ordinals");
    /** Words between day, month and year: "22 de septiembre de 2020". */
    private static final Set<String> LINKS = Dates.WORDS.set("date-links");

    private static final int EARLIEST = 1800;
    private static final int LATEST = 2199;
    private static final int THAI = 543;
    private static final int TAIWAN = 1911;
    /** Months of the Persian calendar are numbered from here. */
    private static final int PERSIAN = 20;

    private final Tokens tokens;
    private final @Nullable String language;
    private final boolean shortYears;

    private DateScanner(Tokens tokens, @Nullable String language, boolean shortYears) {
        this.tokens = tokens;
        this.language = language;
        this.shortYears = shortYears;
    }

    /**
     * A date among tokens.
     *
     * @param date the day
     * @param clock the time beside it, if any
     * @param from its first token
     * @param to the token after its last
     */
    record Hit(LocalDate date, @Nullable Clock clock, int from, int to) {}

    /**
     * All dates of a line.
     *
     * @param shortYears whether {@code 22.09.20} may be one
     */
    static List<Hit> scan(Tokens tokens, @Nullable String language, boolean shortYears) {
        return new DateScanner(tokens, language, shortYears).scan();
    }

    private List<Hit> scan() {
        List<Hit> hits = new ArrayList<>(2);
        Clock early = null;
        int earlyFrom = 0;
        for (int at = 0; at < tokens.count(); at++) {
            Hit hit = tokens.is(at, Tokens.OTHER) ? null : at(at);
            if (hit == null) {
                Clock clock = tokens.is(at, Tokens.NUMBER) && (early == null || early.end() <= at)
                        ? Clock.read(tokens, at, false, false, false)
                        : null;
                if (clock != null) {
                    early = clock;
                    earlyFrom = at;
                    at = clock.end() - 1;
                } else if (early != null && early.end() <= at && !Clock.isFiller(tokens, at)) {
                    early = null;
                }
                continue;
            }
            if (hit.clock() == null) {
                Clock clock = Clock.after(tokens, hit.to());
                if (clock != null) {
                    hit = new Hit(hit.date(), clock, hit.from(), clock.end());
                } else if (early != null && hits.isEmpty()) {
                    hit = new Hit(hit.date(), early, earlyFrom, hit.to());
                }
            }
            early = null;
            hits.add(hit);
            at = hit.to() - 1;
        }
        return hits;
    }

    private @Nullable Hit at(int at) {
        if (tokens.is(at, Tokens.WORD)) {
            Hit era = era(at);
            return era != null ? era : monthFirst(at);
        }
        int number = tokens.number(at, 4);
        if (number < 0 || isMiddle(at)) {
            return null;
        }
        if (tokens.length(at) == 4) {
            return yearFirst(at, number);
        }
        if (tokens.length(at) == 3) {
            return taiwanese(at, number);
        }
        return tokens.length(at) <= 2 && number >= 1 && number <= 31 ? dayFirst(at, number) : null;
    }

    /** Whether a number goes on from another, as in {@code 1.22.09.2020}. */
    private boolean isMiddle(int at) {
        return tokens.touches(at)
                && tokens.touches(at - 1)
                && tokens.is(at - 2, Tokens.NUMBER)
                && (tokens.is(at - 1, '.') || tokens.is(at - 1, '/') || tokens.is(at - 1, '-'));
    }

    /** 發布日期：109-07-02: years since 1911, behind a word in Chinese. */
    private @Nullable Hit taiwanese(int at, int year) {
        int word = tokens.is(at - 1, Tokens.WORD) ? at - 1 : at - 2;
        boolean chinese = tokens.is(word, Tokens.WORD) && tokens.lower(word).charAt(0) >= 0x4e00;
        int next = at + 1;
        boolean parted = tokens.is(next, '-') || tokens.is(next, '/') || tokens.is(next, '.');
        int month = chinese && parted ? tokens.number(at + 2, 2) : 0;
        int day = month > 0 && tokens.is(at + 3, tokens.lower(next).charAt(0)) ? tokens.number(at + 4, 2) : 0;
        return day > 0 ? hit(TAIWAN + year, month, day, at, at + 5) : null;
    }

    private @Nullable Hit yearFirst(int at, int printed) {
        int cjk = cjk(at + 1, at + 2);
        if (cjk > 0) {
            return cjkDate(at, printed, cjk);
        }
        int next = at + 1;
        if (tokens.is(next, '-') || tokens.is(next, '/') || tokens.is(next, '.')) {
            char separator = tokens.lower(next).charAt(0);
            int month = tokens.number(at + 2, 2);
            int day = tokens.number(at + 4, 2);
            if (month > 0 && day > 0 && tokens.is(at + 3, separator)) {
                return hit(printed, month, day, at, tokens.is(at + 5, '.') && separator == '.' ? at + 6 : at + 5);
            }
        }
        int word = skip(next, 2);
        int month = word < 0 ? 0 : month(word);
        if (month == 0) {
            int day = tokens.number(next = skipTo(next, 3), 2);
            int name = day < 1 ? -1 : skip(next + 1, 2);
            int latvian = name < 0 ? 0 : month(name);
            // Latvian: 2020. gada 22. septembris
            return latvian == 0 ? null : hit(printed, latvian, day, at, name + 1);
        }
        int dayAt = word + 1;
        while (tokens.is(dayAt, '.') || tokens.is(dayAt, ',') || tokens.is(dayAt, '-') || tokens.is(dayAt, '/')) {
            dayAt++;
        }
        int day = tokens.number(dayAt, 2);
        int end = dayAt + 1;
        if (tokens.is(end, '.') || "d".equals(tokens.word(end))) {
            end += tokens.is(end + 1, '.') && "d".equals(tokens.word(end)) ? 2 : 1;
        }
        return day < 1 ? null : hit(printed, month, day, at, end);
    }

    /** 2020年9月22日, 2020년 9월 22일: the offset of the month's number, 0 if this is none. */
    private int cjk(int marker, int month) {
        String word = tokens.lower(marker);
        return (word.equals("年") || word.equals("년")) && tokens.number(month, 2) > 0 ? month : 0;
    }

    private @Nullable Hit cjkDate(int from, int year, int month) {
        String marker = tokens.lower(month + 1);
        String end = tokens.lower(month + 3);
        if (!marker.equals("月") && !marker.equals("월") || end.isEmpty() || "日号號일".indexOf(end.charAt(0)) < 0) {
            return null;
        }
        return hit(year, tokens.number(month, 2), tokens.number(month + 2, 2), from, month + 4);
    }

    /** 令和2年9月22日 and its like, 民國109年9月22日. */
    private @Nullable Hit era(int at) {
        String word = tokens.lower(at);
        char last = word.charAt(word.length() - 1);
        int zero = last == '和' && word.endsWith("令和")
                ? 2018
                : last == '成' && word.endsWith("平成")
                        ? 1988
                        : last == '和' && word.endsWith("昭和")
                                ? 1925
                                : (last == '國' || last == '国')
                                                && word.startsWith("民", word.length() - 2 < 0 ? 0 : word.length() - 2)
                                        ? 1911
                                        : 0;
        int year = zero == 0 ? -1 : tokens.number(at + 1, 3);
        int month = year < 1 ? 0 : cjk(at + 2, at + 3);
        return month == 0 ? null : cjkDate(at, zero + year, month);
    }

    private @Nullable Hit dayFirst(int at, int first) {
        int separatorAt = at + 1;
        if (tokens.is(separatorAt, '.') || tokens.is(separatorAt, '/') || tokens.is(separatorAt, '-')) {
            char separator = tokens.lower(separatorAt).charAt(0);
            int second = tokens.number(at + 2, 2);
            if (second > 0 && tokens.is(at + 3, separator)) {
                int year = year(at + 4, separator, at);
                return year < 0 ? null : numeric(first, second, year, separator, at);
            }
        }
        int next = at + 1;
        if (tokens.touches(next) && ORDINALS.contains(tokens.lower(next)) && month(next) == 0) {
            next++;
        }
        int word = skip(next, 3);
        if (word < 0) {
            return null;
        }
        int yearAt;
        int month = month(word);
        if (month > 0) {
            yearAt = skipTo(afterTwin(word + 1 + wordsOf(word), month), 3);
        } else {
            // Vietnamese: 22 tháng 9 năm 2020
            month = "tháng".equals(tokens.word(word - 1)) ? tokens.number(word, 2) : 0;
            yearAt = skipTo(word + 1, 2);
        }
        int year = tokens.is(yearAt, Tokens.NUMBER) && tokens.length(yearAt) == 4 ? tokens.number(yearAt, 4) : -1;
        if (year < 0
                && shortYears
                && tokens.is(yearAt, Tokens.NUMBER)
                && tokens.length(yearAt) == 2
                && !tokens.is(yearAt + 1, ':')) {
            year = pivot(tokens.number(yearAt, 2));
        }
        return month < 1 || year < 0 ? null : hit(year, month, first, at, yearAt + 1);
    }

    /** Arabic papers print the month by both of its names: 24 نيسان / أبريل 2020. */
    private int afterTwin(int at, int month) {
        boolean twin = (tokens.is(at, '/') || tokens.is(at, '(')) && month(at + 1) == month;
        return !twin ? at : at + 2 + wordsOf(at + 1) + (tokens.is(at + 2 + wordsOf(at + 1), ')') ? 1 : 0);
    }

    private int year(int at, char separator, int first) {
        if (tokens.is(at + 1, separator)
                && tokens.touches(at + 1)
                && tokens.is(at + 2, Tokens.NUMBER)
                && tokens.touches(at + 2)
                && separator != '-') {
            return -1;
        }
        if (tokens.is(at, Tokens.NUMBER) && tokens.length(at) == 4) {
            return tokens.number(at, 4);
        }
        boolean full = tokens.is(at, Tokens.NUMBER)
                && tokens.length(at) == 2
                && (separator == '.' || tokens.length(first + 2) == 2 && tokens.length(first) == 2)
                && tokens.touches(at);
        return shortYears && full ? pivot(tokens.number(at, 2)) : -1;
    }

    private static int pivot(int year) {
        return year <= 69 ? 2000 + year : 1900 + year;
    }

    /** Day and month in the order the language writes them, unless only the other order is a date. */
    private @Nullable Hit numeric(int first, int second, int year, char separator, int at) {
        int end = at + 5;
        boolean monthFirst = second > 12 || first <= 12 && isMonthFirst(separator);
        return monthFirst ? hit(year, first, second, at, end) : hit(year, second, first, at, end);
    }

    private boolean isMonthFirst(char separator) {
        if (language == null) {
            return false;
        }
        String tag = language.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return tag.equals("en-us") || tag.equals("en-ph") || tag.equals("en") && separator == '/';
    }

    private @Nullable Hit monthFirst(int at) {
        int month = month(at);
        if (month == 0) {
            return null;
        }
        int dayAt = at + 1 + wordsOf(at);
        while (tokens.is(dayAt, '.')
                || tokens.is(dayAt, '-')
                || tokens.is(dayAt, '/')
                || "the".equals(tokens.word(dayAt))) {
            dayAt++;
        }
        int day = tokens.number(dayAt, 2);
        if (day < 1) {
            return null;
        }
        int next = dayAt + 1;
        if (tokens.touches(next) && ORDINALS.contains(tokens.lower(next))) {
            next++;
        }
        int yearAt = skipTo(next, 2);
        if (tokens.is(yearAt, Tokens.NUMBER) && tokens.length(yearAt) == 4 && !tokens.is(yearAt + 1, ':')) {
            return hit(tokens.number(yearAt, 4), month, day, at, yearAt + 1);
        }
        // Tue Sep 22 16:05:00 UTC 2020
        Clock clock = Clock.read(tokens, next, false, false, false);
        int last = clock == null ? -1 : skipTo(clock.end(), 2);
        if (clock == null || !tokens.is(last, Tokens.NUMBER) || tokens.length(last) != 4) {
            return null;
        }
        Hit hit = hit(tokens.number(last, 4), month, day, at, last + 1);
        return hit == null ? null : new Hit(hit.date(), clock, at, last + 1);
    }

    private int month(int token) {
        String word = tokens.word(token);
        if (word == null) {
            return 0;
        }
        int month = Months.month(word, language);
        int persian = month == 0 ? PersianCalendar.month(word) : 0;
        if (persian > 0) {
            return PERSIAN + persian;
        }
        String next = tokens.word(token + 1);
        if (month == 0 && next != null && word.charAt(0) >= '\u0600') {
            month = Months.month(word + " " + next, language);
        }
        return month;
    }

    /** How many words more than one the month at a token has: the Levant's names have two. */
    private int wordsOf(int token) {
        String word = tokens.lower(token);
        return Months.month(word, language) == 0 && PersianCalendar.month(word) == 0 ? 1 : 0;
    }

    /** The first token that is no link word and no stop, if it comes within so many tokens; else -1. */
    private int skip(int from, int most) {
        int at = from;
        for (int skipped = 0; skipped <= most && at < tokens.count(); skipped++, at++) {
            boolean link =
                    tokens.is(at, Tokens.OTHER) ? isStop(at) : LINKS.contains(tokens.lower(at)) && month(at) == 0;
            if (!link) {
                return at;
            }
        }
        return -1;
    }

    private int skipTo(int from, int most) {
        int at = skip(from, most);
        return at < 0 ? from : at;
    }

    private boolean isStop(int at) {
        return tokens.is(at, '.')
                || tokens.is(at, ',')
                || tokens.is(at, '-')
                || tokens.is(at, '/')
                || tokens.is(at, '\'')
                || tokens.is(at, 'º')
                || tokens.is(at, '°')
                || tokens.is(at, '،')
                || tokens.is(at, '`');
    }

    private @Nullable Hit hit(int printedYear, int month, int day, int from, int to) {
        if (month > PERSIAN || PersianCalendar.isYear(printedYear)) {
            LocalDate date = PersianCalendar.date(printedYear, month > PERSIAN ? month - PERSIAN : month, day);
            return date == null ? null : new Hit(date, null, from, to);
        }
        int year = printedYear > LATEST && printedYear - THAI <= LATEST ? printedYear - THAI : printedYear;
        if (year < EARLIEST || year > LATEST) {
            return null;
        }
        try {
            return new Hit(LocalDate.of(year, month, day), null, from, to);
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
