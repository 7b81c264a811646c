package org.clipfile.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.clip.Captures;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final String POST = """
            ---
            layout: post
            title: "Ferry to Brae gets a second boat"
            date: 2024-03-18 09:30:00 +0000
            author: Isla Munro
            tags: [ferries, islands]
            ---

            ![The new boat at its berth](/images/boat.jpg "MV Skerry")
            *The new boat at its berth in Brae. Photo: Colm Reid*

            The council of **Brae** has bought a second boat for the ferry line to the mainland, which
            carried [212,000 people](https://example.org/stats) last year. The boat, called *Skerry*, was
            built in 1998 and repaired in Gdansk.

            ## Two crossings an hour

            From May on there will be two crossings an hour, said Morag Tait, who runs the line:

            > We never had a spare boat. When the old one broke, people slept in the church.

            - The first boat leaves at 5.30 a.m.
            - Bicycles go [free of charge][fares].

            | Day | First | Last |
            |-----|-------|------|
            | Monday | 5.30 | 24.00 |
            | Sunday | 7.00 | 22.00 |

            ```
            GET /times?day=monday
            ```

            * * *

            The old boat will be kept as a spare.

            [fares]: https://example.org/fares "Fares"
            """;

    private static Page read(String text) throws Exception {
        return new TextReader().read(Captures.text(text));
    }

    private static List<String> blocks(Article article) {
        return article.body().blocks().stream()
                .map(block -> block.type() + " " + block.text())
                .toList();
    }

    @Test
    void readsThePartsOfAPost() {
        assertThat(blocks(Captures.clip(Captures.text(POST))))
                .containsExactly(
                        "PARAGRAPH The council of Brae has bought a second boat for the ferry line to the mainland, which"
                                + " carried 212,000 people last year. The boat, called Skerry, was built in 1998 and repaired in"
                                + " Gdansk.",
                        "HEADING Two crossings an hour",
                        "PARAGRAPH From May on there will be two crossings an hour, said Morag Tait, who runs the line:",
                        "QUOTE We never had a spare boat. When the old one broke, people slept in the church.",
                        "LIST The first boat leaves at 5.30 a.m.",
                        "LIST Bicycles go free of charge.",
                        "TABLE Day First Last\nMonday 5.30 24.00\nSunday 7.00 22.00",
                        "CODE GET /times?day=monday",
                        "PARAGRAPH The old boat will be kept as a spare.");
    }

    @Test
    void takesWhatStandsOverThePostForFacts() {
        Article article = Captures.clip(Captures.text(POST));
        assertThat(article.facts().title()).isEqualTo("Ferry to Brae gets a second boat");
        assertThat(article.facts().authors()).extracting(Author::name).containsExactly("Isla Munro");
        assertThat(article.facts().published().when().at()).startsWith("2024-03-18T09:30");
        assertThat(article.facts().keywords()).containsExactly("ferries", "islands");
    }

    @Test
    void takesPicturesWithTheirCaptionsAndLinksWithTheirAddresses() {
        Article article = Captures.clip(Captures.text(POST));
        assertThat(article.media()).singleElement().satisfies(picture -> {
            assertThat(picture.url()).isEqualTo("/images/boat.jpg");
            assertThat(picture.alt()).isEqualTo("The new boat at its berth");
            assertThat(picture.title()).isEqualTo("MV Skerry");
            assertThat(picture.caption()).isEqualTo("The new boat at its berth in Brae.");
            assertThat(picture.credit().text()).isEqualTo("Colm Reid");
        });
        assertThat(article.links())
                .extracting(link -> link.text() + " " + link.url())
                .containsExactly(
                        "212,000 people https://example.org/stats", "free of charge https://example.org/fares");
    }

    @Test
    void theLedgerPointsIntoTheSourceAndShowsWhatWasTakenOutAsItStoodThere() throws Exception {
        Article article = Captures.clip(Captures.text(POST));
        assertThat(article.ledger()).filteredOn(line -> line.text() != null).allSatisfy(line -> assertThat(line.text())
                .isEqualTo(line.span().of(POST)));
        assertThat(article.ledger()).extracting(LedgerLine::text).contains("|-----|-------|------|\n");
        assertThat(read(POST).source()).hasToString(POST);
    }

    @Test
    void aHeadlineOfTheFirstLevelIsTheTitle() {
        Article article = Captures.clip(Captures.text("""
                Lighthouse lamp goes to museum
                ==============================

                *By Tom Reed, March 3, 2025*

                The lamp of the lighthouse on Cape Fell, which burned for 92 years, is going to a museum in
                the capital. It weighs **two tons**.

                Why now
                -------

                The tower was sold last year. Its new owner wants to live in it.
                """));
        assertThat(article.facts().title()).isEqualTo("Lighthouse lamp goes to museum");
        assertThat(article.facts().authors()).extracting(Author::name).containsExactly("Tom Reed");
        assertThat(article.body().blocks()).extracting(Block::level).containsExactly(0, 2, 0);
    }

    @Test
    void readsWhatToolsMakeOfPagesAndWhatTheySayOverIt() {
        Article article = Captures.clip(Captures.text("""
                Title: Old mill to be sold

                URL Source: https://example.org/news/mill

                Published Time: 2025-03-04T10:00:00Z

                Markdown Content:
                [Skip to content](https://example.org/news/mill#main)

                [![Logo](https://example.org/logo.png)](https://example.org/)

                *   [Home](https://example.org/)
                *   [News](https://example.org/news)

                Old mill to be sold
                ===================

                The town of Fell will sell its old mill, which has stood empty for nine years, to whoever pays most and promises to keep its wheel.

                The wheel was built in 1820. It turned until 1961, when [the river was dammed](https://example.org/dam).

                ### Related

                *   [Dam to be raised](https://example.org/a)
                *   [Mill wheel stolen](https://example.org/b)
                """));
        assertThat(article.facts().title()).isEqualTo("Old mill to be sold");
        assertThat(article.identity().canonicalUrl()).isEqualTo("https://example.org/news/mill");
        assertThat(article.body().blocks()).hasSize(2);
        assertThat(article.media()).isEmpty();
    }

    @Test
    void textsWithoutClearSignsAreNoMarkdown() throws Exception {
        for (String text : List.of(
                "*Small business\n\n# # #\n\nThe yard_of_the_port is 5 * 4 * 3 yards.\n\n* one\n* two\n",
                "ARMY\n------\n\nAjax Corp.,* Reno, was awarded $9 million.\n\n-30-\n",
                "[1] See the annex (page 3).\n\n#1 in the country\n")) {
            assertThat(read(text).text()).hasToString(text);
        }
    }

    @Test
    void tilesTheSourceWhateverItHolds() throws Exception {
        String[] odd = {
            "# ",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "**",
            "_",
            "`",
            "```\n",
            "[a](https://b.c)",
            "![",
            "](",
            ")",
            "<!-- ",
            "-->",
            "|",
            "|--|--|\n",
            "[x]: http://y\n",
            "---\n",
            "===\n",
            "\\",
            "    ",
            "<b>",
            "word ",
            "Title: x\n",
            "\u05d0"
        };
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("[a](https://b.c) word\n");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(odd[random.nextInt(odd.length)]);
            }
            Page page = read(text.toString());
            int end = page.segments().get(page.segments().size() - 1).span().end();
            assertThat(end).as("seed %d", seed).isEqualTo(text.length());
            assertThat(page.source()).as("seed %d", seed).hasToString(text.toString());
            assertThat(page.segments())
                    .as("seed %d", seed)
                    .extracting(Segment::span)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void timeGrowsNoFasterThanTheText() throws Exception {
        for (String piece : List.of(
                "[", "![", "](", "](((", "*a ", "**", "`a``b", "<!-- \n", "# a    #   ", "| a ", "```a\n", "> ")) {
            String text = "[a](https://b.c)\n" + piece.repeat(1_000_000 / piece.length());
            long start = CLOCK.getCurrentThreadCpuTime();
            read(text);
            assertThat((CLOCK.getCurrentThreadCpuTime() - start) / 1_000_000_000)
                    .as("1 MB of '%s'", piece)
                    .isLessThan(20);
        }
    }
}
