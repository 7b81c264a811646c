package org.clipfile.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads when a feed wishes to be asked: {@code ttl}, {@code skipHours}, {@code skipDays}, {@code sy:updatePeriod}. */
final class HintReader {
    private static final Duration LONGEST = Duration.ofDays(7);

    private HintReader() {}

    static Hints of(Element head) {
        @Nullable Duration ttl = null;
        long minutes = number(Elements.text(head, "ttl"));
        if (minutes > 0) {
            ttl = least(minutes, Duration.ofMinutes(1));
        }
        @Nullable String period = Elements.text(head, "updateperiod");
        if (ttl == null && period != null) {
            long times = Math.max(1, number(Elements.text(head, "updatefrequency")));
            ttl = switch (period.toLowerCase(Locale.ROOT)) {
                case "hourly" -> Duration.ofHours(1).dividedBy(times);
                case "daily" -> Duration.ofDays(1).dividedBy(times);
                case "weekly", "monthly", "yearly" -> Duration.ofDays(7).dividedBy(times);
                default -> null;
            };
        }
        Set<Integer> hours = new TreeSet<>();
        for (Element list : Elements.children(head, "skiphours")) {
            for (Element hour : Elements.children(list, "hour")) {
                long number = number(hour.text());
                if (number >= 0 && number <= 24) {
                    hours.add((int) number % 24);
                }
            }
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Element list : Elements.children(head, "skipdays")) {
            for (Element day : Elements.children(list, "day")) {
                for (DayOfWeek each : DayOfWeek.values()) {
                    if (each.name().equals(day.text().strip().toUpperCase(Locale.ROOT))) {
                        days.add(each);
                    }
                }
            }
        }
        // Who never wants to be asked is asked all the same, now and then.
        return new Hints(ttl, hours.size() > 23 ? Set.of() : hours, days.size() > 6 ? Set.of() : days);
    }

    private static Duration least(long minutes, Duration unit) {
        return minutes > LONGEST.toMinutes() ? LONGEST : unit.multipliedBy(minutes);
    }

    private static long number(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,9}") ? Long.parseLong(text.strip()) : -1;
    }
}
