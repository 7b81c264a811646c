package org.clipfile.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clipfile.article.Fact;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.facts.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline of pages whose head says nothing but a title element that holds the site's name too. Both may be
 * printed, each as a line of its own, the site's as the first heading and the headline as a lower one or as none. A heading
 * further down and longer than the first is the headline; one right under it is its subtitle. Lines that are no headings
 * count where no heading is any part of the title.
 */
final class TitleParts {
    private static final int LONGEST = 400;
    /** Each line is sought in the title element: a longer one is none, and would cost more than the page. */
    private static final int LONGEST_TITLE = 1000;
    /** Letters of the shortest heading and of the shortest other line that may be a headline. */
    private static final int SHORTEST_HEADING = 10;

    private static final int SHORTEST_LINE = 16;
    /** The same where each letter is a word or half of one. */
    private static final int SHORTEST_DENSE = 6;
    /** Ink between the name of a site and the headline: menus, dates. */
    private static final int APART = 40;
    /** A piece with more ink than this is a paragraph. */
    private static final int PROSE = 230;

    /** From here on scripts part no words by white space. */
    private static final char EAST = '\u2e80';

    private final String whole;
    /** Where in the letters of the title element its parts begin and end. */
    private final Set<Integer> edges = new HashSet<>();

    private TitleParts(List<String> parts) {
        StringBuilder all = new StringBuilder();
        edges.add(0);
        for (String part : parts) {
            all.append(Titles.letters(part));
            edges.add(all.length());
        }
        whole = all.toString();
    }

    /** The piece that is the headline; null if the head says more, or none of the parts is printed. */
    static @Nullable Segment headline(Page page) {
        List<String> titles = new ArrayList<>();
        for (Fact fact : page.facts()) {
            if (fact.field().equals("title")
                    && fact.span() == null
                    && titles.stream().noneMatch(other -> Titles.same(other, fact.value()))) {
                titles.add(fact.value());
            }
        }
        boolean one = titles.size() == 1 && titles.get(0).length() <= LONGEST_TITLE;
        List<String> parts = one ? Titles.parts(titles.get(0)) : List.of();
        return parts.size() < 2 ? null : new TitleParts(parts).in(page);
    }

    private @Nullable Segment in(Page page) {
        Fact named = named(page);
        String name = named == null ? "" : Titles.letters(named.value());
        if (named != null && (name.equals(whole) || !isPart(name))) {
            return null;
        }
        int top = named == null || named.span() == null ? 0 : named.span().start();
        Segment best = null;
        int most = name.length() - 1;
        int since = 0;
        for (Segment segment : page.segments()) {
            if (segment.ink() > PROSE && segment.linkShare() < 0.5 && segment.kind() != Kind.HIDDEN) {
                break;
            }
            if (segment.kind() == Kind.HIDDEN || segment.span().end() <= top) {
                continue;
            }
            String letters = segment.span().length() > LONGEST
                    ? ""
                    : Titles.letters(Prose.collapse(page.text(), segment.span()));
            if (letters.equals(whole)) {
                return null;
            }
            since += segment.ink();
            boolean heading = segment.kind() == Kind.HEADING && letters.length() >= SHORTEST_HEADING;
            boolean line = named == null && segment.linkShare() < 0.5 && letters.length() >= shortest(letters);
            if ((heading || line) && letters.length() > most && (best == null || since > APART) && isPart(letters)) {
                best = segment;
                most = letters.length();
                since = 0;
            }
        }
        return best;
    }

    /** The headline that the markup names; null if it names none. */
    private static @Nullable Fact named(Page page) {
        return page.facts().stream()
                .filter(fact -> fact.field().equals("title") && fact.span() != null)
                .findFirst()
                .orElse(null);
    }

    private static int shortest(String letters) {
        return !letters.isEmpty() && letters.charAt(0) >= EAST ? SHORTEST_DENSE : SHORTEST_LINE;
    }

    /** Whether a line is one or some of the parts. */
    private boolean isPart(String letters) {
        for (int at = whole.indexOf(letters); at >= 0; at = whole.indexOf(letters, at + 1)) {
            if (edges.contains(at) && edges.contains(at + letters.length())) {
                return true;
            }
        }
        return false;
    }
}
