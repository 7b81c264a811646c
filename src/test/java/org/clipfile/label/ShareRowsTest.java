package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.clipfile.article.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareRowsTest {
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

    private static boolean isRow(String line) {
        return ShareRows.isOne(line, new Span(0, line.length()));
    }
}
