package org.clipfile.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds, line by line, how texts in the shapes of offices, services, newspapers and people are clipped. The words are our
 * own; the model has seen these texts, so the floors guard against what breaks.
 */
class TextLinesTest {
    private static final Path TEXTS = Path.of("src", "test", "resources", "texts");
    private static final LineFigures FIGURES = new LineFigures();

    @BeforeAll
    static void clip() throws IOException {
        for (LabelledText text : LabelledText.in(TEXTS)) {
            FIGURES.add(text, Captures.clip(Captures.text(text.text())));
        }
    }

    @Test
    void linesOfTheBodyAreKept() {
        assertThat(FIGURES.share("body kept")).as(FIGURES::toString).isGreaterThan(0.98);
    }

    @Test
    void boilerplateAndPicturesWordsAreNot() {
        assertThat(FIGURES.share("boilerplate leaking")).as(FIGURES::toString).isLessThan(0.02);
        assertThat(FIGURES.share("media leaking")).as(FIGURES::toString).isLessThan(0.045);
    }

    @Test
    void titlesAndDatesAreFound() {
        assertThat(FIGURES.share("titles")).as(FIGURES::toString).isGreaterThan(0.96);
        assertThat(FIGURES.share("dates")).as(FIGURES::toString).isGreaterThan(0.96);
    }

    /** Texts of {@code texts/unseen}, which no model learns from; few, so that one line weighs much. */
    @Test
    void mostIsRightOfTextsNobodyLearnedFrom() throws IOException {
        LineFigures figures = new LineFigures();
        for (LabelledText text : LabelledText.in(TEXTS.resolve("unseen"))) {
            figures.add(text, Captures.clip(Captures.text(text.text())));
        }

        assertThat(figures.share("body kept")).as(figures::toString).isGreaterThan(0.92);
        assertThat(figures.share("boilerplate leaking")).as(figures::toString).isLessThan(0.08);
        assertThat(figures.share("media leaking")).as(figures::toString).isLessThan(0.1);
        assertThat(figures.share("titles")).as(figures::toString).isGreaterThan(0.9);
        assertThat(figures.share("dates")).as(figures::toString).isGreaterThan(0.9);
    }
}
