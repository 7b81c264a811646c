package org.clipfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void showsEscapeSequencesInsteadOfObeyingThem() {
        assertThat(Printable.line("a\u001b]0;owned\u0007b\u009b31mc")).isEqualTo("a\\u001b]0;owned\\u0007b\\u009b31mc");
    }

    @Test
    void showsControlsThatTurnTheReadingDirection() {
        assertThat(Printable.line("user\u202etxt.exe\u2066")).isEqualTo("user\\u202etxt.exe\\u2066");
    }

    @Test
    void keepsLettersOfAllScriptsAndEmoji() {
        String text = "Zürich — Пресса 新闻 صحيفة 📰";
        assertThat(Printable.line(text)).isEqualTo(text);
    }

    @Test
    void keepsLineBreaksOnlyWhereLinesAreAskedFor() {
        assertThat(Printable.lines("a\r\nb\tc")).isEqualTo("a\nb\tc");
        assertThat(Printable.line("a\nb\tc")).isEqualTo("a b c");
    }

    @Test
    void showsLineBreaksInNamesAndCutsLongOnes() {
        assertThat(Printable.name("new\nline\u202e.txt")).isEqualTo("new\\u000aline\\u202e.txt");
        assertThat(Printable.name("n".repeat(301))).isEqualTo("n".repeat(300) + "…");
    }

    @Test
    void showsHalfACharacterAsItsNumber() {
        assertThat(Printable.line("x\ud83dy\udcf0")).isEqualTo("x\\ud83dy\\udcf0");
    }
}
