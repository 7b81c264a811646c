package org.clipfile.label;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Capture;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.Media;
import org.clipfile.clip.Clipper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureLabellerTest {
    private static final String FIRST =
            "The ships waited off the coast for a whole day, the harbour master said, because the wind was too strong.";
    private static final String SECOND =
            "In the evening the first of them came in, and by Tuesday all seven of them were moored at the quay.";
    private static final String CAPTION = "The first of the ships passes the old lighthouse";

    /** Shapes in which captions and credits stand beside pictures, %s being the picture. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure>%s<figcaption>" + CAPTION
                        + " <span class=fig__credits>Foto: Jane Doe/dpa</span></figcaption></figure>",
                "<figure>%s<figcaption><span class=a>" + CAPTION
                        + "</span><span class=b>Jane Doe/dpa</span></figcaption></figure>",
                "<figure>%s<figcaption>" + CAPTION + " <cite>Jane Doe/dpa</cite></figcaption></figure>",
                "<figure>%s<figcaption><div class=credit>© Jane Doe/dpa</div>" + CAPTION + "</figcaption></figure>",
                "<figure>%s</figure><div class=img-info>" + CAPTION + " Bild: Jane Doe/dpa</div>",
                "<div class=wrap>%s<span class=legend>" + CAPTION + " (Jane Doe/dpa)</span></div>",
                "<div class=wrap>%s<p class=image--author>Foto: Jane Doe/dpa</p><p class=photo-text>" + CAPTION
                        + "</p></div>",
                "<div class=x1>%s<div class=x2>" + CAPTION + "</div><div class=x3>Jane Doe/dpa</div></div>",
                "<div class=x1><span>Foto: Jane Doe/dpa</span>%s<div>" + CAPTION + "</div></div>",
                "<p class=x1>%s</p><p class=x1>" + CAPTION + " Foto: Jane Doe/dpa</p>",
                "<div class=x1><a href=/gallery>%s<div class=x2>" + CAPTION + " | Foto: Jane Doe/dpa</div></a></div>",
            })
    void takesCaptionAndCreditOutOfTheBody(String shape) throws Exception {
        Article article = clip("<h1>Ships wait</h1><div><p>" + FIRST + "</p>"
                + shape.formatted("<div><img src=/1.jpg></div>") + "<p>" + SECOND + "</p></div>");
        assertThat(article.media()).hasSize(1);
        Media media = article.media().get(0);
        assertThat(media.url()).isEqualTo("https://news.example/1.jpg");
        assertThat(media.caption()).isEqualTo(CAPTION);
        assertThat(requireNonNull(media.credit()).name()).isEqualTo("Jane Doe/dpa");
        assertThat(body(article)).containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<blockquote><p><img src=/1.jpg></p><p>" + CAPTION + "</p></blockquote>",
                "<dl class=documents><dt><img src=/1.jpg></dt><dd>" + CAPTION + "</dd></dl>",
                "<p><a href=/big><img src=/1.jpg></a><br><small>" + CAPTION + "</small></p>",
                "<table><tr><td><img src=/1.jpg></td></tr><tr><td>" + CAPTION + "</td></tr></table>",
            })
    void theFewWordsSetApartWithAPictureAreItsCaption(String shape) throws Exception {
        Article article = clip("<h1>Ships wait</h1><div><p>" + FIRST + "</p>" + shape + "<p>" + SECOND + "</p></div>");
        assertThat(article.media()).extracting(Media::caption).containsExactly(CAPTION);
        assertThat(body(article)).containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<small><span>" + CAPTION + "</span><span>JANE DOE/NH</span></small>",
                "<small>" + CAPTION + " - <span>Photo: Jane Doe/NH</span></small>",
            })
    void whatMarkupPartsFromACaptionMayBeItsCredit(String words) throws Exception {
        Article article = clip("<h1>Ships wait</h1><div><p>" + FIRST + "</p><div class=foto><img src=/1.jpg>" + words
                + "</div><p>" + SECOND + "</p></div>");
        assertThat(article.media()).extracting(Media::caption).containsExactly(CAPTION);
        assertThat(requireNonNull(article.media().get(0).credit()).name()).isEqualToIgnoringCase("Jane Doe/NH");
    }

    @Test
    void buttonsOfAPictureAreNoCaption() throws Exception {
        Article article = clip("<h1>Ships wait</h1><div><p>" + FIRST
                + "</p><figure><img src=/1.jpg><button>Show in full" + " screen</button><figcaption>" + CAPTION
                + "</figcaption></figure><p>" + SECOND + "</p></div>");
        assertThat(article.media()).extracting(Media::caption).containsExactly(CAPTION);
        assertThat(body(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void whatStandsBesideACreditIsTheCaption() throws Exception {
        Article article = clip("<h1>Ships wait</h1><div><p>" + FIRST + "</p><div><img src=/1.jpg><p>" + CAPTION
                + ".</p><p>Image: Jane Doe</p></div><p>" + SECOND + "</p></div>");
        assertThat(article.media()).extracting(Media::caption).containsExactly(CAPTION + ".");
        assertThat(body(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void namesInBracketsBehindTheLastSentenceAreTheCredit() throws Exception {
        Article article = clip("<h1>Ships wait</h1><div><p>" + FIRST + "</p><figure><img src=/1.jpg><figcaption>"
                + CAPTION + ". <!-- --> (Nine)</figcaption></figure><p>" + SECOND + "</p></div>");
        assertThat(article.media()).extracting(Media::caption).containsExactly(CAPTION + ".");
        assertThat(requireNonNull(article.media().get(0).credit()).name()).isEqualTo("Nine");
    }

    @Test
    void aCaptionSetAsAHeadingIsNoHeadingOfTheText() throws Exception {
        String caption =
                CAPTION + ", and the men on her deck wave at the boys who have climbed the sea wall to see her.";
        Article article = clip("<h1>Ships wait</h1><div><p>" + FIRST + "</p><div><div><img src=/1.jpg></div><h3>"
                + caption + "</h3><p>Photo: AFP</p></div><p>" + SECOND + "</p></div>");
        assertThat(article.media()).extracting(Media::caption).containsExactly(caption);
        assertThat(body(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void anElementOfTheSitesOwnMayBeAPicture() throws Exception {
        Article article = clip("<h1>Ships wait</h1><div><p>" + FIRST + "</p><div><lead-image-v3 data-src=/1.jpg>"
                + "</lead-image-v3><div class=img-caption>" + CAPTION + "</div></div><p>" + SECOND + "</p></div>");
        assertThat(article.media()).extracting(Media::url).containsExactly("https://news.example/1.jpg");
        assertThat(article.media()).extracting(Media::caption).containsExactly(CAPTION);
    }

    @Test
    void buttonsDrawnAsPicturesAreNone() throws Exception {
        Article article = clip("<h1>Ships wait</h1><div><p>" + FIRST + "</p><figure><img src=/1.jpg>"
                + "<button><img src=/static/zoom-in.0a1b.svg alt=Enlarge></button><figcaption>" + CAPTION
                + "</figcaption></figure><p>" + SECOND + "</p></div>");
        assertThat(article.media()).extracting(Media::url).containsExactly("https://news.example/1.jpg");
    }

    @Test
    void hiddenScriptsDoNotPartACaptionFromTheText() throws Exception {
        String state = "<script type=application/json>{\"a\":\"" + "x".repeat(5_000) + "\"}</script>";
        Article article = clip("<h1>Ships wait</h1><div><figure><img src=/1.jpg><figcaption>" + CAPTION
                + "</figcaption></figure></div>" + state + "<div><p>" + FIRST + "</p><p>" + SECOND + "</p></div>");
        assertThat(article.media()).extracting(Media::caption).containsExactly(CAPTION);
    }

    @Test
    void portraitsOfAuthorsAreNoPicturesOfTheArticle() throws Exception {
        Article article = clip("<h1>Ships wait</h1><p class=byline rel=author>By Jane Doe</p><div class=who>"
                + "<img src=/jane.jpg alt='Jane Doe'><span>By Jane Doe, at the harbour</span></div><div><p>" + FIRST
                + "</p><figure><img src=/1.jpg><figcaption>" + CAPTION + "</figcaption></figure><p>" + SECOND
                + "</p></div>");
        assertThat(article.media()).extracting(Media::url).containsExactly("https://news.example/1.jpg");
        assertThat(body(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void aPictureShownTwiceIsOne() throws Exception {
        String figure = "<figure><img src=/1.jpg><figcaption>" + CAPTION + "</figcaption></figure>";
        Article article = clip(
                "<h1>Ships wait</h1><div>" + figure + "<p>" + FIRST + "</p>" + figure + "<p>" + SECOND + "</p></div>");
        assertThat(article.media()).extracting(Media::caption).containsExactly(CAPTION);
        assertThat(body(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void anAddressThatAScriptHasYetToFillInIsNone() throws Exception {
        Article article = clip("<h1>Ships wait</h1><div><p>" + FIRST
                + "</p><figure><img data-src='/1_${size}.jpg' src=/1_605.jpg><figcaption>" + CAPTION
                + "</figcaption></figure><p>" + SECOND + "</p></div>");
        assertThat(article.media()).extracting(Media::url).containsExactly("https://news.example/1_605.jpg");
    }

    @Test
    void theLengthOfASoundIsNoCaption() throws Exception {
        Article article = clip("<h1>Ships wait</h1><div><p>" + FIRST + "</p><figure><audio src=/1.mp3></audio>"
                + "<figcaption>0:00</figcaption></figure><p>" + SECOND + "</p></div>");
        assertThat(article.media()).hasSize(1);
        assertThat(article.media().get(0).caption()).isNull();
    }

    @Test
    void keepsThePictureOfTheHeadThoughItStandsApartFromTheText() throws Exception {
        Article article = clip("<header><h1>Ships wait</h1><figure><img src=/1.jpg><figcaption>" + CAPTION
                + "</figcaption></figure></header><div class=share>Share</div><div class=body><p>" + FIRST + "</p><p>"
                + SECOND + "</p></div>");
        assertThat(article.media()).extracting(Media::caption).containsExactly(CAPTION);
        assertThat(article.media()).extracting(Media::position).containsExactly(0);
    }

    @Test
    void leavesPicturesOfOtherStoriesAlone() throws Exception {
        Article article =
                clip("<h1>Ships wait</h1><aside class=related><figure><img src=/9.jpg><figcaption>A train of last"
                        + " year</figcaption></figure></aside><div class=body><p>" + FIRST + "</p><p>" + SECOND
                        + "</p></div>");
        assertThat(article.media()).extracting(Media::caption).doesNotContain("A train of last year");
    }

    @Test
    void knowsACaptionByTheAlternativeText() throws Exception {
        Article article = clip("<h1>Ships wait</h1><div><p>" + FIRST + "</p><div><img src=/1.jpg alt='" + CAPTION
                + ".'></div><p>" + CAPTION + ". <span>IMAGO/Jane Doe</span></p><p>" + SECOND + "</p></div>");
        assertThat(article.media()).extracting(Media::caption).containsExactly(CAPTION + ".");
        assertThat(body(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void aParagraphBesideAPictureIsBody() throws Exception {
        Article article = clip("<h1>Ships wait</h1><div><p>" + FIRST + "</p><div class=row><img src=/1.jpg><p>" + SECOND
                + "</p></div><p>" + FIRST + "</p></div>");
        assertThat(body(article)).containsExactly(FIRST, SECOND, FIRST);
    }

    @Test
    void stepsWithAPictureEachAreBody() throws Exception {
        StringBuilder steps = new StringBuilder();
        for (int i = 1; i < 12; i++) {
            steps.append("<div><img src=/")
                    .append(i)
                    .append(
                            ".jpg><div>Fold the sheet of paper along the line that the last fold has left, for time number ")
                    .append(i)
                    .append("</div></div>");
        }
        Article article =
                clip("<h1>A boat of paper</h1><div><p>" + FIRST + "</p>" + steps + "<p>" + SECOND + "</p></div>");
        assertThat(body(article))
                .contains("Fold the sheet of paper along the line that the last fold has left, for time number 7");
    }

    @Test
    void readsThePictureOfAMilitaryPage() throws Exception {
        Article article = clip("<h1>Ships wait</h1><div class=article-view><div class=body><p>" + FIRST + "</p>"
                + "<div class='media-inline-container'><a href=/igphoto/1><img src='/1/240503-N-AB123-1001.JPG' alt='A ship'>"
                + "</a><div class=details><div class=title>Harbour Watch</div><div class=caption>A tug meets the first of the"
                + " ships off Port Elm, May 3, 2024.</div><div class=credit>Photo By: Petty Officer 1st Class Jane Doe</div>"
                + "<div class=virin>VIRIN: 240503-N-AB123-1001</div></div></div><p>" + SECOND + "</p></div></div>");
        assertThat(article.media()).hasSize(1);
        Media media = article.media().get(0);
        assertThat(media.caption()).contains("A tug meets the first of the ships off Port Elm, May 3, 2024.");
        assertThat(requireNonNull(media.credit()).names()).containsExactly("Jane Doe");
        assertThat(requireNonNull(media.virin()).value()).isEqualTo("240503-N-AB123-1001");
        assertThat(media.date()).isEqualTo("2024-05-03");
        assertThat(body(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void readsTheCaptionWithItsVirinInBrackets() throws Exception {
        Article article =
                clip("<h1>Ships wait</h1><div><p>" + FIRST + "</p><figure><img src=/1.jpg><figcaption>A tug meets the"
                        + " ships. (U.S. Navy photo by Petty Officer 1st Class Jane Doe/Released) (240503-N-AB123-1001)</figcaption>"
                        + "</figure><p>" + SECOND + "</p></div>");
        Media media = article.media().get(0);
        assertThat(media.caption()).isEqualTo("A tug meets the ships.");
        assertThat(requireNonNull(media.credit()).organization()).isEqualTo("U.S. Navy");
        assertThat(requireNonNull(media.virin()).sequence()).isEqualTo("1001");
        assertThat(body(article)).containsExactly(FIRST, SECOND);
    }

    @Test
    void takesFromTheMetadataWhatIsNotPrinted() throws Exception {
        Article article =
                clip("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Ships wait\","
                        + "\"image\":[{\"@type\":\"ImageObject\",\"url\":\"https://cdn.example/2024/harbour-dawn-800x600.jpg?w=1\","
                        + "\"caption\":\"The harbour at dawn\",\"creditText\":\"Jane Doe/dpa\"}]}</script><h1>Ships wait</h1><div><p>"
                        + FIRST + "</p><img src=https://cdn.example/2024/harbour-dawn-1600x1200.webp><p>" + SECOND
                        + "</p></div>");
        Media media = article.media().get(0);
        assertThat(media.caption()).isEqualTo("The harbour at dawn");
        assertThat(requireNonNull(media.credit()).name()).isEqualTo("Jane Doe/dpa");
    }

    private static List<String> body(Article article) {
        return article.body().blocks().stream()
                .map(Block::text)
                .map(CharSequence::toString)
                .toList();
    }

    private static Article clip(String body) throws Exception {
        String page = "<html><head><title>Ships wait</title></head><body>" + body + "</body></html>";
        Capture capture = new Capture(
                "aaaaaaaaaaaaaaaaaaaa",
                "",
                Channel.INBOX,
                "a.html",
                "https://news.example/story",
                "text/html",
                null,
                Instant.EPOCH,
                Content.of(page.getBytes(StandardCharsets.UTF_8)));
        return Clipper.standard().clip(capture).article();
    }
}
