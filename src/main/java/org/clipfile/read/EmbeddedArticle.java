package org.clipfile.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clipfile.article.Fact;
import org.clipfile.article.Page.Embedded;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;
import org.clipfile.read.ScriptStrings.Container;
import org.clipfile.read.ScriptStrings.Literal;
import org.jspecify.annotations.Nullable;

/**
 * The article in the scripts of a page that shows none: {@code articleBody} of its JSON-LD, or the state from which a
 * framework would draw the page. It is the longest prose among the strings of one object, or of one list of objects;
 * which names a publisher gives its fields does not matter, but names that tell of something else do.
 */
record EmbeddedArticle(List<Embedded> pieces, List<Fact> facts) {
    private static final EmbeddedArticle NONE = new EmbeddedArticle(List.of(), List.of());

    /** A page that shows so many letters outside links shows its article. */
    private static final int SHOWS_ENOUGH = 1500;
    /** Fewer letters are no article. */
    private static final int LEAST = 300;
    /** What an object calls a story, by giving it a title and a date, may be as short as a note. */
    private static final int LEAST_OF_STORY = 100;

    private static final int LEAST_RAW = 20;
    private static final int GROUPS_READ = 8;
    private static final double MUCH_MORE = 1.8;
    /** Objects around the text in which title and date are looked for. */
    private static final int REACH = 3;

    private static final int LONGEST_FACT = 400;

    /** Fields that hold prose, but not the story. */
    private static final Set<String> OTHER = Set.of(
            "description",
            "summary",
            "comment",
            "comments",
            "commentbody",
            "caption",
            "bio",
            "biography",
            "disclaimer",
            "copyright",
            "terms",
            "privacy",
            "message",
            "messages",
            "css",
            "style",
            "styles",
            "svg",
            "query",
            "script",
            "excerpt",
            "reviewbody",
            "acceptedanswer");

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("headline", "title"),
            Map.entry("headlines.basic", "title"),
            Map.entry("subtitle", "subtitle"),
            Map.entry("subheadline", "subtitle"),
            Map.entry("subheadlines.basic", "subtitle"),
            Map.entry("byline", "byline"),
            Map.entry("author", "authors"),
            Map.entry("authorname", "authors"),
            Map.entry("author.name", "authors"),
            Map.entry("authors.name", "authors"),
            Map.entry("by.name", "authors"),
            Map.entry("language", "language"),
            Map.entry("inlanguage", "language"));

    private static final Pattern PUBLISHED = Pattern.compile(
            "(?:date|time|first)?_?publi(?:sh|cation|shed)?_?(?:date|at|on|time|ts|dt)?|display_?date|pub_?date|deploy_?(?:dt|date)"
                    + "|reg(?:ist)?_?(?:dt|date)|release_?date|issued|created_?(?:at|date|on)?");
    private static final Pattern MODIFIED = Pattern.compile(
            "(?:date|time|last)?_?(?:modified|updated?)_?(?:date|at|on|time|dt)?|re_?deploy_?(?:dt|date)");
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d\\D.*|.*\\D(?:19|20)\\d\\d(?:\\D.*)?");

    /**
     * Looks for it, unless the page shows prose enough.
     *
     * @param text the page's text
     * @param scripts where its scripts stand in it
     * @param shown letters the page shows outside links
     * @param addresses makes the addresses of its pictures absolute
     */
    static EmbeddedArticle in(CharSequence text, List<Span> scripts, int shown, Addresses addresses) {
        if (shown >= SHOWS_ENOUGH) {
            return NONE;
        }
        List<Group> groups = new ArrayList<>();
        for (Span script : scripts) {
            if (script.length() >= LEAST) {
                groups(ScriptStrings.in(text, script), groups);
            }
        }
        groups.sort((a, b) -> Integer.compare(b.raw, a.raw));
        Group best = null;
        EmbeddedProse prose = null;
        for (Group group : groups.subList(0, Math.min(GROUPS_READ, groups.size()))) {
            EmbeddedProse read = EmbeddedProse.of(group.literals, addresses);
            // The same story often stands twice; the first place is as good as the second.
            if (prose == null || read.ink() > prose.ink() * 1.1) {
                best = group;
                prose = read;
            }
        }
        if (best == null || prose == null || prose.ink() < shown * MUCH_MORE) {
            return NONE;
        }
        List<Fact> facts = best.facts();
        return prose.ink() < (isStory(facts) ? LEAST_OF_STORY : LEAST)
                ? NONE
                : new EmbeddedArticle(prose.pieces(), facts);
    }

    private static boolean isStory(List<Fact> facts) {
        return facts.stream().anyMatch(fact -> fact.field().equals("title"))
                && facts.stream().anyMatch(fact -> fact.field().equals("published"));
    }

    /** The segments, hidden ones cut so that each piece is one of its own. */
    List<Segment> cut(List<Segment> segments) {
        if (pieces.isEmpty()) {
            return segments;
        }
        List<Segment> cut = new ArrayList<>(segments.size() + 2 * pieces.size());
        int next = 0;
        for (Segment segment : segments) {
            int at = segment.span().start();
            while (next < pieces.size()
                    && pieces.get(next).span().start() < segment.span().end()) {
                Span piece = pieces.get(next++).span();
                hide(cut, segment, at, piece.start());
                hide(cut, segment, piece.start(), piece.end());
                at = piece.end();
            }
            if (at == segment.span().start()) {
                cut.add(segment);
            } else {
                hide(cut, segment, at, segment.span().end());
            }
        }
        return cut;
    }

    private static void hide(List<Segment> cut, Segment whole, int start, int end) {
        if (end > start) {
            cut.add(new Segment(
                    new Span(start, end), Kind.HIDDEN, 0, true, end - start, 0, 0, 0, -1, whole.box(), whole.marks()));
        }
    }

    private static void groups(ScriptStrings strings, List<Group> groups) {
        Map<String, Group> byPlace = new HashMap<>();
        for (Literal literal : strings.literals()) {
            if (literal.rawLength() < LEAST_RAW || OTHER.contains(literal.key().toLowerCase(Locale.ROOT))) {
                continue;
            }
            Container in = literal.in();
            Container list = in.up();
            boolean listed = !in.isList() && list != null && list.isList();
            String place = (listed && list != null ? list : in).id() + " " + literal.key();
            byPlace.computeIfAbsent(place, key -> new Group(strings)).add(literal);
        }
        for (Group group : byPlace.values()) {
            if (group.raw >= LEAST_OF_STORY) {
                groups.add(group);
            }
        }
    }

    /** Strings of one name in one object, or in the objects of one list. */
    private static final class Group {
        private final ScriptStrings strings;
        private final List<Literal> literals = new ArrayList<>();
        private int raw;

        Group(ScriptStrings strings) {
            this.strings = strings;
        }

        void add(Literal literal) {
            literals.add(literal);
            raw += literal.rawLength();
        }

        /** What the objects around the text say of it, the nearest first. */
        List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            Container around = literals.get(0).in();
            for (int i = 0; i <= REACH && around != null; i++, around = around.up()) {
                for (Literal literal : strings.literals()) {
                    String field = field(literal, around);
                    if (field != null && literal.rawLength() <= LONGEST_FACT) {
                        String words = EmbeddedProse.words(literal);
                        boolean date = field.equals("published") || field.equals("modified");
                        if (!words.isEmpty() && (!date || DATE.matcher(words).matches())) {
                            facts.add(new Fact(field, words, "embedded-json:" + literal.key(), null));
                        }
                    }
                }
            }
            return facts;
        }

        private static @Nullable String field(Literal literal, Container around) {
            if (literal.in() == around) {
                String key = literal.key().toLowerCase(Locale.ROOT);
                if (PUBLISHED.matcher(key).matches()) {
                    return "published";
                }
                return MODIFIED.matcher(key).matches() ? "modified" : FIELDS.get(key);
            }
            // One object or list of objects down: headlines: {basic: ...}, authors: [{name: ...}].
            Container in = literal.in();
            Container up = in.up();
            if (up != null && up.isList()) {
                in = up;
                up = up.up();
            }
            if (up != around && (up == null || up.up() != around || !up.key().equals("credits"))) {
                return null;
            }
            return in.key().isEmpty() ? null : FIELDS.get((in.key() + "." + literal.key()).toLowerCase(Locale.ROOT));
        }
    }
}
