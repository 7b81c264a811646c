package org.clipfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands through Camel's own HTTP component, against a server on this machine that the settings allow. */
@Timeout(60)
class FeedsCommandTest {
    private static final String STORY = "<html><head><title>Bridge opens</title></head><body><h1>Bridge opens</h1>"
            + "<p>The bridge over the river was opened on Monday by the children of the school nearby.</p>"
            + "<p>It had been closed for ten years, since a barge ran into its middle pillar.</p></body></html>";

    @TempDir
    Path home;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private HttpServer server;
    private String site;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = pages.get(exchange.getRequestURI().toString());
            byte[] bytes = (body == null ? "no" : body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(
                    statuses.getOrDefault(exchange.getRequestURI().toString(), body == null ? 404 : 200), bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        pages.put("/", "<html><head><link rel=alternate type=application/rss+xml href=/rss></head></html>");
        pages.put(
                "/rss",
                "<rss><channel><title>Town</title><item><title>Bridge opens</title><link>" + site
                        + "/bridge</link></item></channel></rss>");
        pages.put("/bridge", STORY);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private TestTerminal line() {
        return new TestTerminal(home)
                .with("clipfile.routes", Path.of("routes").toAbsolutePath().toString())
                .with("clipfile.fetch.allow", "127.0.0.1")
                .with("clipfile.fetch.delay", "0");
    }

    @Test
    void addsAFeedSaysWhatItFoundAndFilesWhatIsThere() throws IOException {
        TestTerminal line = line();

        assertThat(line.run("feeds", "add", site)).as(line.err()).isEqualTo(Exit.DONE);

        assertThat(line.err())
                .contains(site + "/ offers the feed " + site + "/rss")
                .contains(site + "/rss (from " + site
                        + "/) is an RSS feed, \u201cTown\u201d. 1 article filed. It is on the list now");
        assertThat(line.out().lines()).singleElement().satisfies(path -> assertThat(Path.of(path))
                .exists());
        assertThat(Files.readString(home.resolve("routes/feeds.yaml")))
                .contains("  - address: \"" + site + "/\"\n    kind: rss\n    title: \"Town\"\n");

        TestTerminal list = line();
        assertThat(list.run("feeds", "list")).isEqualTo(Exit.DONE);
        assertThat(list.out()).contains("rss, \u201cTown\u201d, at " + site + "/rss", "1 article known");

        TestTerminal check = line();
        assertThat(check.run("feeds", "check")).as(check.err()).isEqualTo(Exit.DONE);
        assertThat(check.err()).contains("1 feed asked, 0 articles filed.");
    }

    @Test
    void addsNothingThatCannotBeFetchedUnlessItIsToldTo() {
        TestTerminal line = line();

        assertThat(line.run("feeds", "add", site + "/nothing")).isEqualTo(Exit.SOME_ASIDE);

        assertThat(line.err()).contains("It answers 404", "It is not put on the list.");
        assertThat(home.resolve("routes/feeds.yaml")).doesNotExist();
        assertThat(line().run("feeds", "add", "--no-fetch", site + "/nothing")).isEqualTo(Exit.DONE);
        assertThat(home.resolve("routes/feeds.yaml")).exists();
    }

    @Test
    void fetchesNothingFromThisMachineUnlessItIsAllowed() {
        TestTerminal line = line().with("clipfile.fetch.allow", "");

        assertThat(line.run("add", site + "/bridge")).isEqualTo(Exit.SOME_ASIDE);

        assertThat(line.err()).contains("127.0.0.1 leads to 127.0.0.1, which is no public address");
        assertThat(line.out()).isEmpty();
    }

    @Test
    void addsOnePageNow() throws IOException {
        TestTerminal line = line();

        assertThat(line.run("add", site + "/bridge")).as(line.err()).isEqualTo(Exit.DONE);

        assertThat(line.out()).contains("bridge-opens-");
        assertThat(Files.readString(Path.of(line.out().strip())))
                .contains("\"url\": \"" + site + "/bridge\"", "\"channel\": \"command\"", "opened on Monday");
        assertThat(line.err()).contains("1 article filed. Archive: ");
    }

    @Test
    void takesListsInAndGivesThemOutWithTheirSettings() throws IOException {
        Path opml = home.resolve("in.opml");
        Files.writeString(
                opml,
                "<opml version='2.0'><body><outline text='News'><outline text='A &amp; B' xmlUrl='"
                        + site
                        + "/rss' clipfile:every='30m' clipfile:tags='x&#10;y' clipfile:rules='harbor.example'/></outline>"
                        + "<outline xmlUrl='gopher://old'/></body></opml>");

        TestTerminal taken = line();
        assertThat(taken.run("feeds", "import", opml.toString())).isEqualTo(Exit.SOME_ASIDE);
        assertThat(taken.err()).contains("1 feed added", "\"gopher://old\" is no http or https address");
        TestTerminal given = line();
        assertThat(given.run("feeds", "export")).isEqualTo(Exit.DONE);

        assertThat(given.out())
                .contains(
                        "text=\"A &amp; B\" xmlUrl=\"" + site
                                + "/rss\" category=\"x,y\" clipfile:every=\"30m\" clipfile:rules=\"harbor.example\" clipfile:tags=\"x&#10;y\"");
    }

    @Test
    void foldersAndCategoriesOfAListAreTags() throws IOException {
        Path opml = home.resolve("in.opml");
        Files.writeString(
                opml,
                "<opml version='2.0'><body><outline text='North'><outline text='Ports'><outline text='A' xmlUrl='"
                        + site
                        + "/a' category='/News/Boats,Tides'/></outline></outline><outline text='B' xmlUrl='" + site
                        + "/b'/></body></opml>");

        assertThat(line().run("feeds", "import", opml.toString())).isEqualTo(Exit.DONE);

        assertThat(Files.readString(home.resolve("routes/feeds.yaml")))
                .containsOnlyOnce("tags:")
                .contains("tags: [\"Ports\", \"North\", \"Boats\", \"Tides\"]");
    }

    @Test
    void takesInNoFeedTwiceWhoseFrontPageIsOnTheList() throws IOException {
        assertThat(line().run("feeds", "add", site)).isEqualTo(Exit.DONE);
        String before = Files.readString(home.resolve("routes/feeds.yaml"));
        Path opml = home.resolve("in.opml");
        Files.writeString(opml, "<opml version='2.0'><body><outline xmlUrl='" + site + "/rss'/></body></opml>");

        TestTerminal taken = line();
        assertThat(taken.run("feeds", "import", opml.toString())).isEqualTo(Exit.DONE);

        assertThat(taken.err()).contains("0 feeds added", "1 on the list already");
        assertThat(Files.readString(home.resolve("routes/feeds.yaml"))).isEqualTo(before);
    }

    @Test
    void saysWhenAPageThatIsWatchedItselfWasChanged() throws IOException {
        assertThat(line().run("feeds", "add", site + "/bridge")).isEqualTo(Exit.DONE);
        TestTerminal first = line();
        assertThat(first.run("feeds", "list")).isEqualTo(Exit.DONE);
        assertThat(first.out())
                .containsPattern("asked \\d+ s ago, changed \\d+ s ago, next in")
                .doesNotContain("known");

        pages.put("/bridge", STORY.replace("children of the school", "mayor and the children of the school"));
        TestTerminal changed = line();
        assertThat(changed.run("feeds", "check")).isEqualTo(Exit.DONE);
        TestTerminal same = line();
        assertThat(same.run("feeds", "check")).isEqualTo(Exit.DONE);

        assertThat(changed.err()).contains("/bridge: another text");
        assertThat(same.err()).doesNotContain("another text");
    }

    @Test
    void pausesResumesAndRemovesWithoutTouchingWhatElseStandsThere() throws IOException {
        Path list = Files.createDirectories(home.resolve("routes")).resolve("feeds.yaml");
        String words =
                "# mine\nfeeds:\n  - address: " + site + "/a  # first\n    tags: [x]\n\n  - address: " + site + "/b\n";
        Files.writeString(list, words);

        assertThat(line().run("feeds", "pause", site + "/a")).isEqualTo(Exit.DONE);
        assertThat(Files.readString(list)).contains("/a  # first\n    paused: true\n    tags: [x]\n");
        assertThat(line().run("feeds", "resume", site + "/a")).isEqualTo(Exit.DONE);
        assertThat(Files.readString(list)).isEqualTo(words);
        assertThat(line().run("feeds", "remove", site + "/a")).isEqualTo(Exit.DONE);
        assertThat(Files.readString(list)).isEqualTo("# mine\nfeeds:\n  - address: " + site + "/b\n");
        TestTerminal wrong = line();
        assertThat(wrong.run("feeds", "remove", site + "/c")).isEqualTo(Exit.USAGE);
        assertThat(wrong.err()).contains("is not on the list of feeds");
    }

    @Test
    void knowsAFeedByItsOwnAddressToo() throws IOException {
        assertThat(line().run("feeds", "add", site)).isEqualTo(Exit.DONE);
        Path list = home.resolve("routes/feeds.yaml");
        String before = Files.readString(list);

        TestTerminal again = line();
        assertThat(again.run("feeds", "add", site + "/rss")).isEqualTo(Exit.DONE);
        assertThat(again.err()).contains(site + "/rss is on the list already (as " + site + "/, in " + list + ").");
        TestTerminal check = line();
        assertThat(check.run("feeds", "check", site + "/rss")).as(check.err()).isEqualTo(Exit.DONE);
        TestTerminal pause = line();
        assertThat(pause.run("feeds", "pause", site + "/rss")).isEqualTo(Exit.DONE);
        assertThat(pause.err()).isEqualTo(site + "/ is paused.\n");
        assertThat(line().run("feeds", "resume", site + "/rss")).isEqualTo(Exit.DONE);
        assertThat(Files.readString(list)).isEqualTo(before);
        assertThat(line().run("feeds", "remove", site + "/rss")).isEqualTo(Exit.DONE);
        assertThat(Files.readString(list)).doesNotContain(site);
    }

    @Test
    void doesNotWatchAFeedTwiceThatASiteOffers() throws IOException {
        assertThat(line().run("feeds", "add", site + "/rss")).isEqualTo(Exit.DONE);
        String before = Files.readString(home.resolve("routes/feeds.yaml"));

        TestTerminal site2 = line();
        assertThat(site2.run("feeds", "add", site)).isEqualTo(Exit.DONE);

        assertThat(site2.err()).contains(site + "/rss is on the list already (");
        assertThat(Files.readString(home.resolve("routes/feeds.yaml"))).isEqualTo(before);
    }

    @Test
    void saysOneThingOfAFeedThatIsGone() {
        statuses.put("/gone", 410);
        TestTerminal line = line();

        assertThat(line.run("feeds", "add", site + "/gone")).isEqualTo(Exit.SOME_ASIDE);

        assertThat(line.err())
                .isEqualTo(site + "/gone: It answers 410: it is gone for good.\n"
                        + "It is not put on the list. To watch it all the same: clipfile feeds add --no-fetch "
                        + site + "/gone\n");
    }

    @Test
    void repeatsNoPasswordThatStandsInAnAddress() {
        String address = site.replace("http://", "http://user:hush@");
        for (String[] command : new String[][] {{"feeds", "add", address}, {"add", address + "/bridge"}}) {
            TestTerminal line = line();
            assertThat(line.run(command)).isEqualTo(Exit.USAGE);
            assertThat(line.err())
                    .contains("Names and passwords in addresses are not used")
                    .doesNotContain("hush");
        }
    }

    @Test
    void tellsOfAFeedThatFailsWhenItIsChecked() throws IOException {
        assertThat(line().run("feeds", "add", site)).isEqualTo(Exit.DONE);
        statuses.put("/rss", 500);

        TestTerminal check = line();
        assertThat(check.run("feeds", "check")).isEqualTo(Exit.SOME_ASIDE);
        assertThat(check.err())
                .isEqualTo(site + "/: It answers 500; it is tried again.\n1 feed asked, 0 articles filed.\n");

        TestTerminal again = line();
        assertThat(again.run("feeds", "check")).isEqualTo(Exit.SOME_ASIDE);
        assertThat(again.err()).as("said each time that one asks").contains(site + "/: It answers 500");

        TestTerminal list = line();
        assertThat(list.run("feeds", "list")).isEqualTo(Exit.SOME_ASIDE);
        assertThat(list.out()).contains("! It answers 500 (2 times on end)");
    }
}
