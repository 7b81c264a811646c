package org.clipfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that {@code explain --html} writes. */
class HtmlExplanationTest {
    private static final String LIGHTHOUSE = "docs/samples/lighthouse-museum.txt";
    private static final String GAUGES = "docs/samples/tide-gauges.html";

    /** Text that would like to be more than text, wherever it is shown. */
    private static final String HOSTILE = """
            <!DOCTYPE html><html lang='"><script>steal()</script>'><head>
            <title>&lt;/title&gt;&lt;script&gt;steal()&lt;/script&gt; Pears "are' ripe</title>
            <meta name=author content='"onmouseover="steal()" x="'>
            <meta property="article:published_time" content="2024-05-02">
            <link rel=canonical href="javascript:steal()">
            <script>var x = "</div></details><img src=x onerror=steal()>"; /* </style> */</script>
            </head><body><article>
            <h1>&lt;/title&gt;&lt;script&gt;steal()&lt;/script&gt; Pears "are' ripe</h1>
            <p>The pears by the old mill are ripe, &lt;/p&gt;&lt;/div&gt;&lt;img src=x onerror=steal()&gt; and nobody picks
            them this year because the ladder was sold &#x202e;gnirps eht ni, says the &quot;miller's&quot; daughter.</p>
            <p>A bell \u0007 rings, an escape \u001b[31m does nothing, half a pair is &#xd83d; no character, and a whole
            one \ud83c\udf50 is a pear, as everybody in the village by the mill will tell you.</p>
            <p>&lt;style&gt;*{display:none}&lt;/style&gt; &amp;lt; &lt;!-- &lt;svg onload=steal()&gt; ]]&gt; and so on.</p>
            </article></body></html>
            """;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {LIGHTHOUSE, GAUGES, "docs/samples/brueckenfest.html", "docs/samples/ferry-agreement.txt"})
    void showsEveryWordOfTheSourceOnceAndInOrder(String sample) throws IOException {
        String bytes = Files.readString(Path.of(sample));
        String all = sample.endsWith(".txt") ? bytes : wholeText(Jsoup.parse(bytes));

        Document page = explain(sample);

        StringBuilder shown = new StringBuilder();
        for (Element text : page.select(".text")) {
            text.select("summary").remove();
            shown.append(wholeText(text));
        }
        assertThat(withoutSpace(shown.toString())).isEqualTo(withoutSpace(all));
    }

    @Test
    void namesRoleRuleAndReasonOfEachPiece() throws IOException {
        Document page = explain(LIGHTHOUSE);

        Element banner = page.selectFirst(".piece.removed");
        assertThat(banner.attr("title"))
                .isEqualTo("Removed: banner (a strip across the page). By the rule us-gov-banner.")
                .isEqualTo(banner.attr("aria-label"));
        assertThat(banner.select(".what").text()).isEqualTo("removed: banner us-gov-banner");
        assertThat(page.select(".piece.metadata").text()).contains("Gull Point Lighthouse Opens");
        assertThat(page.select(".piece.media").eachText()).anyMatch(text -> text.startsWith("caption of item 2"));
        assertThat(page.select(".piece.body .text").text()).contains("Ships no longer need us every night");
    }

    @Test
    void everyPieceCanBeReachedWithTheTabKey() throws IOException {
        Document page = explain(GAUGES);

        assertThat(page.select(".piece"))
                .isNotEmpty()
                .allMatch(piece ->
                        piece.hasAttr("tabindex") || !piece.select("summary").isEmpty());
        assertThat(page.select("#article")).hasSize(1);
    }

    @Test
    void foldsWhatThePageHides() throws IOException {
        Document page = explain(write("hostile.html", HOSTILE));

        assertThat(page.select("details")).isNotEmpty().noneMatch(details -> details.hasAttr("open"));
        assertThat(page.select("details pre").text()).contains("</div></details><img src=x onerror=steal()>");
    }

    @Test
    void hostileWordsStayWords() throws IOException {
        String source = Files.readString(written(write("hostile.html", HOSTILE)));
        Document page = Jsoup.parse(source);

        assertThat(page.select("script, img, iframe, object, embed, link, base, form, style ~ style, [style], [src]"))
                .isEmpty();
        assertThat(page.getAllElements()).allSatisfy(element -> assertThat(element.attributes())
                .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("[href]").eachAttr("href")).isEqualTo(List.of("#article"));
        assertThat(page.select("svg")).hasSize(1);
        assertThat(page.select("h1").text()).contains("<script>steal()</script> Pears \"are' ripe");
        assertThat(page.title()).startsWith("</title><script>steal()</script> Pears");
        assertThat(source)
                .contains("U+202E", "U+0007", "U+001B", "\ud83c\udf50")
                .doesNotContain("\u202e", "\u0007", "\u001b");
    }

    @Test
    void allowsNothingButItsOwnStyle() throws Exception {
        Document page = explain(GAUGES);

        String style = page.selectFirst("style").data();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'");
        assertThat(style).doesNotContainPattern(Pattern.compile("url\\(|@import"));
    }

    @Test
    void countsWhatThereIsOfEachRole() throws IOException {
        Document page = explain(LIGHTHOUSE);

        int chars = page.select("table").first().select("tbody tr td:last-child").eachText().stream()
                .mapToInt(count -> Integer.parseInt(count.replace(",", "")))
                .sum();
        assertThat(chars).isEqualTo(Files.readString(Path.of(LIGHTHOUSE)).length());
        assertThat(page.select("dl").text()).contains("2024-03-14 (virin, inferred)");
        assertThat(page.select(".remarks").text()).contains("Notice (archived): This is archived content");
        assertThat(page.select("table").last().text()).contains("us-gov-banner");
    }

    @Test
    void explainsArticlesOfTheArchiveToo() throws IOException {
        TestTerminal adding = new TestTerminal(home);
        adding.run("add", LIGHTHOUSE);
        Path out = home.resolve("why.html");
        TestTerminal line = new TestTerminal(home);

        assertThat(line.run("explain", "tjafeu7ctpxgp5wikys7", "--html", out.toString()))
                .isEqualTo(Exit.DONE);

        assertThat(line.out()).isEmpty();
        assertThat(line.err()).isEqualTo("The explanation is in " + out + System.lineSeparator());
        assertThat(Files.readString(out)).contains("Gull Point");
    }

    @Test
    void neverWritesOverThePageItself() throws IOException {
        String page = write("page.html", HOSTILE);
        TestTerminal line = new TestTerminal(home);

        assertThat(line.run("explain", page, "--html", page)).isEqualTo(Exit.USAGE);

        assertThat(line.err()).contains("--html names the page itself");
        assertThat(Files.readString(Path.of(page))).isEqualTo(HOSTILE);
    }

    @Test
    void saysThatAFolderIsNoFile() {
        TestTerminal line = new TestTerminal(home);

        assertThat(line.run("explain", LIGHTHOUSE, "--html", home.toString())).isEqualTo(Exit.USAGE);

        assertThat(line.err()).contains("--html names a folder");
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(home.resolve(name), content).toString();
    }

    private Document explain(String subject) throws IOException {
        return Jsoup.parse(Files.readString(written(subject)));
    }

    private Path written(String subject) {
        Path out = home.resolve("explained.html");
        TestTerminal line = new TestTerminal(home);
        assertThat(line.run("explain", subject, "--html", out.toString()))
                .as(line.err())
                .isEqualTo(Exit.DONE);
        return out;
    }

    /** All text of an element, that of scripts and styles included. */
    private static String wholeText(Element element) {
        StringBuilder all = new StringBuilder();
        element.traverse((node, depth) -> {
            if (node instanceof org.jsoup.nodes.TextNode words) {
                all.append(words.getWholeText());
            } else if (node instanceof org.jsoup.nodes.DataNode data) {
                all.append(data.getWholeData());
            }
        });
        return all.toString();
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
