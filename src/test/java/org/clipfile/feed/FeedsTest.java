package org.clipfile.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {
    private static final String BASE = "https://news.example/feeds/all.xml";

    @Test
    void readsRss2WithItsWholeTextInCdata() throws IOException {
        Feed feed = feed("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                <title>Harbor news</title><link>https://news.example/</link><language>en-us</language>
                <ttl>90</ttl><skipHours><hour>2</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>
                <item><title>Ships &amp;amp; cranes</title><link>/2024/05/ships?x=1&amp;y=2#top</link>
                <guid isPermaLink="false">n-1</guid><pubDate>Tue, 7 May 2024 09:00:00 +0200</pubDate>
                <dc:creator>Ada Rook</dc:creator><category>Ports</category><category>Work</category>
                <description>Short.</description>
                <content:encoded><![CDATA[<p>Twelve ships & <b>one</b> crane.</p>]]></content:encoded></item>
                </channel></rss>
                """);

        assertThat(feed.kind()).isEqualTo(FeedKind.RSS);
        assertThat(feed.title()).isEqualTo("Harbor news");
        assertThat(feed.hints())
                .isEqualTo(
                        new Hints(Duration.ofMinutes(90), java.util.Set.of(0, 2), java.util.Set.of(DayOfWeek.SUNDAY)));
        assertThat(feed.entries())
                .containsExactly(new Entry(
                        "n-1",
                        "https://news.example/2024/05/ships?x=1&y=2",
                        List.of(),
                        "Ships & cranes",
                        "Short.",
                        "<p>Twelve ships & <b>one</b> crane.</p>",
                        List.of("Ada Rook"),
                        "Tue, 7 May 2024 09:00:00 +0200",
                        null,
                        List.of("Ports", "Work")));
    }

    @Test
    void readsRss1WhoseItemsStandBesideTheChannel() throws IOException {
        Feed feed = feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://news.example/"><title>Old</title>
                <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency></channel>
                <item rdf:about="https://news.example/a"><title>A</title><link>https://news.example/a</link>
                <dc:date>2004-05-07</dc:date></item></rdf:RDF>
                """);

        assertThat(feed.title()).isEqualTo("Old");
        assertThat(feed.hints().every()).isEqualTo(Duration.ofMinutes(30));
        assertThat(feed.entries().get(0).guid()).isEqualTo("https://news.example/a");
        assertThat(feed.entries().get(0).published()).isEqualTo("2004-05-07");
    }

    @Test
    void readsRss091WithTheDoctypeOfNetscape() throws IOException {
        Feed feed = feed("""
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">
                <rss version="0.91"><channel><title>Caf\u00e9</title>
                <item><title>One&nbsp;two</title><link>http://news.example/1</link></item></channel></rss>
                """.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(feed.title()).isEqualTo("Caf\u00e9");
        assertThat(feed.entries().get(0).title()).isEqualTo("One two");
    }

    @Test
    void readsAtomWithRelativeLinksAndXhtml() throws IOException {
        Feed feed = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.example/a/" xml:lang="de">
                <title type="html">&lt;b&gt;Hafen&lt;/b&gt;</title>
                <link rel="next" href="?page=2"/><link rel="hub" href="https://hub.example/"/>
                <entry xml:base="b/"><id>tag:x,1</id><title>Eins</title>
                <link rel="enclosure" href="x.mp3" type="audio/mpeg"/><link href="eins.html"/>
                <author><name>Bo</name><email>bo@x.example</email></author><updated>2024-05-07T10:00:00Z</updated>
                <category term="c" label="C"/>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Wind.</p></div></content></entry>
                </feed>
                """);

        Entry entry = feed.entries().get(0);
        assertThat(feed.kind()).isEqualTo(FeedKind.ATOM);
        assertThat(feed.title()).isEqualTo("Hafen");
        assertThat(feed.language()).isEqualTo("de");
        assertThat(feed.next()).isEqualTo("https://other.example/a/?page=2");
        assertThat(feed.hub()).isEqualTo("https://hub.example/");
        assertThat(entry.link()).isEqualTo("https://other.example/a/b/eins.html");
        assertThat(entry.authors()).containsExactly("Bo");
        assertThat(entry.keywords()).containsExactly("C");
        assertThat(entry.html()).contains("<p>Wind.</p>");
        assertThat(entry.published()).isEqualTo("2024-05-07T10:00:00Z");
    }

    @Test
    void readsJsonFeed() throws IOException {
        Feed feed = feed("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "J", "next_url": "2.json",
                 "items": [{"id": 7, "url": "/x", "content_text": "a < b\\n\\nc", "tags": ["t"],
                            "authors": [{"name": "Cy"}], "date_published": "2024-05-07T10:00:00Z"}]}
                """);

        assertThat(feed.kind()).isEqualTo(FeedKind.JSON);
        assertThat(feed.next()).isEqualTo("https://news.example/feeds/2.json");
        assertThat(feed.entries().get(0).guid()).isEqualTo("7");
        assertThat(feed.entries().get(0).link()).isEqualTo("https://news.example/x");
        assertThat(feed.entries().get(0).html()).isEqualTo("<p>a &lt; b</p>\n<p>c</p>\n");
    }

    @Test
    void readsASitemapOfNewsThatIsAGzipFile() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write("""
                    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                      xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
                      xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                    <url><loc>https://news.example/n1</loc><lastmod>2024-05-08</lastmod>
                    <image:image><image:loc>https://news.example/p.jpg</image:loc></image:image>
                    <n:news><n:publication><n:name>News</n:name><n:language>en</n:language></n:publication>
                    <n:publication_date>2024-05-07</n:publication_date><n:title>N one</n:title></n:news></url>
                    <url><loc>javascript:alert(1)</loc></url></urlset>
                    """.getBytes(StandardCharsets.UTF_8));
        }

        Feed feed = feed(zipped.toByteArray());

        assertThat(feed.kind()).isEqualTo(FeedKind.SITEMAP);
        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.entries().get(0).title()).isEqualTo("N one");
        assertThat(feed.entries().get(0).published()).isEqualTo("2024-05-07");
    }

    @Test
    void namesTheNewestSitemapsOfAnIndexFirst() throws IOException {
        Feed feed = feed("""
                <sitemapindex><sitemap><loc>/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
                <sitemap><loc>/new.xml</loc><lastmod>2024-01-01</lastmod></sitemap></sitemapindex>
                """);

        assertThat(feed.kind()).isEqualTo(FeedKind.SITEMAP_INDEX);
        assertThat(feed.sitemaps())
                .extracting(Feed.Sitemap::address)
                .containsExactly("https://news.example/new.xml", "https://news.example/old.xml");
    }

    @Test
    void takesBrokenXmlForWhatItIsMeantToBe() throws IOException {
        Feed feed = feed("\n<rss><channel><title>T & U</title><item><title>A <b>bold</b> move</title>"
                + "<link>http://news.example/a?b&c=1</link><description>x<br>y</description></item>"
                + "<item><title>B</title><guid>http://news.example/b</guid>");

        assertThat(feed.title()).isEqualTo("T & U");
        assertThat(feed.entries()).extracting(Entry::title).containsExactly("A bold move", "B");
        assertThat(feed.entries())
                .extracting(Entry::link)
                .containsExactly("http://news.example/a?b&c=1", "http://news.example/b");
    }

    @Test
    void mistakesNeitherMediaNorPodcastTagsForItsOwn() throws IOException {
        Feed feed = feed("""
                <rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
                <channel><itunes:author>Pod</itunes:author><item><media:title>Photo</media:title>
                <media:content url="x.jpg"/><itunes:title>Episode</itunes:title><title>Story</title>
                <media:description>of a photo</media:description><link>http://news.example/s</link></item></channel></rss>
                """);

        Entry entry = feed.entries().get(0);
        assertThat(entry.title()).isEqualTo("Story");
        assertThat(entry.summary()).isNull();
        assertThat(entry.html()).isNull();
        assertThat(entry.authors()).isEmpty();
    }

    @Test
    void believesTheBytesMoreThanWhatIsClaimedOfTheirCharset() throws IOException {
        String words = "<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>\u041f\u043e\u0440\u0442"
                + "</title></channel></rss>";
        byte[] cyrillic = words.getBytes(Charset.forName("windows-1251"));

        assertThat(Feeds.read(cyrillic, "utf-8", BASE).orElseThrow().title()).isEqualTo("\u041f\u043e\u0440\u0442");
        assertThat(Feeds.read(cyrillic, "no-such-charset", BASE).orElseThrow().title())
                .isEqualTo("\u041f\u043e\u0440\u0442");
        assertThat(feed(("\ufeff" + words).getBytes(StandardCharsets.UTF_8)).title())
                .isEqualTo("\u041f\u043e\u0440\u0442");
        assertThat(feed(words.getBytes(StandardCharsets.UTF_16LE)).title()).isEqualTo("\u041f\u043e\u0440\u0442");
    }

    @Test
    void isNotHarmedByEntitiesThatNameFilesOrGrow() throws IOException {
        StringBuilder bomb =
                new StringBuilder("<!DOCTYPE r [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        Feed feed = feed("<?xml version='1.0'?>" + bomb
                + "]><rss><channel><title>&f;&a39;</title><item><title>ok</title></item></channel></rss>");

        assertThat(feed.entries()).hasSize(1);
        assertThat(String.valueOf(feed.title())).hasSizeLessThan(100).doesNotContain("root");
    }

    @Test
    void isNotHarmedByDepthOrByManyEntries() throws IOException {
        assertThat(feed("<rss><channel><item><title>deep</title>" + "<x>".repeat(200_000))
                        .entries())
                .hasSize(1);
        assertThat(feed("<rss><channel>" + "<item><title>x</title></item>".repeat(60_000))
                        .entries())
                .hasSize(50_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a/>", "<a>x</a>", "<!---->", "<?p?>", "<item><b/>", "<title/>"})
    void holdsNoMillionsOfTags(String tag) {
        assertThatThrownBy(() -> feed("<rss><channel><item><title>one</title></item>" + tag.repeat(400_000)))
                .isInstanceOf(IOException.class)
                .hasMessage("It has more than 300,000 tags that are no entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{},", "[],", "7,", "\"a\",", "[", "{\"a\":"})
    void holdsNoMillionsOfPartsOfJson(String part) {
        assertThatThrownBy(() -> feed("{\"items\":[" + part.repeat(1_100_000)))
                .isInstanceOf(IOException.class)
                .hasMessage("It is JSON of too many parts, or too deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel>-<item><title>x</title></item>",
                "<urlset>-<url><loc>https://town.example/x</loc></url>",
                "{\"items\":[-{\"id\":\"x\"},",
                "-https://town.example/x\n"
            })
    void saysSoWhenItReadsNotAllEntries(String pattern) throws IOException {
        String[] parts = pattern.split("-", 2);
        String end = parts[0].startsWith("{") ? "{}]}" : "";

        assertThat(feed(parts[0] + parts[1].repeat(50_001) + end)).satisfies(feed -> {
            assertThat(feed.entries()).hasSize(50_000);
            assertThat(feed.problems())
                    .containsExactly("It holds more than 50,000 entries at once, of which the others are not read.");
        });
        assertThat(feed(parts[0] + parts[1].repeat(49_999) + end).problems()).isEmpty();
    }

    @Test
    void unpacksNoGzipBomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 60; i++) {
                gzip.write(zeros);
            }
        }
        assertThatThrownBy(() -> Feeds.read(bomb.toByteArray(), null, BASE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unpacks to more than");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!DOCTYPE html><html><body><pre>&lt;rss&gt; <rss></rss></pre></body></html>",
                "{\"items\": 3}",
                "not a feed",
                "<svg></svg>"
            })
    void takesNothingElseForAFeed(String text) throws IOException {
        assertThat(Feeds.read(text.getBytes(StandardCharsets.UTF_8), null, BASE))
                .isEmpty();
    }

    private static Feed feed(String text) throws IOException {
        return feed(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Feed feed(byte[] bytes) throws IOException {
        return Feeds.read(bytes, null, BASE).orElseThrow();
    }
}
