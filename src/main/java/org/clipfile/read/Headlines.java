package org.clipfile.read;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Fact;
import org.clipfile.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a page, and which of them is the headline of its article: the one that the head of the page names as
 * the title, whatever its level, or else the first of the highest level.
 */
final class Headlines {
    private static final int MOST = 300;
    private static final int SHORTEST_PART = 10;

    /**
     * A heading.
     *
     * @param words its words
     * @param main its words without kicker and subtitle; the same if it has none
     * @param span where they stand
     * @param level 1 to 6; 7 for an element that is a headline by its class
     * @param frame its element
     * @param ink how many visible chars stand before its end
     */
    record Heading(String words, String main, Span span, int level, Frame frame, int ink) {}

    private final List<Heading> headings = new ArrayList<>();

    void add(Heading heading) {
        if (headings.size() < MOST) {
            headings.add(heading);
        }
    }

    /** All of the first level, in order. */
    List<Heading> highest() {
        return headings.stream().filter(heading -> heading.level == 1).toList();
    }

    /**
     * The heading that one of the declared titles confirms, the surest first; null if none does.
     *
     * @param declared statements of the page's head
     */
    @Nullable
    Heading confirmed(List<Fact> declared) {
        List<String> titles = new ArrayList<>();
        List<String> sites = new ArrayList<>();
        String whole = "";
        for (Fact fact : declared) {
            if (fact.field().equals("title") && fact.source().equals("title-element")) {
                whole = plain(fact.value());
            } else if (fact.field().equals("title")) {
                titles.add(plain(fact.value()));
            } else if (fact.field().equals("publisher")) {
                sites.add(plain(fact.value()));
            }
        }
        Heading best = null;
        int most = 0;
        for (Heading heading : headings) {
            String words = plain(heading.words);
            if (words.isEmpty() || sites.contains(words)) {
                continue;
            }
            int sure = sureness(words, titles, whole) * 10 - heading.level;
            if (sure > most) {
                most = sure;
                best = heading;
            }
        }
        return best;
    }

    /** 4: a title; 3: the beginning of the title element; 2: part of a title, or one with words around; 1: its end. */
    private static int sureness(String words, List<String> titles, String whole) {
        if (titles.contains(words) || words.equals(whole)) {
            return 4;
        }
        if (words.length() <= SHORTEST_PART) {
            return 0;
        }
        if (whole.startsWith(words)) {
            return 3;
        }
        for (String title : titles) {
            if (title.startsWith(words) || title.length() > SHORTEST_PART && words.contains(title)) {
                return 2;
            }
        }
        return whole.endsWith(words) ? 1 : 0;
    }

    /** Letters and digits only, as quotes and dashes differ between the head of a page and its body. */
    private static String plain(String words) {
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }
}
