package org.clipfile.clip;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clipfile.article.Article;
import org.clipfile.article.Media;
import org.clipfile.article.Notice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages in the shapes that offices use, with banners, archive notices, kickers, facts about the file, contacts and tags
 * around the story. The pages themselves say which of their elements are title and body ({@code data-truth}).
 */
class OfficePagesTest {
    /** Lines that say where and when and may stay with the story. */
    private static final List<String> DATELINES =
            List.of("FORT ARDEN, HAWAII, UNITED STATES", "May 3, 2024 – Ottawa, Ontario");

    @ParameterizedTest
    @CsvSource({
        "air-base, 2024-05-03, Laura Benning",
        "image-hub, 2024-06-11, Mia Torvald",
        "state-department, 2023-09-14, Office of the Spokesperson",
        "gov-uk, 2024-02-08,",
        "canada, 2024-05-03, Fisheries and Oceans Canada",
        "bundesministerium, 2023-03-21,",
        "eu-press-corner, 2024-03-22,",
        "white-house, 2022-05-17,",
        "contracts, 2024-07-09,",
        "navy, 2023-11-07, Paula Wirth",
    })
    void theStoryIsAllThatIsLeft(String page, String published, String author) throws IOException {
        String html = read(page);
        Document truth = Jsoup.parse(html);
        Article article = Captures.clip(Captures.guessed(html));

        assertThat(article.body().blocks())
                .extracting(block -> block.text().toString())
                .filteredOn(block -> !DATELINES.contains(block))
                .containsExactlyElementsOf(truth.select("[data-truth=body]").eachText());
        assertThat(article.facts().title())
                .isEqualTo(truth.select("[data-truth=title]").text());
        assertThat(requireNonNull(article.facts().published()).when().at()).startsWith(published);
        if (author != null) {
            assertThat(article.facts().authors()).extracting(a -> a.name()).containsExactly(author);
        }
    }

    @ParameterizedTest
    @CsvSource({"state-department, archived", "gov-uk, press-release", "bundesministerium, contact"})
    void whatIsTrueOfTheDocumentIsKeptAsANotice(String page, String kind) throws IOException {
        assertThat(Captures.clip(Captures.guessed(read(page))).notices())
                .extracting(Notice::kind)
                .contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"air-base, 240430-F-LB112-1004", "navy, 231106-N-PW204-1012", "image-hub,"})
    void thePictureHasItsWords(String page, String virin) throws IOException {
        Media picture = Captures.clip(Captures.guessed(read(page))).media().get(0);

        assertThat(picture.caption()).isNotBlank().doesNotContain("VIRIN", "Photo by", "U.S. Air Force photo");
        assertThat(picture.credit()).isNotNull();
        assertThat(picture.virin() == null ? null : picture.virin().value()).isEqualTo(virin);
    }

    private static String read(String page) throws IOException {
        try (InputStream in = OfficePagesTest.class.getResourceAsStream("/pages/" + page + ".html")) {
            return new String(requireNonNull(in, page).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
