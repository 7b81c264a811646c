package org.clipfile.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Body;
import org.clipfile.article.Channel;
import org.clipfile.article.Facts;
import org.clipfile.article.Filing;
import org.clipfile.article.Identity;
import org.clipfile.article.Label;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Link;
import org.clipfile.article.Media;
import org.clipfile.article.Notice;
import org.clipfile.article.Processing;
import org.clipfile.article.Published;
import org.clipfile.article.Quality;
import org.clipfile.article.Sighting;
import org.clipfile.article.Source;
import org.clipfile.article.Span;
import org.clipfile.article.Virin;
import org.clipfile.article.When;
import org.jspecify.annotations.Nullable;

/** Articles to test formats with: one that has everything, one that has next to nothing, and as many odd ones as wanted. */
public final class Articles {
    private static final String SHA = "0123456789abcdef".repeat(4);
    private static final String[] ODD = {
        "Plain words",
        "\"quoted\" \\ back\\slash / solidus",
        "line\nfeed\r\n\ttab \b\f",
        "nul \u0000 escape \u001b[31m delete \u007f C1 \u009b31m",
        "lone high \ud83d, lone low \ude00, swapped \ude00\ud83d",
        "ends high \ud83d",
        "separators \u2028 and \u2029, next line \u0085",
        "emoji \ud83d\ude00\ud83c\uddeb\ud83c\uddee, family \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
        "\u05e9\u05dc\u05d5\u05dd \u200f\u202eright to left\u202c \u0645\u0631\u062d\u0628\u0627",
        "\u6f22\u5b57\u3068\u304b\u306a, \u00e4\u00f6\u00fc\u00df, \u20ac, \ufeff\ufffd\uffff",
        "</script><!-- ]]> --- \n---\n# not a heading * [x](javascript:alert(1)) `code` <b>",
        "{{placeholder}} ${simple} %s \\u0041"
    };

    private Articles() {}

    /** An article that has every field. */
    public static Article full() {
        When exact = new When("2024-03-05T09:30:00+02:00", When.Precision.SECOND, "json-ld", true);
        When day = new When("2024-03-04", When.Precision.DAY, "date-line", true);
        When picture = new When("2024-03-03", When.Precision.DAY, "virin", false);
        Facts facts = new Facts(
                "Harbor reopens after storm",
                "Ferries sail again on Tuesday",
                "The harbor took its first ferry after nine days.",
                "By Staff Sgt. Ada Quill, Harbor Desk, and Ben Oar",
                List.of(
                        new Facts.Author("Ada Quill", "Staff Sgt.", "Harbor Desk"),
                        new Facts.Author("Ben Oar", null, null)),
                new Facts.Publisher("The Tide", "https://tide.example/"),
                "AP",
                new Facts.Dateline("PORT ELM, March 4, 2024 (AP) \u2014", "PORT ELM", "AP", "2024-03-04"),
                new Published(exact, List.of(day, picture)),
                new When("2024-03-06", When.Precision.DAY, "meta:article:modified_time", true),
                "en",
                "ltr",
                List.of("harbor", "ferries"),
                List.of("News", "Local"),
                "\u00a9 2024 The Tide",
                List.of(
                        new Facts.Statement("title", "Harbor reopens after storm", "meta:og:title"),
                        new Facts.Statement("free", "true", "json-ld:isAccessibleForFree")));
        Body body = new Body(
                List.of(
                        new Block(Block.Type.STANDFIRST, "The harbor took its first ferry after nine days.", 0),
                        new Block(Block.Type.PARAGRAPH, "\u201cWe waited,\u201d said the pilot \u2013 and smiled.", 0),
                        new Block(Block.Type.HEADING, "What comes next", 2),
                        new Block(Block.Type.LIST, "A new pier", 1),
                        new Block(Block.Type.QUOTE, "The sea gives and takes.", 0)),
                27);
        Media picked = new Media(
                "image",
                "https://tide.example/pier.jpg",
                "A ferry at a pier.",
                "First Ferry",
                "The ferry Heron lands at Port Elm, March 3, 2024.",
                new Media.Credit(
                        "Cara Lens, Courtesy of the Port Office",
                        "Cara Lens, Courtesy of the Port Office",
                        List.of("Cara Lens"),
                        "the Port Office",
                        "courtesy",
                        List.of(new Media.Party("Cara Lens", true), new Media.Party("the Port Office", false))),
                new Virin("240303-N-AB123-1001", "2024-03-03", "Navy", "AB123", "1001", "FI"),
                "2024-03-03",
                2);
        List<LedgerLine> ledger = List.of(
                new LedgerLine(new Span(0, 20), Label.removed("banner", "gov-banner"), "An official website\n", null),
                new LedgerLine(new Span(20, 47), Label.metadata("title", "first-line"), null, null),
                new LedgerLine(new Span(47, 190), Label.body("paragraph", "keep-the-rest"), null, null),
                new LedgerLine(new Span(190, 240), Label.media(0, "caption", "virin-block"), null, null),
                new LedgerLine(
                        new Span(240, 600), Label.removed("related", "related-stories"), "Related ".repeat(25), SHA));
        return new Article(
                new Identity(
                        "abcdefghij234567abcd",
                        2,
                        "article",
                        "https://tide.example/harbor?ref=1",
                        "https://tide.example/harbor",
                        List.of("https://tide.example/h/1")),
                facts,
                body,
                List.of(picked),
                List.of(new Link("the pilot", "https://tide.example/pilot")),
                List.of(new Link("Storm closes harbor", "https://tide.example/storm"), new Link("Nine days", "")),
                List.of(new Notice("archived", "This page is no longer updated.", "archived-page")),
                new Source(
                        Channel.INBOX,
                        "tide/harbor.html",
                        "https://tide.example/harbor?ref=1",
                        "text/html",
                        "UTF-8",
                        4321,
                        SHA,
                        "abcdefghij234567abcd",
                        600),
                new Filing(
                        Instant.parse("2024-03-07T10:11:12.345Z"),
                        "2024-03-05",
                        List.of(
                                new Sighting(
                                        Instant.parse("2024-03-07T10:11:12.345Z"),
                                        Channel.INBOX,
                                        "tide/harbor.html",
                                        "https://tide.example/harbor?ref=1"),
                                new Sighting(Instant.parse("2024-03-08T00:00:00Z"), Channel.COMMAND, null, null))),
                new Processing("clipfile", "0.1.0", "standard", SHA),
                ledger,
                new Quality(List.of("notice", "several-dates"), true, List.of("The page names two dates.")));
    }

    /** An article of which nothing is known but that it came. */
    public static Article bare() {
        return new Article(
                new Identity("abcdefghij234567abcd", 1, "article", null, null, List.of()),
                new Facts(
                        null, null, null, null, List.of(), null, null, null, null, null, null, null, List.of(),
                        List.of(), null, List.of()),
                new Body(List.of(), 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Source(Channel.INBOX, "a.txt", null, "text/plain", "UTF-8", 0, SHA, "abcdefghij234567abcd", 0),
                new Filing(Instant.parse("2024-03-07T10:11:12Z"), null, List.of()),
                new Processing("clipfile", "0.1.0", "standard", SHA),
                List.of(),
                new Quality(List.of("no-body", "no-title"), true, List.of()));
    }

    /** The bare article with a body of these paragraphs. */
    public static Article of(CharSequence... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (CharSequence paragraph : paragraphs) {
            blocks.add(new Block(Block.Type.PARAGRAPH, paragraph, 0));
        }
        return with(bare(), new Body(blocks, paragraphs.length));
    }

    /** The same article with another body. */
    public static Article with(Article a, Body body) {
        return new Article(
                a.identity(),
                a.facts(),
                body,
                a.media(),
                a.links(),
                a.related(),
                a.notices(),
                a.source(),
                a.filing(),
                a.processing(),
                a.ledger(),
                a.quality());
    }

    /** The same article with other facts. */
    public static Article with(Article a, Facts facts) {
        return new Article(
                a.identity(),
                facts,
                a.body(),
                a.media(),
                a.links(),
                a.related(),
                a.notices(),
                a.source(),
                a.filing(),
                a.processing(),
                a.ledger(),
                a.quality());
    }

    /** An article of the format with any words in any place where words may stand. */
    public static Article random(Random random) {
        List<Block> blocks = list(random, 6, () -> block(random));
        int chars = random.nextInt(400);
        List<Media> media = list(random, 3, () -> media(random, blocks.size()));
        return new Article(
                new Identity(
                        id(random),
                        1 + random.nextInt(3),
                        random.nextBoolean() ? "article" : "photo-essay",
                        url(random),
                        url(random),
                        list(random, 2, () -> words(random) + random.nextInt())),
                facts(random),
                new Body(blocks, random.nextInt(1000)),
                media,
                list(random, 2, () -> new Link(words(random), "https://example.org/" + random.nextInt())),
                list(random, 2, () -> new Link(words(random), random.nextBoolean() ? "" : "https://example.org/")),
                list(random, 2, () -> new Notice("archived", words(random), "a-rule")),
                new Source(
                        channel(random),
                        maybe(random, () -> words(random)),
                        url(random),
                        "text/html",
                        "windows-1252",
                        random.nextLong(1L << 40),
                        SHA,
                        id(random),
                        chars),
                new Filing(
                        instant(random),
                        maybe(random, () -> "2024-02-29"),
                        list(
                                random,
                                3,
                                () -> new Sighting(
                                        instant(random),
                                        channel(random),
                                        maybe(random, () -> words(random)),
                                        url(random)))),
                new Processing("clipfile", "0.1.0-SNAPSHOT", "standard", SHA),
                ledger(random, chars, media.size()),
                new Quality(
                        List.of("no-date", "odd-input"), random.nextBoolean(), list(random, 2, () -> words(random))));
    }

    private static Facts facts(Random random) {
        return new Facts(
                maybe(random, () -> words(random)),
                maybe(random, () -> words(random)),
                maybe(random, () -> words(random)),
                maybe(random, () -> words(random)),
                list(
                        random,
                        3,
                        () -> new Facts.Author(
                                words(random), maybe(random, () -> words(random)), maybe(random, () -> words(random)))),
                maybe(random, () -> new Facts.Publisher(words(random), url(random))),
                maybe(random, () -> words(random)),
                maybe(
                        random,
                        () -> new Facts.Dateline(
                                words(random),
                                maybe(random, () -> words(random)),
                                maybe(random, () -> words(random)),
                                maybe(random, () -> "2024-02-29"))),
                maybe(random, () -> new Published(when(random), list(random, 3, () -> when(random)))),
                maybe(random, () -> when(random)),
                maybe(random, () -> "zh-Hant"),
                maybe(random, () -> "rtl"),
                list(random, 3, () -> words(random)),
                list(random, 3, () -> words(random)),
                maybe(random, () -> words(random)),
                list(random, 3, () -> new Facts.Statement(words(random), words(random), words(random))));
    }

    private static Block block(Random random) {
        Block.Type[] types = Block.Type.values();
        Block.Type type = types[random.nextInt(types.length)];
        int level = type == Block.Type.HEADING || type == Block.Type.LIST ? 1 + random.nextInt(6) : 0;
        return new Block(type, words(random) + " " + words(random), level);
    }

    private static Media media(Random random, int blocks) {
        return new Media(
                random.nextBoolean() ? "image" : "video",
                url(random),
                maybe(random, () -> words(random)),
                maybe(random, () -> words(random)),
                maybe(random, () -> words(random)),
                maybe(
                        random,
                        () -> new Media.Credit(
                                words(random),
                                words(random),
                                list(random, 2, () -> words(random)),
                                maybe(random, () -> words(random)),
                                maybe(random, () -> "courtesy"),
                                list(random, 2, () -> new Media.Party(words(random), random.nextBoolean())))),
                maybe(
                        random,
                        () -> new Virin(
                                "240229-A-XX999-0001",
                                maybe(random, () -> "2024-02-29"),
                                maybe(random, () -> "Army"),
                                "XX999",
                                "0001",
                                maybe(random, () -> "IL"))),
                maybe(random, () -> "2024-02-29"),
                random.nextInt(blocks + 1));
    }

    private static When when(Random random) {
        String[] exact = {"2024", "2024-02", "2024-02-29", "2024-02-29T23:59+02:00", "2024-02-29T23:59:59Z"};
        int precision = random.nextInt(exact.length);
        return new When(exact[precision], When.Precision.values()[precision], "json-ld", random.nextBoolean());
    }

    private static List<LedgerLine> ledger(Random random, int chars, int media) {
        List<LedgerLine> lines = new ArrayList<>();
        for (int at = 0; at < chars; ) {
            int end = Math.min(chars, at + 1 + random.nextInt(100));
            Span span = new Span(at, end);
            lines.add(
                    switch (random.nextInt(media == 0 ? 3 : 4)) {
                        case 0 -> new LedgerLine(span, Label.body("paragraph", "keep-the-rest"), null, null);
                        case 1 -> new LedgerLine(span, Label.metadata("title", "first-line"), null, null);
                        case 2 ->
                            new LedgerLine(
                                    span,
                                    Label.removed("furniture", "a-rule"),
                                    ODD[random.nextInt(ODD.length)],
                                    maybe(random, () -> SHA));
                        default ->
                            new LedgerLine(span, Label.media(random.nextInt(media), "caption", "a-rule"), null, null);
                    });
            at = end;
        }
        return lines;
    }

    private static String words(Random random) {
        String odd = ODD[random.nextInt(ODD.length)];
        return random.nextInt(20) == 0 ? odd.repeat(1 + random.nextInt(300)) : odd;
    }

    private static String id(Random random) {
        StringBuilder id = new StringBuilder();
        while (id.length() < 20) {
            id.append("abcdefghijklmnopqrstuvwxyz234567".charAt(random.nextInt(32)));
        }
        return id.toString();
    }

    private static Channel channel(Random random) {
        return Channel.values()[random.nextInt(Channel.values().length)];
    }

    private static Instant instant(Random random) {
        return Instant.ofEpochSecond(random.nextInt(), random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    }

    private static @Nullable String url(Random random) {
        return maybe(random, () -> "https://example.org/" + random.nextInt(1000));
    }

    private static <T> @Nullable T maybe(Random random, Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private static <T> List<T> list(Random random, int max, Supplier<T> item) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(max + 1); i > 0; i--) {
            list.add(item.get());
        }
        return list;
    }
}
