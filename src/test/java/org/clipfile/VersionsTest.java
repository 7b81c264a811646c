package org.clipfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.clipfile.archive.Filed;
import org.clipfile.archive.HttpAnswer;
import org.clipfile.article.Article;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.Fact;
import org.clipfile.article.Notice;
import org.clipfile.format.CanonicalJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are fetched again: one article with several sightings, or a new version of it. */
class VersionsTest {
    private static final String ADDRESS = "https://news.example/2024/05/ferry";
    private static final String FIRST = "The ferry to the islands will sail twice a day from Monday, the company said.";
    private static final String SECOND = "Tickets cost four crowns for grown-ups and nothing for children under six.";
    private static final String THIRD =
            "The old ferry was sold to a museum in the north, which will paint it red again.";

    @TempDir
    Path home;

    private Clipfile desk;
    private Instant now = Instant.parse("2024-05-07T10:00:00Z");

    @BeforeEach
    void open() throws IOException {
        desk = Clipfile.open(
                Configuration.read(home, new Properties(), Map.of()).settings());
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void takesAChangedTextForTheNextVersionAndKeepsTheOldOne() throws Exception {
        Filed first = see(ADDRESS, page("Ferry to sail", "1 view", FIRST, SECOND));
        Filed second =
                see(ADDRESS, page("Ferry to sail twice", "2 views", FIRST, SECOND.replace("four", "five"), THIRD));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.file()).isEqualTo(first.file());
        assertThat(second.change()).isEqualTo(Filed.Change.UPDATED);
        Article article = read(second.file());
        assertThat(article.identity().version()).isEqualTo(2);
        assertThat(article.body().text()).contains(THIRD, "five crowns");
        assertThat(article.facts().modified().at()).isEqualTo("2024-05-07T10:05:00Z");
        assertThat(article.facts().modified().stated()).isFalse();
        assertThat(article.notices())
                .contains(new Notice(
                        "revised",
                        "Version 2, seen 2024-05-07T10:05:00Z: The title was changed from \u201cFerry to sail\u201d to"
                                + " \u201cFerry to sail twice\u201d. 1 paragraph added, 1 reworded.",
                        "versions"));
        Article old = read(Path.of(first.file().toString().replace(".json", ".v1.json")));
        assertThat(old.identity().version()).isEqualTo(1);
        assertThat(old.body().text()).contains("four crowns").doesNotContain(THIRD);
    }

    @Test
    void makesNoVersionOfOtherCountersMenusAndAdvertisements() throws Exception {
        Filed first = see(ADDRESS, page("Ferry to sail", "1 view", FIRST, SECOND, THIRD));
        Filed again = see(ADDRESS, page("Ferry to sail", "31,337 views", FIRST, SECOND, THIRD));

        assertThat(again.id()).isEqualTo(first.id());
        Article article = read(again.file());
        assertThat(article.identity().version()).isEqualTo(1);
        assertThat(article.filing().sightings()).hasSize(2);
        assertThat(files()).hasSize(1);
    }

    @Test
    void knowsAnArticleUnderAllItsAddresses() throws Exception {
        Filed first = see(ADDRESS, page("Ferry to sail", "1 view", FIRST, SECOND, THIRD), "urn:entry:7");

        for (String twin : List.of(
                "http://www.news.example/2024/05/ferry/?utm_source=rss",
                "https://m.news.example/2024/05/ferry/amp/",
                "https://news.example/2024/05/ferry?fbclid=x#comments")) {
            assertThat(see(twin, page("Ferry to sail", twin, FIRST, SECOND, THIRD))
                            .id())
                    .isEqualTo(first.id());
        }
        assertThat(see("https://news.example/moved", page("Ferry to sail", "9", FIRST, SECOND, THIRD), "urn:entry:7")
                        .id())
                .isEqualTo(first.id());
        assertThat(files()).hasSize(1);
    }

    @Test
    void knowsAnArticleAgainAfterTheCatalogueWasLost() throws Exception {
        Filed first = see(ADDRESS, page("Ferry to sail", "1 view", FIRST, SECOND, THIRD), "urn:entry:7");
        see(ADDRESS, page("Ferry to sail", "1 view", FIRST, SECOND));
        desk.close();
        Files.delete(home.resolve("archive/state/catalogue.db"));
        open();

        Filed again = see("https://news.example/moved", page("Ferry to sail", "2", FIRST), "urn:entry:7");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(read(again.file()).identity().version()).isEqualTo(3);
    }

    @Test
    void doesNotBelieveARightAddressThatIsThatOfAnotherStory() throws Exception {
        String canonical = "<link rel=canonical href='https://news.example/latest/story'>";
        Filed one = see(ADDRESS, canonical + page("Ferry to sail", "1", FIRST, SECOND));
        Filed other = see(
                "https://news.example/2024/05/mill",
                canonical + page("Mill burns", "1", "Nobody was hurt when a mill near Wellin burnt down at night."));

        assertThat(other.id()).isNotEqualTo(one.id());
    }

    @Test
    void changesNothingWhenACaptureIsClippedTwice() throws Exception {
        see(ADDRESS, page("Ferry to sail", "1 view", FIRST, SECOND));
        String second = accept(ADDRESS, page("Ferry to sail", "1 view", FIRST, THIRD));
        desk.clip(second);
        Map<String, String> before = contents();

        assertThat(desk.clip(second).change()).isEqualTo(Filed.Change.SAME);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void doesNotGoBackToAnOldVersionWhenItsCaptureIsClippedAgain() throws Exception {
        String first = accept(ADDRESS, page("Ferry to sail", "1 view", FIRST, SECOND));
        desk.clip(first);
        see(ADDRESS, page("Ferry to sail", "1 view", FIRST, THIRD));
        Map<String, String> before = contents();

        desk.clip(first);

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void keepsTheLastVersionOfAPageThatIsGoneAndSaysSo() throws Exception {
        Filed first = see(ADDRESS, page("Ferry to sail", "1 view", FIRST, SECOND));

        desk.gone(ADDRESS, "The page answered 410 on 2024-05-09.");

        Article article = read(first.file());
        assertThat(article.body().text()).contains(FIRST);
        assertThat(article.notices()).extracting(Notice::kind).contains("gone");
        assertThat(desk.gone("https://news.example/never", "gone")).isEmpty();
    }

    @Test
    void takesWhatAFeedSaysWhereThePageSaysNothing() throws Exception {
        String capture = desk.accept(new WebPage(
                ADDRESS,
                answer("<p>" + FIRST + "</p><p>" + SECOND + "</p>"),
                Channel.FEED,
                now,
                List.of(
                        new Fact("title", "Ferry to sail", "feed", null),
                        new Fact("published", "Tue, 7 May 2024 09:00:00 +0200", "feed", null),
                        new Fact("alias", ADDRESS, "feed", null))));

        Article article = read(desk.clip(capture).file());

        assertThat(article.facts().title()).isEqualTo("Ferry to sail");
        assertThat(article.facts().published().when().at()).isEqualTo("2024-05-07T09:00:00+02:00");
    }

    private Filed see(String address, String html, String... names) throws Exception {
        return desk.clip(accept(address, html, names));
    }

    private String accept(String address, String html, String... names) throws Exception {
        List<Fact> told = Stream.concat(Stream.of(address), Stream.of(names))
                .map(name -> new Fact("alias", name, "feed", null))
                .toList();
        String id = desk.accept(new WebPage(address, answer(html), Channel.FEED, now, told));
        now = now.plusSeconds(300);
        return id;
    }

    private static HttpAnswer answer(String html) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html;
        return new HttpAnswer(Content.of(http.getBytes(StandardCharsets.UTF_8)));
    }

    private static String page(String title, String counter, String... paragraphs) {
        return "<html><head><title>" + title + "</title></head><body><nav><a href=/>Home</a> <a href=/x>" + counter
                + "</a></nav><article><h1>" + title + "</h1><p>"
                + String.join("</p><p>", paragraphs) + "</p></article><aside class=advertisement>Buy " + counter
                + "</aside><footer>Share " + counter + "</footer></body></html>";
    }

    private static Article read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return CanonicalJson.read(in);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("archive"))) {
            return all.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new java.util.TreeMap<>();
        for (Path file : files()) {
            contents.put(file.toString(), Files.readString(file));
        }
        return contents;
    }
}
