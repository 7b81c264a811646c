package org.clipfile.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Texts of feeds may be HTML where plain text is due, and the other way round. */
final class Markup {
    private static final int LONGEST_LINE = 20_000;

    private Markup() {}

    /** The words of a title or summary, without tags and entities; null if there are none. */
    static @Nullable String plain(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String start = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
        boolean marked = start.indexOf('<') >= 0 && start.indexOf('>') >= 0 || start.indexOf('&') >= 0;
        String words = (marked ? Jsoup.parseBodyFragment(start).text() : start)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        return words.isEmpty() ? null : words;
    }

    /** Plain text as HTML: what blank lines part is a paragraph. */
    static String paragraphs(String text) {
        StringBuilder out = new StringBuilder();
        for (String paragraph : text.strip().split("\\n\\s*\\n")) {
            out.append("<p>").append(Entities.escape(paragraph)).append("</p>\n");
        }
        return out.toString();
    }

    /** Whether a text is marked up. */
    static boolean isHtml(String text) {
        return text.matches("(?s).*<(?:p|br|div|a|img|ul|ol|h[1-6]|em|strong|b|i|blockquote|span|figure)\\b.*");
    }
}
