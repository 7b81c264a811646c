package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.clipfile.article.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Articles that no feed mentions any more are looked at again, ever more seldom. */
@Timeout(60)
class SecondLooksTest extends WatchFixture {
    SecondLooksTest() {
        looks = List.of(Duration.ofHours(2), Duration.ofDays(1), Duration.ofDays(10));
    }

    @Test
    void findsACorrectionThatNoFeedTellsOfAndKeepsWhatTheFeedSaid() throws Exception {
        file();
        pages.put("/one", story("", TEXT.replace("June", "August")));

        watchAfter(Duration.ofHours(3));
        await(() -> article().identity().version() == 2);

        assertThat(article().facts().title()).isEqualTo("First story");
        assertThat(article().facts().published().when().at()).startsWith("2024-05-07");
        assertThat(article().notices()).extracting(Notice::kind).contains("revised");
    }

    @Test
    void notesThatAPageWasRemoved() throws Exception {
        file();
        pages.remove("/one");

        watchAfter(Duration.ofHours(3));
        await(() ->
                article().notices().stream().anyMatch(notice -> notice.kind().equals("gone")));

        assertThat(article().body().text()).contains("every ship would find room");
        assertThat(article().identity().version()).isEqualTo(1);
    }

    @Test
    void takesAFrontPageToWhichRemovedStoriesLeadForNoVersion() throws Exception {
        file();
        pages.put("/", story("Front page", TEXT.replace("harbor", "airport") + " And all else that happened today."));
        statuses.put("/one", 301);
        headers.put("/one Location", "/");

        watchAfter(Duration.ofHours(3));
        await(() ->
                article().notices().stream().anyMatch(notice -> notice.kind().equals("gone")));

        assertThat(article().identity().version()).isEqualTo(1);
    }

    @Test
    void asksWithValidatorsEverMoreSeldomAndInTheEndNoMore() throws Exception {
        file();
        watch("/feed", witness());
        String feed = "[\"" + at("/feed") + "\"]";
        for (int hours : new int[] {3, 30, 280}) {
            asked.clear();
            clock.ahead = Duration.ofHours(hours);
            await(() -> asked.contains("/one again"));
            await(() -> state.pages().seenDue(feed, clock.now(), 1).isEmpty());
            pass(Duration.ofHours(hours + 1));
            assertThat(asked().stream().filter(path -> path.startsWith("/one"))).containsExactly("/one again");
        }
        assertThat(state.pages().lookedAtAgain(at("/feed").toString())).isZero();
        assertThat(articles()).hasSize(1);
    }

    @Test
    void leavesAnArticleAsItIsWhileItsServerFails() throws Exception {
        file();
        statuses.put("/one", 500);
        watchAfter(Duration.ofHours(3));
        await(() -> asked.contains("/one again"));
        // The clock goes on only when the failure has been noted at its time.
        String feed = "[\"" + at("/feed") + "\"]";
        await(() -> state.pages().seenDue(feed, clock.now(), 1).isEmpty());
        statuses.remove("/one");
        pages.put("/one", story("First story", TEXT.replace("June", "August")));
        clock.ahead = Duration.ofDays(2);
        await(() -> article().identity().version() == 2);

        assertThat(said).noneMatch(line -> line.startsWith("!"));
    }

    private void file() throws Exception {
        pages.put("/one", story("", TEXT));
        pages.put("/feed", rss(item("First story", "/one", "g1")));
        ask("/feed");
        assertThat(state.pages().lookedAtAgain(at("/feed").toString())).isEqualTo(1);
        pages.put("/feed", rss());
    }

    private void watchAfter(Duration length) throws IOException {
        clock.ahead = length;
        watch("/feed");
    }
}
