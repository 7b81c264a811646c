package org.clipfile.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clipfile.article.Fact;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.Span;
import org.jspecify.annotations.Nullable;

/** Chooses the authors: those of the first source that names people, then of the first that names a desk. */
final class AuthorChoice {
    private static final List<String> SOURCES = List.of(
            "feed",
            "front-matter:",
            "json-ld:author",
            "byline-line",
            "byline-element",
            "microdata:author",
            "rel-author",
            "meta:byl",
            "microdata:",
            "author-element",
            "json-ld:creator",
            "json-ld:",
            "embedded-json:",
            "meta:article:author",
            "meta:article.author",
            "meta:parsely-author",
            "meta:",
            "byline-text",
            "date-line",
            "title-element",
            "far-byline-line",
            "signature");
    /** Chars of the page between two names of one byline. */
    private static final int REACH = 400;
    /** What states the author of this article alone, so that a publisher it names signs as one. */
    private static final List<String> SIGNED =
            List.of("json-ld:author", "front-matter:", "byline-line", "byline-element", "byline-text", "meta:");

    /** Whose words are a link or element of nothing but the name. */
    private static final List<String> EXACT = List.of("rel-author", "author-element");

    private static final int MOST = 30;

    private AuthorChoice() {}

    /**
     * What was chosen.
     *
     * @param byline line that names them, as printed
     * @param authors people and desks
     */
    record Choice(@Nullable String byline, List<Author> authors) {}

    static Choice choose(Statements statements, List<String> sites) {
        Map<String, List<Author>> bySource = new LinkedHashMap<>();
        Map<String, Integer> ends = new HashMap<>();
        List<Fact> bylines = new ArrayList<>();
        for (Fact fact : statements.of("byline")) {
            List<Author> authors = AuthorStatements.authors(fact);
            if (!authors.isEmpty() && isNear(fact, ends) && isOfSamePost(fact, bylines)) {
                bylines.add(fact);
                add(bySource, fact.source(), authors);
            }
        }
        for (Fact fact : statements.of("authors")) {
            List<Author> authors = AuthorStatements.authors(fact);
            if (!authors.isEmpty() && isNear(fact, ends)) {
                add(bySource, fact.source(), authors);
            }
        }
        add(bySource, "title-element", AuthorStatements.inTitle(statements));
        List<Author> desk = AuthorStatements.desk(statements);
        if (desk.isEmpty()) {
            AuthorStatements.signatures(statements, bySource);
        }
        List<Author> chosen = List.of();
        String source = "";
        for (boolean people : new boolean[] {true, false}) {
            for (String prefix : SOURCES) {
                if (chosen.isEmpty()) {
                    chosen = pick(bySource, prefix, people, sites);
                    source = prefix;
                }
            }
        }
        chosen = source.startsWith("json-ld:") ? AuthorWitnesses.agreed(chosen, bySource, sites) : chosen;
        List<Author> fuller = AuthorWitnesses.fuller(chosen, bySource, sites);
        boolean printed = source.startsWith("byline") || fuller != chosen;
        chosen = fuller.isEmpty() ? desk : AuthorWitnesses.inFull(fuller, bySource);
        for (String prefix : SIGNED) {
            chosen = chosen.isEmpty() ? pick(bySource, prefix, false, List.of()) : chosen;
        }
        List<Author> authors = enriched(chosen, printed, bySource);
        return new Choice(AuthorStatements.byline(bylines, authors), authors);
    }

    /** Whether it tells no other day or hour than the first byline of its source: answers in a thread tell their own. */
    private static boolean isOfSamePost(Fact fact, List<Fact> bylines) {
        List<Stamps.Stamp> ours = bylines.isEmpty() ? List.of() : Stamps.within(fact.value(), null);
        for (int i = 0; i < bylines.size() && !ours.isEmpty(); i++) {
            boolean same = bylines.get(i).source().equals(fact.source());
            List<Stamps.Stamp> theirs = same ? Stamps.within(bylines.get(i).value(), null) : List.of();
            if (!theirs.isEmpty()) {
                return ours.get(0).when().at().equals(theirs.get(0).when().at());
            }
        }
        return true;
    }

    /** Whether it stands with the first names of its source; further down, other stories and comments name theirs. */
    private static boolean isNear(Fact fact, Map<String, Integer> ends) {
        Span span = fact.span();
        if (span == null) {
            return true;
        }
        Integer end = ends.get(fact.source());
        if (end != null && span.start() > end + REACH) {
            return false;
        }
        ends.put(fact.source(), end == null ? span.end() : Math.max(end, span.end()));
        return true;
    }

    private static void add(Map<String, List<Author>> bySource, String source, List<Author> authors) {
        bySource.computeIfAbsent(source, key -> new ArrayList<>()).addAll(authors);
    }

    /**
     * The authors of the first source of a kind that names somebody; those who are the site itself are left out.
     *
     * @param prefix how the kind of source begins
     * @param people whether desks alone are nobody
     */
    static List<Author> pick(Map<String, List<Author>> bySource, String prefix, boolean people, List<String> sites) {
        for (Map.Entry<String, List<Author>> entry : bySource.entrySet()) {
            if (!entry.getKey().startsWith(prefix)) {
                continue;
            }
            Map<String, Author> named = new LinkedHashMap<>();
            boolean anybody = false;
            for (Author stated : entry.getValue()) {
                Author author = withoutSite(stated, sites);
                boolean person = !Names.isOrganization(author.name()) && !isRoom(author.name());
                boolean site = Titles.isSite(author.name(), sites) && !Names.isAgency(author.name());
                if (!site && !isCount(author.name())) {
                    anybody |= person || !people;
                    named.putIfAbsent(author.name().toLowerCase(Locale.ROOT), author);
                }
            }
            if (anybody) {
                named.values().removeIf(author -> isGlued(author.name(), named.values()));
                if (named.values().stream().anyMatch(author -> !PageBylines.isRole(author.name()))) {
                    named.values().removeIf(author -> PageBylines.isRole(author.name()));
                }
                return named.values().stream().limit(MOST).toList();
            }
        }
        return List.of();
    }

    /** "Example News - Jane Doe": the part that is not the site. */
    private static Author withoutSite(Author author, List<String> sites) {
        int dash = author.name().indexOf(" - ");
        if (dash < 0) {
            return author;
        }
        String left = author.name().substring(0, dash);
        String right = author.name().substring(dash + 3);
        String name = Titles.isSite(left, sites) ? right : Titles.isSite(right, sites) ? left : author.name();
        return new Author(name, author.role(), author.organization());
    }

    /** "Example.com-Redaktion": the newsroom. */
    private static boolean isRoom(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("-redaktion");
    }

    /** "3 min", "05. November 2024 15:36": numbers beside words are no part of a name. */
    private static boolean isCount(String name) {
        return name.indexOf(' ') > 0 && Character.isDigit(name.charAt(0));
    }

    /** Whether it is another one's name with words run into it, "Jane Doe Reporter", or with no space: "janedoe". */
    private static boolean isGlued(String name, Collection<Author> all) {
        String letters = Titles.letters(name);
        for (Author other : all) {
            boolean handle = name.indexOf(' ') < 0
                    && other.name().indexOf(' ') > 0
                    && letters.equals(Titles.letters(other.name()));
            if (handle || isLonger(name, other.name()) || isBoth(name, other.name(), all)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is two of the other names, one after the other. */
    private static boolean isBoth(String name, String first, Collection<Author> all) {
        return name.startsWith(first + " ") && all.stream().anyMatch(other -> name.equals(first + " " + other.name()));
    }

    private static boolean isLonger(String name, String other) {
        return name.length() > other.length()
                && other.indexOf(' ') > 0
                && (name.startsWith(other) || name.endsWith(" " + other));
    }

    /**
     * The same authors with the ranks and desks that other sources give them.
     *
     * @param printed whether words of the page may have run into their names, which others tell without
     */
    private static List<Author> enriched(List<Author> authors, boolean printed, Map<String, List<Author>> bySource) {
        List<Author> enriched = new ArrayList<>();
        for (Author author : authors) {
            Author known = author;
            for (Map.Entry<String, List<Author>> entry : bySource.entrySet()) {
                boolean exact = printed || EXACT.contains(entry.getKey());
                for (Author other : entry.getValue()) {
                    if (exact && isLonger(known.name(), other.name())) {
                        known = new Author(other.name(), known.role(), known.organization());
                    }
                    if (other.name().equalsIgnoreCase(known.name())) {
                        known = new Author(
                                known.name(),
                                known.role() == null ? other.role() : known.role(),
                                known.organization() == null ? other.organization() : known.organization());
                    }
                }
            }
            enriched.add(known);
        }
        return enriched;
    }
}
