package org.clipfile.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.clipfile.article.Capture;
import org.clipfile.article.Page;
import org.clipfile.article.UnreadableCaptureException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Nothing that a parser yields as text is lost on the way into a page, whatever the markup. */
class ConservationTest {
    private static final long SEED = 20200922;
    private static final int DOCUMENTS = 20_000;
    private static final String[] TAGS = {
        "p",
        "div",
        "span",
        "b",
        "a href=/x",
        "ul",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "caption",
        "h1",
        "h2",
        "br",
        "br",
        "hr",
        "img src=a.jpg alt=x",
        "figure",
        "figcaption",
        "blockquote",
        "pre",
        "script",
        "style",
        "noscript",
        "template",
        "title",
        "textarea",
        "select",
        "option",
        "svg",
        "math",
        "article",
        "aside",
        "nav hidden",
        "p class=caption",
        "div style='display:none'",
        "body",
        "html",
        "head",
        "form",
        "iframe",
        "frameset",
        "plaintext",
        "time",
        "dl",
        "dd",
        "details",
        "video",
        "p class=byline",
        "meta itemprop=author content=x",
        "xmp",
        "ruby",
        "rt",
        "![CDATA[",
        "!--"
    };
    private static final String[] WORDS = {
        "Ships",
        "waited",
        " ",
        "\n",
        "\n\n  ",
        "&nbsp;",
        "off the coast.",
        "&amp;",
        "&#0;",
        "\u0645\u0631\u062d\u0628\u0627",
        "\u8239\u306f\u6d77\u5cb8",
        "\ud83d\udea2",
        "\u200b",
        "-->",
        "]]>",
        "<",
        ">",
        "\"",
        "\t",
        "\r\n",
        "\0",
        "\ud800",
        "1 2 3"
    };

    private final HtmlReader reader = new HtmlReader(Map.of("asides", "aside, nav", "links", "a", "second", "p + p"));

    @Test
    void keepsEveryCharacterOfGeneratedAndMangledPages() throws Exception {
        int read = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            Random random = new Random(SEED + i);
            read += check("seed " + (SEED + i), mangle(random, generate(random))) ? 1 : 0;
        }
        assertThat(read).as("pages with any text").isGreaterThan(DOCUMENTS / 2);
    }

    @Test
    void keepsEveryCharacterOfRealPages() throws Exception {
        Path pages = Path.of("../shared/eval/fundus/pages");
        Assumptions.assumeTrue(Files.isDirectory(pages), "Skipped: there is no ../shared/eval");
        try (Stream<Path> files = Files.list(pages)) {
            List<Path> some = files.sorted().limit(40).toList();
            for (Path file : some) {
                try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    check(
                            file.toString(),
                            Decoder.decode(in.readAllBytes(), null, true).text().toString());
                }
            }
        }
    }

    /** Compares with a walk that is not the reader's; false if there is nothing to read. */
    private boolean check(String name, String markup) throws Exception {
        Capture capture = Captures.of(MediaTypes.HTML, null, markup.getBytes(StandardCharsets.UTF_8));
        Page page;
        try {
            page = reader.read(capture);
        } catch (UnreadableCaptureException e) {
            return false;
        }
        Document document = Jsoup.parse(Decoder.decode(capture).text().toString());
        StringBuilder raw = new StringBuilder();
        document.nodeStream().forEach(node -> {
            if (node instanceof TextNode text) {
                raw.append(text.getWholeText());
            } else if (node instanceof DataNode data) {
                raw.append(data.getWholeData());
            }
        });
        CharSequence text = page.text();
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            if (at < raw.length() && text.charAt(i) == raw.charAt(at)) {
                at++;
            } else {
                assertThat(text.charAt(i))
                        .as("%s: only line feeds are added, at %s of %s", name, i, text)
                        .isEqualTo('\n');
            }
        }
        assertThat(at).as("%s: all of the text is there", name).isEqualTo(raw.length());
        page.segments().forEach(segment -> {
            assertThat(segment.box()).as(name).isLessThan(page.boxes().size());
            assertThat(segment.picture()).as(name).isLessThan(page.pictures().size());
            assertThat(segment.linkChars()).as(name).isLessThanOrEqualTo(segment.ink());
        });
        page.links().forEach(link -> assertThat(link.span().end()).as(name).isLessThanOrEqualTo(text.length()));
        page.facts().forEach(fact -> {
            if (fact.span() != null) {
                assertThat(fact.span().end()).as(name).isLessThanOrEqualTo(text.length());
            }
        });
        return true;
    }

    private static String generate(Random random) {
        StringBuilder out = new StringBuilder();
        int pieces = 3 + random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            String tag = TAGS[random.nextInt(TAGS.length)];
            switch (random.nextInt(4)) {
                case 0 -> out.append('<').append(tag).append('>');
                case 1 -> out.append("</").append(tag.split(" ")[0]).append('>');
                default -> out.append(WORDS[random.nextInt(WORDS.length)]);
            }
        }
        return out.toString();
    }

    private static String mangle(Random random, String markup) {
        StringBuilder out = new StringBuilder(markup);
        for (int i = random.nextInt(4); i > 0 && !out.isEmpty(); i--) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(3)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, (char) random.nextInt(0x250));
                default -> out.setLength(at);
            }
        }
        return out.toString();
    }
}
