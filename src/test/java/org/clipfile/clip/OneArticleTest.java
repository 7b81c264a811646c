package org.clipfile.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Capture;
import org.clipfile.article.Channel;
import org.clipfile.article.Fact;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.Media;
import org.clipfile.feed.Entry;
import org.clipfile.feed.Feeds;
import org.clipfile.read.HtmlReader;
import org.clipfile.rules.RuleBook;
import org.clipfile.weigh.Dump;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One article comes as a page, as a dump of that page, by mail and in a feed: it is the same article each time. */
class OneArticleTest {
    /** A story, and the words that its site puts around it. */
    private record Story(
            String language,
            String title,
            String author,
            String byline,
            String day,
            String printedDay,
            List<String> body,
            String alt,
            String caption,
            String credit,
            String skip,
            String menu,
            String share,
            String related,
            String foot) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Story> stories() {
        return Stream.of(
                new Story(
                        "en",
                        "Harbor Opens Second Gate After Years of Waiting",
                        "Ada Moor",
                        "By Ada Moor",
                        "2025-03-04",
                        "March 4, 2025",
                        List.of(
                                "PORT SAND, Maine — The harbor office opened a second gate on Monday, and the queue of trucks"
                                        + " was gone by noon, drivers said.",
                                "\"We have waited for this gate for eleven years,\" said Tomas Oyelaran, who runs the harbor."
                                        + " \"I had begun to think that I would retire first.\"",
                                "The gate cost eleven million. It was built in fourteen months, through two winters, by a crew"
                                        + " of sixty.",
                                "A third gate is to follow when the new quay is ready, the office said."),
                        "Trucks at a gate",
                        "Trucks pass the second gate in Port Sand, Maine, March 3, 2025.",
                        "Photo by Lena Park",
                        "Skip to main content",
                        "Home|News|Sports|Weather|Opinion",
                        "Share|Facebook|Twitter|Print",
                        "Related Stories|Bridge Is Open Again|Why Trucks Wait",
                        "Privacy Policy|Terms of Use|Contact Us"),
                new Story(
                        "de",
                        "Zweites Tor im Hafen von Sandort eröffnet",
                        "Ruth Adler",
                        "Von Ruth Adler",
                        "2024-11-05",
                        "5. November 2024",
                        List.of(
                                "Das Hafenamt hat am Montag das zweite Tor des Hafens eröffnet. Bis zum Mittag war die"
                                        + " Schlange der Lastwagen verschwunden, wie Fahrer berichteten.",
                                "„Elf Jahre haben wir darauf gewartet“, sagte Hafenmeister Jon Hale. „Ich dachte schon, ich"
                                        + " gehe vorher in Rente.“",
                                "Das Tor wurde in vierzehn Monaten gebaut und hat elf Millionen Euro gekostet.",
                                "Ein drittes Tor soll folgen, wenn der neue Kai fertig ist."),
                        "Lastwagen vor einem Tor",
                        "Lastwagen fahren durch das zweite Tor im Hafen von Sandort.",
                        "Foto: Nils Lind",
                        "Zum Inhalt springen",
                        "Startseite|Nachrichten|Sport|Wetter|Meinung",
                        "Teilen|Facebook|Twitter|Drucken",
                        "Lesen Sie auch|Brücke wieder frei|Warum Lastwagen warten",
                        "Impressum|Datenschutz|Kontakt"),
                new Story(
                        "es",
                        "El puerto estrena una segunda puerta tras once años",
                        "Rosa Brennan",
                        "Por Rosa Brennan",
                        "2023-06-12",
                        "12 de junio de 2023",
                        List.of(
                                "La oficina del puerto abrió el lunes una segunda puerta, y al mediodía ya no había cola de"
                                        + " camiones, según contaron los conductores.",
                                "«Hemos esperado esta puerta once años», dijo Paul Reed, que dirige el puerto. «Ya pensaba"
                                        + " que me jubilaría antes».",
                                "La puerta costó once millones. Sesenta personas la construyeron en catorce meses.",
                                "Habrá una tercera cuando esté listo el nuevo muelle, dijo la oficina."),
                        "Camiones ante una puerta",
                        "Unos camiones pasan por la segunda puerta del puerto.",
                        "Foto: Eva Sand",
                        "Saltar al contenido",
                        "Inicio|Noticias|Deportes|Tiempo|Opinión",
                        "Compartir|Facebook|Twitter|Imprimir",
                        "Noticias relacionadas|El puente vuelve a abrir|Por qué esperan los camiones",
                        "Aviso legal|Privacidad|Contacto"));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aDumpIsThePage(Story story) throws Exception {
        String dump = Dump.of(new HtmlReader(RuleBook.standard().selectors()).read(page(story)));
        assertSame(Captures.clip(Captures.text(dump)), Captures.clip(page(story)), story);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aMailIsThePage(Story story) {
        String mail = """
                From: "Harbor News" <news@harbor.example>
                To: reader@example.org
                Subject: %s
                Date: %s
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s

                %s

                %s

                %s

                %s
                %s

                %s

                ###
                """.formatted(
                "=?UTF-8?B?" + Base64.getEncoder().encodeToString(story.title().getBytes(StandardCharsets.UTF_8))
                        + "?=",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.parse(story.day() + "T10:00:00Z")),
                story.title(),
                story.byline(),
                story.body().get(0),
                story.body().get(1),
                story.caption(),
                story.credit(),
                String.join("\n\n", story.body().subList(2, 4)));
        Article article = Captures.clip(Captures.of(mail.getBytes(StandardCharsets.UTF_8), "message/rfc822"));
        assertSame(article, Captures.clip(page(story)), story);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void anEntryOfAFeedIsThePage(Story story) throws Exception {
        String feed = """
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbor News</title>
                <link>https://harbor.example/</link><item><title>%s</title><link>https://harbor.example/gate</link>
                <dc:creator>%s</dc:creator><pubDate>%sT08:00:00Z</pubDate>
                <content:encoded><![CDATA[%s]]></content:encoded></item></channel></rss>
                """.formatted(story.title(), story.author(), story.day(), content(story));
        Entry entry = Feeds.read(feed.getBytes(StandardCharsets.UTF_8), null, "https://harbor.example/feed")
                .orElseThrow()
                .entries()
                .get(0);
        String html = "<!DOCTYPE html><html><head><title>" + entry.title() + "</title></head><body><article><h1>"
                + entry.title() + "</h1>\n" + entry.html() + "\n</article></body></html>\n";
        Capture page = Captures.of(html.getBytes(StandardCharsets.UTF_8), "text/html");
        List<Fact> told = List.of(
                new Fact("title", Objects.requireNonNull(entry.title()), "feed", null),
                new Fact("authors", entry.authors().get(0), "feed", null),
                new Fact("published", Objects.requireNonNull(entry.published()), "feed", null));
        Capture capture = new Capture(
                page.id(),
                page.sha256(),
                Channel.FEED,
                null,
                entry.link(),
                "text/html",
                null,
                Instant.parse("2026-03-04T05:06:07Z"),
                page.content(),
                told);
        assertSame(Captures.clip(capture), Captures.clip(page(story)), story);
    }

    private static void assertSame(Article article, Article page, Story story) {
        assertThat(page.facts().title()).isEqualTo(story.title());
        assertThat(article.facts().title()).isEqualTo(story.title());
        assertThat(page.body().blocks())
                .extracting(Block::text)
                .extracting(Object::toString)
                .containsExactlyElementsOf(story.body());
        assertThat(article.body().text()).isEqualTo(page.body().text());
        assertThat(page.facts().authors()).extracting(Author::name).containsExactly(story.author());
        assertThat(article.facts().authors()).extracting(Author::name).containsExactly(story.author());
        assertThat(day(page)).isEqualTo(story.day());
        assertThat(day(article)).isEqualTo(story.day());
        assertThat(article.facts().language())
                .isEqualTo(page.facts().language())
                .isEqualTo(story.language());
        assertThat(page.media()).hasSize(1);
        assertThat(article.media()).hasSize(1);
        Media media = article.media().get(0);
        assertThat(media.caption()).isEqualTo(page.media().get(0).caption()).isEqualTo(story.caption());
        assertThat(Objects.requireNonNull(media.credit()).names())
                .isEqualTo(Objects.requireNonNull(page.media().get(0).credit()).names())
                .hasSize(1);
    }

    private static String day(Article article) {
        return Objects.requireNonNull(article.facts().published()).when().at().substring(0, 10);
    }

    private static String content(Story story) {
        return "<p>" + story.body().get(0) + "</p>\n<p>" + story.body().get(1)
                + "</p>\n<figure><img src=\"gate.jpg\" alt=\""
                + story.alt() + "\"><figcaption>" + story.caption() + " <span class=\"credit\">" + story.credit()
                + "</span></figcaption></figure>\n<p>" + story.body().get(2) + "</p>\n<p>"
                + story.body().get(3) + "</p>";
    }

    private static Capture page(Story story) {
        String html = "<!DOCTYPE html><html lang=\"" + story.language() + "\"><head><meta charset=\"utf-8\"><title>"
                + story.title() + " - Harbor News</title></head><body><a class=\"skip\" href=\"#main\">" + story.skip()
                + "</a><nav>" + links(story.menu()) + "</nav><main id=\"main\"><article><h1>" + story.title()
                + "</h1><p class=\"byline\">" + story.byline() + "</p><p class=\"date\"><time datetime=\"" + story.day()
                + "\">" + story.printedDay() + "</time></p><div class=\"share\">" + links(story.share()) + "</div>"
                + content(story) + "</article><aside class=\"related\"><h2>"
                + story.related().split("\\|")[0] + "</h2>"
                + links(story.related().substring(story.related().indexOf('|') + 1)) + "</aside></main><footer>"
                + links(story.foot()) + "</footer></body></html>";
        return Captures.of(html.getBytes(StandardCharsets.UTF_8), "text/html");
    }

    private static String links(String words) {
        StringBuilder list = new StringBuilder("<ul>");
        for (String word : words.split("\\|")) {
            list.append("<li><a href=\"/")
                    .append(word.hashCode())
                    .append("\">")
                    .append(word)
                    .append("</a></li>");
        }
        return list.append("</ul>").toString();
    }
}
