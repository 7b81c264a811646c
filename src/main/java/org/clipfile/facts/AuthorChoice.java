package org.clipfile.facts;

import java.util.ArrayList;
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
            "json-ld:creator",
            "json-ld:",
            "meta:article:author",
            "meta:article.author",
            "meta:parsely-author",
            "meta:");
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
            List<Author> authors = parsed.map(Bylines.Byline::authors).orElseGet(() -> strict(fact.value()));
            if (!authors.isEmpty()) {
                byline = byline == null
                        ? parsed.map(Bylines.Byline::text).orElse(fact.value().strip())
                        : byline;
                add(bySource, fact.source(), authors);
            }
        }
        for (Fact fact : statements.of("authors")) {
            add(bySource, fact.source(), Bylines.authors(fact.value()));
        }
        List<Author> chosen = List.of();
        for (boolean people : new boolean[] {true, false}) {
            for (String prefix : SOURCES) {
                chosen = chosen.isEmpty() ? pick(bySource, prefix, people, sites) : chosen;
            }
        }
        return new Choice(byline, enriched(chosen, bySource));
    }

    private static List<Author> strict(String value) {
        String text = Folded.of(value).text().strip();
        return text.length() > 160 ? List.of() : AuthorList.strict(text);
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
                if (!Titles.isSite(author.name(), sites) || Names.isAgency(author.name())) {
                    anybody |= person || !people;
                    named.putIfAbsent(author.name().toLowerCase(Locale.ROOT), author);
                }
            }
            if (anybody) {
                return named.values().stream().limit(MOST).toList();
            }
        }
        return List.of();
    }

    /** The same authors with the ranks and desks that other sources give them. */
    private static List<Author> enriched(List<Author> authors, Map<String, List<Author>> bySource) {
        List<Author> enriched = new ArrayList<>();
        for (Author author : authors) {
            Author known = author;
            for (List<Author> others : bySource.values()) {
                for (Author other : others) {
                    if (other.name().equalsIgnoreCase(author.name())) {
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
