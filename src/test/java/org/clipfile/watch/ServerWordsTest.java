package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.clipfile.feed.FeedKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers say in their headers, rightly and wrongly. */
@Timeout(60)
class ServerWordsTest extends WatchFixture {
    @Test
    void leavesAHostAloneAsLongAsItAsksAlsoAfterARestart() throws Exception {
        pages.put("/feed", rss(item("First story", "/one", "g1"), item("Second story", "/two", "g2")));
        pages.put("/two", story("Second story", TEXT));
        statuses.put("/one", 429);
        statuses.put("/two", 429);
        headers.put("/one Retry-After", "7200");
        headers.put("/two Retry-After", "7200");

        watch("/feed every: 1m", witness());
        await(() -> state.pages().troubled(at("/feed").toString()).size() == 1);
        pass(Duration.ofMinutes(20));
        assertThat(asked()).hasSize(2);
        reopen();
        asked.clear();
        statuses.clear();
        watcher.start();
        pass(Duration.ofMinutes(110));
        assertThat(asked()).as("the whole host, its feed too").isEmpty();
        clock.ahead = Duration.ofMinutes(125);

        await(() -> asked.contains("/feed again"));
        await(() -> asked.contains("/two"));
    }

    @Test
    void putsAFeedOffAsLongAsItsServerAsks() throws Exception {
        statuses.put("/feed", 503);
        headers.put("/feed Retry-After", "90000");
        pages.put("/fresh", rss());
        headers.put("/fresh Cache-Control", "public, max-age=\"14400\"");

        ask("/fresh");
        ask("/feed");

        assertThat(state.feed(at("/feed").toString()).orElseThrow().next())
                .isAfter(Instant.now().plus(Duration.ofHours(24)));
        assertThat(state.feed(at("/fresh").toString()).orElseThrow().next())
                .isAfter(Instant.now().plus(Duration.ofHours(3)));
    }

    @Test
    void findsTheHubInTheHeader() throws Exception {
        pages.put("/feed", rss());
        headers.put("/feed Link", "</style.css>; rel=preload, <https://hub.test/x>; rel=\"hub\", </feed>; rel=self");

        ask("/feed");

        assertThat(state.feed(at("/feed").toString()).orElseThrow().hub()).isEqualTo("https://hub.test/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/plain; charset=us-ascii",
                "application/octet-stream",
                "image/png",
                "no/type;;;="
            })
    void readsAFeedWhateverItsServerCallsIt(String type) throws Exception {
        pages.put("/feed", "\ufeff" + rss(item("Erste Gr\u00fc\u00dfe", "/one", "g1")));
        headers.put("/feed", type);
        pages.put("/one", story("", TEXT));

        ask("/feed");

        assertThat(state.feed(at("/feed").toString()).orElseThrow().kind()).isEqualTo(FeedKind.RSS);
        assertThat(article().facts().title()).isEqualTo("Erste Gr\u00fc\u00dfe");
    }

    @Test
    void tellsWhatIsNoPageOfText() throws Exception {
        pages.put("/feed", rss(item("A picture", "/one", "g1"), item("Second story", "/two", "g2")));
        pages.put("/one", "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj <<>> endobj");
        headers.put("/one", "text/html");
        pages.put("/two", "Second story\n\n" + TEXT + "\n\n" + TEXT.replace("harbor", "airport"));
        headers.put("/two", "text/plain; charset=utf-8");

        ask("/feed");

        assertThat(articles())
                .singleElement()
                .satisfies(article -> assertThat(article.body().text()).contains("airport master"));
        assertThat(said).anyMatch(line -> line.contains("/one: ") && line.contains("given up"));
    }

    @Test
    void keepsArticlesApartThatShareAGuid() throws Exception {
        pages.put("/feed", rss(item("First story", "/one", "same"), item("Second story", "/two", "same")));
        pages.put("/one", story("First story", TEXT));
        pages.put("/two", story("Second story", TEXT.replace("harbor", "airport")));

        ask("/feed");

        assertThat(articles()).hasSize(2);
    }

    @Test
    void asksForNoAddressThatIsNone() throws Exception {
        String endless = "/" + "x".repeat(100_000);
        pages.put(
                "/feed",
                rss(
                        "<item><title>Script</title><link>javascript:alert(1)</link></item>",
                        "<item><title>File</title><link>file:///etc/passwd</link></item>",
                        "<item><title>Data</title><link>data:text/html,hello</link></item>",
                        "<item><title>Nobody</title><link>http://user:secret@127.0.0.1:1/x</link></item>",
                        "<item><title>Broken</title><link>http://[::1/</link></item>",
                        item("Endless", endless, "g7"),
                        item("First story", "/one", "g1")));
        pages.put("/one", story("First story", TEXT));
        statuses.put(endless, 414);

        ask("/feed");

        assertThat(articles()).extracting(article -> article.facts().title()).contains("First story");
        assertThat(asked.stream().filter(path -> path.length() > 10_000)).hasSizeLessThan(2);
        assertThat(said).noneMatch(line -> line.contains("secret")).noneMatch(line -> line.length() > 5_000);
        assertThat(articles().toString()).doesNotContain("secret");
    }
}
