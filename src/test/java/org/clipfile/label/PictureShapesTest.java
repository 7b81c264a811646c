package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.clipfile.article.Article;
import org.clipfile.clip.Captures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes in which the words of pictures stand in plain text, and what looks like them and is the story's. */
class PictureShapesTest {
    private static final String BEFORE = "Harbor opens second gate\n\nThe harbor office opened a second gate on Monday,"
            + " and the queue of trucks was gone by noon, drivers said.\n\n";
    private static final String AFTER =
            "\n\nThe third gate is to follow in spring, when the cranes for the new quay have"
                    + " come in from the yard upriver, the office said.";

    private static Article clip(String between) {
        return Captures.clip(Captures.text(BEFORE + between + AFTER));
    }

    private static void assertIsPictures(String words) {
        Article article = clip(words);
        assertThat(article.body().blocks()).as(words).hasSize(2);
        assertThat(article.media()).as(words).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1/2] Dockers bring the gate to its place, Port Elm, March 3, 2025. REUTERS/Ada Moor Purchase Licensing Rights, opens new tab",
                "2 of 4 | Dockers bring the gate to its place. (AP Photo/Ada Moor)",
                "FILE - Dockers rest at the old gate in Port Elm on Aug. 3, 2011.",
                "Figure 2. Trucks at the gate by the hour. Source: harbor office.",
                "Vergroot afbeelding De nieuwe poort was van ver te zien.",
                "PORT ELM HARBOR (March 3, 2025) Dockers bring the gate to its place by night.",
                "Photo by Sgt. Ada Moor | Dockers bring the gate to its place by night.... read more",
                "The gate by night. | ADA MOOR / THE HARBOR TIMES",
                "The gate was brought by night to where it stands.ADA MOOR",
                "The gate was brought by night to where it stands.Credit: Ada Moor",
                "Mayor Jon Hale, right, shakes hands with the first driver at the gate.",
                "Mayor Jon Hale (left) and the first driver at the gate",
                "The first trucks wait outside the gate at dawn. (Supplied)",
                "Attached photo: Dockers bring the gate to its place.",
                "Dockers bring the gate to its place. (Handout via Harbor Office)",
                "Plan of the old gate, 1934. Image courtesy of the Harbor Museum.",
                "Dockers bring the gate to its place - Ada Moor/Harbor Times",
                "El alcalde, Juan Hale (izquierda), con la primera conductora",
                "夜の港に運ばれる第二ゲート＝2025年3月3日、港町、森あだ撮影",
            })
    void aMarkACreditOrAPointingWordTellsACaption(String words) {
        assertIsPictures(words);
    }

    @Test
    void whatStandsInOneBlockWithCreditAndVirinIsThePicturesInAnyOrder() {
        Article article = clip("""
                A woman points at a gate.
                VIRIN: 250303-D-AB123-1001
                Gate Day
                Photo By: Ada Moor, Harbor Office
                Dockers bring the second gate of the harbor to its place by night, March 3, 2025.""");
        assertThat(article.media()).singleElement().satisfies(media -> {
            assertThat(media.alt()).isEqualTo("A woman points at a gate.");
            assertThat(media.title()).isEqualTo("Gate Day");
            assertThat(media.caption()).startsWith("Dockers bring");
            assertThat(Objects.requireNonNull(media.credit()).names()).containsExactly("Ada Moor");
        });
        assertThat(article.body().blocks()).hasSize(2);
    }

    @Test
    void buttonsBetweenCaptionAndCreditPartNothing() {
        assertIsPictures("""
                A woman points at a gate.
                Gate Day
                Dockers bring the second gate of the harbor to its place by night, March 3, 2025.
                SHARE IMAGE:
                Download Image
                Image Details
                Photo By: Ada Moor, Harbor Office
                VIRIN: 250303-D-AB123-1001""");
    }

    @Test
    void aNameWithItsPaperUnderASentenceIsACredit() {
        assertIsPictures("The first truck rolls through the new gate at dawn.\nAda Moor / The Harbor Times");
    }

    @Test
    void aNameAboveAButtonOfAPictureIsACredit() {
        assertIsPictures(
                "The first truck rolls through the new gate at dawn.\nAda Moor for Harbor Radio\nhide caption");
    }

    @Test
    void aTitleInCapitalsOverACreditedCaptionIsThePictures() {
        assertIsPictures("THE NIGHT SHIFT\nDockers bring the gate to its place. Photo courtesy of Harbor Office.");
    }

    @Test
    void whatIsSaidTwiceInARowIsAltTextAndCaption() {
        Article article =
                clip("The first truck rolls through the gate\n\nThe first truck rolls through the gate / Ada Moor");
        assertThat(article.body().blocks()).hasSize(2);
        assertThat(article.media()).singleElement().satisfies(media -> {
            assertThat(media.caption()).isEqualTo("The first truck rolls through the gate");
            assertThat(Objects.requireNonNull(media.credit()).names()).containsExactly("Ada Moor");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hale turned right, now in a hurry, and left his desk to the clerk who had drawn the gate for him.",
                "Figure 2 shows what the gate has cost, and figure 3 who is to pay for it in the years to come.",
                "1 of 3 trucks still comes by the old gate, where the coffee is better and the clerk knows all names.",
                "The gate that was promised (left open in the first plan) is to follow in spring, the mayor said.",
                "A file on the gate was found in the cellar of the harbor office, 312 pages of it and one pressed flower.",
                "The mayor wrote for Harbor Radio / Harbor Times until he was elected, and he still reads both of them daily.",
            })
    void proseThatLooksLikeItStays(String words) {
        assertThat(clip(words).body().text()).contains(words);
    }

    @Test
    void aLineSaidThreeTimesIsNoPicture() {
        String line = "Nobody at the gate would say who had ordered the flags, or why they hung upside down.";
        assertThat(clip(line + "\n\n" + line + "\n\n" + line).body().text()).contains(line);
    }

    @Test
    void captionsAreNoEssayWhereTheStoryIsLonger() {
        Article article = clip("""
                Dockers bring the gate to its place. Photo: Ada Moor

                Drivers wait at the gate. Photo: Ada Moor

                The mayor cuts a ribbon. Photo: Ada Moor""");
        assertThat(article.body().blocks()).hasSize(2);
        assertThat(article.media()).hasSize(3);
    }
}
