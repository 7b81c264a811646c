package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.clipfile.article.Article;
import org.clipfile.article.Media;
import org.clipfile.clip.Captures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPictureLabellerTest {
    private static final String STORY = "Harbor opens second gate\n\nThe harbor office opened a second gate on Monday,"
            + " and the queue of trucks was gone by noon, drivers said.\n\n";

    private static Article clip(String picture) {
        return Captures.clip(Captures.text(STORY + picture));
    }

    @Test
    void readsAltTextTitleCaptionCreditAndVirin() {
        Article article = clip("""
                A crane lifts a gate from a barge.
                Gate Day
                Dockers bring the second gate of the harbor to its place by night, March 3, 2025.
                Photo By: Ada Moor, Harbor Office
                VIRIN: 250303-D-AB123-1001
                """);
        Media media = article.media().get(0);
        assertThat(media.alt()).isEqualTo("A crane lifts a gate from a barge.");
        assertThat(media.title()).isEqualTo("Gate Day");
        assertThat(media.caption()).startsWith("Dockers bring").endsWith("2025.");
        assertThat(Objects.requireNonNull(media.credit()).names()).containsExactly("Ada Moor");
        assertThat(Objects.requireNonNull(media.virin()).photographer()).isEqualTo("AB123");
        assertThat(media.date()).isEqualTo("2025-03-03");
        assertThat(article.body().blocks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Image: A crane lifts a gate from a barge.",
                "A screenshot of a post that shows the gate under water.",
                "Screenshot of a post on the harbor's page, taken on March 4, 2025",
                "The gate on its way to the harbor on Monday. ADA MOOR / The Harbor Ledger",
                "Divers look at the hinges of the gate. (Ada Moor for The Harbor Ledger)"
            })
    void takesCaptionsThatTheirFirstOrLastWordsGiveAway(String picture) {
        Article article = clip(picture + "\n\nA third gate is to follow in spring, said the director of the harbor.\n");

        assertThat(article.media()).hasSize(1);
        assertThat(article.body().blocks()).hasSize(2);
    }

    @Test
    void theParagraphOverThePictureIsNoneOfItsWords() {
        Article article = clip("""
                The ferry takes forty bales and two horses across the river every morning.
                Ada Moor/Harbor Public Radio

                The county wanted a bridge there. It would have cost nine million, and the gate cost four.

                A horse beside a wheel
                Bruno, who is nineteen, knows when it is noon and stops by himself.
                Ada Moor/Harbor Public Radio

                A third gate is to follow in spring, said the director of the harbor, if the council finds the money for it.
                """);

        assertThat(article.media()).hasSize(2);
        assertThat(article.media().get(1).title()).isEqualTo("A horse beside a wheel");
        assertThat(article.media().get(1).alt()).isNull();
        assertThat(article.body().blocks()).hasSize(3);
    }

    @Test
    void takesAnAlternativeTextOverItsCaption() {
        Article article = clip("""
                A crane and a barge
                The crane that lifted the gate came on a barge from Elmsund.

                A third gate is to follow in spring, said the director of the harbor, if the council finds the money for it.
                """);

        assertThat(article.media()).hasSize(1);
        assertThat(article.media().get(0).alt()).isEqualTo("A crane and a barge");
        assertThat(article.body().blocks()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trucks\nThe trucks wait in a yard that the city paved last year.\n\n"
                        + "Barges\nFishing boats pay nothing and anchor where they like.",
                "A second crane\nThe office bought the crane for less than it had planned, and it stands idle.\n\n"
                        + "About the harbor\nOf the three ports of the county it is the oldest one."
            })
    void keepsHeadingsThatStandOverTheirParagraphs(String chapters) {
        Article article = clip(chapters + "\n\nA third gate is to follow in spring, said the director of the harbor,"
                + " if the council finds the money for it.\n");

        assertThat(article.media()).isEmpty();
    }

    @Test
    void takesTheLineBetweenTheWordImageAndACreditForACaption() {
        Article article = Captures.clip(Captures.text("""
                Skip to content
                The Gate That Came by Barge
                By Ada Moor
                March 4, 2025
                Image
                The gate, which is as long as three trucks.
                Credit...Max Poe for The Harbor Times
                The harbor office opened a second gate on Monday, and the queue of trucks was gone by noon, drivers said.
                "We had waited for a year," said one of them, "and it took a day."
                Image
                Bolts for the hinges, sorted by size.
                Credit...Max Poe for The Harbor Times
                A third gate is to follow in spring, said the director of the harbor, who had come by boat.
                """));

        assertThat(article.media())
                .extracting(Media::caption)
                .containsExactly(
                        "The gate, which is as long as three trucks.", "Bolts for the hinges, sorted by size.");
        assertThat(article.body().blocks()).hasSize(3);
    }

    @Test
    void leavesTheStoryOverAGalleryAlone() {
        Article article = clip("""
                The day ended with a parade of tugs.

                PHOTO GALLERY
                GATE DAY
                Dockers bring the second gate of the harbor to its place by night, March 3, 2025.
                Photo By: Ada Moor
                VIRIN: 250303-D-AB123-1001
                """);

        assertThat(article.media().get(0).title()).isEqualTo("GATE DAY");
        assertThat(article.body().text()).endsWith("a parade of tugs.");
    }

    @Test
    void findsTheNumberBehindACreditThatIsLongerInCapitals() {
        Article article = clip("Dockers bring the second gate of the harbor to its place by night, March 3, 2025."
                + " (Photo by Ada Großmeißl, " + "Straße ".repeat(6) + ") VIRIN: 250303-D-AB123-1001");

        assertThat(Objects.requireNonNull(article.media().get(0).virin()).value())
                .isEqualTo("250303-D-AB123-1001");
        assertThat(article.ledger())
                .filteredOn(line -> line.label().detail().equals("virin"))
                .extracting(line -> line.span().length())
                .containsExactly("VIRIN: 250303-D-AB123-1001".length());
    }

    @Test
    @Timeout(60)
    void readsAHundredThousandCreditsInARow() {
        assertThat(clip("Photo by: Ada Moor\n".repeat(100_000)).ledger()).isNotEmpty();
    }

    @Test
    void takesWhoTookAChinesePicture() {
        Article article = clip("3月4日，工人在港口安装第二道闸门。林海 摄");

        assertThat(article.media()).singleElement().satisfies(media -> {
            assertThat(media.caption()).isEqualTo("3月4日，工人在港口安装第二道闸门。");
            assertThat(Objects.requireNonNull(media.credit()).names()).containsExactly("林海");
        });
    }

    @Test
    void takesACreditOnItsOwn() {
        Article article = clip("Photo By: Ada Moor, Harbor Office");
        assertThat(article.media()).singleElement().satisfies(m -> assertThat(m.caption())
                .isNull());
        assertThat(article.body().blocks()).hasSize(1);
    }

    @Test
    void keepsTheParagraphBeforeACreditInTheBody() {
        Article article = clip(
                "The mayor cut the ribbon and went straight back to his desk, he said.\n\nPhoto By: Ada Moor, Harbor Office");
        assertThat(article.body().blocks()).hasSize(2);
    }

    @Test
    void takesACaptionThatABlankLinePartsFromItsCredit() {
        Article article = clip("""
                Dockers bring the second gate of the harbor to its place by night, March 3, 2025.

                Photo By: Ada Moor, Harbor Office VIRIN: 250303-D-AB123-1001.JPG
                """);
        assertThat(article.media()).singleElement().satisfies(m -> assertThat(m.caption())
                .startsWith("Dockers"));
        assertThat(article.body().blocks()).hasSize(1);
    }

    @Test
    void partsTwoPicturesInARow() {
        Article article = clip("""
                Dockers bring the second gate of the harbor to its place by night, March 3, 2025.
                Photo By: Ada Moor, Harbor Office
                VIRIN: 250303-D-AB123-1001
                Drivers wait in line at the second gate on the morning after, March 4, 2025.
                Photo By: Jon Hale, Harbor Office
                VIRIN: 250304-D-AB123-1002
                """);
        assertThat(article.media()).extracting(Media::date).containsExactly("2025-03-03", "2025-03-04");
        assertThat(article.media()).extracting(Media::caption).doesNotContainNull();
    }

    @Test
    void readsLabelsOnLinesOfTheirOwn() {
        Article article = clip("""
                Dockers bring the second gate of the harbor to its place by night, March 3, 2025.
                Photo By:
                Ada Moor, Harbor Office
                VIRIN:
                250303-D-AB123-1001
                """);
        assertThat(article.media()).singleElement().satisfies(m -> {
            assertThat(m.caption()).startsWith("Dockers");
            assertThat(m.credit()).isNotNull();
            assertThat(m.date()).isEqualTo("2025-03-03");
        });
        assertThat(article.body().blocks()).hasSize(1);
    }

    @Test
    void readsAPictureThatWasFilledIntoOneParagraph() {
        String words = "A crane lifts a gate from a barge. Gate Day Dockers bring the second gate of the harbor to its"
                + " place by night, March 3, 2025. Photo By: Ada Moor, Harbor Office VIRIN: 250303-D-AB123-1001";
        String more = "\n\nThe mayor cut the ribbon and went straight back to his desk to read the letters, he said.";
        for (String text : List.of(STORY + words + more, wrapped(STORY + words + more, 72))) {
            Article article = Captures.clip(Captures.text(text));
            assertThat(article.media()).singleElement().satisfies(m -> {
                assertThat(m.caption()).startsWith("A crane lifts").endsWith("March 3, 2025.");
                assertThat(Objects.requireNonNull(m.credit()).names()).containsExactly("Ada Moor");
                assertThat(Objects.requireNonNull(m.credit()).organization()).isEqualTo("Harbor Office");
                assertThat(Objects.requireNonNull(m.virin()).value()).isEqualTo("250303-D-AB123-1001");
                assertThat(m.date()).isEqualTo("2025-03-03");
            });
            assertThat(article.body().text()).doesNotContain("crane", "Photo By", "VIRIN");
            assertThat(article.body().blocks()).hasSize(2);
        }
    }

    private static String wrapped(String text, int columns) {
        return text.replaceAll("(?m)(.{1," + columns + "})(?: +|$)", "$1\n").replace("\n\n\n", "\n\n");
    }

    @Test
    void keepsProseThatACreditWasFilledInto() {
        Article article =
                clip("The mayor cut the ribbon and went straight back to his desk, he said. Photo By: Ada Moor,"
                        + " Harbor Office");
        assertThat(article.body().blocks()).hasSize(2);
        assertThat(article.body().text()).endsWith("he said.");
        assertThat(article.media()).singleElement().satisfies(m -> {
            assertThat(m.caption()).isNull();
            assertThat(Objects.requireNonNull(m.credit()).names()).containsExactly("Ada Moor");
        });
    }

    @Test
    void keepsASentenceThatEndsInAVirin() {
        String sentence =
                "The picture of the gate is kept in the harbor's own book of pictures, he said, as 250303-D-AB123-1001.";
        assertThat(clip(sentence).body().text()).endsWith(sentence);
    }

    @Test
    void tellsWhereThePictureStands() {
        Article article =
                clip("Photo By: Ada Moor, Harbor Office\n\nThe mayor cut the ribbon and went straight back to his"
                        + " desk to read the letters that had come, he said.");
        assertThat(article.media().get(0).position()).isEqualTo(1);
    }
}
