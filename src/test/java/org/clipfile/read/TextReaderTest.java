package org.clipfile.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clipfile.article.Segment;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Captures;
import org.junit.jupiter.api.Test;

class TextReaderTest {
    private static List<String> cut(String text) {
        return TextReader.segments(text).stream()
                .map(s -> s.span().of(text).replaceAll("[\\s\u00a0]+", " ").strip())
                .toList();
    }

    @Test
    void partsParagraphsAtBlankLines() {
        assertThat(cut("One.\n\nTwo.\r\n \u00a0\r\nThree.")).containsExactly("One.", "Two.", "Three.");
    }

    @Test
    void keepsLinesThatWereEndedOnPurposeApart() {
        assertThat(cut("A man stands at the gate.\nOpening Day\nPhoto By: Ada Moor"))
                .hasSize(3);
    }

    @Test
    void marksWhichSegmentsStandBehindABlankLine() {
        assertThat(TextReader.segments("a\nb\n\nc")).extracting(Segment::opens).containsExactly(true, false, true);
    }

    @Test
    void joinsHardWrappedLines() {
        String wrapped = """
                The harbor office opened a second gate on Monday, and the
                queue of trucks was gone by noon, drivers said when they
                were asked about it.

                Nobody had expected that the third gate would come before
                the summer, least of all the mayor.
                """;
        assertThat(cut(wrapped))
                .containsExactly(
                        "The harbor office opened a second gate on Monday, and the queue of trucks was gone by noon,"
                                + " drivers said when they were asked about it.",
                        "Nobody had expected that the third gate would come before the summer, least of all the mayor.");
    }

    @Test
    void keepsAShortLineInAWrappedTextApart() {
        String wrapped = """
                The harbor office opened a second gate on Monday, and the
                queue of trucks was gone by noon, drivers said when they
                were asked about it.

                A crane lifts the first of the two new gates from its barge.
                Gate Day
                Dockers bring the gate of the harbor to its place by night,
                March 3, 2025.
                Photo By: Ada Moor, Harbor Office
                """;
        assertThat(cut(wrapped)).hasSize(5).contains("Gate Day", "Photo By: Ada Moor, Harbor Office");
    }

    @Test
    void doesNotTakeLinesOfAnyLengthForWrapped() {
        assertThat(cut("Ships\nAll ships that came in this year are listed below, by day and by quay.\nBoats\nNone."))
                .hasSize(4);
    }

    @Test
    void tilesTheTextWhateverItHolds() {
        String odd = "\n\n  \u2028a\u0085b\f\n\u200f\u05d0\n\n\n";
        List<Segment> segments = TextReader.segments(odd);
        int at = 0;
        for (Segment segment : segments) {
            assertThat(segment.span().start()).isEqualTo(at);
            at = segment.span().end();
        }
        assertThat(at).isEqualTo(odd.length());
    }

    @Test
    void cutsAParagraphWithoutEnd() {
        assertThat(TextReader.segments("word ".repeat(500_000)))
                .hasSizeBetween(3, 5)
                .allSatisfy(s -> assertThat(s.span().length()).isLessThanOrEqualTo(1 << 20));
    }

    @Test
    void refusesATextOfWhiteSpace() {
        assertThatThrownBy(() -> new TextReader().read(Captures.text(" \n\u00a0\n")))
                .isInstanceOf(UnreadableCaptureException.class)
                .hasMessageContaining("white space");
    }
}
