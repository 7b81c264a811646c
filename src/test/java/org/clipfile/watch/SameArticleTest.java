package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One article under all its names, whoever tells of it and when. */
@Timeout(60)
class SameArticleTest extends WatchFixture {
    @Test
    void keepsTheNamesOfTwoFeedsThatTellOfOnePageAtOnce() throws Exception {
        pages.put("/feed", rss(item("First story", "/one", "g1")));
        pages.put("/feed2", rss(item("First story", "/one?utm_source=x", "g2")));
        statuses.put("/one", 503);

        ask("/feed");
        ask("/feed2");
        statuses.remove("/one");
        pages.put("/one", story("First story", TEXT));
        clock.ahead = Duration.ofHours(1);
        watch("/feed", "/feed2");
        await(() -> !articles().isEmpty());

        assertThat(article().identity().aliases())
                .contains(guid("g1"), guid("g2"), at("/one?utm_source=x").toString());
        assertThat(asked.stream().filter("/one"::equals)).hasSize(2);
    }

    @Test
    void takesUpWhatASecondFeedSaysOfAPageThatIsKnownAlready() throws Exception {
        pages.put("/one", story("First story", TEXT));
        pages.put("/feed", rss(item("First story", "/one", "g1")));
        pages.put("/feed2", rss(item("First story", "/one", "g2")));

        ask("/feed");
        ask("/feed2");

        assertThat(articles()).hasSize(1);
        assertThat(article().identity().aliases()).contains(guid("g1"), guid("g2"));
        assertThat(article().filing().sightings()).hasSize(2);
    }

    @Test
    void takesATextThatGoesBackToWhatItWasForAThirdVersion() throws Exception {
        String other = TEXT + "</p><p>A second paragraph tells of the fishermen and their boats.";
        pages.put("/one", story("First story", TEXT));
        pages.put("/feed", rss(item("First story", "/one", "g1")));
        ask("/feed");
        pages.put("/one", story("First story", other));
        pages.put("/feed", rss(item("First story, updated", "/one", "g1")));
        ask("/feed");
        pages.put("/one", story("First story", TEXT));
        pages.put("/feed", rss(item("First story, updated again", "/one", "g1")));
        ask("/feed");

        assertThat(article().identity().version()).isEqualTo(3);
        assertThat(article().body().text()).doesNotContain("fishermen");

        desk.clip(articles().stream()
                .filter(each -> each.identity().version() == 2)
                .findFirst()
                .orElseThrow()
                .source()
                .capture());
        assertThat(article().identity().version()).isEqualTo(3);
    }

    @Test
    void fetchesAPageForTheOtherFeedWhenOneIsTakenOffTheList() throws Exception {
        pages.put("/feed", rss(item("First story", "/one", "g1"), item("Second story", "/two", "g2")));
        pages.put("/feed2", rss(item("First story", "/one", "g3")));
        statuses.put("/one", 503);
        statuses.put("/two", 503);
        ask("/feed");
        ask("/feed2");

        state.forget(at("/feed").toString());

        assertThat(state.pages().waiting(at("/feed").toString())).isZero();
        assertThat(state.pages().troubled(at("/feed2").toString()))
                .extracting(PageTask::address)
                .containsExactly(at("/one").toString());
    }

    @Test
    void takesUpAnArticleOfTheFeedsOwnTextAfterACrash() throws Exception {
        PageTask task = Told.task(
                WatchedFeed.of(at("/feed")),
                new org.clipfile.feed.Entry(
                        "g1",
                        null,
                        java.util.List.of(),
                        "A note",
                        null,
                        "<p>" + TEXT + "</p>",
                        java.util.List.of(),
                        null,
                        null,
                        java.util.List.of()),
                at("/feed") + "#g1",
                java.util.Set.of(),
                clock.now());
        state.pages().put(task);

        reopen();
        watch("/feed");
        await(() -> !articles().isEmpty());

        assertThat(article().body().text()).contains("every ship would find room");
        assertThat(asked).containsOnly("/robots.txt", "/feed");
        await(() -> state.pages().waiting() == 0);
    }

    @Test
    void isNotFetchedAgainForANumberOfReadersThatChanges() throws Exception {
        pages.put("/one", story("First story", TEXT));
        pages.put("/feed", rss(with(item("First story", "/one", "g1"), "<p>Words.</p><p class=c9>12 comments</p>")));
        ask("/feed");
        asked.clear();
        pages.put("/feed", rss(with(item("First story", "/one", "g1"), "<p>Words.</p><p class=c7>13 comments</p>")));

        ask("/feed");

        assertThat(asked).containsExactly("/feed again");
    }

    private static String with(String item, String html) {
        return item.replace("</item>", "<content:encoded><![CDATA[" + html + "]]></content:encoded></item>");
    }

    private String guid(String guid) {
        return "guid:127.0.0.1:" + at("/").getPort() + ":" + guid;
    }

    @Test
    void readsFeedsAnewWhenTheMemoryIsLostWithoutFilingAnArticleTwice() throws Exception {
        pages.put("/one", story("First story", TEXT));
        pages.put("/feed", rss(item("First story", "/one", "g1")));
        ask("/feed");
        close();
        java.nio.file.Files.writeString(settings.state(), "This is no database at all. ".repeat(400));
        open();

        ask("/feed");

        assertThat(articles()).hasSize(1);
        assertThat(state.feed(at("/feed").toString())).isPresent();
    }
}
