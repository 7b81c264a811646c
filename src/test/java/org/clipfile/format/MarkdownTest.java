package org.clipfile.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Body;
import org.clipfile.article.Facts;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class MarkdownTest {

    @Test
    void writesHeadBodyAndFigures() throws IOException {
        assertThat(markdown(Articles.full())).isEqualTo("""
                        ---
                        id: "abcdefghij234567abcd"
                        title: "Harbor reopens after storm"
                        url: "https://tide.example/harbor"
                        published: "2024-03-05T09:30:00+02:00"
                        language: "en"
                        ---

                        # Harbor reopens after storm

                        **Ferries sail again on Tuesday**

                        *By Staff Sgt. Ada Quill, Harbor Desk, and Ben Oar*

                        PORT ELM, March 4, 2024 (AP) \u2014 \u00b7 2024-03-05T09:30:00+02:00 \u00b7 The Tide

                        **The harbor took its first ferry after nine days.**

                        \u201cWe waited,\u201d said the pilot \u2013 and smiled.

                        ![A ferry at a pier.](https://tide.example/pier.jpg)\\
                        **First Ferry**\\
                        *The ferry Heron lands at Port Elm, March 3, 2024.*\\
                        *Cara Lens, Courtesy of the Port Office*

                        ## What comes next

                        - A new pier

                        > The sea gives and takes.
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# no heading",
                "Heading\n===",
                "Heading\n---",
                "- no item",
                "+ no item",
                "* no item",
                "2020. No list",
                "7) no list",
                "> no quote",
                "    no code",
                "```\nno code\n```",
                "~~~\nno code\n~~~",
                "`no code` and *no* _emphasis_ or **any** __kind__, snake_case stays",
                "[no link](https://evil.example) ![no image](https://evil.example/x.png)",
                "[no]: https://evil.example 'reference'\n[no]",
                "<https://evil.example> <script>alert(1)</script>",
                "<!-- no comment --> <?no?> <![CDATA[no]]>",
                "&copy; &#169; &#xa9; AT&T; AT&T",
                "back\\slash \\# \\[x](y)",
                "---",
                "***",
                "| a | b |\n| - | - |",
                "closing hashes ##",
                "!"
            })
    void showsHostileWordsAsTheyAre(String words) throws IOException {
        for (Block.Type type : Block.Type.values()) {
            if (type == Block.Type.CODE) {
                continue;
            }
            Node body = parse(body(markdown(article(type, words))));
            assertThat(flat(text(body))).as(type.word()).isEqualTo(flat(words));
            assertThat(foreign(body)).as(type.word()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\nout\n```", "a ```` b", "plain\n\n  code", "~~~"})
    void keepsCodeInsideItsFence(String words) throws IOException {
        Node body = parse(body(markdown(article(Block.Type.CODE, words))));
        assertThat(body.getFirstChild()).isSameAs(body.getLastChild());
        assertThat(((FencedCodeBlock) body.getFirstChild()).getLiteral()).isEqualTo(words + "\n");
    }

    @Test
    void keepsTheFrontMatterShutWhateverTheTitleSays() throws IOException {
        String title = "A \"title\"\n---\nid: evil\n# \u0000 \u2028 \ufeff \uffff \\ ' : {x}";
        String markdown = markdown(titled(title));
        String yaml = markdown.substring(4, markdown.indexOf("\n---\n", 4));
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        assertThat(read).isEqualTo(Map.of("id", Articles.bare().id(), "title", title.replace('\u0000', '\ufffd')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x", "", "http://"})
    void pointsToNothingButWebAddresses(String url) {
        assertThat(MarkdownText.address(url)).isNull();
    }

    @Test
    void keepsAnAddressInsideItsBrackets() throws IOException {
        String address = MarkdownText.address("https://x.example/a b)(<c>\"d\\e`f\ng&copy;?h=\u00e9&i=1#j");
        Node paragraph = parse("![alt](" + address + ")").getFirstChild();
        assertThat(paragraph.getFirstChild()).isSameAs(paragraph.getLastChild()).isInstanceOf(Image.class);
        assertThat(((Image) paragraph.getFirstChild()).getDestination())
                .isEqualTo("https://x.example/a%20b%29%28%3Cc%3E%22d%5Ce%60f%0Ag&copy;?h=%C3%A9&i=1#j");
    }

    @Test
    void nestsItemsNoDeeperThanMarkdownCan() throws IOException {
        Article article = Articles.with(
                Articles.bare(),
                new Body(
                        List.of(
                                new Block(Block.Type.LIST, "one", 1),
                                new Block(Block.Type.LIST, "deep", 5),
                                new Block(Block.Type.LIST, "two", 1),
                                new Block(Block.Type.PARAGRAPH, "after", 0)),
                        4));
        assertThat(body(markdown(article))).isEqualTo("- one\n  - deep\n- two\n\nafter\n");
    }

    @Test
    void holdsNothingForeignForAnyArticle() throws IOException {
        long seed = 20240302;
        for (int i = 0; i < 500; i++, seed++) {
            Article article = Articles.random(new Random(seed));
            assertThat(foreign(parse(body(markdown(article)))))
                    .as("seed " + seed)
                    .allMatch(destination -> destination.startsWith("https://example.org/"));
        }
    }

    private static Article article(Block.Type type, String words) {
        return Articles.with(Articles.bare(), new Body(List.of(new Block(type, words, 0)), 1));
    }

    private static Article titled(String title) {
        Facts none = Articles.bare().facts();
        return Articles.with(
                Articles.bare(),
                new Facts(
                        title,
                        null,
                        null,
                        null,
                        none.authors(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        none.keywords(),
                        none.sections(),
                        null,
                        List.of()));
    }

    private static String markdown(Article article) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Markdown.write(article, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String body(String markdown) {
        int end = markdown.indexOf("\n---\n", 4) + 5;
        return end == markdown.length() ? "" : markdown.substring(end + 1);
    }

    private static Node parse(String markdown) {
        return Parser.builder().build().parse(markdown);
    }

    /** The words a reader sees. */
    private static String text(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                words.append(' ');
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append("<soft break>");
            }
        });
        return words.toString();
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /** Whatever only Markdown or HTML in the words could have brought: markup, and where links and images lead. */
    private static List<String> foreign(Node body) {
        List<String> found = new ArrayList<>();
        body.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock html) {
                found.add(html.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                found.add(html.getLiteral());
            }

            @Override
            public void visit(Link link) {
                found.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                found.add(image.getDestination());
                visitChildren(image);
            }

            @Override
            public void visit(CustomNode node) {
                found.add(node.toString());
            }
        });
        return found;
    }
}
