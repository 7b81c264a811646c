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
        watch("/feed cron: \"30 " + minute.getHour() + " * * *\"", witness());
        await(() -> asked.contains("/feed"));
        await(() -> next().isAfter(clock.now()));

        assertThat(next()).isBetween(minute.toInstant(), minute.toInstant().plusSeconds(50));
        asked.clear();
        pass(Duration.between(Instant.now(), minute.toInstant().minusSeconds(20)));
        assertThat(asked()).isEmpty();
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
        watch("/feed every: 1h", witness());
        await(() -> asked.contains("/feed"));
        await(() -> next().isAfter(clock.now()));
        asked.clear();

        pass(Duration.ofDays(3_000));
        await(() -> asked.contains("/feed again"));
        await(() -> next().isAfter(clock.now()));
        pass(Duration.ofDays(3_000).plusMinutes(5));
        assertThat(asked()).as("once, however much was missed").containsExactly("/feed again");
        asked.clear();
        clock.ahead = Duration.ZERO;
        await(() -> {
            clock.ahead = clock.ahead.plusSeconds(10);
            return asked.contains("/witness again");
        });
        assertThat(asked()).isEmpty();
        clock.ahead = Duration.ofHours(2);
        await(() -> asked.contains("/feed again"));
    }

    @Test
    void goesOnAfterARestartWithAClockThatWasAheadBefore() throws Exception {
        clock.ahead = Duration.ofDays(3_000);
        pages.put("/feed", rss());
        watch("/feed every: 1h", witness());
        await(() -> asked.contains("/feed"));
        await(() -> next().isAfter(clock.now()));
        pass(Duration.ofDays(3_000).plusMinutes(5));
        clock.ahead = Duration.ZERO;
        reopen();
        asked.clear();

        watcher.start();
        pass(Duration.ofMinutes(5));
        assertThat(asked()).isEmpty();
        clock.ahead = Duration.ofHours(2);
        await(() -> asked.contains("/feed again"));
    }

    private Instant next() throws Exception {
        return state.feed(at("/feed").toString()).map(FeedState::next).orElse(Instant.MIN);
    }
}
