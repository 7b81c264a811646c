package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clipfile.article.Capture;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.Label;
import org.clipfile.article.Ledger;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.read.HtmlReader;
import org.junit.jupiter.api.Test;

class BodyLabellerTest {
    private static final String FIRST =
            "<p>The ships waited off the coast for a whole day, the harbour master said, because the wind was too strong.</p>";
    private static final String SECOND =
            "<p>In the evening the first of them came in, and by <a href=/n>Tuesday</a> all seven were moored at the quay.</p>";
    private static final String PAGE =
            "<html><head><title>Ships wait | The Harbour</title><script>var a = 1;</script></head><body>"
                    + "<nav><ul><li><a href=/a>Home</a></li><li><a href=/b>Sports</a></li></ul></nav><article><h1>Ships wait</h1>"
                    + "<p class=byline>By Jane Doe</p><figure><img src=/1.jpg alt='A ship'><figcaption>A ship waits. (Jane Doe/AP)"
                    + "</figcaption></figure>" + FIRST + "<h2>Evening</h2>" + SECOND
                    + "<aside class=related><h3>More</h3><p><a href=/c>Other ships that waited in other years</a></p></aside></article>"
                    + "<footer><p>All rights reserved by The Harbour, a newspaper for people who live near the sea.</p></footer></body></html>";

    @Test
    void keepsTheArticleAndSaysWhyTheRestIsGone() throws Exception {
        Worksheet sheet = labelled(PAGE);
        assertThat(sheet.page().segments())
                .extracting(s -> words(sheet, s), s -> detail(sheet, s))
                .containsSubsequence(
                        tuple("var a = 1;", "hidden"),
                        tuple("Home", "navigation"),
                        tuple("Ships wait", "title"),
                        tuple("By Jane Doe", "byline"),
                        tuple("Evening", "paragraph"),
                        tuple("More", "related"),
                        tuple("Other ships that waited in other years", "related"));
        assertThat(kept(sheet)).hasSize(3);
        assertThat(kept(sheet).get(0)).startsWith("The ships waited");
        assertThat(kept(sheet).get(2)).startsWith("In the evening");
    }

    @Test
    void takesThePictureWithItsCaptionAndCredit() throws Exception {
        Worksheet sheet = labelled(PAGE);
        assertThat(sheet.media()).hasSize(1);
        FoundMedia media = sheet.media().get(0);
        assertThat(media.url()).isEqualTo("https://news.example/1.jpg");
        assertThat(media.alt()).isEqualTo("A ship");
        assertThat(media.caption()).isEqualTo("A ship waits.");
        assertThat(java.util.Objects.requireNonNull(media.credit()).names()).containsExactly("Jane Doe");
        assertThat(sheet.ledger().entries())
                .extracting(e -> e.span().of(sheet.page().text()).strip(), e -> e.label()
                        .detail())
                .contains(tuple("A ship waits.", "caption"));
    }

    @Test
    void leavesAloneWhatSomebodyHasSpokenOf() throws Exception {
        Page page = page(PAGE);
        Worksheet sheet = new Worksheet(page);
        Label mine = Label.body("paragraph", "a-reviewer");
        for (Segment segment : page.segments()) {
            if (segment.span().of(page.text()).contains("rights reserved")) {
                sheet.ledger().label(segment.span(), mine);
            }
        }
        label(sheet);
        assertThat(sheet.ledger().entries()).extracting(Ledger.Entry::label).contains(mine);
    }

    @Test
    void keepsAllOfAPageThatIsOneShortNote() throws Exception {
        Worksheet sheet = labelled("<p>Ships waited.</p><p>Men spoke.</p>");
        assertThat(kept(sheet)).containsExactly("Ships waited.", "Men spoke.");
    }

    @Test
    void doesNotTakeTheNameOfTheArticlesParagraphsForFurniture() throws Exception {
        String paragraphs = (FIRST + SECOND).replace("<p>", "<p class=paywall>");
        assertThat(kept(labelled("<nav><a href=/a>Home</a></nav><div>" + paragraphs + "</div>")))
                .hasSize(2);
    }

    @Test
    void neverTakesAConsentBoxForTheArticle() throws Exception {
        String box = "<div id=onetrust-consent-sdk>"
                + FIRST.replace("ships", "cookies").repeat(9) + "</div>";
        assertThat(kept(labelled("<div>" + FIRST + SECOND + "</div>" + box))).hasSize(2);
    }

    @Test
    void tilesTheTextOfAnyPage() throws Exception {
        String[] pieces = PAGE.split("(?=<)");
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder markup = new StringBuilder("<p>Text");
            for (int i = random.nextInt(40); i > 0; i--) {
                markup.append(pieces[random.nextInt(pieces.length)]);
            }
            Worksheet sheet = labelled(markup.append("<p>End").toString());
            int at = 0;
            for (Ledger.Entry entry : sheet.ledger().entries()) {
                assertThat(entry.span().start()).as("seed %s", seed).isEqualTo(at);
                assertThat(entry.label().media())
                        .as("seed %s", seed)
                        .isLessThan(sheet.media().size());
                at = entry.span().end();
            }
            assertThat(at).as("seed %s", seed).isEqualTo(sheet.page().text().length());
        }
    }

    private static Worksheet labelled(String markup) throws Exception {
        Worksheet sheet = new Worksheet(page(markup));
        label(sheet);
        return sheet;
    }

    private static void label(Worksheet sheet) {
        for (Labeller labeller : List.of(
                new ConsentLabeller(),
                new HeadlineLabeller(),
                new BodyLabeller(org.clipfile.weigh.BodyModel.standard()),
                new PictureLabeller())) {
            labeller.label(sheet);
        }
    }

    private static Page page(String markup) throws Exception {
        return new HtmlReader(Map.of())
                .read(new Capture(
                        "aaaaaaaaaaaaaaaaaaaa",
                        "",
                        Channel.INBOX,
                        "a.html",
                        "https://news.example/story",
                        "text/html",
                        null,
                        Instant.EPOCH,
                        Content.of(markup.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<String> kept(Worksheet sheet) {
        return sheet.page().segments().stream()
                .filter(sheet::isOpen)
                .map(s -> words(sheet, s))
                .toList();
    }

    private static String words(Worksheet sheet, Segment segment) {
        return sheet.words(segment.span()).strip();
    }

    private static String detail(Worksheet sheet, Segment segment) {
        return sheet.ledger().at(segment.span().start()).detail();
    }
}
