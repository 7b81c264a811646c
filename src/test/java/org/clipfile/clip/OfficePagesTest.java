package org.clipfile.clip;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.clipfile.article.Media;
import org.clipfile.article.Notice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages in the shapes that offices use, with banners, archive notices, kickers, facts about the file, contacts and tags
 * around the story. The pages themselves say which of their elements are what, see {@link OfficePage}.
 */
class OfficePagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "air-base",
                "arabic-mfa",
                "australian-minister",
                "bundesministerium",
                "canada",
                "canada-french",
                "chinese-ministry",
                "coast-guard",
                "congresswoman",
                "contracts",
                "dvids-video",
                "eu-press-corner",
                "gov-uk",
                "gov-uk-speech",
                "image-hub",
                "justice",
                "marines",
                "mfa-ukraine",
                "nato",
                "navy",
                "pentagon-transcript",
                "prefecture",
                "state-department",
                "un-news",
                "white-house",
                "wing-news",
            })
    void theStoryIsAllThatIsLeft(String page) {
        assertThat(new OfficeFigures().add(OfficePage.named(page))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void mostIsRightOfPagesTheModelLearnedFromAndOfOthers(boolean learned) throws IOException, URISyntaxException {
        OfficeFigures figures = new OfficeFigures();
        for (OfficePage page : OfficePage.in(
                Path.of(requireNonNull(getClass().getResource("/pages")).toURI()))) {
            if (page.mayBeLearned() == learned) {
                figures.add(page);
            }
        }

        SoftAssertions floors = new SoftAssertions();
        String told = String.join(System.lineSeparator(), figures.wrong()) + System.lineSeparator() + figures;
        least(floors, figures, "body blocks kept", 0.95, told);
        least(floors, figures, "bodies exactly right", learned ? 0.8 : 0.43, told);
        least(floors, figures, "captions found", 0.82, told);
        least(floors, figures, "credits found", 0.84, told);
        least(floors, figures, "titles", 0.97, told);
        least(floors, figures, "dates", 0.95, told);
        least(floors, figures, "authors", 0.68, told);
        most(floors, figures, "blocks leaking", learned ? 0.03 : 0.11, told);
        most(floors, figures, "captions leaking", 0.07, told);
        floors.assertAll();
    }

    private static void least(SoftAssertions floors, ClipFigures figures, String name, double floor, String told) {
        floors.assertThat(figures.share(name)).as(name + "\n" + told).isGreaterThanOrEqualTo(floor);
    }

    private static void most(SoftAssertions floors, ClipFigures figures, String name, double ceiling, String told) {
        floors.assertThat(figures.share(name)).as(name + "\n" + told).isLessThanOrEqualTo(ceiling);
    }

    @ParameterizedTest
    @CsvSource({"state-department, archived", "gov-uk, press-release", "bundesministerium, contact"})
    void whatIsTrueOfTheDocumentIsKeptAsANotice(String page, String kind) {
        assertThat(Captures.clip(Captures.guessed(OfficePage.named(page).html()))
                        .notices())
                .extracting(Notice::kind)
                .contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"air-base, 240430-F-LB112-1004", "navy, 231106-N-PW204-1012", "image-hub,"})
    void thePictureHasItsWords(String page, String virin) {
        Media picture = Captures.clip(Captures.guessed(OfficePage.named(page).html()))
                .media()
                .get(0);

        assertThat(picture.caption()).isNotBlank().doesNotContain("VIRIN", "Photo by", "U.S. Air Force photo");
        assertThat(picture.credit()).isNotNull();
        assertThat(picture.virin() == null ? null : picture.virin().value()).isEqualTo(virin);
    }
}
