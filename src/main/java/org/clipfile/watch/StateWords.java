package org.clipfile.watch;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clipfile.article.Fact;
import org.clipfile.feed.Hints;
import org.jspecify.annotations.Nullable;

/** How values stand in the memory of fetching. */
final class StateWords {
    private StateWords() {}

    static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static Validators validators(ResultSet row) throws SQLException {
        return new Validators(row.getString("etag"), row.getString("modified"));
    }

    /** Statements, one a line. */
    static String of(List<Fact> told) {
        return told.stream()
                .map(fact -> fact.field() + " "
                        + Base64.getEncoder().encodeToString(fact.value().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("\n"));
    }

    static List<Fact> facts(String words) {
        List<Fact> facts = new ArrayList<>();
        for (String line : words.lines().toList()) {
            int blank = line.indexOf(' ');
            byte[] value = Base64.getDecoder().decode(line.substring(blank + 1));
            facts.add(new Fact(line.substring(0, blank), new String(value, StandardCharsets.UTF_8), "feed", null));
        }
        return facts;
    }

    static String of(Hints hints) {
        return (hints.every() == null ? "" : hints.every().toMillis())
                + ";" + hints.skipHours().stream().sorted().map(String::valueOf).collect(Collectors.joining(","))
                + ";" + hints.skipDays().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    static Hints hints(@Nullable String words) {
        String[] parts = words == null ? new String[0] : words.split(";", -1);
        if (parts.length != 3) {
            return Hints.NONE;
        }
        Set<Integer> hours = new TreeSet<>();
        Set<DayOfWeek> days = new TreeSet<>();
        for (String hour : parts[1].isEmpty() ? new String[0] : parts[1].split(",")) {
            hours.add(Integer.valueOf(hour));
        }
        for (String day : parts[2].isEmpty() ? new String[0] : parts[2].split(",")) {
            days.add(DayOfWeek.valueOf(day));
        }
        return new Hints(parts[0].isEmpty() ? null : Duration.ofMillis(Long.parseLong(parts[0])), hours, days);
    }
}
