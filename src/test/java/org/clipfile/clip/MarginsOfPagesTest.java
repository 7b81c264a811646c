package org.clipfile.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.clipfile.article.Article;
import org.clipfile.article.Notice;
import org.junit.jupiter.api.Test;

/** What the ledger says of the lines around a story: a reviewer reads it, and should find it true. */
class MarginsOfPagesTest {
    private static final String STORY =
            "<p>The ferry to Norrey sailed again on Monday after six weeks in the dock, and the"
                    + " first forty passengers were given coffee by the captain herself.</p><p>A new engine had to come from"
                    + " Gdansk, the line said, and the crew was paid for the whole of that time all the same.</p>";

    @Test
    void linksToTheAuthorsPagesAreTheByline() {
        Article article =
                clip("<div class=meta><a href=/a/1>Mina Dahl</a> and <a href=/a/2>Ole Brandt</a></div>" + STORY);

        assertThat(article.ledger())
                .extracting(line -> line.label().detail(), line -> line.label().rule())
                .contains(tuple("byline", "authors-named"));
    }

    @Test
    void anAuthorNamedBesideAnotherStoryIsNotTheByline() {
        Article article = clip(STORY + STORY
                + "<section class=related><h2>Related</h2><ul><li><a href=/2>Ferries of the west</a> Mina Dahl</li></ul>"
                + "<a href=/a/1>Mina Dahl</a></section>");

        assertThat(article.ledger()).noneMatch(line -> line.label().rule().equals("authors-named"));
    }

    @Test
    void aMenuThatLeadsToAContactPageHoldsNoContact() {
        Article article = clip("<ul><li><a href=/k>Kontakt</a></li><li><a href=/i>Impressum</a></li></ul>" + STORY);

        assertThat(article.notices()).isEmpty();
    }

    @Test
    void aContactThatIsSetApartFromItsHeadingIsKeptWhole() {
        Article article = clip(
                STORY
                        + "<h3>Media contact</h3><p>Jon Berg, Norrey Line</p><p>Phone: 555 010 2030</p><p>press@norrey.example</p>");

        assertThat(article.notices())
                .extracting(Notice::text)
                .containsExactly("Media contact Jon Berg, Norrey Line Phone: 555 010 2030 press@norrey.example");
        assertThat(article.body().text()).doesNotContain("555", "press@");
    }

    @Test
    void aHeadingUnderWhichNothingIsLeftGoesWithIt() {
        Article article = clip(STORY + "<h2>On board</h2>" + STORY + "<h2>External links</h2>"
                + "<ul><li><a href=/1>Norrey Line</a></li><li><a href=/2>Port of Norrey</a></li></ul>");

        assertThat(article.body().text()).contains("On board").doesNotContain("External links");
    }

    @Test
    void aPrivacyLinkMakesNoGovernmentSite() {
        Article article = clip(STORY + "<footer><a href=/p>Privacy Policy</a></footer>");

        assertThat(article.ledger()).noneMatch(line -> line.label().detail().equals("identifier"));
    }

    @Test
    void theHeadingOfAGroupOfAMenuGoesWithTheMenu() {
        Article article = clip(STORY
                + "<footer><nav><ul><li><a href=/1>Harbours of the north</a></li><li><a href=/2>Harbours of the west"
                + "</a></li></ul><h5>Latest</h5><ul><li><a href=/3>Weather at sea</a></li><li><a href=/4>Tides</a></li></ul>"
                + "</nav></footer>");

        assertThat(article.ledger())
                .filteredOn(line -> line.text() != null && line.text().contains("Latest"))
                .extracting(line -> line.label().detail())
                .containsOnly("navigation");
    }

    private static Article clip(String story) {
        String head = "<html><head><title>Ferry sails again</title><script type=application/ld+json>"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails again\",\"author\":["
                + String.join(
                        ",",
                        List.of(
                                "{\"@type\":\"Person\",\"name\":\"Mina Dahl\"}",
                                "{\"@type\":\"Person\",\"name\":\"Ole Brandt\"}"))
                + "]}</script></head><body><main><h1>Ferry sails again</h1>";
        return Captures.clip(Captures.guessed(head + story + "</main></body></html>"));
    }
}
