package org.clipfile.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.clipfile.article.Box;
import org.clipfile.article.Fact;
import org.clipfile.article.Page;
import org.clipfile.article.Page.Picture;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.UnreadableCaptureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {

    @Test
    void cutsAtTheEdgesOfBoxesAndJoinsInlineText() throws Exception {
        assertThat(words("<p>Ships <b>wait</b>ed.</p><p>Men <i>spoke</i>.</p>Loose text<div>Boxed</div>"))
                .containsExactly("Ships waited.", "Men spoke.", "Loose text", "Boxed");
    }

    @Test
    void partsWordsThatAreShownApart() throws Exception {
        assertThat(page("<p>One</p><p>Two<br>Three</p><div>Four</div>").text().toString())
                .isEqualTo("One\nTwo\nThree\nFour");
    }

    @Test
    void keepsTheLinesOfOneAddressTogetherAndPartsAtTwoBreaks() throws Exception {
        Page page = page("<p>Jane Doe<br>1 Harbour Road<br> <br>Ships waited.</p>");
        assertThat(page.segments()).extracting(Segment::opens).containsExactly(true, false, true);
    }

    @Test
    void tellsKindsAndLevels() throws Exception {
        Page page = page(
                "<h2>Head</h2><p>Text</p><ul><li>A<ul><li>B</li></ul></li></ul><blockquote><p>Said</p></blockquote>"
                        + "<pre>x\n\ny</pre><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>"
                        + "<figure><img src=a.jpg width=600 height=400><figcaption>Shown</figcaption></figure>");
        assertThat(page.segments())
                .extracting(Segment::kind, Segment::level, s -> s.span()
                        .of(page.text())
                        .strip())
                .containsExactly(
                        tuple(Kind.HEADING, 2, "Head"),
                        tuple(Kind.PARAGRAPH, 0, "Text"),
                        tuple(Kind.LIST_ITEM, 1, "A"),
                        tuple(Kind.LIST_ITEM, 2, "B"),
                        tuple(Kind.QUOTE, 0, "Said"),
                        tuple(Kind.CODE, 0, "x\n\ny"),
                        tuple(Kind.TABLE, 0, "1\n2"),
                        tuple(Kind.TABLE, 0, "3"),
                        tuple(Kind.CAPTION, 0, "Shown"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>Menu</td><td>Ships waited.</td></tr></table>",
                "<table><tr><td>Menu</td></tr><tr><td>Ships waited.</td></tr></table>",
                "<table><tr><td>Menu</td><td></td></tr><tr><td><br></td><td>Ships waited.<br><br>Men spoke.</td></tr></table>",
                "<table><tr><td>Menu</td><td><input></td></tr><tr><td>Ships waited.</td><td></td></tr></table>",
            })
    void aTableThatLaysOutAPageIsNone(String table) throws Exception {
        assertThat(page(table).segments())
                .extracting(Segment::kind)
                .hasSizeGreaterThan(1)
                .containsOnly(Kind.PARAGRAPH);
    }

    @Test
    void aTableWithAHeadIsOneHoweverSmall() throws Exception {
        assertThat(page("<table><tr><th>Tide</th></tr><tr><td>4:10</td></tr></table>")
                        .segments())
                .extracting(Segment::kind)
                .containsExactly(Kind.TABLE, Kind.TABLE);
    }

    @Test
    void charactersThatShowNothingAreNoPieceOfTheirOwn() throws Exception {
        Page page = page("<p>One</p><div>&zwnj;</div><div>&#8205;&nbsp;&shy;</div><p>Two</p>");
        assertThat(visible(page)).hasSize(2);
        assertThat(page.text().toString()).contains("\u200c", "\u200d", "\u00ad");
    }

    @Test
    void keepsWhatIsHiddenAsHidden() throws Exception {
        Page page =
                page("<title>T</title><script>var a;</script><p>Seen <span style='display: none'>not</span> text</p>"
                        + "<div hidden><p>Gone</p></div><noscript>Enable</noscript><p class='big sr-only'>Spoken</p>");
        assertThat(page.segments())
                .filteredOn(s -> s.kind() == Kind.HIDDEN)
                .extracting(s -> s.span().of(page.text()).strip())
                .containsExactly("T", "var a;", "not", "Gone", "Enable", "Spoken");
        assertThat(visible(page)).containsExactly("Seen", "text");
    }

    @Test
    void aHiddenBoxPartsNoParagraphButParagraphsStayParted() throws Exception {
        Page page = page("<div>One</div><script>x</script>Two <script>y</script> three");
        assertThat(page.segments())
                .filteredOn(s -> s.kind() != Kind.HIDDEN)
                .extracting(Segment::opens)
                .containsExactly(true, true, false);
    }

    @Test
    void countsTheCharsOfLinks() throws Exception {
        Page page = page("<p>Ab <a href='/x'>cd e</a>\n\n      </p>");
        Segment segment = page.segments().get(0);
        assertThat(segment.ink()).isEqualTo(5);
        assertThat(segment.linkChars()).isEqualTo(3);
        assertThat(page.links().get(0).span().of(page.text())).isEqualTo("cd e");
        assertThat(page.links().get(0).url()).isEqualTo("https://news.example/x");
    }

    @Test
    void makesAddressesAbsoluteByTheBaseElement() throws Exception {
        Page page = page("<base href='/deep/'><a href='x'>A</a> <a href='#top'>B</a> <a href='javascript:x()'>C</a>");
        assertThat(page.links()).extracting(Page.PageLink::url).containsExactly("https://news.example/deep/x");
    }

    @Test
    void findsPicturesWhereverTheirAddressIs() throws Exception {
        Page page = page("<p>x</p><img src='data:image/gif;base64,R0' data-src='/lazy.jpg' alt=' A  ship '>"
                + "<img srcset='s.jpg 300w, l.jpg 1200w, m.jpg 600w'>"
                + "<picture><source srcset='big.webp 2x, small.webp'><img></picture>"
                + "<img src='data:image/gif;base64,R0'><noscript><img src='/real.jpg'></noscript>"
                + "<video><source src='v.mp4'></video><iframe src='https://www.youtube.com/embed/abc'></iframe>"
                + "<img src='icon.png' width=16 height=16>");
        assertThat(page.pictures())
                .extracting(Picture::type, Picture::url)
                .containsExactly(
                        tuple("image", "https://news.example/lazy.jpg"),
                        tuple("image", "https://news.example/2026/l.jpg"),
                        tuple("image", "https://news.example/2026/big.webp"),
                        tuple("image", "https://news.example/real.jpg"),
                        tuple("video", "https://news.example/2026/v.mp4"),
                        tuple("video", "https://www.youtube.com/embed/abc"));
        assertThat(page.pictures().get(0).alt()).isEqualTo("A ship");
    }

    @Test
    void keepsTheCaptionBesideItsImage() throws Exception {
        Page page = page("<img src=0.jpg><figure><img src=1.jpg><figcaption>One</figcaption></figure>"
                + "<figure><figcaption>Two</figcaption><img src=2.jpg></figure>"
                + "<div class='wp-caption'><img src=3.jpg><p class='wp-caption-text'>Three</p></div>");
        assertThat(page.segments())
                .extracting(s -> s.span().of(page.text()).strip(), Segment::picture)
                .containsExactly(tuple("One", 1), tuple("Two", 2), tuple("Three", 3));
    }

    @Test
    void carriesTheMarksOfRulesToEverythingInside() throws Exception {
        HtmlReader reader = new HtmlReader(Map.of("newsletter", "aside[class~=newsletter]", "links", "a"));
        Page page = reader.read(Captures.html("<p>Text</p><aside class=newsletter>Get <a href=x>mail</a></aside>"));
        assertThat(page.segments())
                .extracting(s -> s.span().of(page.text()).strip(), Segment::marks)
                .containsExactly(
                        tuple("Text", List.of()),
                        tuple("Get", List.of("newsletter")),
                        tuple("mail", List.of("newsletter", "links")));
    }

    @Test
    void refusesARuleThatIsNoCss() {
        assertThatThrownBy(() -> new HtmlReader(Map.of("bad-rule", "p[")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bad-rule");
    }

    @Test
    void keepsTheBoxesInWhichTextStands() throws Exception {
        Page page = page("<div></div><article id=A class='Story big'><p>Text</p></article>");
        Segment segment = page.segments().get(0);
        Box box = page.boxes().get(segment.box());
        assertThat(box.tag()).isEqualTo("p");
        assertThat(page.boxes().get(box.parent())).isEqualTo(new Box(1, "article", "a story big"));
        assertThat(page.boxes()).extracting(Box::tag).containsExactly("html", "body", "article", "p");
    }

    @Test
    void gathersStatementsEachWithItsSource() throws Exception {
        Page page = page("""
                <html lang=en-GB dir=ltr><head><title>Ships wait | The Harbour</title>
                <meta property="og:title" content="Ships wait"><meta name=author content="Jane Doe">
                <meta property="article:published_time" content="2026-05-04T10:00:00Z">
                <meta name=keywords content="ships, harbour"><link rel=canonical href=/ships>
                <script type="application/ld+json">{"@graph":[{"@type":"Organization","name":"No"},
                {"@type":["NewsArticle"],"headline":"Ships &amp; wait","author":[{"name":"Jane Doe"},"Ann Roe"],
                "datePublished":"2026-05-04","publisher":{"name":"The Harbour","url":"https://news.example/"},}]}</script></head>
                <body><h1>Ships wait</h1><p class=byline>By <a rel=author href=/jane>Jane Doe</a></p>
                <time datetime="2026-05-04T11:00">4 May</time><p>Text</p>
                <aside><time datetime="2020-01-01">Old story</time></aside></body></html>
                """);
        assertThat(page.facts())
                .extracting(Fact::field, Fact::value, Fact::source)
                .containsSubsequence(
                        tuple("title", "Ships wait", "h1"),
                        tuple("authors", "Jane Doe", "rel-author"),
                        tuple("byline", "By Jane Doe", "byline-element"),
                        tuple("published", "2026-05-04T11:00", "time-element"),
                        tuple("title", "Ships & wait", "json-ld:headline"),
                        tuple("authors", "Jane Doe", "json-ld:author"),
                        tuple("authors", "Ann Roe", "json-ld:author"),
                        tuple("published", "2026-05-04", "json-ld:datePublished"),
                        tuple("publisher", "The Harbour", "json-ld:publisher"),
                        tuple("language", "en-GB", "html-lang"),
                        tuple("title", "Ships wait", "meta:og:title"),
                        tuple("published", "2026-05-04T10:00:00Z", "meta:article:published_time"),
                        tuple("keywords", "harbour", "meta:keywords"),
                        tuple("canonicalUrl", "https://news.example/ships", "link:canonical"),
                        tuple("title", "Ships wait | The Harbour", "title-element"));
        assertThat(page.facts()).extracting(Fact::value).doesNotContain("2020-01-01");
        Fact h1 = page.facts().get(0);
        assertThat(java.util.Objects.requireNonNull(h1.span()).of(page.text())).isEqualTo("Ships wait");
    }

    @Test
    void takesTheHeadingThatTheTitleConfirmsForTheHeadline() throws Exception {
        Page page =
                page("<title>Ships wait off the coast</title><h1>The Harbour</h1><h2>Ships wait off the coast</h2>");
        assertThat(page.facts())
                .extracting(Fact::value, Fact::source)
                .startsWith(tuple("Ships wait off the coast", "h2"), tuple("The Harbour", "h1"));
    }

    @Test
    void followsAuthorsNamedByIdAndPartsNamesInElementsOfTheirOwn() throws Exception {
        Page page = page("<script type='application/ld+json'>{'@graph':[{'@type':'Article','author':{'@id':'#jane'}},"
                + "{'@type':'Person','@id':'#jane','name':'Jane Doe'}]}</script><h1>Ships wait</h1>"
                + "<div class=byline><span>Jane Doe</span> <span>Ann Roe</span></div>"
                + "<a href='/author/max/'>max</a>");
        assertThat(page.facts())
                .extracting(Fact::field, Fact::value, Fact::source)
                .contains(
                        tuple("authors", "Jane Doe", "json-ld:author"),
                        tuple("byline", "Jane Doe, Ann Roe", "byline-element"),
                        tuple("authors", "max", "author-element"));
    }

    @Test
    void readsDatesInABoxOfAnyNameThatHoldsTheHeadline() throws Exception {
        Page page = page(
                "<title>Ships wait</title><div class='teaser category-latest'><h1>Ships wait</h1><div class=postDate>4 May 2024</div></div>"
                        + "<div class=teaser><time datetime=2020-01-01>then</time></div>");
        assertThat(page.facts())
                .filteredOn(fact -> fact.field().equals("published"))
                .extracting(Fact::value, Fact::source)
                .containsExactly(tuple("4 May 2024", "date-element"));
    }

    @Test
    void readsDatesThatAttributesHold() throws Exception {
        Page page = page(
                "<h1>Ships wait</h1><span class=published title=2024-05-04T10:00:00Z></span>"
                        + "<time class=updated datetime=2024-05-05></time><i property='dc:date dc:created' content=2024-05-04>x</i>");
        assertThat(page.facts())
                .extracting(Fact::field, Fact::value, Fact::source)
                .contains(
                        tuple("published", "2024-05-04T10:00:00Z", "date-element"),
                        tuple("modified", "2024-05-05", "time-element"),
                        tuple("published", "2024-05-04", "microdata:created"));
    }

    @Test
    void reportsBrokenJsonLdAndGoesOn() throws Exception {
        Page page = page("<script type='application/ld+json'>{\"@type\": </script><p>Text</p>");
        assertThat(page.problems()).containsExactly("Some JSON-LD of the page is broken and was not used.");
    }

    @Test
    void readsElementsOfXhtmlThatCloseThemselves() throws Exception {
        String xhtml =
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/><script src='a.js'/></head>"
                        + "<body><div hidden='hidden'/><p>Text</p></body></html>";
        Page page = new HtmlReader(Map.of())
                .read(Captures.of(MediaTypes.XHTML, null, xhtml.getBytes(StandardCharsets.UTF_8)));
        assertThat(visible(page)).containsExactly("Text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "<html><body></body></html>",
                "<title>T</title>",
                "<frameset><frame src=x></frameset>",
                "<script>x</script>"
            })
    void refusesAPageWithoutText(String markup) {
        assertThatThrownBy(() -> page(markup))
                .isInstanceOf(UnreadableCaptureException.class)
                .hasMessage("The page holds no text.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<ul><li>",
                "<table><tr><td>",
                "<a href=x>",
                "<svg><g>",
                "<font><p>",
                "<blockquote>",
                "<select><option>"
            })
    void readsHostileNestingInBoundedTime(String opening) {
        String markup = "<p>Text</p>" + opening.repeat(100_000) + "deep";
        Assertions.assertThatNoException()
                .isThrownBy(() ->
                        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(20), () -> page(markup)));
    }

    @Test
    void readsTheDateThatStandsUnderThePointer() throws Exception {
        assertThat(page("<h1>Ships wait</h1><p><span class=date title='9 February 2024, 10:15'>3 months ago</span>"
                                + "<span class=date title='Date'>10 May 2024</span></p>")
                        .facts())
                .filteredOn(fact -> fact.source().equals("date-element"))
                .extracting(Fact::value)
                .containsExactly("9 February 2024, 10:15", "10 May 2024");
    }

    @Test
    void readsHostileAttributesAndNuls() throws Exception {
        String huge = "x ".repeat(500_000);
        Page page = page("<div class='" + huge + "' style='" + huge + "' id='" + huge + "'><img srcset='" + huge
                + "'>T\0ext</div>");
        assertThat(visible(page)).containsExactly("T\ufffdext");
        assertThat(page.boxes().get(page.boxes().size() - 1).hints().length()).isLessThan(1000);
    }

    private static Page page(String markup) throws Exception {
        return new HtmlReader(Map.of()).read(Captures.html(markup));
    }

    private static List<String> words(String markup) throws Exception {
        return visible(page(markup));
    }

    private static List<String> visible(Page page) {
        return page.segments().stream()
                .filter(s -> s.kind() != Kind.HIDDEN)
                .map(s -> s.span().of(page.text()).strip())
                .toList();
    }
}
