package org.clipfile.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.clipfile.feed.Hints;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2024-05-07T10:00:00Z"); // a Tuesday
    private static final Schedule LEARNED = new Schedule(Duration.ofMinutes(15), Duration.ofHours(24), null, null);

    @Test
    void asksOftenWhereThereIsOftenNewsAndSeldomWhereThereIsNone() {
        Duration busy = Schedule.FIRST;
        Duration quiet = Schedule.FIRST;
        for (int i = 0; i < 50; i++) {
            busy = LEARNED.learn(busy, true);
            quiet = LEARNED.learn(quiet, false);
        }
        assertThat(busy).isEqualTo(Duration.ofMinutes(15));
        assertThat(quiet).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void waitsAtLeastAsLongAsTheServerWishes() {
        Duration hour = Duration.ofHours(1);
        Hints ttl = new Hints(Duration.ofHours(3), Set.of(), Set.of());

        assertThat(LEARNED.next(NOW, hour, ttl, null, 0)).isEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(LEARNED.next(NOW, hour, Hints.NONE, Duration.ofHours(2), 0))
                .isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(LEARNED.next(NOW, hour, Hints.NONE, Duration.ofDays(365), 0))
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(LEARNED.next(NOW, hour, Hints.NONE, null, 0.5)).isEqualTo(NOW.plus(Duration.ofMinutes(63)));
    }

    @Test
    void leavesOutHoursAndDaysWithoutNews() {
        Hints hints = new Hints(null, Set.of(11, 12), Set.of(DayOfWeek.WEDNESDAY));

        assertThat(LEARNED.next(NOW, Duration.ofHours(1), hints, null, 0))
                .isEqualTo(Instant.parse("2024-05-07T13:00:00Z"));
        assertThat(LEARNED.next(NOW, Duration.ofHours(20), hints, null, 0))
                .isEqualTo(Instant.parse("2024-05-09T00:00:00Z"));
    }

    @Test
    void backsOffFromWhatFailsAndNeverForEver() {
        assertThat(LEARNED.retry(NOW, 1, null, 0)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(LEARNED.retry(NOW, 3, null, 0)).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
        assertThat(LEARNED.retry(NOW, 1_000, null, 0)).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(LEARNED.retry(NOW, 1, Duration.ofHours(30), 0)).isEqualTo(NOW.plus(Duration.ofHours(30)));
    }

    @Test
    void keepsToTheTimesOfTheUser() {
        Schedule half = new Schedule(Duration.ofMinutes(1), Duration.ofDays(1), Duration.ofMinutes(30), null);
        Schedule mornings = new Schedule(
                Duration.ofMinutes(1), Duration.ofDays(1), null, Cron.parse("30 6 * * 1-5", ZoneOffset.UTC));

        assertThat(half.next(NOW, Duration.ofHours(9), Hints.NONE, null, 0))
                .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(mornings.next(Instant.parse("2024-05-10T07:00:00Z"), Duration.ofHours(9), Hints.NONE, null, 0))
                .isEqualTo(Instant.parse("2024-05-13T06:30:00Z"));
    }

    @Test
    void readsCrontabs() {
        assertThat(Cron.parse("*/20 9-11,15 1 1 *", ZoneOffset.UTC).next(NOW))
                .isEqualTo(Instant.parse("2025-01-01T09:00:00Z"));
        assertThat(Cron.parse("0 0 13 * 5", ZoneOffset.UTC).next(NOW)).isEqualTo(Instant.parse("2024-05-10T00:00:00Z"));
        assertThat(Cron.parse("0 12 29 2 *", ZoneOffset.UTC).next(NOW))
                .isEqualTo(Instant.parse("2028-02-29T12:00:00Z"));
        for (String bad : new String[] {"", "1 2 3", "60 * * * *", "* * 31 2 *", "a * * * *", "5-1 * * * *"}) {
            assertThatThrownBy(() -> Cron.parse(bad, ZoneOffset.UTC)).hasMessageContaining("no cron schedule");
        }
    }
}
