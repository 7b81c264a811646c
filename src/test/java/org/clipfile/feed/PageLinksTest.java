package org.clipfile.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageLinksTest {
    private static final String PAGE = """
            <html><head><title>News</title>
            <link rel="alternate" type="application/rss+xml" href="/comments/feed/" title="Comments">
            <link rel="alternate" type="application/rss+xml" href="/news.rss">
            <link rel="canonical" href="https://www.town.example/news/"></head><body>
            <nav><a href="/about">About us</a><a href="/sections/sport-and-more-of-it">Sport</a></nav>
            <a href="/2024/05/07/bridge-opens"><img src="b.jpg"></a>
            <h2><a href="/2024/05/07/bridge-opens#top">The bridge opens after ten years</a></h2>
            <h2><a href="story.php?id=123456">A second story for the reader</a></h2>
            <a href="https://elsewhere.example/2024/05/07/not-of-this-site">Not a story of this site at all</a>
            <a href="/2024/05/07/report-of-the-year.pdf">The report of the year as a file</a>
            <a href="feeds/all.xml">all</a></body></html>
            """;

    private static PageLinks links() throws IOException {
        return PageLinks.of(PAGE.getBytes(StandardCharsets.UTF_8), null, "https://town.example/news/");
    }

    @Test
    void findsTheFeedsOfAPageWithoutThoseOfComments() throws IOException {
        assertThat(links().feeds())
                .containsExactly("https://town.example/news.rss", "https://town.example/news/feeds/all.xml");
    }

    @Test
    void findsTheArticlesAPageLists() throws IOException {
        Feed list = links().articles();

        assertThat(list.kind()).isEqualTo(FeedKind.LIST);
        assertThat(list.entries())
                .extracting(Entry::link, Entry::title)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "https://town.example/2024/05/07/bridge-opens", "The bridge opens after ten years"),
                        org.assertj.core.groups.Tuple.tuple(
                                "https://town.example/news/story.php?id=123456", "A second story for the reader"));
    }

    @Test
    void knowsTheRightAddress() throws IOException {
        assertThat(links().canonical()).isEqualTo("https://www.town.example/news/");
    }

    @Test
    void readsNoPageOfMillionsOfTags() {
        assertThatThrownBy(() ->
                        PageLinks.of("<b>".repeat(400_000).getBytes(StandardCharsets.UTF_8), null, "https://a.test/"))
                .isInstanceOf(IOException.class)
                .hasMessage("The page has more than 300,000 tags");
    }
}
