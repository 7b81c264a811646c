package org.clipfile.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.article.Article;
import org.clipfile.article.Content;
import org.clipfile.feed.FeedKind;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;
import org.clipfile.fetch.Fetcher;
import org.clipfile.format.CanonicalJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The watcher over a real archive and a real server; only Camel is left out, by the JDK's own client. */
@Timeout(60)
class WatcherTest {
    private static final String TEXT = "The harbor master said that every ship would find room at the new quay by June,"
            + " and that the cranes had been tried for a week without trouble.";

    @TempDir
    Path home;

    private HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private Clipfile desk;
    private WatchState state;
    private Watcher watcher;
    private WatchSettings settings;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            asked.add(path + (exchange.getRequestHeaders().containsKey("If-none-match") ? " again" : ""));
            String location = headers.get(path + " Location");
            int status = statuses.getOrDefault(path, pages.containsKey(path) ? 200 : 404);
            String body = status == 200 ? pages.getOrDefault(path, "") : "";
            String etag = "\"" + body.hashCode() + "\"";
            if (status == 200 && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                status = 304;
            }
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Content-Type", headers.getOrDefault(path, "text/html; charset=utf-8"));
            if (location != null) {
                exchange.getResponseHeaders().set("Location", location);
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (OutputStream gzip = new GZIPOutputStream(zipped)) {
                gzip.write(body.getBytes(StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(status, status == 304 ? -1 : zipped.size());
            try (exchange) {
                if (status != 304) {
                    exchange.getResponseBody().write(zipped.toByteArray());
                }
            }
        });
        server.start();
        open();
    }

    private void open() throws IOException {
        Configuration configuration = Configuration.read(home, new Properties(), Map.of());
        WatchSettings shipped = WatchSettings.of(configuration);
        settings = new WatchSettings(
                shipped.list(),
                shipped.state(),
                shipped.agent(),
                Duration.ofMillis(1),
                4,
                Duration.ofSeconds(5),
                shipped.shortest(),
                shipped.longest(),
                100,
                1_000_000);
        desk = Clipfile.open(configuration.settings());
        state = WatchState.open(settings.state());
        watcher = new Watcher(
                desk,
                desk::clip,
                fetcher(),
                state,
                settings,
                new News() {
                    @Override
                    public void good(String line) {
                        said.add(line);
                    }

                    @Override
                    public void bad(String line) {
                        said.add("! " + line);
                    }
                },
                Time.real());
    }

    private void close() throws IOException {
        watcher.close();
        state.close();
        desk.close();
    }

    @AfterEach
    void stop() throws IOException {
        close();
        server.stop(0);
    }

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
        List<PageTask> troubled = state.troubled(at("/feed").toString());
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
        PageTask waiting = state.troubled(at("/feed").toString()).get(0);
        state.put(new PageTask(
                waiting.key(),
                waiting.address(),
                waiting.feed(),
                waiting.told(),
                null,
                java.time.Instant.now(),
                1,
                null,
                false));

        watcher.start();
        watcher.awaitEnd();

        assertThat(articles()).hasSize(1);
        assertThat(state.troubled(at("/feed").toString())).isEmpty();
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
        list.add(at("/feed"), null, "Harbor \"news\"", List.of("tags: [ports]"));
        watcher.start();
        await(() -> articles().size() == 1);
        assertThat(articles().get(0).facts().keywords()).contains("ports");

        Files.writeString(list.file(), list.words() + "  - address: nonsense://x\n");
        await(() -> said.stream().anyMatch(line -> line.contains("is no http or https address")));
        assertThat(watcher.states()).hasSize(1);
    }

    private void ask(String path) throws Exception {
        watcher.askNow(WatchedFeed.of(at(path)));
        watcher.awaitEnd();
    }

    private interface Check {
        boolean holds() throws Exception;
    }

    private static void await(Check check) throws Exception {
        for (int i = 0; i < 200 && !check.holds(); i++) {
            Thread.sleep(50);
        }
        assertThat(check.holds()).isTrue();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private String item(String title, String path, String guid) {
        return "<item><title>" + title + "</title><link>" + at(path).toString().replace("&", "&amp;") + "</link><guid"
                + " isPermaLink='false'>" + guid + "</guid><pubDate>Tue, 7 May 2024 09:00:00 GMT</pubDate></item>";
    }

    private static String rss(String... items) {
        return "<rss version='2.0'><channel><title>Harbor</title>" + String.join("", items) + "</channel></rss>";
    }

    private static String story(String title, String text) {
        return "<html><head><title>" + title + "</title></head><body><article>"
                + (title.isEmpty() ? "" : "<h1>" + title + "</h1>") + "<p>" + text + "</p></article></body></html>";
    }

    private List<Article> articles() throws IOException {
        List<Article> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home.resolve("archive"))) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".json")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    found.add(CanonicalJson.read(in));
                }
            }
        }
        return found;
    }

    private static Fetcher fetcher() {
        return request -> {
            HttpURLConnection connection =
                    (HttpURLConnection) request.address().toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            request.headers().forEach(connection::setRequestProperty);
            int status = connection.getResponseCode();
            Map<String, List<String>> headers = new HashMap<>();
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
            connection.getHeaderFields().forEach((name, values) -> {
                if (name != null) {
                    headers.put(name.toLowerCase(java.util.Locale.ROOT), values);
                    head.append(name).append(": ").append(values.get(0)).append("\r\n");
                }
            });
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            block.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            try (InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
                Optional.ofNullable(in).orElse(InputStream.nullInputStream()).transferTo(block);
            } catch (IOException e) {
                throw new FetchException(FetchException.Kind.SOFT, e.getMessage(), e);
            }
            return new Answer(request.address(), status, headers, Content.of(block.toByteArray()));
        };
    }
}
