package org.clipfile.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Role;
import org.junit.jupiter.api.Test;

/** Pages that are drawn by scripts: the story stands in their state only. */
class EmbeddedArticleTest {
    private static final String ONE =
            "The ferry to the island will stop at eight in the evening from Monday on, because two of"
                    + " the four captains have left for the lakes, where the nights are short.";
    private static final String TWO =
            "\"We cannot teach the tides to wait,\" said the harbour master, who has run the pier for"
                    + " nineteen years \u2013 and he does not expect new captains before spring.";
    private static final String THREE =
            "The islanders want to row themselves. Their council meets on Thursday to count the boats,"
                    + " the oars and the people who have ever held one in their hands.";

    @Test
    void takesTheBodyFromTheStateOfAFramework() throws Exception {
        Article article =
                clip("<html><head><title>Last ferry at eight | Pier Post</title></head><body><div id=__next></div>"
                        + "<script id=__NEXT_DATA__ type=application/json>{\"props\":{\"pageProps\":{\"article\":{\"headline\":"
                        + "\"Last ferry at eight\",\"publishedAt\":\"2026-03-04T09:30:00Z\",\"authors\":[{\"name\":\"Nora Quist\"}],"
                        + "\"bodyHtml\":\""
                        + json("<p>" + ONE + "</p><figure><img src='https://pier.example/p.jpg'><figcaption>The"
                                + " pier in May. Photo: Jane Doe/dpa</figcaption></figure><h2>No captains</h2><p>" + TWO
                                + "</p><p>" + THREE + "</p>")
                        + "\"}}},\"page\":\"/story\"}</script></body></html>");

        assertThat(article.body().blocks())
                .extracting(block -> block.text().toString())
                .containsExactly(ONE, "No captains", TWO, THREE);
        assertThat(article.body().blocks().get(1).type()).isEqualTo(Block.Type.HEADING);
        assertThat(article.facts().title()).isEqualTo("Last ferry at eight");
        assertThat(article.facts().authors()).extracting(Author::name).containsExactly("Nora Quist");
        assertThat(article.facts().published().when().at()).startsWith("2026-03-04");
        assertThat(article.quality().flags()).contains("from-embedded-json");
        assertThat(article.media()).singleElement().satisfies(picture -> {
            assertThat(picture.url()).isEqualTo("https://pier.example/p.jpg");
            assertThat(picture.caption()).isEqualTo("The pier in May.");
            assertThat(picture.credit()).isNotNull();
            assertThat(picture.position()).isEqualTo(1);
        });
    }

    @Test
    void itsLedgerPointsIntoTheScriptAndTilesThePage() throws Exception {
        String html = "<title>Ferry</title><div id=root></div><script>window.__STATE__ = {\"story\":{\"body\":\""
                + json(ONE + "\n\n" + TWO + "\n\n" + THREE) + "\"}};</script>";
        Clipping clipping = Clipper.standard().clip(Captures.guessed(html));
        List<LedgerLine> ledger = clipping.article().ledger();
        int at = 0;
        for (LedgerLine line : ledger) {
            assertThat(line.span().start()).isEqualTo(at);
            at = line.span().end();
        }
        assertThat(at).isEqualTo(clipping.page().text().length());
        assertThat(ledger)
                .filteredOn(line -> line.label().role() == Role.BODY)
                .allMatch(line -> line.label().rule().equals("embedded-json"))
                .extracting(line -> line.span().of(clipping.page().text()))
                .containsExactly(ONE, json(TWO), THREE);
    }

    @Test
    void takesTheBodyFromJsonLdWhereThePageShowsATeaser() throws Exception {
        Article article = clip("<html><head><title>Last ferry at eight</title><script type=application/ld+json>"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Last ferry at eight\",\"articleBody\":\""
                + json(ONE + "\n" + TWO + "\n" + THREE) + "\"}</script></head><body><h1>Last ferry at eight</h1><p>"
                + ONE.substring(0, 60) + "</p></body></html>");

        assertThat(words(article)).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void takesTheBodyFromElementsOfAList() throws Exception {
        Article article =
                clip("<title>Last ferry at eight</title><div id=fusion-app></div><script>Fusion.globalContent={"
                        + "\"headlines\":{\"basic\":\"Last ferry at eight\"},\"content_elements\":[{\"type\":\"text\",\"content\":\""
                        + json(ONE)
                        + "\"},{\"type\":\"image\",\"caption\":\"The pier\"},{\"type\":\"text\",\"content\":\""
                        + json(TWO)
                        + "\"},{\"type\":\"text\",\"content\":\"" + json(THREE)
                        + "\"}],\"display_date\":\"2026-03-04T09:30:00Z\"};"
                        + "</script>");

        assertThat(words(article)).containsExactly(ONE, TWO, THREE);
        assertThat(article.facts().published().when().at()).startsWith("2026-03-04");
    }

    @Test
    void takesTheBodyFromJsonThatIsAStringInJson() throws Exception {
        String inner = "{\"story\":{\"title\":\"Last ferry at eight\",\"lead\":\"x\",\"content\":\""
                + json("<p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p>") + "\"}}";
        Article article = clip("<div id=app></div><script>self.__next_f.push([1,\"" + json(inner) + "\"])</script>");

        assertThat(words(article)).containsExactly(ONE, TWO, THREE);
        assertThat(article.facts().title()).isEqualTo("Last ferry at eight");
    }

    @Test
    void leavesAPageAloneThatShowsItsArticle() throws Exception {
        Article article = clip("<html><head><title>Last ferry at eight</title><script type=application/ld+json>"
                + "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + json(ONE + " " + TWO + " " + THREE)
                + "\"}</script></head><body><article><h1>Last ferry at eight</h1><p>" + ONE + "</p><p>" + TWO
                + "</p><p>"
                + THREE + "</p></article></body></html>");

        assertThat(words(article)).containsExactly(ONE, TWO, THREE);
        assertThat(article.quality().flags()).doesNotContain("from-embedded-json");
    }

    @Test
    void takesNoCodeAndNoTextsOfButtonsForAnArticle() throws Exception {
        StringBuilder script = new StringBuilder("<p>Short note.</p><script>var t={");
        for (int i = 0; i < 200; i++) {
            script.append("\"button")
                    .append(i)
                    .append("\":\"Press this button to go on ")
                    .append(i)
                    .append("\",");
        }
        script.append("\"code\":\"")
                .append("function a(b){return c;}".repeat(60))
                .append("\"}</script>");

        Article article = clip(script.toString());
        assertThat(article.quality().flags()).doesNotContain("from-embedded-json");
        assertThat(article.body().text().toString()).doesNotContain("button", "function");
    }

    private static List<String> words(Article article) {
        return article.body().blocks().stream()
                .map(block -> block.text().toString())
                .toList();
    }

    private static String json(String words) {
        return words.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("<", "\\u003c");
    }

    private static Article clip(String html) throws Exception {
        return Captures.clip(Captures.guessed(html));
    }
}
