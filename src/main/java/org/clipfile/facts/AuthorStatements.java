package org.clipfile.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clipfile.article.Fact;
import org.clipfile.article.Facts.Author;
import org.jspecify.annotations.Nullable;

/** Reads who is named by the statements about an article's authors, each as its source writes names. */
final class AuthorStatements {
    private static final List<String> DESK_SOURCES =
            List.of("byline-", "json-ld:", "author-element", "rel-author", "microdata:", "meta:");

    private static final int MOST_SIGNED = 3;

    private AuthorStatements() {}

    /**
     * The line that names the chosen authors; where they stand in none, the first that says in so many words that it is a
     * byline.
     */
    static @Nullable String byline(List<Fact> bylines, List<Author> authors) {
        for (Fact fact : bylines) {
            if (authors(fact).stream().anyMatch(author -> isAmong(author, authors))) {
                return words(fact);
            }
        }
        for (Fact fact : bylines) {
            if (authors.isEmpty() || Bylines.parse(fact.value()).isPresent()) {
                return words(fact);
            }
        }
        return null;
    }

    private static String words(Fact byline) {
        return Bylines.parse(byline.value())
                .map(Bylines.Byline::text)
                .orElse(byline.value().strip());
    }

    /**
     * Who signs without a word at the head or the end of the text, or is the only one whom elements further away name: where
     * they name several, they speak of other stories.
     */
    static void signatures(Statements statements, Map<String, List<Author>> bySource) {
        List<Author> elements = new ArrayList<>();
        List<Author> lines = new ArrayList<>();
        for (Fact fact : statements.of("signature")) {
            boolean line = fact.source().endsWith("-line");
            List<Author> named = line
                    ? PageBylines.named(Bylines.bare(fact.value()))
                    : PageBylines.named(SignedLines.shown(fact.value()));
            for (Author author : named) {
                List<Author> into = line ? lines : elements;
                boolean name = author.name().indexOf(' ') > 0 && author.name().indexOf(':') < 0 || bySource.isEmpty();
                if (name && author.name().indexOf('*') < 0 && !isAmong(author, into)) {
                    into.add(author);
                }
            }
        }
        if (elements.size() == 1) {
            bySource.put("signature-element", elements);
        }
        if (!lines.isEmpty() && lines.size() <= MOST_SIGNED) {
            bySource.put("signature-line", lines);
        }
    }

    static List<Author> authors(Fact fact) {
        String value = fact.value();
        if (!PageBylines.desk(value).isEmpty() || isWebSite(value)) {
            return List.of();
        }
        return switch (fact.source()) {
            case "byline-text" -> PageBylines.isNames(value) ? Bylines.bare(value) : PageBylines.signed(value);
            case "byline-line", "far-byline-line" -> {
                List<Author> authors = PageBylines.shown(value);
                yield authors.isEmpty() ? PageBylines.signed(value) : authors;
            }
            case "author-element", "rel-author" -> PageBylines.named(SignedLines.shown(value));
            default -> fact.field().equals("byline") ? PageBylines.shown(value) : PageBylines.stated(value);
        };
    }

    /** Who wrote, by the title element of sites that many write for: {@code Why the eels came back | by Ada Moor | Site}. */
    static List<Author> inTitle(Statements statements) {
        for (Fact fact : statements.of("title")) {
            if (fact.source().equals("title-element")) {
                String[] parts = fact.value().split(" [-|\u2013\u2014] ");
                for (int i = 1; i < parts.length; i++) {
                    if (parts[i].regionMatches(true, 0, "by ", 0, 3)) {
                        return PageBylines.shown(parts[i]);
                    }
                }
            }
        }
        return List.of();
    }

    /** "Example News (www.example.com)": who has an address of the web for a byname is a site. */
    private static boolean isWebSite(String value) {
        int open = value.lastIndexOf('(');
        return open > 0
                && value.strip().endsWith(")")
                && value.indexOf(' ', open) < 0
                && (value.startsWith("www.", open + 1) || value.startsWith("http", open + 1));
    }

    static List<Author> desk(Statements statements) {
        for (String source : DESK_SOURCES) {
            for (String field : List.of("byline", "authors")) {
                for (Fact fact : statements.of(field)) {
                    String desk = fact.source().startsWith(source) ? PageBylines.desk(fact.value()) : "";
                    if (!desk.isEmpty()) {
                        return List.of(new Author(desk, null, null));
                    }
                }
            }
        }
        return List.of();
    }

    static boolean isAmong(Author author, List<Author> others) {
        return others.stream().anyMatch(other -> Titles.same(other.name(), author.name()));
    }
}
