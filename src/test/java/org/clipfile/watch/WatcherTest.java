package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.clipfile.feed.FeedKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the watcher does with feeds of all kinds. */
@Timeout(60)
class WatcherTest extends WatchFixture {
    @Test
    void filesEachArticleOfAFeedOnceWithWhatTheFeedSaysOfIt() throws Exception {
        pages.put("/robots.txt", "User-agent: *\nDisallow: /secret\n");
        pages.put("/one?utm_source=rss", story("", TEXT));
        pages.put("/two", story("Second story", TEXT + " Two."));
        pages.put("/secret", story("Secret story", TEXT));
        pages.put(
                "/feed",
                rss(
                        item("First story", "/one?utm_source=rss", "g1"),
                        item("Second story", "/two", "g2"),
                        item("Secret story", "/secret", "g3")));

        ask("/feed");

        assertThat(articles())
                .extracting(article -> article.facts().title())
                .containsExactlyInAnyOrder("First story", "Second story");
        assertThat(articles()).allSatisfy(article -> {
            assertThat(article.facts().published().when().at()).startsWith("2024-05-07");
            assertThat(article.source().channel().word()).isEqualTo("feed");
        });
        assertThat(asked)
                .contains("/robots.txt", "/feed", "/one?utm_source=rss", "/two")
                .doesNotContain("/secret");
        assertThat(said)
                .contains("! " + at("/secret") + ": The site's robots.txt asks not to fetch this. It is given up.");

        asked.clear();
        ask("/feed");
        assertThat(asked).containsExactly("/feed again");
        assertThat(state.feed(at("/feed").toString()).orElseThrow().failures()).isZero();
    }

    @Test
    void makesANewVersionWhenAFeedSaysThatAnArticleWasChanged() throws Exception {
        pages.put("/one", story("First story", TEXT));
        pages.put("/feed", rss(item("First story", "/one", "g1")));
        ask("/feed");
        pages.put(
                "/one",
                story("First story", TEXT + "</p><p>A second paragraph tells of the fishermen and their boats."));
        pages.put("/feed", rss(item("First story, updated", "/one", "g1")));

        ask("/feed");

        assertThat(articles())
                .extracting(article -> article.identity().version())
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void keepsTheFeedsOwnTextUntilThePageCanBeHad() throws Exception {
        pages.put(
                "/feed",
                rss(item("First story", "/one", "g1")
                        .replace(
                                "</item>",
                                "<content:encoded><![CDATA[<p>" + TEXT + "</p>]]></content:encoded></item>")));
        statuses.put("/one", 503);

        ask("/feed");

        assertThat(articles()).singleElement().satisfies(article -> {
            assertThat(article.body().text()).contains("every ship would find room");
            assertThat(article.identity().url()).isEqualTo(at("/one").toString());
        });
        List<PageTask> troubled = state.pages().troubled(at("/feed").toString());
        assertThat(troubled).singleElement().satisfies(task -> {
            assertThat(task.problem()).isEqualTo("It answers 503");
            assertThat(task.givenUp()).isFalse();
        });
    }

    @Test
    void takesUpAfterACrashWhatWasStillToBeFetched() throws Exception {
        pages.put("/feed", rss(item("First story", "/one", "g1")));
        statuses.put("/one", 503);
        ask("/feed");
        close();
        open();
        pages.put("/one", story("First story", TEXT));
        statuses.remove("/one");
        PageTask waiting = state.pages().troubled(at("/feed").toString()).get(0);
        state.pages()
                .put(new PageTask(
                        waiting.key(),
                        waiting.address(),
                        waiting.feed(),
                        waiting.told(),
                        null,
                        java.time.Instant.now(),
                        1,
                        null,
                        false,
                        false));

        watch("/feed");
        watcher.awaitEnd();

        assertThat(articles()).hasSize(1);
        assertThat(state.pages().troubled(at("/feed").toString())).isEmpty();
    }

    @Test
    void findsTheFeedOfAPageAndTheSameStoryOfSeveralFeedsOnce() throws Exception {
        pages.put("/", "<html><head><link rel=alternate type=application/rss+xml href=/feed></head></html>");
        pages.put("/feed", rss(item("First story", "/one", "g1")));
        pages.put("/feed2", rss(item("First story", "/one?fbclid=7", "other-guid")));
        pages.put("/one", story("First story", TEXT));
        pages.put("/one?fbclid=7", story("First story", TEXT));

        ask("/");
        ask("/feed2");

        FeedState found = state.feed(at("/").toString()).orElseThrow();
        assertThat(found.kind()).isEqualTo(FeedKind.RSS);
        assertThat(found.source()).isEqualTo(at("/feed").toString());
        assertThat(articles())
                .singleElement()
                .satisfies(article -> assertThat(article.filing().sightings()).hasSize(2));
    }

    @Test
    void watchesListsSitemapsAndSinglePages() throws Exception {
        StringBuilder list = new StringBuilder("<html><title>All</title>");
        for (int i = 1; i <= 6; i++) {
            list.append("<a href=/2024/05/07/story-")
                    .append(i)
                    .append(">The story with the number ")
                    .append(i)
                    .append("</a>");
            pages.put("/2024/05/07/story-" + i, story("Story " + i, TEXT + " Number " + "x".repeat(i)));
        }
        pages.put("/list", list.toString());
        pages.put("/sitemaps.xml", "<sitemapindex><sitemap><loc>" + at("/s.xml") + "</loc></sitemap></sitemapindex>");
        pages.put("/s.xml", "<urlset><url><loc>" + at("/mapped") + "</loc></url></urlset>");
        pages.put("/mapped", story("Mapped", TEXT + " Mapped."));
        pages.put("/about", story("About", TEXT + " About."));

        ask("/list");
        ask("/sitemaps.xml");
        ask("/about");

        assertThat(state.feed(at("/list").toString()).orElseThrow().kind()).isEqualTo(FeedKind.LIST);
        assertThat(state.feed(at("/sitemaps.xml").toString()).orElseThrow().kind())
                .isEqualTo(FeedKind.SITEMAP_INDEX);
        assertThat(state.feed(at("/about").toString()).orElseThrow().kind()).isEqualTo(FeedKind.PAGE);
        assertThat(articles()).hasSize(8);
        pages.put("/about", story("About", TEXT + " Something else entirely is said of the quay now."));
        ask("/about");
        assertThat(articles())
                .hasSize(9)
                .anySatisfy(article -> assertThat(article.identity().version()).isEqualTo(2));
    }

    @Test
    void remembersPermanentMovesAndFollowsNoCircles() throws Exception {
        statuses.put("/old", 301);
        headers.put("/old Location", "/feed");
        statuses.put("/round", 302);
        headers.put("/round Location", "/round");
        pages.put("/feed", rss());

        ask("/old");
        ask("/round");

        assertThat(state.feed(at("/old").toString()).orElseThrow().source())
                .isEqualTo(at("/feed").toString());
        FeedState round = state.feed(at("/round").toString()).orElseThrow();
        assertThat(round.problem()).isEqualTo("It redirects in circles");
        assertThat(round.failures()).isEqualTo(1);
        assertThat(round.next()).isAfter(java.time.Instant.now().plusSeconds(60));
    }

    @Test
    void clipsTheArticlesOfAFeedByTheRulesThatTheListNamesForIt() throws Exception {
        Files.writeString(Files.createDirectories(home.resolve("rules")).resolve("mine.yaml"), """
                - id: harbor-card
                  reason: newsletter
                  because: A card of the harbor stands in each story.
                  hosts: [harbor-cards]
                  where: alone
                  phrases: ["The harbor card is new this year"]
                  examples:
                    - text: |
                        The harbor office opened a second gate on Monday, and the queue of trucks was gone by noon.

                        The harbor card is new this year
                      removes: ["harbor card"]
                      keeps: ["The harbor office"]
                """);
        reopen();
        pages.put("/one", story("First story", TEXT + "</p><p>The harbor card is new this year</p><p>" + TEXT));
        pages.put("/feed", rss(item("First story", "/one", "g1")));
        FeedList list = new FeedList(settings.list());
        list.add(List.of(new FeedList.Line(at("/feed"), Map.of("rules", "harbor-cards"))));

        watcher.askNow(list.read().get(0));
        watcher.awaitEnd();

        assertThat(article().body().text()).contains("every ship").doesNotContain("harbor card");
    }

    @Test
    void pausesAFeedThatIsGoneAndSaysSo() throws Exception {
        statuses.put("/feed", 410);

        ask("/feed");

        assertThat(state.feed(at("/feed").toString()).orElseThrow().gone()).isTrue();
        assertThat(said)
                .contains("! " + at("/feed")
                        + ": It answers 410: it is gone for good. It is paused until you resume it.");
    }

    @Test
    void sendsNoSecretsToOtherHosts() {
        Trip trip = Trip.to(URI.create("https://a.test/x"), Map.of(), Map.of("Authorization", "s"), 1, null);

        assertThat(trip.on(URI.create("https://a.test/y"), true).secrets()).isNotEmpty();
        assertThat(trip.on(URI.create("https://b.test/y"), true).secrets()).isEmpty();
        assertThat(trip.on(URI.create("http://a.test/y"), true).secrets()).isEmpty();
    }

    @Test
    void readsTheListAgainWhenItIsEdited() throws Exception {
        pages.put("/feed", rss(item("First story", "/one", "g1")));
        pages.put("/one", story("First story", TEXT));
        FeedList list = new FeedList(settings.list());
        list.add(List.of(new FeedList.Line(at("/feed"), Map.of("title", "Harbor \"news\"", "tags", "ports"))));
        watcher.start();
        await(() -> articles().size() == 1);
        assertThat(articles().get(0).facts().keywords()).contains("ports");

        Files.writeString(list.file(), list.words() + "  - address: nonsense://x\n");
        await(() -> said.stream().anyMatch(line -> line.contains("is no http or https address")));
        assertThat(watcher.states()).hasSize(1);
    }
}
