package org.clipfile.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.clipfile.article.Article;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void writesTheHeadABlankLineAndTheBody() throws IOException {
        assertThat(text(Articles.full())).isEqualTo("""
                        Harbor reopens after storm
                        Ferries sail again on Tuesday
                        By Staff Sgt. Ada Quill, Harbor Desk, and Ben Oar
                        PORT ELM, March 4, 2024 (AP) \u2014 \u00b7 2024-03-05T09:30:00+02:00 \u00b7 The Tide

                        The harbor took its first ferry after nine days.

                        \u201cWe waited,\u201d said the pilot \u2013 and smiled.

                        What comes next

                        A new pier

                        The sea gives and takes.
                        """);
    }

    @Test
    void beginsWithTheBodyWhereNothingElseIsKnown() throws IOException {
        assertThat(text(Articles.of("One.", "Two."))).isEqualTo("One.\n\nTwo.\n");
        assertThat(text(Articles.bare())).isEmpty();
    }

    @Test
    void cannotSteerATerminal() throws IOException {
        String written = text(
                Articles.of("red \u001b[31m, title \u009d0;x\u0007, back\b, lone \ud83d, pair \ud83d\ude00\tkept"));
        assertThat(written)
                .isEqualTo("red \ufffd[31m, title \ufffd0;x\ufffd, back\ufffd, lone \ufffd, pair \ud83d\ude00\tkept\n");
    }

    @Test
    void itsHeadCannotTurnTheReadingDirectionAndItsBodyMay() {
        assertThat(TextOut.upright("invoice \u202efdp.exe\u2069")).isEqualTo("invoice \ufffdfdp.exe\ufffd");
        assertThat(MarkdownText.heading("a\u202eb")).isEqualTo("a\ufffdb");
        assertThat(MarkdownText.yaml("a\u2066b")).isEqualTo("\"a\ufffdb\"");
        assertThat(TextOut.harmless("\u2067words\u2069")).isEqualTo("\u2067words\u2069");
    }

    @Test
    void writesNothingButTextForAnyArticle() throws IOException {
        long seed = 20240301;
        for (int i = 0; i < 500; i++, seed++) {
            String written = text(Articles.random(new Random(seed)));
            assertThat(written.chars().filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    private static String text(Article article) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlainText.write(article, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
