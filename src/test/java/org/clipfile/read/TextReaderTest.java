package org.clipfile.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Captures;
import org.clipfile.clip.Variants;
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

    private static Page read(String text) throws Exception {
        return new TextReader().read(Captures.text(text));
    }

    private static List<String> body(String text) {
        return Captures.clip(Captures.text(text)).body().blocks().stream()
                .map(block -> block.type() + " " + block.text())
                .toList();
    }

    private static final String RAIN = """
            More rain fell in the valley of the Tarn in March than in any month since
            1911, the weather office said on Tuesday, and nobody there contradicted it.

            The gauges of the office measured, in millimetres, at four of its stations:

            Station           March 2025    Mean    Record
            Upper Tarn             212.4    88.0     198.1
            Port Tarn              160.2    60.1     161.7

            The river stayed in its bed, as its banks were raised ten years ago.
            """;

    @Test
    void keepsTheRowsOfATable() {
        String table = "TABLE Station March 2025 Mean Record\nUpper Tarn 212.4 88.0 198.1\nPort Tarn 160.2 60.1 161.7";
        assertThat(body(RAIN)).hasSize(4).contains(table);
        assertThat(body(RAIN.replaceAll("(?<=\\S) {2,}", "\t"))).hasSize(4).contains(table);
    }

    @Test
    void aJustifiedParagraphIsNoTable() throws Exception {
        assertThat(read("""
                        The harbor  office opened  a second gate on  Monday, and the
                        queue of trucks  was gone by  noon, drivers said  when  they
                        were asked  about it by the  mayor and  two  of his clerks.
                        """).segments()).extracting(Segment::kind).containsExactly(Segment.Kind.PARAGRAPH);
    }

    @Test
    void takesTheMarksOfAQuotedMailForMarks() throws Exception {
        String mail = """
                > Dear all,
                >
                > The bridge at Fell Mill is closed from Monday, 3 March, until Friday.
                > The engineers have found two more cracks, and will weld them at night.
                >
                >> Buses go by way of Upper Fell, as they did when the bridge was built.

                Thanks. Please put this on the notice board.
                """;
        assertThat(body(mail))
                .containsExactly(
                        "QUOTE Dear all,",
                        "QUOTE The bridge at Fell Mill is closed from Monday, 3 March, until Friday. The engineers have found two"
                                + " more cracks, and will weld them at night.",
                        "QUOTE Buses go by way of Upper Fell, as they did when the bridge was built.",
                        "PARAGRAPH Thanks. Please put this on the notice board.");
        assertThat(read(mail).source()).hasToString(mail);
    }

    @Test
    void joinsWordsThatWerePartedAtTheEndOfALine() {
        assertThat(body("""
                        The water\u00adworks of Port Elm have be-
                        gun to replace the lead pipes of the old
                        town, which were laid in the eighteen-
                        nineties. The work will take four years,
                        the town said on Tues-
                        day, and cost eleven million.
                        """))
                .containsExactly(
                        "PARAGRAPH The waterworks of Port Elm have begun to replace the lead pipes of the old town, which"
                                + " were laid in the eighteen-nineties. The work will take four years, the town said on Tuesday, and"
                                + " cost eleven million.");
    }

    @Test
    void keepsTheHyphensOfCompoundsWhereWordsAreNotParted() {
        assertThat(body(Variants.wrap(
                        ("The sea-going tugs of the harbor office went out at noon, and the crew came home with a story that"
                                        + " nobody believed. ")
                                .repeat(12),
                        60)))
                .singleElement()
                .asString()
                .contains("sea-going")
                .doesNotContain("seagoing");
    }

    @Test
    void takesOutWhatIsPrintedOnEveryPage() {
        String report =
                ("The locks of the canal were opened 41,200 times last year, which is more than ever.\n\n%s- 3 -\n\f\n"
                                + "Lock Office       Annual Report       June 2024\n\n"
                                + "The office spent 2.1 million on repairs. The upper gates were replaced in March.\n\n%<s- 4 -\n\f\n"
                                + "Lock Office       Annual Report       June 2024\n\n"
                                + "Visitors asked mostly where the toilets are, the keepers told us.\n")
                        .formatted(" ".repeat(36));
        assertThat(body(report)).hasSize(3).allMatch(block -> block.startsWith("PARAGRAPH"));
        assertThat(Captures.clip(Captures.text(report)).ledger())
                .extracting(line -> line.label().rule())
                .contains("page-number", "running-head");
    }

    @Test
    void numbersOfSectionsStay() {
        assertThat(body("A gate in three parts.\n\n1\n\nThe first part was built of oak by the monks.\n\n2\n\n"
                        + "The second part was built of iron by the town."))
                .contains("PARAGRAPH 1", "PARAGRAPH 2");
    }

    @Test
    void refusesATextOfWhiteSpace() {
        assertThatThrownBy(() -> new TextReader().read(Captures.text(" \n\u00a0\n")))
                .isInstanceOf(UnreadableCaptureException.class)
                .hasMessageContaining("white space");
    }
}
