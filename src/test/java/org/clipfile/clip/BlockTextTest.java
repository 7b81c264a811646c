package org.clipfile.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.clipfile.article.Article;
import org.clipfile.article.Block.Type;
import org.junit.jupiter.api.Test;

/** Which line breaks of a page its blocks keep. */
class BlockTextTest {
    private static final String BEFORE =
            "<html><head><title>Tides</title></head><body><article><h1>Tides at the quay</h1><p>The harbour office prints the"
                    + " tides of each week on one sheet, and the fishers pin it to the door of the net loft.</p>";
    private static final String AFTER =
            "<p>Whoever cannot read the sheet may ask the keeper of the light, who has known the tides for forty years.</p>"
                    + "</article></body></html>";

    @Test
    void rowsOfATableAreLines() {
        Article article = clip("<table><tr><th>Day</th><th>High</th></tr>\n<tr><td>Mon\nday</td><td>4:10</td></tr>"
                + "<tr><td></td></tr><tr><td>Tuesday</td><td>5:02</td></tr></table>");

        assertThat(article.body().blocks())
                .extracting(block -> block.type(), block -> block.text().toString())
                .contains(tuple(Type.TABLE, "Day High\nMon day 4:10\nTuesday 5:02"));
    }

    @Test
    void codeKeepsItsLinesAndIndents() {
        Article article = clip("<pre>while (tide)\n  rise();\n\nfall();</pre>");

        assertThat(article.body().blocks())
                .extracting(block -> block.type(), block -> block.text().toString())
                .contains(tuple(Type.CODE, "while (tide)\n  rise();\n\nfall();"));
    }

    @Test
    void aParagraphIsOneLineHoweverItIsWritten() {
        Article article = clip(
                "<p>The sheet\n   is blue,<br>and the door\tis green, as it was in the time of the old keepers.</p>");

        assertThat(article.body().text())
                .contains("The sheet is blue, and the door is green, as it was in the time of the old keepers.");
    }

    private static Article clip(String middle) {
        return Captures.clip(Captures.guessed(BEFORE + middle + AFTER));
    }
}
