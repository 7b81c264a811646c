package org.clipfile.clip;

import static org.assertj.core.api.Assertions.assertThat;

import org.clipfile.article.Article;
import org.junit.jupiter.api.Test;

/** A headline that a page prints again is no paragraph of the article. */
class HeadlineEchoesTest {
    private static final String TITLE = "Council Buys the Old Mill for the Orchard";
    private static final String STORY =
            "The council bought the old mill on Tuesday, so that the pears of the orchard behind"
                    + " it may be pressed where they grow, as they were until the wheel broke ninety years ago.";

    @Test
    void aHeadingOfTheTextThatIsTheTitleIsNoBody() {
        assertThat(body("<h1>" + TITLE + "</h1><h2>" + TITLE + "</h2>" + story()))
                .isEqualTo(STORY + "\n\n" + STORY);
    }

    @Test
    void aHeadingThatAddsAKickerToTheTitleIsNoBody() {
        assertThat(body("<h1>" + TITLE + "</h1><h2><span>Village life</span> <span>" + TITLE + "</span></h2>"
                        + story()))
                .isEqualTo(STORY + "\n\n" + STORY);
    }

    @Test
    void aPlainLineBeforeTheTextThatIsTheTitleIsNoBody() {
        assertThat(body("<p>" + TITLE + "</p><h1>" + TITLE + "</h1>" + story())).isEqualTo(STORY + "\n\n" + STORY);
    }

    @Test
    void aLineBelowTheTextBeginsIsKeptEvenIfItQuotesTheTitle() {
        String body = body("<h1>" + TITLE + "</h1>" + story() + "<p>" + TITLE + ".</p>" + story());

        assertThat(body).contains(TITLE);
    }

    @Test
    void aSubheadThatSharesAWordWithTheTitleIsBody() {
        assertThat(body("<h1>" + TITLE + "</h1><h2>The old mill</h2>" + story()))
                .startsWith("The old mill\n\n");
    }

    private static String story() {
        return "<p>" + STORY + "</p><p>" + STORY + "</p>";
    }

    private static String body(String html) {
        Article article = Captures.clip(Captures.guessed(
                "<html><head><title>" + TITLE + "</title></head><body><article>" + html + "</article></body></html>"));
        assertThat(article.facts().title()).isEqualTo(TITLE);
        return article.body().text().toString();
    }
}
