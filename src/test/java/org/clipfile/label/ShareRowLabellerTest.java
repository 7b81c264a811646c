package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.clipfile.article.Article;
import org.clipfile.article.Span;
import org.clipfile.clip.Captures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareRowLabellerTest {
    private static final String STORY =
            "<p>The ferry to the island will stop at eight in the evening from Monday on, because"
                    + " two of the four captains have left for the lakes, where the nights are short and the pay is better.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FacebookXPrintEmail",
                "FacebookXLinkedInEmail",
                "Facebook Twitter LinkedIn",
                "Share: Facebook | X | E-mail | Copy link",
                "Teilen:MailWhatsAppDrucken",
                "Поділитись:FacebookTwitterTelegram",
                "مشاركةفيسبوكتويترواتسابطباعة",
                "  Tweet  Facebook  Pinterest\n",
            })
    void knowsRowsWhoseNamesWereRunTogether(String line) {
        assertThat(isRow(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Facebook",
                "Facebook and Twitter sue the harbor",
                "Share of mail",
                "X marks the spot",
                "Print",
                "Facebook Twitter Harbor",
                "Posthumous",
                "x",
                "",
            })
    void keepsWordsOfStories(String line) {
        assertThat(isRow(line)).isFalse();
    }

    @Test
    void takesARowOutOfTheMidstOfAnArticle() {
        Article article = Captures.clip(Captures.of(
                ("<html><head><title>Last ferry at eight</title></head><body><article><h1>Last ferry at eight</h1>"
                                + STORY + "<p>Drucken Link kopieren</p>" + STORY + "</article></body></html>")
                        .getBytes(StandardCharsets.UTF_8),
                "text/html"));

        assertThat(article.body().text().toString()).contains("The ferry").doesNotContain("Drucken");
    }

    private static boolean isRow(String line) {
        return ShareRowLabeller.isOne(line, new Span(0, line.length()));
    }
}
