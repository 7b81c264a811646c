package org.clipfile.clip;

import java.nio.charset.StandardCharsets;

/** Pages of shapes that no person writes, each about as long as one likes: what could take time or memory without bound. */
public enum HostilePages {
    PARAGRAPHS(
            "",
            "<p>The ferry to Lindholm waited for the morning fog to lift, and nobody on board complained of it.</p>"),
    DEEP_NESTING("", "<div>") {
        @Override
        String body(int size) {
            int depth = Math.min(100_000, size / 12);
            return "<div>".repeat(depth)
                    + HostilePages.STORY.repeat(Math.max(1, (size - 12 * depth) / STORY.length()))
                    + "</div>".repeat(depth);
        }
    },
    DEEP_INLINE("", "<b><i><a href=x>word "),
    UNCLOSED("", "<ul><li><table><tr><td><p>word<form>"),
    LONG_ATTRIBUTES("", "") {
        @Override
        String body(int size) {
            int each = Math.min(1 << 20, Math.max(1, size / 2));
            String value = "caption credit author ".repeat(each / 22 + 1).substring(0, each);
            return ("<p title='" + value + "' style='" + value + "' data-x='" + value + "'>The ferry waited.</p>")
                    .repeat(Math.max(1, size / (3 * each)));
        }
    },
    LONG_CLASSES("", "") {
        @Override
        String body(int size) {
            int each = Math.min(1 << 20, Math.max(1, size / 2));
            String names = "image-caption related-news author-date "
                    .repeat(each / 39 + 1)
                    .substring(0, each);
            return ("<div class='" + names + "' id='" + names + "'><img src=a.png><span>The ferry waited.</span></div>")
                    .repeat(Math.max(1, size / (2 * each)));
        }
    },
    MANY_CLASSES("", "") {
        @Override
        String body(int size) {
            StringBuilder out = new StringBuilder(size);
            for (int i = 0; out.length() < size; i++) {
                out.append("<div class='box-")
                        .append(i)
                        .append(" date-")
                        .append(i)
                        .append("'>word</div>");
            }
            return out.toString();
        }
    },
    NULS("", "<p>The fer\0ry wai\0\0ted.</p>\0<di\0v cla\0ss='x\0y'>"),
    TINY_ELEMENTS("", "<b>a</b>"),
    TINY_BOXES("", "<p>a"),
    EMPTY_BOXES("<p>The ferry waited.</p>", "<p></p>"),
    ONE_TEXT("<p>", "word "),
    ONE_WORD("<p>", "word"),
    NO_SPACE_TEXT("<p>", "\u6e2f"),
    WHITE_SPACE("<p>The ferry waited.", " \n\t\u00a0"),
    LINKS("", "<a href='/story/of/the/ferry'>More about the ferry</a> "),
    LINE_BREAKS("<p>", "The ferry waited.<br>"),
    PICTURES("", "<img src=/a.png alt='The ferry at the quay of Lindholm'>"),
    FIGURES("", "<figure><img src=a.png><figcaption>The ferry. Photo: Ada Berg</figcaption></figure>"),
    CAPTIONS("", "<div class=caption>Photo: Ada Berg</div>"),
    HEADINGS("", "<h1>The ferry waited</h1>"),
    BYLINES("", "<p class=byline>By Ada Berg and Carl Dahl</p>"),
    DATES("", "<p class=date>Published on 3 May 2024, updated 4 May 2024, 10:30</p>"),
    TIMES("", "<time datetime=2024-05-03>3 May</time> "),
    ARTICLES(
            "",
            "<article><h2>The ferry</h2><p>It waited for the fog to lift, and nobody on board complained.</p></article>"),
    TABLES("", "<table><tr><td>Lindholm<td>7:40</table>"),
    NESTED_TABLES("", "<table><tr><td>"),
    NOSCRIPTS("", "<noscript><img src=a.png></noscript>"),
    METAS("", "<meta property='article:author' content='Ada Berg'><meta name=date content=2024-05-03>"),
    LINKED_DATA("", "") {
        @Override
        String body(int size) {
            return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The ferry\",\"articleBody\":\""
                    + "The ferry waited for the fog. ".repeat(size / 30) + "\"}</script>" + STORY;
        }
    },
    LINKED_AUTHORS("", "") {
        @Override
        String body(int size) {
            return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":["
                    + "{\"@type\":\"Person\",\"name\":\"Ada Berg\"},".repeat(size / 36) + "{}]}</script>" + STORY;
        }
    },
    LINKED_OBJECTS(
            "", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The ferry\"}</script>"),
    DEEP_DATA("", "") {
        @Override
        String body(int size) {
            return "<script type=application/ld+json>" + "[".repeat(size) + "</script>" + STORY;
        }
    },
    DEEP_OBJECTS("", "") {
        @Override
        String body(int size) {
            return "<script>var s = " + "{\"a\":[".repeat(size / 6) + "</script>";
        }
    },
    SCRIPT_STRINGS("", "<script>self.push(\"{\\\"body\\\":\\\"The ferry waited for the fog to lift.\\\"}\")</script>"),
    ONE_SCRIPT("<script>", "{\"text\":\"The ferry waited for the fog to lift.\",\"id\":\"x\"},"),
    QUOTES_IN_SCRIPT("<script>", "'\"\\"),
    COMMENTS("<p>The ferry waited.", "<!-- -- > <!-"),
    ENTITIES("<p>", "&amp;&nbsp;&notit;&#x1F6A2;&"),
    OPEN_TAGS("", "<"),
    HIDDEN("<p>The ferry waited.", "<p style='display:none'>The ferry waited for the fog.</p>"),
    CREDITS("", "<p>The ferry waits (Photo: Ada Berg / Harbour Agency) "),
    DISPATCHES("", "<p>LINDHOLM, May 3, 2024 -- The ferry waited. "),
    BOILERPLATE("", "<p>Read more: Subscribe to our newsletter. All rights reserved. Share this article. "),
    CAPITALS("<p>", "THE FERRY WAITED, By Ada Berg, ");

    private static final String STORY =
            "<p>The ferry to Lindholm waited for the morning fog to lift, and nobody on board complained of it.</p>";

    private final String head;
    private final String unit;

    HostilePages(String head, String unit) {
        this.head = head;
        this.unit = unit;
    }

    /** A page of about that many bytes, in UTF-8. */
    public byte[] bytes(int size) {
        String page = "<!DOCTYPE html><html lang=en><head><title>The ferry waited</title></head><body>" + body(size);
        return page.getBytes(StandardCharsets.UTF_8);
    }

    String body(int size) {
        return head + unit.repeat(Math.max(1, size / unit.getBytes(StandardCharsets.UTF_8).length));
    }
}
