package org.clipfile.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.clipfile.article.Article;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Role;
import org.junit.jupiter.api.Test;

/** Words that look like a title and are none must be found all the same: in the text, or among what was removed. */
class FieldSpansTest {
    private static final String STORY =
            "The pears by the old mill are ripe, and nobody picks them this year because the"
                    + " ladder was sold in the spring, together with all the baskets.";

    @Test
    void aFirstLineOfOneEndlessWordIsText() {
        String word = "pears".repeat(200);
        Article article = Captures.clip(Captures.text(word + "\n\n" + STORY + "\n"));

        assertThat(article.body().text().toString()).isEqualTo(word + "\n\n" + STORY);
        assertThat(article.facts().title()).isNull();
    }

    @Test
    void aLongLineWithoutSpacesAsThaiHasItIsText() {
        String thai = "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e0a\u0e32\u0e27\u0e42\u0e25\u0e01".repeat(60);
        Article article = Captures.clip(Captures.text(thai + "\n\n" + thai + "\n"));

        assertThat(article.body().text().toString()).isEqualTo(thai + "\n\n" + thai);
    }

    @Test
    void aFileOfOneWordOfThreeMegabytesIsTextAndSaysThatItWasCut() {
        String word = "pear".repeat(750_000);
        Article article = Captures.clip(Captures.text(word));

        assertThat(article.body().text().toString().replaceAll("\\s", "")).isEqualTo(word);
        assertThat(article.quality().problems())
                .anyMatch(problem -> problem.contains("paragraph of more than 1,048,576"));
    }

    @Test
    void aGiantHeadingIsNoTitleEvenIfTheHeadOfThePageConfirmsIt() {
        String giant = (STORY + " ").repeat(9).strip();
        Article article = clipHtml("<html><head><title>" + giant + "</title></head><body><article><h1>" + giant
                + "</h1><p>" + STORY + "</p><p>" + STORY + "</p></article></body></html>");

        assertThat(found(article)).contains(giant);
    }

    @Test
    void aHeadingThatIsNotTheChosenTitleIsAmongWhatWasRemoved() {
        Article article = clipHtml("<html><head><title>Pears Are Ripe by the Mill</title>"
                + "<meta property='og:title' content='Pears Are Ripe by the Mill'>"
                + "<meta property='og:site_name' content='Orchard Herald'></head>"
                + "<body><h1>Orchard Herald</h1><article><p>" + STORY + "</p><p>" + STORY
                + "</p></article></body></html>");

        assertThat(article.facts().title()).isEqualTo("Pears Are Ripe by the Mill");
        assertThat(found(article)).contains("Orchard Herald");
    }

    @Test
    void aSavedPageHasTheAddressItNamesItself() {
        String page = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://orchard.example/pears
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="x"

                --x
                Content-Type: text/html
                Content-Location: https://orchard.example/pears

                <html><head><title>Pears Are Ripe</title></head><body><article><h1>Pears Are Ripe</h1><p>%s</p>
                <p>%s</p></article></body></html>
                --x--
                """.formatted(STORY, STORY).replace("\n", "\r\n");
        Article article = Captures.clip(Captures.of(page.getBytes(StandardCharsets.UTF_8), "multipart/related"));

        assertThat(article.identity().url()).isEqualTo("https://orchard.example/pears");
    }

    /** The title, the text, and what the ledger says was removed. */
    private static String found(Article article) {
        return article.facts().title() + "\n" + article.body().text() + "\n"
                + article.ledger().stream()
                        .filter(line -> line.label().role() == Role.REMOVED)
                        .map(LedgerLine::text)
                        .collect(Collectors.joining("\n"));
    }

    private static Article clipHtml(String html) {
        return Captures.clip(Captures.guessed(html));
    }
}
