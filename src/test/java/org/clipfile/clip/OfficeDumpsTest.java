package org.clipfile.clip;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Holds how the plain text of pages is clipped that no model learned from. */
class OfficeDumpsTest {
    @Test
    void mostLinesOfDumpsNobodyLearnedFromAreTakenForWhatTheyAre() throws IOException, URISyntaxException {
        LineFigures figures = new LineFigures();
        Path pages = Path.of(requireNonNull(getClass().getResource("/pages")).toURI());
        for (LabelledText text : OfficeDumps.in(pages, page -> !page.mayBeLearned())) {
            figures.add(text, Captures.clip(Captures.text(text.text())));
        }

        String told = String.join(System.lineSeparator(), figures.wrong()) + System.lineSeparator() + figures;
        SoftAssertions floors = new SoftAssertions();
        floors.assertThat(figures.share("body kept")).as(told).isGreaterThanOrEqualTo(0.93);
        floors.assertThat(figures.share("boilerplate leaking")).as(told).isLessThanOrEqualTo(0.07);
        floors.assertThat(figures.share("titles")).as(told).isGreaterThanOrEqualTo(0.88);
        floors.assertThat(figures.share("dates")).as(told).isGreaterThanOrEqualTo(0.88);
        floors.assertAll();
    }
}
