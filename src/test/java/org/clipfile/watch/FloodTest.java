package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A feed that tells of ever more articles takes its share of a day, of memory and of its host, and no more. */
@Timeout(90)
class FloodTest extends WatchFixture {
    @Test
    void takesSoManyNewArticlesOfAFeedInADayAndTheOthersLater() throws Exception {
        most = 5;
        reopen();
        stories(1);
        ask("/feed");
        stories(13);

        ask("/feed");

        assertThat(articles()).hasSize(6);
        String name = at("/feed").toString();
        assertThat(said)
                .contains("! " + name + ": It tells of more new articles than are taken in a day"
                        + " (clipfile.feeds.most = 5); 7 are left for later looks, as long as it tells of them.");
        asked.clear();
        ask("/feed");
        assertThat(asked).as("whole, as it was not read whole").containsExactly("/feed");
        assertThat(articles()).hasSize(6);

        reopen(); // what was taken today is remembered
        ask("/feed");
        assertThat(articles()).hasSize(6);
        clock.ahead = Duration.ofHours(25);
        ask("/feed");
        assertThat(articles()).hasSize(11);
        clock.ahead = Duration.ofHours(50);
        ask("/feed");
        assertThat(articles()).hasSize(13);
        assertThat(state.feed(name).orElseThrow().problem()).isNull();
        asked.clear();
        ask("/feed");
        assertThat(asked).containsExactly("/feed again");
    }

    @Test
    void asksForAllPagesThoughFewAreHeldInMemory() throws Exception {
        stories(1);
        ask("/feed");
        int many = HeldPages.MOST_OF_A_FEED + 60;
        stories(many);
        pages.keySet().removeIf(path -> path.matches("/\\d+")); // what is not there costs least

        ask("/feed");

        for (int i = 1; i < many; i++) {
            assertThat(asked).contains("/" + i);
        }
    }

    @Test
    void holdsFewPagesOfAFeedAndKeepsRoomForThoseOfOthers() {
        HeldPages held = new HeldPages();
        for (int i = 0; i < HeldPages.MOST_OF_A_FEED; i++) {
            assertThat(held.take("flood")).isTrue();
        }
        assertThat(held.wants("flood")).isFalse();
        assertThat(held.take("flood")).isFalse();
        assertThat(held.take("brook")).isTrue();
        assertThat(held.wanting()).isEmpty();
        for (int i = 0; i < HeldPages.MOST_OF_A_FEED / 2; i++) {
            held.giveBack("flood");
        }
        assertThat(held.wanting()).containsExactly("flood");
        held.isUpToDate("flood");
        assertThat(held.wanting()).isEmpty();
    }

    @Test
    void givesADaysNumberBackOverTheDayWhateverTheClockDoes() {
        Allowance allowance = new Allowance(24);
        Instant noon = Instant.parse("2024-05-07T12:00:00Z");
        Instant spent = allowance.spend(null, 24, noon);

        assertThat(allowance.free(null, noon)).isEqualTo(24);
        assertThat(allowance.free(spent, noon)).isZero();
        assertThat(allowance.free(spent, noon.plus(Duration.ofHours(6)))).isEqualTo(6);
        assertThat(allowance.free(spent, noon.plus(Duration.ofDays(9)))).isEqualTo(24);
        assertThat(allowance.free(spent, noon.minus(Duration.ofDays(900)).plus(Duration.ofHours(1))))
                .isZero();
        Instant again = allowance.spend(spent, 0, noon.minus(Duration.ofDays(900)));
        assertThat(allowance.free(again, noon.minus(Duration.ofDays(899)))).isEqualTo(24);
    }

    private void stories(int number) {
        IntStream.range(0, number)
                .forEach(i -> pages.put("/" + i, story("Story number " + i, TEXT + " Number " + i + " of them.")));
        pages.put(
                "/feed",
                rss(IntStream.range(0, number)
                        .mapToObj(i -> item("Story number " + i, "/" + i, "g" + i))
                        .toArray(String[]::new)));
    }
}
