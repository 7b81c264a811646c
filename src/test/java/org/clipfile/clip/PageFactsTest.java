package org.clipfile.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clipfile.article.Article;
import org.clipfile.article.Facts;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of web pages whose own statements differ, as those of many publishing systems do. */
class PageFactsTest {
    private static final String PROSE =
            "<p>The ferry to the island will stop at eight in the evening from Monday on, because two of the four"
                    + " captains have left for the lakes, where the nights are short and the piers are long.</p><p>The"
                    + " islanders want to row themselves, and their council meets on Thursday to count the boats, the oars"
                    + " and the people who have ever held one in their hands.</p>";

    @ParameterizedTest
    @ValueSource(strings = {"İsmail K", "İ. Ö", "İİİ K"})
    void readsNamesThatAreLongerInLowerCase(String name) throws Exception {
        assertThat(facts(meta("author", name), "<h1>Last ferry at eight</h1>" + PROSE)
                        .authors())
                .extracting(Author::name)
                .containsExactly(name);
    }

    @Test
    void tellsAnInstantByTheClockThatThePageItselfPrints() throws Exception {
        Facts facts = facts(
                meta("article:published_time", "2023-10-18T22:04:00Z"),
                "<h1>Last ferry at eight</h1><p>19 October 2023, 00:04</p>");
        assertThat(facts.published().when().at()).isEqualTo("2023-10-19T00:04:00+02:00");
    }

    @Test
    void takesThePrintedDayWhereAnInstantOfTheNightBeforeIsTheSame() throws Exception {
        Facts facts = facts(
                meta("article:published_time", "2022-12-31T23:11:00Z"),
                "<h1>Last ferry at eight</h1><p>1 January 2023</p>");
        assertThat(facts.published().when().at()).isEqualTo("2023-01-01");
        assertThat(facts.published().alternatives()).extracting(When::at).contains("2022-12-31T23:11:00Z");
    }

    @Test
    void keepsAnInstantThatThePageAlsoPrintsTheDayOf() throws Exception {
        Facts facts = facts(
                meta("article:published_time", "2023-07-09T10:04:00Z"),
                "<h1>Last ferry at eight</h1><p>July 9, 2023</p><p>July 8, 2023</p>");
        assertThat(facts.published().when().at()).isEqualTo("2023-07-09T10:04:00Z");
    }

    @Test
    void prefersTheDateBesideTheHeadlineToThatOfTheMastheadAndOfTheLastExport() throws Exception {
        Facts facts = facts(
                meta("date", "2023-05-03"),
                "<div class=date>Wednesday, 3 May 2023</div><p>" + "Tides, winds and piers of the week. ".repeat(4)
                        + "</p><h1>Last ferry at eight</h1><p>1 May 2023</p>");
        assertThat(facts.published().when().at()).isEqualTo("2023-05-01");
    }

    @Test
    void findsTheDateInTheFootOfThePageOnlyWhereItSaysWhatItIs() throws Exception {
        assertThat(facts(
                                "",
                                "<h1>Last ferry at eight</h1>" + PROSE
                                        + "<footer><p>First published on: 01.11.2023</p></footer>")
                        .published()
                        .when()
                        .at())
                .isEqualTo("2023-11-01");
        assertThat(facts("", "<h1>Last ferry at eight</h1>" + PROSE + "<footer><p>© 01.11.2023 Pier Post</p></footer>")
                        .published())
                .isNull();
    }

    @Test
    void readsTheDateThatLeadsIntoTheFirstParagraph() throws Exception {
        Facts facts = facts(
                "",
                "<h1>Letzte Fähre um acht</h1><p>Pressemitteilung vom 25. Januar 2022 | Berlin – "
                        + PROSE.substring(3));
        assertThat(facts.published().when().at()).isEqualTo("2022-01-25");
    }

    @Test
    void readsDatesWithTwoNamesOfTheMonthAndWithShortYears() throws Exception {
        assertThat(facts("", "<h1>العبارة الأخيرة في الثامنة</h1><div class=date>الجمعة 24 نيسان / أبريل 2020</div>")
                        .published()
                        .when()
                        .at())
                .isEqualTo("2020-04-24");
        assertThat(facts("", "<h1>Letzte Fähre um acht</h1><div class=date>Hafen, 2.11.22</div>")
                        .published()
                        .when()
                        .at())
                .isEqualTo("2022-11-02");
    }

    @Test
    void takesTheKickerOffTheHeadline() throws Exception {
        assertThat(facts("", "<h1><span class=overline>Seafaring</span> <span>Last ferry at eight</span></h1>")
                        .title())
                .isEqualTo("Last ferry at eight");
        assertThat(facts("", "<h1><small>4 May 2023</small><br>Last ferry at eight</h1>")
                        .title())
                .isEqualTo("Last ferry at eight");
        assertThat(facts("", "<h1>Last ferry at eight <span class=subtitle>Two captains have left</span></h1>")
                        .title())
                .isEqualTo("Last ferry at eight");
    }

    @Test
    void keepsTheKickerThatTheMetadataWriteAsOneSentenceWithTheHeadline() throws Exception {
        assertThat(facts(
                                meta("og:title", "Seafaring: Last ferry at eight"),
                                "<h1><span class=kicker>Seafaring</span><span>Last ferry at eight</span></h1>")
                        .title())
                .isEqualTo("Seafaring: Last ferry at eight");
    }

    @Test
    void prefersThePrintedTitleThatTheTitleElementSaysWordByWord() throws Exception {
        assertThat(facts(
                                "<title>Last ferry at eight</title>" + meta("og:title", "Captains leave for the lakes")
                                        + ld("\"headline\":\"Last ferry at eight\""),
                                "<h1>Last ferry at eight</h1>")
                        .title())
                .isEqualTo("Last ferry at eight");
    }

    @Test
    void doesNotTakeAHeadlineThatBreaksOffInAListForTheTitle() throws Exception {
        assertThat(facts(
                                "<title>Last ferry to the island stops at eight</title>"
                                        + meta("og:title", "Last ferry to the island stops at eight"),
                                "<h2>Last ferry to the island…</h2><h1>News | Last ferry to the island stops at"
                                        + " eight</h1>")
                        .title())
                .isEqualTo("Last ferry to the island stops at eight");
    }

    @Test
    void findsTheHeadlineInTheFigureThatHoldsTheHeadOfTheStory() throws Exception {
        Facts facts = facts(
                meta("og:title", "Last ferry at eight"),
                "<figure><img src=p.jpg><figcaption><small>31.01.2022</small><h1>Last ferry at eight</h1></figcaption>"
                        + "</figure>");
        assertThat(facts.title()).isEqualTo("Last ferry at eight");
        assertThat(facts.published().when().at()).isEqualTo("2022-01-31");
    }

    @Test
    void namesTheAuthorsInLinesWithADate() throws Exception {
        assertThat(authors("", "<h1>Letzte Fähre</h1><p>11.12.2019 - Ada Moor</p>"))
                .containsExactly("Ada Moor");
        assertThat(authors("", "<h1>Letzte Fähre</h1><div>04.02.2022 | 13:10 Uhr | Ada Moor</div>"))
                .containsExactly("Ada Moor");
        assertThat(authors("", "<h1>Last ferry</h1><div>Posted on May 4, 2023 by Ada Moor</div>"))
                .containsExactly("Ada Moor");
    }

    @Test
    void leavesOutWhatOtherPartsOfABylineSay() throws Exception {
        assertThat(authors(
                        "",
                        "<h1>Last ferry</h1><div class=byline>By <span class=author>Ada Moor</span> <span"
                                + " class=author>Harbour Correspondent</span> <span class=author>Follow"
                                + " @ada</span></div>"))
                .containsExactly("Ada Moor");
        assertThat(authors("", "<h1>Letzte Fähre</h1><p class=author>Text und Interview: Ada Moor, Fotos: Max Poe</p>"))
                .containsExactly("Ada Moor");
    }

    @Test
    void takesAllThatThePageNamesWhereTheMetadataNameOne() throws Exception {
        assertThat(authors(
                        ld("\"author\":{\"name\":\"Ada Moor\"}"),
                        "<h1>Last ferry</h1><p class=byline>By Ada Moor and Max Poe</p>"))
                .containsExactly("Ada Moor", "Max Poe");
    }

    @Test
    void readsALabelledBylineBelowTheText() throws Exception {
        assertThat(authors("", "<h1>Letzte Fähre</h1>" + PROSE + "<p>Text: Ada Moor</p>"))
                .containsExactly("Ada Moor");
    }

    @Test
    void prefersANameToALogin() throws Exception {
        assertThat(authors(
                        ld("\"author\":{\"name\":\"adamoor\"}"), "<h1>Last ferry</h1><p class=byline>By Ada Moor</p>"))
                .containsExactly("Ada Moor");
    }

    @Test
    void readsTheAuthorsOfTagsThatSystemsNameAsTheyLike() throws Exception {
        for (String tag : new String[] {"articleAuthor", "cms_author", "dc:creator", "content.article_author_name"}) {
            assertThat(facts(meta(tag, "Ada Moor"), "<h1>Last ferry at eight</h1>" + PROSE)
                            .authors())
                    .as(tag)
                    .extracting(Author::name)
                    .containsExactly("Ada Moor");
        }
        assertThat(facts(meta("smartbanner:author", "Pier Post"), "<h1>Last ferry at eight</h1>" + PROSE)
                        .authors())
                .isEmpty();
    }

    @Test
    void cleansTheNamesThatSystemsWriteWithOtherThings() throws Exception {
        String head = "<meta property=og:site_name content='Pier Post'>";
        assertThat(names(head + meta("author", "Pier Post - Ada Moor"))).containsExactly("Ada Moor");
        assertThat(names(head + meta("author", "Ada Moor - https://pierpost.example")))
                .containsExactly("Ada Moor");
        assertThat(names(head + meta("author", "By Ada Moor And Max Poe For The Pier Post")))
                .containsExactly("Ada Moor", "Max Poe");
        assertThat(names(meta("author", "김나루 기자"))).containsExactly("김나루");
        assertThat(names(meta("author", "No Author"))).isEmpty();
        assertThat(names(meta("author", "Staff and wire reports"))).containsExactly("Staff and wire reports");
    }

    private static List<String> names(String head) throws Exception {
        return facts(head, "<h1>Last ferry at eight</h1>" + PROSE).authors().stream()
                .map(Author::name)
                .toList();
    }

    @Test
    void takesTheAuthorsThatPrintAndTagsAgreeOnForThoseOfWhoeverEnteredTheText() throws Exception {
        String entered =
                "<script type=application/ld+json>{'@type':'NewsArticle','author':{'name':'Max Poe'}}</script>";
        String body = "<h1>Last ferry at eight</h1><p class=byline>By Ada Moor</p>" + PROSE;
        assertThat(facts(entered + meta("parsely-author", "Ada Moor"), body).authors())
                .extracting(Author::name)
                .containsExactly("Ada Moor");
        assertThat(facts(entered, body).authors()).extracting(Author::name).containsExactly("Max Poe");
    }

    @Test
    void doesNotTakeTheAuthorsOfCitedWorksNorTagsForItsOwn() throws Exception {
        assertThat(facts(
                                "",
                                "<div itemscope><h1>Last ferry at eight</h1><span itemprop=author>Ada Moor1</span>"
                                        + PROSE
                                        + "<ul><li><meta itemprop=author content='P. Roe'>Tides</li></ul></div>")
                        .authors())
                .extracting(Author::name)
                .containsExactly("Ada Moor");
        assertThat(facts(
                                "",
                                "<h1>Last ferry at eight</h1><p>7 March 2018, Piers, Ada Moor, Ferries, Oars, Boats</p>"
                                        + PROSE)
                        .authors())
                .isEmpty();
    }

    @Test
    void readsTheNamesThatSignTheTextWhereOnlyTheSiteIsNamed() throws Exception {
        String head = meta("og:site_name", "Pier Post") + meta("author", "Pier Post");
        Article head1 = article(head, "<h1>Last ferry at eight</h1><p><b>Ada Moor/Max Poe</b></p>" + PROSE);
        assertThat(head1.facts().authors()).extracting(Author::name).containsExactly("Ada Moor", "Max Poe");
        assertThat(head1.body().text()).startsWith("The ferry");
        Article end = article(head, "<h1>Last ferry at eight</h1>" + PROSE + "<p><i>Ada Moor</i></p>");
        assertThat(end.facts().authors()).extracting(Author::name).containsExactly("Ada Moor");
        assertThat(end.body().text()).endsWith("in their hands.");
        assertThat(article(
                                head + meta("parsely-author", "Max Poe"),
                                "<h1>Last ferry at eight</h1>" + PROSE + "<p><i>Ada Moor</i></p>")
                        .facts()
                        .authors())
                .extracting(Author::name)
                .containsExactly("Max Poe");
    }

    @Test
    void doesNotTakeWhatIsSpokenOrShownForASignature() throws Exception {
        for (String line : new String[] {
            "\"Good Evening.\"", "Today's Ferry", "Name *", "Who Rows?", "The Piers", "Port Elm, Maine"
        }) {
            assertThat(facts("", "<h1>Last ferry at eight</h1><p>" + line + "</p>" + PROSE)
                            .authors())
                    .as(line)
                    .isEmpty();
        }
        assertThat(facts("", "<h1>Last ferry at eight</h1><p class=byline>Von Redaktion</p><p>Ada Moor</p>" + PROSE)
                        .authors())
                .extracting(Author::name)
                .containsExactly("Redaktion");
    }

    @Test
    void readsTheOnlyAuthorWhomElementsFurtherAwayName() throws Exception {
        String box = "<footer class=post-footer>posted by <span class='vcard'><span class=fn>Ada"
                + " Moor</span></span></footer>";
        String far = "<article><h1>Last ferry at eight</h1>" + PROSE.repeat(12) + box + "</article>";
        assertThat(facts("", far).authors()).extracting(Author::name).containsExactly("Ada Moor");
        assertThat(facts("", far.replace("</article>", box.replace("Ada Moor", "Max Poe") + "</article>"))
                        .authors())
                .isEmpty();
        assertThat(facts(
                                "",
                                "<article><h1>Last ferry at eight</h1><aside><p class=authors>Von: <a>Ada"
                                        + " Moor</a></p></aside>"
                                        + PROSE + "</article>")
                        .authors())
                .extracting(Author::name)
                .containsExactly("Ada Moor");
    }

    @Test
    void readsLabelsAndTheNamesInTheNextLine() throws Exception {
        for (String lines : new String[] {
            "<h5>Autor:</h5>Ada Moor<br>",
            "<p>Autor</p><p>Ada Moor</p>",
            "<ul><li><b>Autorin/Autor</b> Ada Moor</ul>",
            "<p>---- by Ada Moor</p>"
        }) {
            assertThat(facts(
                                    "",
                                    "<h1>Last ferry at eight</h1>" + (lines.contains("--") ? lines : "") + PROSE
                                            + (lines.contains("--") ? "" : lines))
                            .authors())
                    .as(lines)
                    .extracting(Author::name)
                    .containsExactly("Ada Moor");
        }
    }

    @Test
    void tellsTheAddressThatTheHeadNamesAndKeywordsThatAreWords() throws Exception {
        Article article = article(
                ld("\"mainEntityOfPage\":\"//pierpost.example/5-1\"")
                        + "<link rel=canonical href='https://pierpost.example/ferry'>"
                        + meta(
                                "keywords",
                                "ferries, 98be933f-38cf-4fba-9a11-0123456789ab, /article, Section: News:Piers"),
                "<h1>Last ferry at eight</h1>");
        assertThat(article.identity().canonicalUrl()).isEqualTo("https://pierpost.example/ferry");
        assertThat(article.facts().keywords()).containsExactly("ferries");
        assertThat(article(ld("\"mainEntityOfPage\":\"//pierpost.example/5-1\""), "<h1>Last ferry at eight</h1>")
                        .identity()
                        .canonicalUrl())
                .isNull();
    }

    @Test
    void printsTheLineThatNamesTheAuthorsAsByline() throws Exception {
        Facts facts = facts(
                ld("\"author\":{\"name\":\"Ada Moor\"}"),
                "<h1>Last ferry at eight</h1><div class=author>Home | Piers | Last Ferry</div><p class=byline>Ada"
                        + " Moor</p>");
        assertThat(facts.byline()).isEqualTo("Ada Moor");
    }

    @Test
    void leavesTheAuthorsOfOtherStoriesAlone() throws Exception {
        assertThat(authors(
                        "",
                        "<h1>Last ferry</h1><p class=byline>By Ada Moor</p>" + PROSE + PROSE
                                + "<h3>Boats</h3><p class=byline>By Max Poe</p>"))
                .containsExactly("Ada Moor");
    }

    @Test
    void namesTheDeskWhereNobodyElseSigns() throws Exception {
        assertThat(authors(ld("\"author\":{\"name\":\"Redaktion\"}"), "<h1>Letzte Fähre</h1>"))
                .containsExactly("Redaktion");
        assertThat(authors(
                        ld("\"author\":{\"name\":\"Redaktion\"}"),
                        "<h1>Letzte Fähre</h1><p class=byline>Von Ada Moor</p>"))
                .containsExactly("Ada Moor");
    }

    @Test
    void readsTheAuthorsOfLabelledMetaTags() throws Exception {
        assertThat(authors(
                        meta("twitter:label1", "Verfasst von")
                                + meta("twitter:data1", "Ada Moor")
                                + meta("twitter:label2", "Lesezeit")
                                + meta("twitter:data2", "3 Minuten"),
                        "<h1>Letzte Fähre</h1>"))
                .containsExactly("Ada Moor");
    }

    private static java.util.List<String> authors(String head, String body) throws Exception {
        return facts(head, body).authors().stream().map(Author::name).toList();
    }

    private static Facts facts(String head, String body) throws Exception {
        return article(head, body).facts();
    }

    private static Article article(String head, String body) throws Exception {
        String html = "<html><head>" + head + "</head><body><article>" + body
                + (body.contains(PROSE) || body.contains("captains have") && body.contains("oars") ? "" : PROSE)
                + "</article></body></html>";
        return Captures.clip(Captures.guessed(html));
    }

    private static String meta(String name, String content) {
        return "<meta property='" + name + "' content='" + content + "'>";
    }

    private static String ld(String members) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + members + "}</script>";
    }
}
