package org.clipfile.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clipfile.article.Fact;
import org.clipfile.article.Facts.Author;
import org.jspecify.annotations.Nullable;

/** Chooses the authors: those of the first source that names people, then of the first that names a desk. */
final class AuthorChoice {
    private static final List<String> SOURCES = List.of(
            "feed",
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
            "date-line");
    /** What states the author of this article alone, so that a publisher it names signs as one. */
    private static final List<String> SIGNED = List.of("json-ld:author", "byline-line", "byline-element", "meta:");

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
        String byline = null;
        for (Fact fact : statements.of("byline")) {
            Optional<Bylines.Byline> parsed = Bylines.parse(fact.value());
            List<Author> authors = parsed.map(Bylines.Byline::authors).orElseGet(() -> Bylines.shown(fact.value()));
            authors = authors.isEmpty() && fact.source().equals("byline-line") ? Bylines.signed(fact.value()) : authors;
            if (!authors.isEmpty()) {
                byline = byline == null
                        ? parsed.map(Bylines.Byline::text).orElse(fact.value().strip())
                        : byline;
                add(bySource, fact.source(), authors);
            }
        }
        for (Fact fact : statements.of("authors")) {
            boolean shown =
                    fact.source().equals("author-element") || fact.source().equals("rel-author");
            add(bySource, fact.source(), shown ? Bylines.shown(fact.value()) : Bylines.authors(fact.value()));
        }
        List<Author> chosen = List.of();
        boolean printed = false;
        for (boolean people : new boolean[] {true, false}) {
            for (String prefix : SOURCES) {
                if (chosen.isEmpty()) {
                    chosen = pick(bySource, prefix, people, sites);
                    printed = prefix.startsWith("byline");
                }
            }
        }
        for (String prefix : SIGNED) {
            chosen = chosen.isEmpty() ? pick(bySource, prefix, false, List.of()) : chosen;
        }
        return new Choice(byline, enriched(chosen, printed, bySource));
    }

    private static void add(Map<String, List<Author>> bySource, String source, List<Author> authors) {
        bySource.computeIfAbsent(source, key -> new ArrayList<>()).addAll(authors);
    }

    private static List<Author> pick(
            Map<String, List<Author>> bySource, String prefix, boolean people, List<String> sites) {
        for (Map.Entry<String, List<Author>> entry : bySource.entrySet()) {
            if (!entry.getKey().startsWith(prefix)) {
                continue;
            }
            Map<String, Author> named = new LinkedHashMap<>();
            boolean anybody = false;
            for (Author author : entry.getValue()) {
                boolean person = !Names.isOrganization(author.name());
                boolean site = Titles.isSite(author.name(), sites) && !Names.isAgency(author.name());
                if (!site && !isCount(author.name())) {
                    anybody |= person || !people;
                    named.putIfAbsent(author.name().toLowerCase(Locale.ROOT), author);
                }
            }
            if (anybody) {
                named.values().removeIf(author -> isGlued(author.name(), named.values()));
                return named.values().stream().limit(MOST).toList();
            }
        }
        return List.of();
    }

    /** "3 min", "05. November 2024 15:36": numbers beside words are no part of a name. */
    private static boolean isCount(String name) {
        return name.indexOf(' ') > 0 && Character.isDigit(name.charAt(0));
    }

    /** Whether it is another one's name with words run into it: "Jane Doe Reporter". */
    private static boolean isGlued(String name, Collection<Author> all) {
        for (Author other : all) {
            if (isLonger(name, other.name())) {
                return true;
            }
        }
        return false;
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
            for (List<Author> others : bySource.values()) {
                for (Author other : others) {
                    if (printed && isLonger(known.name(), other.name())) {
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
