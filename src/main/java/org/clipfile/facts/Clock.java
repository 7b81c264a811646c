package org.clipfile.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as printed beside a date: {@code 4:05 PM EDT}, {@code 16.05 Uhr}, {@code 16h05}, {@code 16:05:00+02:00}.
 *
 * @param hour 0 to 23
 * @param minute 0 to 59
 * @param second 0 to 59, or -1 if none is printed
 * @param offset {@code Z} or {@code +02:00}; empty if none is printed or its name means several
 * @param end token after it
 */
record Clock(int hour, int minute, int second, String offset, int end) {
    private static final Set<String> BEFORE = Dates.WORDS.set("before-times");
    private static final Set<String> AFTER = Dates.WORDS.set("after-times");
    private static final String ZONE = "zone ";
    /** Zones whose name has one meaning in news; IST, ET and the like have several and say nothing here. */
    private static final Map<String, String> ZONES = zones();

    private static final String FILLERS = ",-|·•/(@;:.[—";

    private static Map<String, String> zones() {
        Map<String, String> zones = new HashMap<>();
        for (String name : Dates.WORDS.names()) {
            if (name.startsWith(ZONE)) {
                Dates.WORDS.list(name).forEach(zone -> zones.put(zone, name.substring(ZONE.length())));
            }
        }
        return zones;
    }

    /** Reads a time that follows a date ending before a token; null if none does. */
    static @Nullable Clock after(Tokens tokens, int token) {
        int at = token;
        boolean announced = false;
        boolean afternoon = false;
        boolean morning = false;
        for (int skipped = 0; skipped < 6; skipped++, at++) {
            if (tokens.is(at, Tokens.OTHER) && FILLERS.indexOf(tokens.lower(at).charAt(0)) >= 0) {
                continue;
            }
            String word = tokens.word(at);
            if (word == null) {
                break;
            }
            if (word.endsWith("下午") || word.endsWith("午後") || word.endsWith("오후") || word.endsWith("晚上")) {
                afternoon = true;
            } else if (word.endsWith("上午") || word.endsWith("午前") || word.endsWith("오전")) {
                morning = true;
            } else if (BEFORE.contains(word)) {
                announced = announced || !word.equals("t");
            } else if (!Months.isWeekday(word)) {
                return null;
            }
        }
        return read(tokens, at, announced, afternoon, morning);
    }

    /** Whether a token may stand between a time and its date. */
    static boolean isFiller(Tokens tokens, int token) {
        if (tokens.is(token, Tokens.OTHER)) {
            return FILLERS.indexOf(tokens.lower(token).charAt(0)) >= 0;
        }
        String word = tokens.word(token);
        return word != null && (BEFORE.contains(word) || AFTER.contains(word) || Months.isWeekday(word));
    }

    /** Reads a time that starts at a token. */
    static @Nullable Clock read(Tokens tokens, int at, boolean announced, boolean afternoon, boolean morning) {
        int hour = tokens.number(at, 2);
        if (hour < 0 || hour > 24) {
            return null;
        }
        int minute = -1;
        int second = -1;
        int end = at + 1;
        String next = tokens.lower(end);
        if (next.equals(":")) {
            minute = twoDigits(tokens, end + 1);
            if (minute < 0) {
                return null;
            }
            end += 2;
            if (tokens.is(end, ':') && twoDigits(tokens, end + 1) >= 0) {
                second = Math.min(59, twoDigits(tokens, end + 1));
                end += 2;
                if ((tokens.is(end, '.') || tokens.is(end, ','))
                        && tokens.touches(end)
                        && tokens.touches(end + 1)
                        && tokens.is(end + 1, Tokens.NUMBER)) {
                    end += 2;
                }
            }
        } else if (next.equals("h")
                || next.equals("u")
                || next.equals("時")
                || next.equals("时")
                || next.equals("시")
                || next.equals("点")
                || next.equals("點")) {
            minute = Math.max(0, twoDigits(tokens, end + 1));
            end += twoDigits(tokens, end + 1) >= 0 ? 2 : 1;
            if (tokens.lower(end).startsWith("分") || tokens.lower(end).equals("분")) {
                end++;
            }
        } else if (next.equals(".")
                && tokens.touches(end)
                && tokens.touches(end + 1)
                && twoDigits(tokens, end + 1) >= 0
                && (announced || AFTER.contains(tokens.lower(end + 2)) || isHalf(tokens.lower(end + 2)))) {
            minute = twoDigits(tokens, end + 1);
            end += 2;
        } else if (isHalf(next)) {
            minute = 0;
        }
        return minute < 0 || minute > 59 ? null : half(tokens, hour, minute, second, end, afternoon, morning);
    }

    private static @Nullable Clock half(
            Tokens tokens, int printed, int minute, int second, int from, boolean afternoon, boolean morning) {
        int hour = printed;
        int end = from;
        String word = tokens.lower(end);
        boolean pm = afternoon;
        boolean am = morning;
        if (word.equals("am") || word.equals("pm")) {
            am = am || word.equals("am");
            pm = pm || word.equals("pm");
            end++;
        } else if ((word.equals("a") || word.equals("p"))
                && tokens.is(end + 1, '.')
                && tokens.lower(end + 2).equals("m")) {
            am = am || word.equals("a");
            pm = pm || word.equals("p");
            end += tokens.is(end + 3, '.') ? 4 : 3;
        } else if (AFTER.contains(word) && !ZONES.containsKey(word)) {
            end++;
        }
        if (pm && hour < 12) {
            hour += 12;
        } else if (am && hour == 12) {
            hour = 0;
        }
        if (hour > 23) {
            return null;
        }
        return zone(tokens, hour, minute, second, end);
    }

    private static Clock zone(Tokens tokens, int hour, int minute, int second, int from) {
        int at = tokens.is(from, '(') ? from + 1 : from;
        String offset = ZONES.get(tokens.lower(at));
        if (offset != null) {
            int end = at + 1;
            Clock shifted = offset.equals("Z") ? offset(tokens, hour, minute, second, end) : null;
            if (shifted != null) {
                return shifted;
            }
            return new Clock(hour, minute, second, offset, at > from && tokens.is(end, ')') ? end + 1 : end);
        }
        Clock shifted = offset(tokens, hour, minute, second, from);
        return shifted == null ? new Clock(hour, minute, second, "", from) : shifted;
    }

    /** {@code +0200}, {@code +02:00}, {@code +2}, {@code +02}. */
    private static @Nullable Clock offset(Tokens tokens, int hour, int minute, int second, int at) {
        boolean plus = tokens.is(at, '+');
        if (!plus && !tokens.is(at, '-') || !tokens.touches(at + 1)) {
            return null;
        }
        int digits = tokens.is(at + 1, Tokens.NUMBER) ? tokens.length(at + 1) : 0;
        int value = tokens.number(at + 1, 4);
        int hours = digits == 4 ? value / 100 : value;
        int minutes = digits == 4 ? value % 100 : 0;
        int end = at + 2;
        if (digits <= 2 && tokens.is(end, ':') && twoDigits(tokens, end + 1) >= 0) {
            minutes = twoDigits(tokens, end + 1);
            end += 2;
        } else if (digits != 4 && !plus && digits != 2) {
            return null;
        }
        if (digits == 0 || digits == 3 || hours > 14 || minutes > 59) {
            return null;
        }
        String sign = plus ? "+" : "-";
        String text = hours == 0 && minutes == 0 ? "Z" : sign + two(hours) + ":" + two(minutes);
        return new Clock(hour, minute, second, text, end);
    }

    /** {@code T16:05:00+02:00}, as it follows a date in ISO 8601. */
    String iso() {
        return "T" + two(hour) + ":" + two(minute) + (second < 0 ? "" : ":" + two(second)) + offset;
    }

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static int twoDigits(Tokens tokens, int token) {
        return tokens.is(token, Tokens.NUMBER) && tokens.length(token) == 2 ? tokens.number(token, 2) : -1;
    }

    private static boolean isHalf(String word) {
        return word.equals("am") || word.equals("pm");
    }
}
