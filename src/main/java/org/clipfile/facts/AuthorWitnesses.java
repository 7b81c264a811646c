package org.clipfile.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clipfile.article.Facts.Author;

/** Weighs the authors that a page prints against those that its metadata name. */
final class AuthorWitnesses {
    /** Where pages print their authors near the headline. */
    private static final List<String> PRINTED = List.of("byline-line", "byline-element");

    /** Where names stand one by one. */
    private static final List<String> NAMED = List.of(
            "byline-line", "byline-element", "meta:article:author", "meta:author", "author-element", "rel-author");

    private static final int MOST_PRINTED = 8;

    private AuthorWitnesses() {}

    /**
     * The authors that the page prints, where they are those that its metadata name and more, or where the metadata only
     * tell the names by which they log in.
     */
    static List<Author> fuller(List<Author> chosen, Map<String, List<Author>> bySource, List<String> sites) {
        boolean logins = !chosen.isEmpty() && chosen.stream().allMatch(author -> isLogin(author.name()));
        for (String source : NAMED) {
            List<Author> printed = chosen.isEmpty() ? List.of() : AuthorChoice.pick(bySource, source, true, sites);
            boolean more = printed.size() > chosen.size()
                    && printed.size() <= MOST_PRINTED
                    && chosen.stream().allMatch(author -> AuthorStatements.isAmong(author, printed))
                    && printed.stream()
                            .allMatch(author ->
                                    AuthorStatements.isAmong(author, chosen) || isAnother(author.name(), chosen));
            boolean names = logins
                    && !printed.isEmpty()
                    && printed.stream().allMatch(author -> author.name().indexOf(' ') > 0);
            if (more || names) {
                return printed;
            }
        }
        return chosen;
    }

    /**
     * The authors on whom the page's print and its tags agree, where nothing else names those of the structured data: they
     * tell of whoever entered the article into the system.
     */
    static List<Author> agreed(List<Author> chosen, Map<String, List<Author>> bySource, List<String> sites) {
        for (Map.Entry<String, List<Author>> entry : bySource.entrySet()) {
            if (!entry.getKey().startsWith("json-ld:")
                    && entry.getValue().stream().anyMatch(author -> AuthorStatements.isAmong(author, chosen))) {
                return chosen;
            }
        }
        List<Author> tags = AuthorChoice.pick(bySource, "meta:", true, sites);
        for (String print : PRINTED) {
            List<Author> printed = AuthorChoice.pick(bySource, print, true, sites);
            boolean others = printed.stream().noneMatch(author -> chosen.stream()
                    .anyMatch(one -> author.name().contains(one.name())));
            if (others && tags.stream().anyMatch(author -> AuthorStatements.isAmong(author, printed))) {
                return printed;
            }
        }
        return chosen;
    }

    /**
     * The author whose first name or login is all that was chosen, by the one full name that any source has for it: "Ada" and
     * "ada_moor" by "Ada Moor".
     */
    static List<Author> inFull(List<Author> chosen, Map<String, List<Author>> bySource) {
        String name = chosen.size() == 1 ? chosen.get(0).name() : " ";
        if (name.indexOf(' ') >= 0) {
            return chosen;
        }
        Author full = null;
        for (List<Author> authors : bySource.values()) {
            for (Author author : authors) {
                if (isFullNameOf(author.name(), name)) {
                    if (full != null && !Titles.same(full.name(), author.name())) {
                        return chosen;
                    }
                    full = author;
                }
            }
        }
        return full == null ? chosen : List.of(full);
    }

    private static boolean isFullNameOf(String full, String name) {
        int space = full.indexOf(' ');
        return space > 0
                && space == full.lastIndexOf(' ')
                && Names.isPerson(full)
                && (full.substring(0, space).equalsIgnoreCase(name)
                        || Months.withoutAccents(Titles.letters(full))
                                .equals(Months.withoutAccents(Titles.letters(name))));
    }

    private static boolean isLogin(String name) {
        return name.indexOf(' ') < 0
                && Names.hasCase(name.charAt(0))
                && name.toLowerCase(Locale.ROOT).equals(name);
    }

    /** Whether a name is one of a person that none of the others is part of. */
    private static boolean isAnother(String name, List<Author> others) {
        return name.indexOf(' ') > 0
                && Names.isPerson(name)
                && others.stream().noneMatch(other -> name.contains(other.name()));
    }
}
