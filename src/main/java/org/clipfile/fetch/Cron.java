package org.clipfile.fetch;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;

/**
 * Times as crontab writes them: minute, hour, day of month, month, day of week (0 or 7 is Sunday), each {@code *}, a
 * number, a range, a list, with a step. Where both days are given, either will do (POSIX, crontab).
 */
public final class Cron {
    private static final int LOOK_AHEAD_DAYS = 4 * 366 + 1;

    private final String words;
    private final ZoneId zone;
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet days;
    private final BitSet months;
    private final BitSet weekDays;
    private final boolean eitherDay;

    private Cron(String words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        List<String> fields = List.of(words.strip().split("\\s+"));
        if (fields.size() != 5) {
            throw bad(words, "five fields are needed, such as \"0 6 * * 1-5\"");
        }
        minutes = field(fields.get(0), 0, 59);
        hours = field(fields.get(1), 0, 23);
        days = field(fields.get(2), 1, 31);
        months = field(fields.get(3), 1, 12);
        weekDays = field(fields.get(4), 0, 7);
        if (weekDays.get(7)) {
            weekDays.set(0);
        }
        eitherDay = !fields.get(2).startsWith("*") && !fields.get(4).startsWith("*");
    }

    /**
     * Reads the five fields.
     *
     * @param zone whose clock they mean
     * @throws IllegalArgumentException if they make no sense, or never come
     */
    public static Cron parse(String words, ZoneId zone) {
        Cron cron = new Cron(words, zone);
        cron.next(Instant.EPOCH);
        return cron;
    }

    private BitSet field(String field, int least, int most) {
        BitSet set = new BitSet();
        for (String part : field.split(",")) {
            String[] stepped = part.split("/", 2);
            int step = stepped.length == 1 ? 1 : number(stepped[1], 1, most);
            int from = least;
            int to = most;
            if (!stepped[0].equals("*")) {
                String[] range = stepped[0].split("-", 2);
                from = number(range[0], least, most);
                to = range.length == 2 ? number(range[1], from, most) : stepped.length == 2 ? most : from;
            }
            for (int i = from; i <= to; i += step) {
                set.set(i);
            }
        }
        return set;
    }

    private int number(String text, int least, int most) {
        if (text.matches("\\d{1,2}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw bad(words, "\"" + text + "\" is no number from " + least + " to " + most);
    }

    private static IllegalArgumentException bad(String words, String why) {
        return new IllegalArgumentException("\"" + words + "\" is no cron schedule: " + why);
    }

    /** The first such minute after a time. */
    public Instant next(Instant after) {
        ZonedDateTime time = after.atZone(zone).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        ZonedDateTime end = time.plusDays(LOOK_AHEAD_DAYS);
        while (time.isBefore(end)) {
            if (!months.get(time.getMonthValue()) || !isDay(time)) {
                time = time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
            } else if (!hours.get(time.getHour())) {
                time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!minutes.get(time.getMinute())) {
                time = time.plusMinutes(1);
            } else {
                return time.toInstant();
            }
        }
        throw bad(words, "that day never comes");
    }

    private boolean isDay(ZonedDateTime time) {
        boolean ofMonth = days.get(time.getDayOfMonth());
        boolean ofWeek = weekDays.get(time.getDayOfWeek().getValue() % 7);
        return eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
    }

    /** Whose clock it means. */
    public ZoneId zone() {
        return zone;
    }

    @Override
    public String toString() {
        return words;
    }
}
