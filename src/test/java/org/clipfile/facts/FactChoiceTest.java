package org.clipfile.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clipfile.article.Fact;
import org.clipfile.article.Facts;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.When;
import org.clipfile.article.When.Precision;
import org.junit.jupiter.api.Test;

class FactChoiceTest {
    private static final Instant CAPTURED = Instant.parse("2024-05-01T12:00:00Z");
    private static final String ENGLISH =
            "The ministers met on Monday to talk about the ships that were lost in the storm.";

    private static Facts choose(String... fieldSourceValue) {
        return chooseAt(null, ENGLISH, fieldSourceValue);
    }

    private static Facts chooseAt(String address, String sample, String... fieldSourceValue) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < fieldSourceValue.length; i += 3) {
            facts.add(new Fact(fieldSourceValue[i], fieldSourceValue[i + 2], fieldSourceValue[i + 1], null));
        }
        return FactChoice.choose(facts, new FactChoice.Context(CAPTURED, address, sample));
    }

    @Test
    void ranksDatesBySourceAndKeepsTheOthers() {
        Facts facts = choose(
                "published",
                "time-element",
                "2020-01-01",
                "published",
                "json-ld:datePublished",
                "2020-09-22T16:05:00+02:00",
                "published",
                "meta:article:published_time",
                "2020-09-21");
        assertThat(facts.published().when())
                .isEqualTo(new When("2020-09-22T16:05:00+02:00", Precision.SECOND, "json-ld:datePublished", true));
        assertThat(facts.published().alternatives()).extracting(When::at).containsExactly("2020-09-21", "2020-01-01");
    }

    @Test
    void letsPrintAndTagsOutvoteTheStructuredData() {
        Facts facts = choose(
                "published",
                "json-ld:datePublished",
                "2023-03-04T07:00:00Z",
                "published",
                "meta:article:published_time",
                "2023-03-09T08:00:00+01:00",
                "published",
                "date-line",
                "9 March 2023");
        assertThat(facts.published().when().at()).isEqualTo("2023-03-09T08:00:00+01:00");
        assertThat(facts.published().alternatives()).extracting(When::at).contains("2023-03-04T07:00:00Z");
    }

    @Test
    void letsTheDateElementOutvoteTheOnlyTagUnlessItIsTheDayOfTheLastChange() {
        String[] facts = {
            "published", "meta:article:published_time", "2023-03-14", "published", "time-element", "2023-03-24"
        };
        assertThat(choose(facts).published().when().at()).isEqualTo("2023-03-24");
        String[] changed = Arrays.copyOf(facts, facts.length + 3);
        System.arraycopy(
                new String[] {"modified", "meta:article:modified_time", "2023-03-24"}, 0, changed, facts.length, 3);
        assertThat(choose(changed).published().when().at()).isEqualTo("2023-03-14");
    }

    @Test
    void readsTheDateAmongTheOtherWordsOfABylinesElement() {
        Facts facts = choose("byline", "byline-element", "Author: Heron17 am 29.12.2010, 13:36 Uhr");
        assertThat(facts.published().when().at()).startsWith("2010-12-29");
    }

    @Test
    void believesThePrintedDayBeforeTheDateThatSystemsFillIn() {
        Facts facts = choose("published", "meta:date", "2020-02-12", "published", "date-text", "05.02.2020");
        assertThat(facts.published().when().at()).isEqualTo("2020-02-05");
    }

    @Test
    void keepsTheDayThatTheTextTellsThoughAMastheadPrintsTheNext() {
        Facts facts = choose(
                "published",
                "json-ld:WebPage.datePublished",
                "2023-10-30T13:01:18+00:00",
                "published",
                "date-line",
                "31 October 2023",
                "published",
                "date-text",
                "30 October 2023");
        assertThat(facts.published().when().at()).startsWith("2023-10-30T13:01");
    }

    @Test
    void tellsTheSameDayMoreExactlyIfAnotherSourceDoes() {
        Facts facts = choose(
                "published", "json-ld:datePublished", "2020-09-22", "published", "time-element", "2020-09-22T16:05Z");
        assertThat(facts.published().when().at()).isEqualTo("2020-09-22T16:05Z");
    }

    @Test
    void infersTheDateFromPicturesOnlyIfNothingIsStated() {
        Facts inferred = choose("published", "virin", "2020-09-22", "published", "virin", "2020-09-22");
        assertThat(inferred.published().when()).isEqualTo(new When("2020-09-22", Precision.DAY, "virin", false));
        assertThat(inferred.published().alternatives()).isEmpty();
        Facts stated = choose("published", "virin", "2020-09-22", "published", "date-line", "Sept. 23, 2020");
        assertThat(stated.published().when()).isEqualTo(new When("2020-09-23", Precision.DAY, "date-line", true));
        assertThat(stated.published().alternatives()).extracting(When::stated).containsExactly(false);
    }

    @Test
    void takesTheLatestOfPicturesThatDisagree() {
        Facts facts = choose(
                "published",
                "virin",
                "2013-05-04",
                "published",
                "caption",
                "Sept. 22, 2020",
                "published",
                "virin",
                "2020-09-22",
                "published",
                "virin",
                "2025-01-01");
        assertThat(facts.published().when()).isEqualTo(new When("2020-09-22", Precision.DAY, "virin", false));
    }

    @Test
    void believesNoDateAfterTheCaptureAndNoZeroOfAClock() {
        assertThat(choose("published", "meta:date", "2031-01-01", "published", "meta:ptime", "1970-01-01T00:00:00Z")
                        .published())
                .isNull();
        assertThat(choose().published()).isNull();
    }

    @Test
    void takesTheDateOfBylineDatelineAndAddress() {
        assertThat(choose("byline", "byline-line", "Sept. 22, 2020 | By Jane Roe")
                        .published()
                        .when()
                        .source())
                .isEqualTo("byline-line");
        assertThat(chooseAt(null, "WASHINGTON, Sept. 22, 2020 — The ministers met.")
                        .published()
                        .when())
                .isEqualTo(new When("2020-09-22", Precision.DAY, "dateline", true));
        assertThat(chooseAt("https://example.org/news/2020/09/22/ships.html", ENGLISH)
                        .published()
                        .when()
                        .at())
                .isEqualTo("2020-09-22");
    }

    @Test
    void readsNumericDatesByTheLanguageOfThePage() {
        assertThat(choose("published", "date-line", "9/2/2020")
                        .published()
                        .when()
                        .at())
                .isEqualTo("2020-09-02");
        assertThat(choose("language", "html-lang", "en-GB", "published", "date-line", "9/2/2020")
                        .published()
                        .when()
                        .at())
                .isEqualTo("2020-02-09");
    }

    @Test
    void leavesWordsBehindTheHeadlineThatTagsAndStructuredDataBothHave() {
        String whole = "Forest fires in the north, all roads closed - Latest news";
        assertThat(choose(
                                "title",
                                "h1",
                                "Forest fires in the north, all roads closed",
                                "title",
                                "json-ld:headline",
                                whole,
                                "title",
                                "meta:og:title",
                                whole)
                        .title())
                .isEqualTo(whole);
    }

    @Test
    void choosesThePrintedHeadlineWithoutTheSite() {
        Facts facts = choose(
                "title",
                "title-element",
                "Ships lost in storm, ministers say | Example Herald",
                "title",
                "meta:og:title",
                "Ships lost in storm, ministers say - Example Herald",
                "title",
                "h1",
                "Example Herald",
                "title",
                "h1",
                "Ships lost in storm, ministers say",
                "publisher",
                "meta:og:site_name",
                "Example Herald");
        assertThat(facts.title()).isEqualTo("Ships lost in storm, ministers say");
        assertThat(facts.publisher().name()).isEqualTo("Example Herald");
    }

    @Test
    void prefersTheTitleThatIsToldToReadersToThePrintedOneThatTheTitleElementRepeats() {
        assertThat(choose(
                                "title",
                                "title-element",
                                "Ships lost in storm off the coast, ministers say | Herald",
                                "title",
                                "meta:og:title",
                                "Ships lost in storm, ministers say",
                                "title",
                                "h1",
                                "Ships lost in storm off the coast, ministers say",
                                "publisher",
                                "meta:og:site_name",
                                "Herald")
                        .title())
                .isEqualTo("Ships lost in storm, ministers say");
    }

    @Test
    void prefersTheEditorsHeadlineToTheOneForSearchEngines() {
        assertThat(title(
                        "Storm at sea: all ships lost | Herald",
                        "Where are the ships?",
                        "Storm at sea: all ships lost"))
                .isEqualTo("Where are the ships?");
        assertThat(title("Where are the ships? | Herald", "Where are the ships?", "Storm at sea: all ships lost"))
                .isEqualTo("Storm at sea: all ships lost");
    }

    @Test
    void takesNothingFromMetadataThatThePrintedHeadlineLacks() {
        Facts facts = choose(
                "title", "h1", "Ships lost in storm", "title", "meta:og:title", "Ships lost in storm › Sea and Wind");
        assertThat(facts.title()).isEqualTo("Ships lost in storm");
    }

    @Test
    void readsNicknamesWhereTheMarkupNamesTheAuthor() {
        assertThat(choose("authors", "rel-author", "seawolf").authors())
                .containsExactly(new Author("seawolf", null, null));
        assertThat(choose("byline", "byline-element", "Veröffentlicht von Seewolf")
                        .authors())
                .containsExactly(new Author("Seewolf", null, null));
        assertThat(choose("byline", "byline-element", "Published on", "authors", "author-element", "By")
                        .authors())
                .isEmpty();
    }

    @Test
    void takesWhatRanIntoANameOffIt() {
        assertThat(choose("byline", "byline-element", "Jane RoeSea Writer", "authors", "meta:author", "Jane Roe")
                        .authors())
                .containsExactly(new Author("Jane Roe", "Writer", null));
        assertThat(choose("authors", "rel-author", "Jane Roe", "authors", "rel-author", "Jane Roe Profile")
                        .authors())
                .containsExactly(new Author("Jane Roe", null, null));
    }

    @Test
    void letsThePublisherSignWhereNobodyElseDoes() {
        assertThat(choose(
                                "authors",
                                "json-ld:author",
                                "Example Herald",
                                "publisher",
                                "json-ld:publisher",
                                "Example Herald")
                        .authors())
                .extracting(Author::name)
                .containsExactly("Example Herald");
        assertThat(choose(
                                "authors",
                                "json-ld:author",
                                "Example Herald",
                                "byline",
                                "byline-element",
                                "By Jane Roe",
                                "publisher",
                                "json-ld:publisher",
                                "Example Herald")
                        .authors())
                .extracting(Author::name)
                .containsExactly("Jane Roe");
    }

    @Test
    void infersThePublicationFromAChangeOnlyIfNothingElseIsSaid() {
        assertThat(choose("modified", "date-line", "Sept. 23, 2020").published().when())
                .isEqualTo(new When("2020-09-23", Precision.DAY, "date-line", false));
        assertThat(choose("modified", "meta:lastmod", "2020-09-23", "published", "date-far", "2020-09-22")
                        .published()
                        .alternatives())
                .containsExactly(new When("2020-09-22", Precision.DAY, "date-far", false));
    }

    /** The title chosen where the title element, Open Graph and JSON-LD with the page itself say these. */
    private static String title(String whole, String graph, String linked) {
        return choose(
                        "title",
                        "h1",
                        linked,
                        "title",
                        "json-ld:headline",
                        linked,
                        "title",
                        "meta:og:title",
                        graph,
                        "title",
                        "title-element",
                        whole,
                        "publisher",
                        "meta:og:site_name",
                        "Herald")
                .title();
    }

    @Test
    void stripsTheSiteFromTheTitleElement() {
        assertThat(chooseAt(
                                "https://www.example-herald.com/a",
                                ENGLISH,
                                "title",
                                "title-element",
                                "Ships lost - Example Herald")
                        .title())
                .isEqualTo("Ships lost");
        assertThat(choose("title", "title-line", "Ships lost - and found").title())
                .isEqualTo("Ships lost - and found");
    }

    @Test
    void choosesPeopleBeforeThePublisher() {
        Facts facts = choose(
                "publisher",
                "json-ld:publisher",
                "Example Herald",
                "authors",
                "json-ld:author",
                "Example Herald",
                "byline",
                "byline-line",
                "By Staff Sgt. Jane Roe, 5th Wing Public Affairs");
        assertThat(facts.authors()).containsExactly(new Author("Jane Roe", "Staff Sgt.", "5th Wing Public Affairs"));
        assertThat(facts.byline()).isEqualTo("By Staff Sgt. Jane Roe, 5th Wing Public Affairs");
    }

    @Test
    void keepsAnAgencyThatIsTheAuthor() {
        Facts facts = choose("authors", "json-ld:author", "dpa");
        assertThat(facts.authors()).extracting(Author::name).containsExactly("dpa");
        assertThat(facts.agency()).isEqualTo("dpa");
    }

    @Test
    void takesPlaceAndAgencyFromTheFirstParagraph() {
        Facts facts = chooseAt(null, "CORONADO, Calif. (AP) — The ministers met on Monday.");
        assertThat(facts.dateline().place()).isEqualTo("CORONADO, Calif.");
        assertThat(facts.agency()).isEqualTo("AP");
        assertThat(facts.published()).isNull();
    }

    @Test
    void checksTheDeclaredLanguageAgainstTheText() {
        String german = "Die Minister haben sich am Montag getroffen, um über die Schiffe zu sprechen, die in dem Sturm"
                + " verloren gegangen sind. Nach der Sitzung sagte ein Sprecher, dass man sich auf einen Plan"
                + " geeinigt habe, der noch im Mai in das Parlament kommen soll. Die Opposition ist mit dem Plan"
                + " nicht zufrieden und will ihn ändern.";
        assertThat(chooseAt(null, german, "language", "html-lang", "en-US").language())
                .isEqualTo("de");
        assertThat(chooseAt(null, german, "language", "html-lang", "de_AT").language())
                .isEqualTo("de-AT");
        assertThat(chooseAt(null, "", "language", "html-lang", "fr").language()).isEqualTo("fr");
        assertThat(chooseAt(null, ENGLISH).language()).isEqualTo("en");
        assertThat(chooseAt(null, ENGLISH).direction()).isEqualTo("ltr");
        assertThat(chooseAt(null, "השרים נפגשו ביום שני").direction()).isEqualTo("rtl");
    }

    @Test
    void leavesUnknownThingsOut() {
        Facts facts = chooseAt(null, "");
        assertThat(facts)
                .isEqualTo(new Facts(
                        null, null, null, null, List.of(), null, null, null, null, null, null, null, List.of(),
                        List.of(), null, List.of()));
    }

    @Test
    void tellsWhoSaidWhatOnceAndLongWordsByTheirBeginning() {
        List<Fact> said = List.of(
                new Fact("title", "Ferry  sails\nagain", "h1", null),
                new Fact("title", "Ferry sails again", "h1", null),
                new Fact("title", "Ferry sails again | The Tide", "meta:og:title", null),
                new Fact("rights", "All rights reserved. ".repeat(40), "line", null),
                new Fact("free", "metered", "meta:article:content_tier", null));

        List<Facts.Statement> statements = FactChoice.choose(
                        said,
                        new FactChoice.Context(Instant.EPOCH, null, "The ferry sails again and the crew is paid."))
                .statements();

        assertThat(statements)
                .extracting(Facts.Statement::field, Facts.Statement::source)
                .containsExactly(
                        tuple("title", "h1"),
                        tuple("title", "meta:og:title"),
                        tuple("language", "text"),
                        tuple("rights", "line"),
                        tuple("free", "meta:article:content_tier"));
        assertThat(statements.get(0).value()).isEqualTo("Ferry sails again");
        assertThat(statements.get(3).value()).hasSize(300).endsWith("…");
    }
}
