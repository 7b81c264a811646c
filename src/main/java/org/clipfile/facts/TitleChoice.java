package org.clipfile.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clipfile.article.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the headline. Editors write one for readers and often another for search engines; the second stands in the
 * {@code title} element, and mostly on the page itself. So where a page states a title in Open Graph and one in JSON-LD,
 * the one that differs from these is the editors' own. Elsewhere it is the heading that the rest of the metadata speaks
 * of. Words are as printed where the page prints the same ones, without what the metadata adds to them.
 */
final class TitleChoice {
    /** Titles at least this alike are variants of one. */
    private static final double SAME = 0.55;

    private static final int LONGEST = 500;
    private static final int SHORTEST_TAIL = 20;
    private static final Set<String> PRINTED = Set.of("h1", "h2", "title-line", "title-part");
    /** A heading without its kicker. */
    private static final String PART = "heading-part";

    private final List<String> sites;
    private final List<Fact> facts;
    private final List<Fact> parts = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private final List<String> declared = new ArrayList<>();

    private TitleChoice(Statements statements, List<String> sites) {
        this.sites = sites;
        this.facts = new ArrayList<>(statements.of("title"));
        facts.removeIf(fact -> fact.value().length() > LONGEST || Titles.isSite(fact.value(), sites));
        facts.removeIf(fact -> fact.source().equals(PART) && parts.add(fact));
        for (Fact fact : facts) {
            (PRINTED.contains(fact.source()) ? printed : declared)
                    .add(fact.value().strip());
        }
    }

    static @Nullable String choose(Statements statements, List<String> sites) {
        TitleChoice choice = new TitleChoice(statements, sites);
        String title = choice.choose();
        return title == null ? null : choice.withoutKicker(title);
    }

    private @Nullable String choose() {
        String feed = stated("feed");
        if (feed != null) {
            return feed;
        }
        String part = stated("title-part");
        if (part != null) {
            return part;
        }
        if (declared.isEmpty()) {
            return printed.isEmpty() ? null : Titles.withoutSite(printed.get(0), sites, List.of());
        }
        String editors = editors();
        if (editors != null) {
            return asPrinted(editors);
        }
        String graph = stated("meta:og:title");
        if (graph != null && isForSearch(graph)) {
            return asPrinted(graph);
        }
        String alike = printedVariant();
        if (alike != null) {
            return alike;
        }
        for (String source : List.of(
                "front-matter:",
                "json-ld:headline",
                "mail:",
                "embedded-json:",
                "meta:og:title",
                "microdata:",
                "json-ld",
                "meta:",
                "title-element")) {
            String title = stated(source);
            if (title != null) {
                return asPrinted(title);
            }
        }
        return printed.isEmpty() ? declared.get(0) : printed.get(0);
    }

    /** The title of Open Graph or of JSON-LD that is not the one for search engines; null if one of them is missing. */
    private @Nullable String editors() {
        String graph = stated("meta:og:title");
        String linked = stated("json-ld:headline");
        if (graph == null || linked == null) {
            return null;
        }
        if (Titles.same(graph, linked)) {
            return graph;
        }
        if (isBroken(graph) || Titles.isLonger(graph, linked)) {
            return linked;
        }
        String search = stated("title-element");
        if (isPrinted(linked)
                && (search == null || isPlain(linked) || !Titles.same(graph, search) && !Titles.same(linked, search))) {
            return linked;
        }
        if (search == null || !Titles.same(graph, search)) {
            return graph;
        }
        return isPrinted(linked) ? null : isPrinted(graph) ? linked : graph;
    }

    /** Whether the title element is this title and nothing else: then nobody wrote one for search engines. */
    private boolean isPlain(String title) {
        return facts.stream()
                .anyMatch(fact -> fact.source().equals("title-element") && Titles.same(fact.value(), title));
    }

    /** Whether the page prints what its title element says, where Open Graph has a title of its own. */
    private boolean isForSearch(String graph) {
        String search = stated("title-element");
        return search != null
                && !printed.isEmpty()
                && Titles.same(printed.get(0), search)
                && Titles.likeness(graph, search) > SAME
                && !Titles.same(graph, search)
                && !isBroken(graph)
                && !Titles.isLonger(search, graph)
                && !Titles.isLonger(graph, search)
                && !Titles.endsWith(graph, search);
    }

    /**
     * A title without the kicker that stands before it in its heading. Where a colon parts the two and the metadata have
     * both, the publisher reads them as one.
     */
    private String withoutKicker(String title) {
        for (Fact part : parts) {
            for (Fact whole : facts) {
                if (whole.span() == null || !whole.span().equals(part.span()) || !Titles.same(whole.value(), title)) {
                    continue;
                }
                String sentence = withColon(whole.value(), part.value());
                return sentence == null ? part.value() : sentence;
            }
        }
        return title;
    }

    /** How the metadata write kicker and headline as one sentence, with a colon between; null if they do not. */
    private @Nullable String withColon(String whole, String part) {
        for (String other : declared) {
            String title = Titles.withoutSite(other, sites, List.of());
            int at = title.indexOf(part);
            if (at > 0
                    && Titles.same(title, whole)
                    && title.substring(0, at).strip().endsWith(":")) {
                return title;
            }
        }
        return null;
    }

    /** Whether a source states this title, word for word and with nothing behind it. */
    private boolean isStated(String source, String title) {
        return facts.stream().anyMatch(fact -> fact.source().startsWith(source) && Titles.same(fact.value(), title));
    }

    private boolean isPrinted(String title) {
        return printed.stream().anyMatch(other -> Titles.same(title, other));
    }

    /** Whether it ends where the printed one has a quotation mark, which ended the attribute it stood in. */
    private boolean isBroken(String title) {
        for (String other : printed) {
            if (other.length() > title.length() + 1
                    && other.startsWith(title)
                    && other.substring(title.length()).strip().startsWith("\"")) {
                return true;
            }
        }
        return false;
    }

    /** The first title of a source, without the site's name. */
    private @Nullable String stated(String source) {
        for (Fact fact : facts) {
            if (fact.source().startsWith(source)) {
                List<String> others = new ArrayList<>(printed);
                others.addAll(declared);
                others.remove(fact.value().strip());
                return Titles.withoutSite(fact.value(), sites, others);
            }
        }
        return null;
    }

    /** A title without what was added behind the printed one, such as a site's name that nothing else tells. */
    private String asPrinted(String title) {
        boolean agreed = isStated("json-ld:headline", title) && isStated("meta:og:title", title);
        if (agreed || printed.stream().anyMatch(other -> Titles.isLonger(other, title))) {
            return printed.stream()
                    .filter(other -> Titles.same(other, title))
                    .findFirst()
                    .orElse(title);
        }
        for (String other : printed) {
            if (Titles.same(title, other) || Titles.isLonger(title, other) && !isCutShort(other)) {
                return other;
            }
        }
        return title;
    }

    /** Whether Open Graph and the title element both tell it so. */
    private boolean isAgreed(String title) {
        String search = stated("title-element");
        return isStated("meta:og:title", title) && search != null && Titles.same(search, title);
    }

    private static boolean isBarred(String whole, String part) {
        int at = whole.indexOf(part);
        String before = at < 0 ? "" : whole.substring(0, at).strip();
        return !before.isEmpty() && "|/\u00bb\u00b7\u2022".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** Lists of other stories print headlines that break off. */
    private static boolean isCutShort(String printed) {
        return printed.endsWith("\u2026") || printed.endsWith("...");
    }

    /** The printed title most like one of the others; null if none is like any. */
    private @Nullable String printedVariant() {
        String best = null;
        double likeness = SAME;
        for (String title : printed) {
            for (String other : declared) {
                double alike = Titles.likeness(title, Titles.withoutSite(other, sites, printed));
                if (alike > likeness) {
                    likeness = alike;
                    best = title;
                }
            }
        }
        return best == null ? null : withoutSection(Titles.withoutSite(best, sites, List.of()));
    }

    /** A printed title without the section that stands before it and a bar, where a declared one has none. */
    private String withoutSection(String title) {
        for (String other : declared) {
            String bare = Titles.withoutSite(other, sites, List.of());
            if (bare.length() >= SHORTEST_TAIL
                    && Titles.endsWith(title, bare)
                    && (isBarred(title, bare) || isAgreed(bare) && title.endsWith(bare))) {
                return bare;
            }
        }
        return title;
    }
}
