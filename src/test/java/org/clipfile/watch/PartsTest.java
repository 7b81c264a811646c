package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clipfile.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a feed consists of besides the answer at its own address: sitemaps of an index, older pages. */
@Timeout(60)
class PartsTest extends WatchFixture {
    @Test
    void readsASitemapThatFailedAtTheNextLookAndSaysSoMeanwhile() throws Exception {
        pages.put("/index.xml", index(sitemap("/a.xml", "2024-05-01"), sitemap("/b.xml", "2024-05-01")));
        pages.put("/a.xml", urls(url("/one", "")));
        pages.put("/b.xml", urls(url("/two", "")));
        pages.put("/one", story("First", TEXT + " One."));
        pages.put("/two", story("Second", TEXT + " Two."));
        statuses.put("/b.xml", 503);

        ask("/index.xml");
        assertThat(articles()).hasSize(1);
        FeedState shown = state.feed(at("/index.xml").toString()).orElseThrow();
        assertThat(shown.problem()).isEqualTo(at("/b.xml") + ": It answers 503");
        assertThat(shown.failures()).isZero();

        statuses.remove("/b.xml");
        asked.clear();
        ask("/index.xml");

        assertThat(asked).containsExactly("/index.xml again", "/b.xml", "/two");
        assertThat(articles()).hasSize(2);
        assertThat(state.feed(at("/index.xml").toString()).orElseThrow().problem())
                .isNull();
    }

    @Test
    void readsOnlySitemapsThatTheIndexCallsChangedAndAsksForThoseWithoutDateIfTheyWere() throws Exception {
        pages.put(
                "/index.xml",
                index(sitemap("/a.xml", "2024-05-01"), sitemap("/b.xml", "2024-05-01"), sitemap("/c.xml", "")));
        pages.put("/a.xml", urls());
        pages.put("/b.xml", urls());
        pages.put("/c.xml", urls());
        ask("/index.xml");
        clock.ahead = Duration.ofMinutes(1);
        asked.clear();
        pages.put(
                "/index.xml",
                index(sitemap("/a.xml", "2024-05-02"), sitemap("/b.xml", "2024-05-01"), sitemap("/c.xml", "")));
        pages.put("/a.xml", urls(url("/one", "")));
        pages.put("/one", story("First", TEXT));

        ask("/index.xml");

        assertThat(asked).containsExactlyInAnyOrder("/index.xml again", "/a.xml again", "/c.xml again", "/one");
    }

    @Test
    void takesNoArticleForNewThatStoodInASitemapBeforeWeWatched() throws Exception {
        String others = IntStream.range(0, 25)
                .mapToObj(i -> sitemap("/s" + i + ".xml", "2024-04-" + (i + 1 < 10 ? "0" : "") + (i + 1)))
                .collect(Collectors.joining());
        IntStream.range(0, 25).forEach(i -> pages.put("/s" + i + ".xml", urls()));
        pages.put("/index.xml", "<sitemapindex>" + others + "</sitemapindex>");
        ask("/index.xml");
        assertThat(asked).doesNotContain("/s0.xml").contains("/s24.xml", "/s5.xml");
        String today = Instant.now().toString();
        pages.put("/s0.xml", urls(url("/old", ""), url("/older", "2019-03-02"), url("/new", today)));
        pages.put("/old", story("Old", TEXT));
        pages.put("/older", story("Older", TEXT));
        pages.put("/new", story("New", TEXT));
        pages.put("/index.xml", "<sitemapindex>" + others.replace("2024-04-01", today) + "</sitemapindex>");

        ask("/index.xml");
        assertThat(articles()).extracting(each -> each.facts().title()).containsExactly("New");

        pages.put("/s0.xml", urls(url("/old", ""), url("/older", "2019-03-02"), url("/new", today), url("/newer", "")));
        pages.put("/newer", story("Newer", TEXT + " Newer."));
        pages.put("/index.xml", "<sitemapindex>" + others.replace("2024-04-01", today + "x") + "</sitemapindex>");
        ask("/index.xml");
        assertThat(articles()).extracting(each -> each.facts().title()).containsExactlyInAnyOrder("New", "Newer");
    }

    @Test
    void takesTheNewestOfASitemapAtTheFirstLook() throws Exception {
        StringBuilder urls = new StringBuilder("<urlset>");
        for (int i = 0; i < 120; i++) {
            String path = "/story-" + i;
            urls.append(url(
                    path,
                    Instant.parse("2024-01-01T00:00:00Z")
                            .plusSeconds(86_400L * i)
                            .toString()));
            pages.put(path, story("Story " + i, TEXT + " Number " + "x".repeat(i + 1)));
        }
        pages.put("/s.xml", urls + "</urlset>");

        ask("/s.xml");

        assertThat(asked).contains("/story-119", "/story-20").doesNotContain("/story-19", "/story-0");
    }

    @Test
    void catchesUpByOlderPagesAndStopsWhereItKnowsWhatStandsThere() throws Exception {
        stories(1, 12);
        pages.put("/feed", page(null, 1, 2, 3));
        ask("/feed");
        assertThat(articles()).hasSize(3);
        asked.clear();
        // While we were away nine came; the first of the feed is one that it always recommends.
        pages.put("/feed", page("/feed?page=2", 1, 12, 11, 10, 9));
        pages.put("/feed?page=2", page("/feed?page=3", 8, 7, 6, 5));
        pages.put("/feed?page=3", page("/feed?page=4", 4, 3, 2));
        pages.put("/feed?page=4", page(null, 1));

        ask("/feed");

        assertThat(articles()).hasSize(12);
        assertThat(asked).contains("/feed?page=2", "/feed?page=3").doesNotContain("/feed?page=4");
        asked.clear();
        ask("/feed");
        assertThat(asked).containsExactly("/feed again");
    }

    @Test
    void triesAnOlderPageAgainThatFailed() throws Exception {
        stories(1, 9);
        pages.put("/feed", page(null, 1, 2, 3));
        ask("/feed");
        pages.put("/feed", page("/feed?page=2", 9, 8, 7));
        pages.put("/feed?page=2", page("/feed?page=3", 6, 5, 4));
        pages.put("/feed?page=3", page(null, 3, 2, 1));
        statuses.put("/feed?page=2", 500);
        ask("/feed");
        assertThat(articles()).hasSize(6);
        assertThat(said)
                .anySatisfy(line -> assertThat(line).contains("/feed?page=2: It answers 500; it is tried again."));

        reopen();
        statuses.remove("/feed?page=2");
        ask("/feed");

        assertThat(articles()).hasSize(9);
        assertThat(state.parts().troubled(at("/feed").toString())).isEmpty();
    }

    @Test
    void findsTheSitemapOfASiteThatOffersNoFeed() throws Exception {
        pages.put("/robots.txt", "User-agent: *\nSitemap: " + at("/all.xml") + "\nSitemap: " + at("/news.xml") + "\n");
        pages.put("/", "<html><title>Paper</title><a href=/feed>All our feeds</a></html>");
        statuses.put("/news.xml", 404);
        pages.put("/all.xml", urls(url("/one", "")));
        pages.put("/one", story("First", TEXT));

        ask("/");

        FeedState found = state.feed(at("/").toString()).orElseThrow();
        assertThat(found.source()).isEqualTo(at("/all.xml").toString());
        assertThat(articles()).extracting(Article::id).hasSize(1);
    }

    @Test
    void watchesThePageItselfIfTheFeedThatItOffersIsNone() throws Exception {
        pages.put(
                "/about",
                story("About", TEXT)
                        .replace("<head>", "<head><link rel=alternate type=application/rss+xml href=/gone>"));

        ask("/about");

        assertThat(state.feed(at("/about").toString()).orElseThrow().kind()).isEqualTo(org.clipfile.feed.FeedKind.PAGE);
        assertThat(articles()).hasSize(1);
    }

    private void stories(int from, int to) {
        for (int i = from; i <= to; i++) {
            pages.put("/story/" + i, story("Story " + i, TEXT + " Number " + "x".repeat(i)));
        }
    }

    private String page(String next, int... stories) {
        String items = IntStream.of(stories)
                .mapToObj(i -> item("Story " + i, "/story/" + i, "g" + i))
                .collect(Collectors.joining());
        return rss((next == null ? "" : "<atom:link rel='next' href='" + at(next) + "'/>") + items);
    }

    private static String index(String... sitemaps) {
        return "<sitemapindex>" + String.join("", sitemaps) + "</sitemapindex>";
    }

    private String sitemap(String path, String changed) {
        return "<sitemap><loc>" + at(path) + "</loc>" + (changed.isEmpty() ? "" : "<lastmod>" + changed + "</lastmod>")
                + "</sitemap>";
    }

    private static String urls(String... urls) {
        return "<urlset>" + String.join("", urls) + "</urlset>";
    }

    private String url(String path, String changed) {
        return "<url><loc>" + at(path) + "</loc>" + (changed.isEmpty() ? "" : "<lastmod>" + changed + "</lastmod>")
                + "</url>";
    }
}
