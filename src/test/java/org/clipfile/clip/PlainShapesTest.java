package org.clipfile.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.clipfile.article.Article;
import org.clipfile.article.Facts.Author;
import org.junit.jupiter.api.Test;

/** Plain texts in the shapes that offices, units and people give them. */
class PlainShapesTest {
    @Test
    void aReleaseInItsFrame() {
        Article article = clip("""
                Skip to main content
                Harbor Office
                About | News | Contact

                PRESS RELEASE
                FOR IMMEDIATE RELEASE
                Tuesday, March 4, 2025

                Harbor Office Fines Shipping Firm for Spilling Oil in Gull Bay

                GULL BAY, Maine – The Harbor Office today fined a shipping firm $2 million for spilling oil last fall.

                "Clean water is the law," said Director Tomas Oyelaran. "Whoever breaks it pays."

                According to the report:

                - The valve had failed two inspections.
                - About 40 seabirds were treated.

                The firm has 30 days to appeal.

                # # #

                Related Content
                Harbor Office Opens Second Gate

                Privacy Policy | Accessibility
                """);
        assertThat(article.facts().title()).isEqualTo("Harbor Office Fines Shipping Firm for Spilling Oil in Gull Bay");
        assertThat(Objects.requireNonNull(article.facts().published()).when().at())
                .isEqualTo("2025-03-04");
        assertThat(article.body().blocks()).hasSize(6);
        assertThat(article.body().text()).startsWith("GULL BAY").endsWith("The firm has 30 days to appeal.");
    }

    @Test
    void aCareerKeepsItsLastLines() {
        Article article = clip("""
                Brigadier General Ada T. Moor

                Brig. Gen. Ada T. Moor is the director of harbors, Northern Command, Fort Sand, Maine. She is responsible for
                piers, cranes and the movement of ships in three countries.

                EDUCATION
                1996 Bachelor of Science, civil engineering, Sand College
                2004 Master of Arts, history, University of Gull Bay

                ASSIGNMENTS
                1. June 1996 - July 1999, platoon leader, 3rd Harbor Company, Fort Sand, Maine
                2. June 2019 - present, director of harbors, Northern Command, Fort Sand, Maine

                EFFECTIVE DATES OF PROMOTION
                Captain June 2000
                Brigadier General Aug. 3, 2020

                (Current as of September 2021)

                Download Bio
                """);

        assertThat(article.body().text())
                .contains("Captain June 2000", "Brigadier General Aug. 3, 2020")
                .endsWith("(Current as of September 2021)");
    }

    @Test
    void aTranscriptKeepsItsSpeakers() {
        Article article = clip("""
                Secretary Ada Moor Holds a Press Briefing

                March 4, 2025

                SECRETARY ADA MOOR: Good morning, everybody. We opened the second gate on Monday.

                Q: Madam Secretary, what did it cost?

                SEC. MOOR: Eleven million. (Laughter.)

                (CROSSTALK)

                STAFF: Last question.
                """);
        assertThat(article.facts().title()).isEqualTo("Secretary Ada Moor Holds a Press Briefing");
        assertThat(article.body().blocks()).hasSize(5);
        assertThat(article.body().text()).contains("Q: Madam", "(CROSSTALK)", "STAFF: Last");
    }

    @Test
    void aListOfContractsKeepsItsHeads() {
        Article article = clip("""
                Contracts For March 4, 2025

                ARMY

                Brennan Dredging Co.,* Port Sand, Maine, was awarded a $12,345,678 contract (W912WJ-25-C-0007).

                NAVY

                Castor Marine LLC, Norfolk, Virginia, is awarded a $7,654,321 change to a contract (N00024-21-C-4404).

                *Small business
                """);
        assertThat(article.body().text())
                .contains("ARMY\n\nBrennan", "NAVY\n\nCastor")
                .endsWith("*Small business");
    }

    @Test
    void aChronologyKeepsItsDates() {
        Article article = clip("""
                A Year of the Harbor

                The year began with a storm and ended with a gate.

                March 3, 2024
                The council votes for a second gate.

                Nov. 12, 2024
                A freighter spills oil in the bay.

                March 4, 2025
                The second gate opens.
                """);
        assertThat(article.body().text()).contains("March 3, 2024", "Nov. 12, 2024", "March 4, 2025");
    }

    @Test
    void aPhotoEssayIsItsCaptions() {
        Article article = clip("""
                Night at the Lighthouse

                A keeper climbs the 212 steps to the lamp room, March 14, 2024. (Photo by Tomas Oyelaran)

                The lamp is lit at dusk, March 14, 2024. (Photo by Tomas Oyelaran)

                Ships pass the point at midnight, March 15, 2024. (Photo by Tomas Oyelaran)
                """);
        assertThat(article.identity().kind()).isEqualTo("photo-essay");
        assertThat(article.media()).hasSize(3);
        assertThat(article.body().blocks()).hasSize(3);
    }

    @Test
    void aLetterKeepsItsEnds() {
        Article article = clip("""
                Dear colleagues,

                on Friday I will leave the harbor office after eleven years. It was an honor to serve with you.

                Ada Moor
                """);
        assertThat(article.body().text()).startsWith("Dear colleagues,").endsWith("Ada Moor");
    }

    @Test
    void aNewsTextInGermanWithItsStandfirst() {
        Article article = clip("""
                Zum Inhalt springen
                Menü
                Startseite > Presse

                Zweites Tor im Hafen von Sandort eröffnet

                Von Ada Moor

                Das Hafenamt hat am Montag das zweite Tor des Hafens eröffnet. Bis zum Mittag war die Schlange der
                Lastwagen verschwunden, wie Fahrer berichteten.

                Das Tor wurde in 14 Monaten gebaut. Es kann bis zu 400 Lastwagen in der Stunde abfertigen.

                Nach oben
                Impressum | Datenschutz
                """);
        assertThat(article.facts().title()).isEqualTo("Zweites Tor im Hafen von Sandort eröffnet");
        assertThat(article.facts().authors()).extracting(Author::name).containsExactly("Ada Moor");
        assertThat(article.body().blocks()).hasSize(2);
    }

    private static Article clip(String text) {
        return Captures.clip(Captures.text(text));
    }
}
