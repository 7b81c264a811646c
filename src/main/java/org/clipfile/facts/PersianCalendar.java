package org.clipfile.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The solar calendar of Iran and Afghanistan: {@code ۲۱ آبان ۱۴۰۱} is 12 November 2022. */
final class PersianCalendar {
    private static final String[] MONTHS = {
        "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"
    };
    private static final Map<String, Integer> BY_NAME = new HashMap<>();
    /** Days of the years 475 to 3294, after which leap years repeat (Birashk's rule; Calendrical Calculations, ch. 15). */
    private static final int CYCLE_DAYS = 1_029_983;

    private static final int CYCLE = 2820;
    private static final int CYCLE_START = 474;
    /** The day before the calendar's first, counted from 1 January 1970. */
    private static final int EPOCH = 1_948_319 - 2_440_587;

    private static final int EARLIEST = 1250;
    private static final int LATEST = 1450;

    static {
        for (int month = 1; month <= MONTHS.length; month++) {
            BY_NAME.put(MONTHS[month - 1], month);
            // Arabic keyboards write another yeh.
            BY_NAME.put(MONTHS[month - 1].replace('ی', 'ي'), month);
        }
        BY_NAME.put("ابان", 8);
        BY_NAME.put("امرداد", 5);
    }

    private PersianCalendar() {}

    /** The month a word names, 1 to 12, or 0. */
    static int month(String word) {
        return word.charAt(0) < 'آ' ? 0 : BY_NAME.getOrDefault(word, 0);
    }

    /** Whether a year can be one of living memory in this calendar, and of none other. */
    static boolean isYear(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    /** The day in the common calendar; null if there is no such day. */
    static @Nullable LocalDate date(int year, int month, int day) {
        if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : 30)) {
            return null;
        }
        int past = year - CYCLE_START;
        int inCycle = CYCLE_START + Math.floorMod(past, CYCLE);
        long days = day
                + (month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6)
                + (inCycle * 682L - 110) / 2816
                + (inCycle - 1) * 365L
                + (long) Math.floorDiv(past, CYCLE) * CYCLE_DAYS
                + EPOCH;
        try {
            return LocalDate.ofEpochDay(days);
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
