package org.clipfile.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds in the dialects and with the faults that are found in the wild, in our own words. */
class DialectsTest {
    private static final String BASE = "https://news.example/feeds/all.xml";

    @Test
    void readsRss090() throws IOException {
        Feed feed = read("""
                <?xml version="1.0"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
                  <channel><title>Quay</title><link>https://news.example/</link></channel>
                  <image><title>Not an item</title><link>https://news.example/i</link></image>
                  <item><title>Ships wait</title><link>https://news.example/ships</link></item>
                  <textinput><title>Search</title><link>https://news.example/s</link></textinput>
                </rdf:RDF>
                """);
        assertThat(feed.kind()).isEqualTo(FeedKind.RSS);
        assertThat(feed.title()).isEqualTo("Quay");
        assertThat(links(feed)).containsExactly("https://news.example/ships");
    }

    @Test
    void readsRss092WithoutTitles() throws IOException {
        Feed feed = read("""
                <rss version="0.92"><channel><title>Quay</title><link>https://news.example/</link>
                <item><description>Ships wait. &lt;a href="https://news.example/ships"&gt;More&lt;/a&gt;</description></item>
                <item><description>Cranes rest.</description><link>https://news.example/cranes</link></item>
                </channel></rss>
                """);
        assertThat(feed.entries()).hasSize(2);
        assertThat(feed.entries().get(0).html()).contains("Ships wait");
        assertThat(feed.entries().get(1).title()).isNull();
        assertThat(feed.entries().get(1).link()).isEqualTo("https://news.example/cranes");
    }

    @Test
    void readsAtom03() throws IOException {
        Feed feed = read("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Quay</title>
                <entry><title mode="escaped">Ships &lt;b&gt;wait&lt;/b&gt;</title><link rel="alternate" href="/ships"/>
                <id>tag:news.example,2024:1</id><issued>2024-05-07T09:00:00Z</issued><modified>2024-05-08T09:00:00Z</modified>
                <content type="text/html" mode="escaped">&lt;p&gt;Ships wait at the quay.&lt;/p&gt;</content></entry></feed>
                """);
        Entry entry = feed.entries().get(0);
        assertThat(entry.title()).isEqualTo("Ships wait");
        assertThat(entry.link()).isEqualTo("https://news.example/ships");
        assertThat(entry.published()).isEqualTo("2024-05-07T09:00:00Z");
        assertThat(entry.updated()).isEqualTo("2024-05-08T09:00:00Z");
        assertThat(entry.html()).isEqualTo("<p>Ships wait at the quay.</p>");
    }

    @Test
    void readsJsonFeed10WithItsOneAuthor() throws IOException {
        Feed feed = read("""
                {"version": "https://jsonfeed.org/version/1", "title": "Quay", "next_url": "all.json?page=2",
                 "items": [{"id": 7, "url": "/ships", "title": "Ships", "content_text": "Ships wait.\\n\\nCranes rest.",
                            "author": {"name": "Ada Quay"}}, "nonsense", {"id": "8", "external_url": "https://else.example/x"}]}
                """);
        assertThat(feed.next()).isEqualTo("https://news.example/feeds/all.json?page=2");
        assertThat(feed.entries()).hasSize(2);
        assertThat(feed.entries().get(0).guid()).isEqualTo("7");
        assertThat(feed.entries().get(0).authors()).containsExactly("Ada Quay");
        assertThat(feed.entries().get(0).html()).contains("<p>Ships wait.</p>", "<p>Cranes rest.</p>");
        assertThat(feed.entries().get(1).link()).isEqualTo("https://else.example/x");
    }

    @Test
    void readsAPodcastWithItsEpisodes() throws IOException {
        Feed feed = read("""
                <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
                <channel><title>Quay talk</title><itunes:author>The makers</itunes:author>
                <podcast:person role="host">Someone</podcast:person>
                <item><itunes:title>Short</itunes:title><title>Ships at night</title><guid isPermaLink="false">ep1</guid>
                <enclosure url="https://cdn.example/ep1.mp3" type="audio/mpeg" length="1"/>
                <link>https://news.example/talk/1</link><itunes:summary>What we heard.</itunes:summary>
                <podcast:transcript url="https://cdn.example/1.vtt" type="text/vtt"/></item></channel></rss>
                """);
        Entry entry = feed.entries().get(0);
        assertThat(entry.title()).isEqualTo("Ships at night");
        assertThat(entry.link()).isEqualTo("https://news.example/talk/1");
        assertThat(feed.title()).isEqualTo("Quay talk");
    }

    @Test
    void takesMarkupAndEntitiesOutOfTitles() throws IOException {
        Feed feed = read("""
                <rss><channel><title>Q</title>
                <item><title>Tea &amp;amp; ships</title><link>https://news.example/1</link></item>
                <item><title><![CDATA[<i>Ships</i> &#8216;wait&#8217;]]></title><link>https://news.example/2</link></item>
                <item><title>AT&T &nbsp;&eacute;t&eacute;</title><link>https://news.example/3</link></item>
                <item><title>5 &lt; 6 ships</title><link>https://news.example/4</link></item>
                <item><title>
                   Two
                   lines </title><link>https://news.example/5</link></item></channel></rss>
                """);
        assertThat(feed.entries().stream().map(Entry::title))
                .containsExactly("Tea & ships", "Ships ‘wait’", "AT&T été", "5 < 6 ships", "Two lines");
    }

    @Test
    void resolvesRelativeLinksWhateverTheyAreRelativeTo() throws IOException {
        Feed feed = read("""
                <rss><channel><title>Q</title><item><title>a</title><link>/one</link></item>
                <item><title>b</title><link>two?x=1&amp;y=2</link></item>
                <item><title>c</title><link>//other.example/three</link></item>
                <item><title>d</title><link> https://news.example/four%20x </link></item>
                <item xml:base="https://deep.example/x/"><title>e</title><atom:link rel="alternate" href="five"/></item>
                <item><title>f</title><link>javascript:alert(1)</link></item></channel></rss>
                """);
        assertThat(links(feed))
                .containsExactly(
                        "https://news.example/one",
                        "https://news.example/feeds/two?x=1&y=2",
                        "https://other.example/three",
                        "https://news.example/four%20x",
                        "https://deep.example/x/five",
                        null);
    }

    @Test
    void takesAGuidThatIsTheLinkForItAndNoOther() throws IOException {
        Feed feed = read("""
                <rss><channel><title>Q</title>
                <item><title>a</title><guid>https://news.example/one</guid></item>
                <item><title>b</title><guid isPermaLink="false">https://news.example/no</guid></item>
                <item><title>c</title><guid isPermaLink="TRUE">https://news.example/three</guid><link/></item>
                <item><title>d</title><guid>not an address</guid></item>
                <item><title>e</title></item></channel></rss>
                """);
        assertThat(links(feed))
                .startsWith("https://news.example/one", null, "https://news.example/three")
                .endsWith((String) null);
        assertThat(feed.entries().get(4).guid()).isNull();
    }

    @Test
    void readsAByteOrderMarkAndWindows1251WithAndWithoutDeclaration() throws IOException {
        String words = "<rss><channel><title>Порт</title><item><title>Корабли ждут у причала</title>"
                + "<link>https://news.example/1</link></item></channel></rss>";
        byte[] utf8 =
                ("\uFEFF<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + words).getBytes(StandardCharsets.UTF_8);
        byte[] declared =
                ("<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + words).getBytes(Charset.forName("windows-1251"));
        byte[] byHttp = words.getBytes(Charset.forName("windows-1251"));
        byte[] utf16 =
                ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + words).getBytes(StandardCharsets.UTF_16LE);

        for (Feed feed : List.of(
                Feeds.read(utf8, null, BASE).orElseThrow(),
                Feeds.read(declared, null, BASE).orElseThrow(),
                Feeds.read(declared, "utf-8", BASE).orElseThrow(),
                Feeds.read(byHttp, "windows-1251", BASE).orElseThrow(),
                Feeds.read(utf16, null, BASE).orElseThrow())) {
            assertThat(feed.title()).isEqualTo("Порт");
            assertThat(feed.entries().get(0).title()).isEqualTo("Корабли ждут у причала");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><title>Q</title><item><title>Ships wait</title><link>https://news.example/1</link>",
                "\n\n  <rss><channel><item><title>Ships wait</title><link>https://news.example/1</link></item></channel></rss> trailing",
                "<?xml version='1.0'?><?xml-stylesheet href='x.xsl'?><!-- a comment --><rss><channel><item><title>Ships wait"
                        + "</title><link>https://news.example/1</link></item></channel></rss>",
                "<rss><channel><item><title>Ships wait</titel><link>https://news.example/1</link></item></channel></rss>",
                "<RSS><Channel><Item><Title>Ships wait</Title><Link>https://news.example/1</Link></Item></Channel></RSS>",
                "<rss><channel><item><title>Ships wait</title><link>https://news.example/1</link><x:y>\u0001\u0008</x:y></item></channel></rss>",
                "<rss><channel></channel><item><title>Ships wait</title><link>https://news.example/1</link></item></rss>",
                "<feed><entry><title>Ships wait</title><link href=https://news.example/1></entry></feed>",
                "<br/><b>Warning</b>: something in line 7<br/><rss><channel><item><title>Ships wait</title>"
                        + "<link>https://news.example/1</link></item></channel></rss>"
            })
    void readsWhatIsBroken(String text) throws IOException {
        Feed feed = read(text);
        assertThat(feed.entries()).isNotEmpty();
        assertThat(feed.entries().get(0).title()).startsWith("Ships wait");
        assertThat(feed.entries().get(0).link()).isEqualTo("https://news.example/1");
    }

    @Test
    void readsMediaRssForItsPicturesNamesOnlyAsPictures() throws IOException {
        Feed feed = read("""
                <rss xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Q</title>
                <item><media:group><media:content url="https://cdn.example/1.jpg"><media:title>A crane</media:title>
                <media:description>Not the text</media:description></media:content></media:group>
                <title>Ships wait</title><media:keywords>no, keywords</media:keywords><link>https://news.example/1</link>
                <description>Ships wait at the quay.</description></item></channel></rss>
                """);
        Entry entry = feed.entries().get(0);
        assertThat(entry.title()).isEqualTo("Ships wait");
        assertThat(entry.summary()).isEqualTo("Ships wait at the quay.");
    }

    @Test
    void namesTheHubAndTheOlderPages() throws IOException {
        Feed feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Q</title><link rel="hub" href="https://hub.example/"/>
                <link rel="next" href="?page=2"/><link rel="prev-archive" href="/2024/04"/></feed>
                """);
        assertThat(feed.hub()).isEqualTo("https://hub.example/");
        assertThat(feed.next()).isEqualTo("https://news.example/2024/04");
    }

    private static Feed read(String text) throws IOException {
        return Feeds.read(text.getBytes(StandardCharsets.UTF_8), null, BASE).orElseThrow();
    }

    private static List<String> links(Feed feed) {
        return new java.util.ArrayList<>(
                feed.entries().stream().map(Entry::link).toList());
    }
}
