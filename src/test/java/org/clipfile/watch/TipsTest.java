package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TipsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant PLANNED = NOW.plus(Duration.ofHours(3));

    private final Tips tips = new Tips();

    @Test
    void hasAFeedAskedAtOnceButNotMoreOftenThanOnceAMinute() {
        assertThat(tips.sooner("a", PLANNED)).isEqualTo(PLANNED);
        assertThat(tips.take("a", NOW)).isTrue();
        assertThat(tips.take("a", NOW.plusSeconds(1))).isFalse();
        assertThat(tips.sooner("a", PLANNED)).isEqualTo(NOW);
        assertThat(tips.sooner("b", PLANNED)).isEqualTo(PLANNED);

        tips.asked("a", NOW.plusSeconds(2));
        assertThat(tips.sooner("a", PLANNED)).isEqualTo(PLANNED);
        assertThat(tips.take("a", NOW.plusSeconds(3))).isTrue();
        assertThat(tips.sooner("a", PLANNED)).isEqualTo(NOW.plusSeconds(62));
    }

    @Test
    void isAskedForItsOwnSakeWithoutASayInThat() {
        tips.asked("a", NOW);

        assertThat(tips.take("a", NOW.plusSeconds(1))).isTrue();
        assertThat(tips.sooner("a", PLANNED)).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void isNotPutOffByAClockThatWasAhead() {
        tips.take("a", NOW.plus(Duration.ofDays(400)));
        tips.asked("a", NOW.plus(Duration.ofDays(400)));

        tips.take("a", NOW);

        assertThat(tips.sooner("a", PLANNED)).isEqualTo(NOW);
    }
}
