package org.clipfile.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clipfile.html.Element;
import org.jspecify.annotations.Nullable;

/**
 * Takes off a heading what stands in an element of its own before or after the headline proper: the kicker, a topic, a
 * date, a subtitle. Told by the names that publishing systems give these in many languages, or by {@code small}.
 */
final class Kickers {
    private static final Pattern KICKER = Pattern.compile(
            "kicker|over-?line|top-?line|top-?title|roof-?line|dachzeile|oberzeile|super-?title|eyebrow|spitzmarke"
                    + "|(?:topic|section|category)[_-]?label|label--|sub-?heading|pre-?title|sup-?title|antetitulo"
                    + "|volanta|cintillo|chapeu|occhiello|surtitre|chapka|vignette|(?:entry|article)-(?:section|category)");
    private static final Pattern SUBTITLE =
            Pattern.compile("sub-?title|sub-?headline|unterzeile|untertitel|sous-?titre");

    private static final int LONGEST = 100;
    private static final int SHORTEST_REST = 10;
    private static final int MOST_CHILDREN = 8;
    private static final int DEEPEST = 6;

    private Kickers() {}

    /**
     * A heading's words without its kicker and its subtitle; all of them where it has none, or where little would be left.
     *
     * @param words its words as a browser shows them
     */
    static String without(Element heading, String words) {
        List<Element> parts = heading.children();
        Element list = heading;
        for (int depth = 0;
                depth < DEEPEST && parts.size() == 1 && list.ownText().isBlank();
                depth++) {
            list = parts.get(0);
            parts = list.children();
        }
        if (parts.isEmpty() || parts.size() > MOST_CHILDREN) {
            return words;
        }
        String rest = words;
        Element first = inked(parts, 0, 1);
        boolean kicker = first != null && is(first, KICKER);
        if (first != null && kicker) {
            rest = behind(rest, Words.collapse(first.wholeText()));
        }
        Element last = inked(parts, parts.size() - 1, -1);
        if (last != null && !(kicker && last == first) && is(last, SUBTITLE)) {
            String tail = Words.collapse(last.wholeText());
            rest = rest.endsWith(tail) ? rest.substring(0, rest.length() - tail.length()) : rest;
        }
        String main = rest.strip();
        return main.length() >= SHORTEST_REST ? main : words;
    }

    private static @Nullable Element inked(List<Element> parts, int from, int step) {
        for (int i = from; i >= 0 && i < parts.size(); i += step) {
            if (!parts.get(i).wholeText().isBlank()) {
                return parts.get(i);
            }
        }
        return null;
    }

    private static boolean is(Element part, Pattern names) {
        String classes = part.classes();
        return part.normalName().equals("small")
                || !classes.isEmpty()
                        && classes.length() < 1000
                        && names.matcher(classes.toLowerCase(Locale.ROOT)).find();
    }

    /** What stands behind the first words, without the signs between. */
    private static String behind(String words, String first) {
        if (first.isEmpty() || first.length() > LONGEST || !words.startsWith(first)) {
            return words;
        }
        int at = first.length();
        while (at < words.length() && (" :|/-\u2013\u2014\u00b7\u2022".indexOf(words.charAt(at)) >= 0)) {
            at++;
        }
        return words.substring(at);
    }
}
