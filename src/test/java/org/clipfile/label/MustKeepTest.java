package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.clipfile.article.Article;
import org.clipfile.article.Page;
import org.clipfile.article.Span;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Captures;
import org.clipfile.read.HtmlReader;
import org.clipfile.read.TextReader;
import org.clipfile.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paragraphs that look like furniture and are the story; each must survive every rule, in plain text and in a page. */
class MustKeepTest {
    private static final RuleBook BOOK = RuleBook.standard();
    private static final String TITLE = "Harbor opens second gate";
    private static final String FIRST =
            "The harbor office opened a second gate on Monday, and the queue of trucks was gone by noon, drivers said.";
    private static final String LAST =
            "The mayor, who had promised the gate for years, cut the ribbon and went straight back to his desk, he said.";
    private static final String BEFORE = TITLE + "\n\n" + FIRST + "\n\n";
    private static final String AFTER = "\n\n" + LAST;

    /** Whole sentences and lines of stories, by the kinds of sentence that rules have eaten elsewhere. */
    static Stream<String> paragraphs() {
        return Stream.of(
                // Stories about banners, and advice on security
                "Visitors will see the words \"An official website of the United States government\" on each page, officials said.",
                "\"Share sensitive information only on official, secure websites,\" the agency advised.",
                "An official website of the United States government, which nobody had read for years, was changed overnight.",
                "Share sensitive information only on official, secure websites, the agency advised, and never by telephone.",
                "Before sharing sensitive information, make sure you're on a federal government site, a poster at the gate says.",
                "The site is secure.",
                "Here's how you know which of the two gates is yours: the left one is for trucks.",
                "How do you know?",
                "An official website of the harbor will open on Monday.",
                // Numbers of pictures as a subject
                "Each number, such as 990101-D-AB123-1001, names the photographer and the day, the guide explains to beginners.",
                "990101-D-AB123-1001 is the first of them, 990102-N-CD456-2001 the second, and both were made on the old quay.",
                // Contracts, updates, corrections
                "ARMY",
                "AIR FORCE",
                "DEFENSE LOGISTICS AGENCY",
                "*Small business",
                "Quay Builders Inc., Port Elm, was awarded a $12,000,000 contract (N00000-26-C-0001) for two cranes. Work ends in May.",
                "UPDATE: The contract for the cranes was awarded on Friday to the yard upriver, for two million in all.",
                "CORRECTION: The gate announced on Monday is six meters wide and not nine, as was said at first.",
                // Transcripts
                "SECRETARY JANE MOOR: We will be there when the gate opens, and so will the people of this town, all of them.",
                "STAFF: We have time for one more.",
                "Q: Will there be a third gate?",
                "QUESTION: And who pays for it?",
                "(UNKNOWN): Nobody does.",
                "(Laughter.)",
                "(CROSSTALK)",
                "(Inaudible)",
                // Words of buttons that begin a sentence
                "Details are still emerging, and the divers will go down again on Tuesday if the river lets them.",
                "Download the full report here to read the findings.",
                "Share of the market",
                "Print was what the old men of the harbor read.",
                "Contact with the ferry was lost at nine.",
                "Search for the missing boat goes on.",
                "Subscribe to the theory or not, the gate is there.",
                "Next came the cranes.",
                "Close to the gate stands the old inn.",
                "Advertisement for the gate was taken down on Monday.",
                // Photographs and credits in sentences
                "The photo by Staff Sgt. Hale won first prize.",
                "Photos by harbor photographers were entered as evidence.",
                "\"We saw it (the photo by Hale) on the wall,\" he said.",
                "She extended every courtesy to the visitors.",
                "The ship left at noon, courtesy of a last-minute agreement.",
                "A spokesman told Reuters that the gate was safe, and the Associated Press reported the same from the town.",
                // Present tense with a full date, chronologies
                "Dockers gather at dawn on the quay, Sept. 11, 2021, to remember the men who did not come back from the strike.",
                "Sept. 22, 2020",
                "May 3, 1951: The first gate is built.",
                // Headings of related stories that begin a sentence
                "Related stories from other witnesses differ.",
                "See also the annex to the report.",
                "Read more books, the librarian told the children of the harbor.",
                "More from the mayor is expected on Friday, when the council meets.",
                "More: the gate is to be painted blue.",
                "Latest news from the ferry was good.",
                // "By" that is no byline
                "By Sept. 30, the department expects to have counted every truck.",
                "By law, the gate must be closed at night.",
                // Medals and casualties
                "Sgt. 1st Class Ann Hale, 3rd Harbor Battalion, Port Elm, Bronze Star, June 4, 2011.",
                "Cpl. Tom Reed, 22, of Port Elm, died on March 9, 2005, at the north gate.",
                // Editors' notes and sources in the middle
                "This article appeared in the harbor's own paper in spring.",
                "A version of this story was read out at the town hall, and the people there knew most of it already.",
                "1. Harbor Office, Yearbook of the Gates, Port Elm 1951, page 17.",
                "[2] Letter of the mayor to the council, June 4.",
                "The maps are part of a historical collection at the base library.",
                "Some of the information contained within the letter may be outdated, the clerk said.",
                "This document was found behind the old gate.",
                "All rights reserved to the town by the charter were given up in 1870.",
                "Copyright was never an issue for the singers of the harbor.",
                // Other languages
                "El puerto abrió una segunda puerta, dijo el alcalde en español.",
                "Das zweite Tor sei offen, sagte der Hafenmeister auf Deutsch, und niemand müsse mehr warten.",
                "\u05d4\u05e0\u05de\u05dc \u05e4\u05ea\u05d7 \u05e9\u05e2\u05e8 \u05e9\u05e0\u05d9.",
                "\u200fفتح الميناء بوابة ثانية\u200f.",
                // E-mail quoted in a story
                "From: the mayor",
                "To: everybody",
                "Subject: the gate",
                "You are subscribed to hope, the letter ended.",
                "This email was sent to the mayor on Monday, the court heard.",
                // A sentence that begins like the headline
                "Harbor opens second gate for trucks that carry fish, the sign says.");
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void staysInTheBody(String paragraph) {
        assertThat(Captures.clip(Captures.text(BEFORE + paragraph + AFTER))
                        .body()
                        .text())
                .contains(Prose.collapse(paragraph, new Span(0, paragraph.length())));
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void noRuleTouchesItInATextOrAPage(String paragraph) throws Exception {
        untouched(new TextReader().read(Captures.text(BEFORE + paragraph + AFTER)), paragraph);
        untouched(
                new TextReader().read(Captures.text(BEFORE + "The whole story in brief:\n" + paragraph + AFTER)),
                paragraph);
        untouched(page("<p>" + FIRST + "</p><p>" + paragraph + "</p><p>" + LAST + "</p>"), paragraph);
        untouched(page("<p>" + FIRST + "</p><blockquote>" + paragraph + "</blockquote><p>" + LAST + "</p>"), paragraph);
        untouched(page("<p>" + FIRST + "</p><ul><li>" + paragraph + "</li></ul><p>" + LAST + "</p>"), paragraph);
    }

    private static Page page(String story) throws IOException, UnreadableCaptureException {
        return new HtmlReader(BOOK.selectors())
                .read(Captures.guessed(
                        "<html><body><article><h1>" + TITLE + "</h1>" + story + "</article></body></html>"));
    }

    private static void untouched(Page page, String paragraph) {
        Worksheet sheet = new Worksheet(page);
        new RuleLabeller(BOOK).label(sheet);
        int at = page.text().toString().indexOf(paragraph);
        assertThat(at).as("it is in the page").isNotNegative();
        assertThat(sheet.ledger().at(at)).isEqualTo(Worksheet.UNLABELLED);
        assertThat(sheet.ledger().isUnlabelled(new Span(at, at + paragraph.length())))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void noRuleTouchesItAsTheLastParagraph(String paragraph) throws Exception {
        // A line that is nothing but a short name in capitals or a date may be furniture at a page's end.
        if (paragraph.endsWith(".")) {
            untouched(new TextReader().read(Captures.text(BEFORE + paragraph + "\n")), paragraph);
            untouched(page("<p>" + FIRST + "</p><p>" + paragraph + "</p>"), paragraph);
        }
    }

    @Test
    void theStoryGoesOnBehindRelatedStoriesAndAnEditorsNote() {
        String text = BEFORE
                + "Related Stories\nThird gate planned\nTruckers praise shorter lines\n\n"
                + "Editor's note: This article appeared in the harbor's paper.\n\nSo it was.\n\nNobody knew why"
                + AFTER;

        assertThat(Captures.clip(Captures.text(text)).body().text())
                .contains("Editor's note: This article appeared", "So it was.", "Nobody knew why", LAST)
                .doesNotContain("Third gate planned");
    }

    @Test
    void aChronologyKeepsItsDates() {
        String text = BEFORE + "May 3, 1951\n\nThe first gate is built, of oak, and the town drinks for three days.\n\n"
                + "June 4, 1987\n\nThe oak is gone, and a gate of iron stands where the town once drank to it." + AFTER;

        assertThat(Captures.clip(Captures.text(text)).body().text()).contains("May 3, 1951", "June 4, 1987");
    }

    @Test
    void aTableOfNumbersOfPicturesStays() throws Exception {
        Page page = page("<p>" + FIRST + "</p><table><tr><td>990101-D-AB123-1001</td><td>the quay</td></tr>"
                + "<tr><td>990102-N-CD456-2001</td><td>the gate</td></tr></table><p>" + LAST + "</p>");

        untouched(page, "990101-D-AB123-1001");
        untouched(page, "990102-N-CD456-2001");
    }

    @Test
    void thePhotographsOfAnEssayKeepTheirCaptions() {
        String one =
                "Dockers wait at the gate in Port Elm, Sept. 11, 2021. The gate opens at six. (Harbor photo by Ann Hale)";
        String two = "A truck passes the gate in Port Elm, Sept. 12, 2021. It carries fish. (Harbor photo by Tom Reed)";
        Article article = Captures.clip(Captures.text("A year at the gate\n\n" + one + "\n\n" + two + "\n"));

        assertThat(article.body().text() + article.media())
                .contains("Dockers wait at the gate", "A truck passes the gate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"It rained.", "The gate is open. Nobody came."})
    void aVeryShortTextIsNotEmptied(String text) {
        assertThat(Captures.clip(Captures.text(text)).body().text()).isEqualTo(text);
    }
}
