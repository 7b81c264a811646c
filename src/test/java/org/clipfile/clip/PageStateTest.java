package org.clipfile.clip;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clipfile.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are no article say so, and articles do not. */
class PageStateTest {
    private static final String STORY =
            "<p>The ferry to the island will stop at eight in the evening from Monday on, because"
                    + " two of the four captains have left for the lakes, where the nights are short and the pay is better.</p>"
                    + "<p>The harbour master has run the pier for nineteen years. He does not expect new captains before spring,"
                    + " and says that nobody can teach the tides to wait for those who are late.</p><p>The islanders want to row"
                    + " themselves. Their council meets on Thursday to count the boats, the oars and the people who have ever held"
                    + " one in their hands, and will vote on buying three more.</p>";
    private static final String NAVIGATION =
            "<nav><ul><li><a href=/>Home</a></li><li><a href=/s>Sport</a></li><li><a href=/w>Weather</a></li></ul></nav>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Just a moment...|Checking your browser before accessing the Pier Post.|blocked-page",
                "Access Denied|You do not have leave to see this. Reference 18.2f.|blocked-page",
                "Attention Required!|Sorry, you have been blocked. Why? The site guards itself.|blocked-page",
                "Page not found - Pier Post|Sorry, the story has sailed. Try the search.|error-page",
                "Seite nicht gefunden|Der Bericht ist umgezogen oder gab es nie.|error-page",
                "502 Bad Gateway|nginx|error-page",
                "Last ferry at eight|Two captains have left. Subscribe to continue reading|login-wall",
                "Pier Post|Before you continue to the Pier Post, choose what we may know of you.|consent-wall",
                "Pier Post|You need to enable JavaScript to run this app.|empty-shell",
            })
    void saysWhatAServerSentInstead(String title, String words, String flag) {
        Article article = clip("<html><head><title>" + title + "</title><script>" + "var tick = 1; ".repeat(400)
                + "</script></head><body>" + NAVIGATION + "<h1>" + title + "</h1><p>" + words + "</p></body></html>");

        assertThat(article.quality().flags()).contains(flag);
        assertThat(article.quality().needsReview()).isTrue();
    }

    @Test
    void aHomePageIsAList() {
        StringBuilder home =
                new StringBuilder("<html><head><title>Pier Post</title></head><body>" + NAVIGATION + "<main>");
        for (int i = 0; i < 30; i++) {
            home.append("<div class=teaser><h2><a href=/story-")
                    .append(i)
                    .append(">The harbour news of day number ")
                    .append(i)
                    .append("</a></h2><p>What happened on the pier that day, in two lines or in three.</p></div>");
        }
        Article article = clip(home + "</main></body></html>");

        assertThat(article.quality().flags()).contains("list-page");
        assertThat(article.quality().needsReview()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "author-page, list-page",
        "block-page, blocked-page",
        "block-page-region, blocked-page",
        "block-page-short, blocked-page",
        "blog-home-english, list-page",
        "captcha-turkish, blocked-page",
        "category-german, list-page",
        "consent-wall-english, consent-wall",
        "consent-wall-german, consent-wall",
        "geo-block-dutch, blocked-page",
        "geo-block-polish, blocked-page",
        "home-page, list-page",
        "job-list, list-page",
        "list-page, list-page",
        "list-page-search, list-page",
        "login-spanish, login-wall",
        "login-sso, login-wall",
        "login-wall, login-wall",
        "login-wall-french, login-wall",
        "maintenance, error-page",
        "not-found, error-page",
        "not-found-spanish, error-page",
        "press-list-french, list-page",
        "press-room, list-page",
        "section-english, list-page",
        "soft-404-portuguese, error-page",
        "subscribe-wall, login-wall",
        "tag-page-polish, list-page",
    })
    void wholePagesThatAreNoArticleSayWhatTheyAre(String page, String flag) throws IOException {
        Article article = clipped(page);

        assertThat(article.quality().flags()).contains(flag);
        assertThat(article.quality().needsReview()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"listicle", "note-with-cards"})
    void articlesBesideLinkedHeadlinesAreNoLists(String page) throws IOException {
        assertThat(clipped("articles/" + page).quality().flags()).doesNotContainAnyElementsOf(PageState.FLAGS);
    }

    @Test
    void aNoteInTheStateOfAFrameworkIsAnArticle() throws IOException {
        Article article = clipped("articles/next-data-note");

        assertThat(article.facts().title()).isEqualTo("Ferry whistle returns to Port Sable");
        assertThat(article.body().text().toString())
                .startsWith("The brass whistle")
                .endsWith("asked for mercy.");
    }

    @Test
    void fourShortStoriesUnderOneTitleAreNoList() {
        StringBuilder notes = new StringBuilder("<html><head><title>Notes from the pier</title></head><body>"
                + NAVIGATION + "<main><h1>Notes from the pier</h1>");
        for (String boat : List.of("Anna", "Berta", "Clara", "Dora")) {
            notes.append("<h2>")
                    .append(boat)
                    .append(" comes home late</h2><p>The ")
                    .append(boat)
                    .append(" was held up by fog off the point and landed her fish an hour after noon.</p>");
        }
        Article article = clip(notes + "</main></body></html>");

        assertThat(article.quality().flags()).doesNotContainAnyElementsOf(PageState.FLAGS);
    }

    @Test
    void aPageThatIsAllScriptIsAShell() {
        Article article = clip("<html><head><title>Pier Post</title></head><body><div id=app>Loading</div><script>"
                + "start(); ".repeat(200) + "</script></body></html>");

        assertThat(article.quality().flags()).contains("empty-shell");
        assertThat(article.quality().needsReview()).isTrue();
    }

    @Test
    void anArticleThatIsSoldAndShowsItsFirstLineOnlyIsAWall() {
        Article article = clip("<html><head><title>Last ferry</title><script type=application/ld+json>{\"@type\":"
                + "\"NewsArticle\",\"headline\":\"Last ferry\",\"isAccessibleForFree\":false}</script></head><body><article>"
                + "<h1>Last ferry</h1><p>The ferry to the island will stop at eight in the evening from Monday on.</p>"
                + "</article></body></html>");

        assertThat(article.quality().flags()).contains("login-wall");
    }

    @Test
    void anArticleIsNoneOfTheseWhateverItSays() {
        Article article = clip("<html><head><title>Access denied: why the ferry stops</title></head><body>"
                + NAVIGATION + "<article><h1>Access denied: why the ferry stops</h1>" + STORY
                + "<p>Subscribe to continue reading other stories.</p></article></body></html>");

        assertThat(article.quality().flags()).doesNotContainAnyElementsOf(PageState.FLAGS);
    }

    @Test
    void aShortNoteIsNoneOfThese() {
        Article article = clip("<html><head><title>Pier closed</title></head><body>" + NAVIGATION
                + "<article><h1>Pier closed</h1><p>The pier is closed on Monday because its planks are being painted.</p>"
                + "</article></body></html>");

        assertThat(article.quality().flags()).doesNotContainAnyElementsOf(PageState.FLAGS);
    }

    @Test
    void readsAnArticleThatStandsInNoscriptOnly() {
        Article article = clip("<html><head><title>Last ferry</title></head><body><h1>Last ferry</h1><div id=app></div>"
                + "<noscript><article>" + STORY + "</article></noscript></body></html>");

        assertThat(article.body().text().toString())
                .startsWith("The ferry to the island")
                .contains("vote on buying");
    }

    @Test
    void markupThatABrowserWithScriptsSavedAsTextIsNoArticle() {
        String counter =
                "&lt;div&gt;&lt;img src=\"https://count.example/pixel?p=" + "7".repeat(900) + "\"&gt;&lt;/div&gt;";
        Article article = clip("<html><head><title>Last ferry</title></head><body><h1>Last ferry</h1>" + STORY
                + "<noscript>" + counter + "</noscript></body></html>");

        assertThat(article.body().text().toString()).doesNotContain("count.example", "<div>");
    }

    @Test
    void readsAnArticleThatIsHiddenUntilAScriptHasRun() {
        Article article =
                clip("<html><head><title>Last ferry</title></head><body><div style='display:none'><h1>Last ferry"
                        + "</h1><div class=story>" + STORY + "</div></div></body></html>");

        assertThat(article.body().text().toString())
                .startsWith("The ferry to the island")
                .contains("vote on buying");
    }

    private static Article clipped(String page) throws IOException {
        try (InputStream in = PageStateTest.class.getResourceAsStream("/states/" + page + ".html")) {
            return Captures.clip(Captures.of(requireNonNull(in, page).readAllBytes(), "text/html"));
        }
    }

    private static Article clip(String html) {
        return Captures.clip(Captures.of(html.getBytes(StandardCharsets.UTF_8), "text/html"));
    }
}
