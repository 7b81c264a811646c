package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Times of the user, and clocks that jump, as the whole watcher takes them. */
@Timeout(60)
class TimesTest extends WatchFixture {
    @Test
    void asksAtTheMinuteThatTheUserNamesAndNotBefore() throws Exception {
        pages.put("/feed", rss());
        ZonedDateTime minute = ZonedDateTime.now(ZoneOffset.UTC)
                .plusHours(5)
                .withMinute(30)
                .withSecond(0)
                .withNano(0);
        watch("/feed cron: \"30 " + minute.getHour() + " * * *\"");
        await(() -> asked.contains("/feed"));
        await(() -> next().isAfter(clock.now()));

        assertThat(next()).isBetween(minute.toInstant(), minute.toInstant().plusSeconds(50));
        asked.clear();
        clock.ahead = Duration.between(Instant.now(), minute.toInstant().minusSeconds(20));
        Thread.sleep(500);
        assertThat(asked).isEmpty();
        clock.ahead = Duration.between(Instant.now(), minute.toInstant().plusSeconds(50));
        await(() -> asked.contains("/feed again"));
        await(() -> next().isAfter(clock.now()));
        assertThat(next()).isAfter(minute.plusHours(23).toInstant());
        assertThat(LocalTime.ofInstant(next(), ZoneOffset.UTC))
                .isBetween(minute.toLocalTime(), minute.toLocalTime().plusSeconds(50));
    }

    @Test
    void goesOnWhenTheClockIsPutForwardByYearsAndBackAgain() throws Exception {
        pages.put("/feed", rss());
        watch("/feed every: 1h");
        await(() -> asked.contains("/feed"));
        await(() -> next().isAfter(clock.now()));
        asked.clear();

        clock.ahead = Duration.ofDays(3_000);
        await(() -> asked.contains("/feed again"));
        await(() -> next().isAfter(clock.now()));
        Thread.sleep(300);
        assertThat(asked).as("once, however much was missed").containsExactly("/robots.txt", "/feed again");
        asked.clear();
        clock.ahead = Duration.ZERO;
        Thread.sleep(500);
        assertThat(asked).isEmpty();
        clock.ahead = Duration.ofHours(2);
        await(() -> asked.contains("/feed again"));
    }

    @Test
    void goesOnAfterARestartWithAClockThatWasAheadBefore() throws Exception {
        clock.ahead = Duration.ofDays(3_000);
        pages.put("/feed", rss());
        watch("/feed every: 1h");
        await(() -> asked.contains("/feed"));
        await(() -> next().isAfter(clock.now()));
        clock.ahead = Duration.ZERO;
        reopen();
        asked.clear();

        watcher.start();
        Thread.sleep(300);
        assertThat(asked).isEmpty();
        clock.ahead = Duration.ofHours(2);
        await(() -> asked.contains("/feed again"));
    }

    private Instant next() throws Exception {
        return state.feed(at("/feed").toString()).map(FeedState::next).orElse(Instant.MIN);
    }
}
