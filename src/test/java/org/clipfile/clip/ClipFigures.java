package org.clipfile.clip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clipfile.article.Article;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.Published;
import org.jspecify.annotations.Nullable;

/** What was counted of clipped articles of which the truth is known: shares by name, and what went wrong. */
abstract class ClipFigures {
    private static final class Share {
        private int yes;
        private int all;
    }

    private final Map<String, Share> shares = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** Counts one more under a name. */
    final void count(String name, boolean yes) {
        Share share = shares.computeIfAbsent(name, n -> new Share());
        share.yes += yes ? 1 : 0;
        share.all++;
    }

    /**
     * The share of those that were, from 0 to 1.
     *
     * @throws IllegalArgumentException if nothing was counted under that name
     */
    final double share(String name) {
        Share share = shares.get(name);
        if (share == null) {
            throw new IllegalArgumentException("Nothing was counted as \"" + name + "\", only " + shares.keySet());
        }
        return (double) share.yes / share.all;
    }

    /** Takes up what went wrong with an article. */
    final void wrong(String name, List<String> found) {
        if (!found.isEmpty()) {
            wrong.add(name);
            wrong.addAll(found);
        }
    }

    /** What went wrong, that of each article behind its name. */
    public final List<String> wrong() {
        return List.copyOf(wrong);
    }

    /**
     * Counts whether the facts are as known.
     *
     * @param title null if it is not known
     * @param date ISO 8601 day; null if the article does not say
     * @param found gets what went wrong
     */
    final void facts(
            Article article, @Nullable String title, @Nullable String date, List<String> authors, List<String> found) {
        if (title != null) {
            String said = article.facts().title();
            fact("titles", folded(title).equals(folded(said)), said, title, found);
        }
        Published published = article.facts().published();
        String day = published == null || date == null && !published.when().stated()
                ? "none"
                : published.when().at();
        if (date != null || !day.equals("none")) {
            String known = date == null ? "none" : date;
            fact("dates", day.startsWith(known), day, known, found);
        }
        List<String> names =
                article.facts().authors().stream().map(Author::name).toList();
        if (!authors.isEmpty() || !names.isEmpty()) {
            fact("authors", areSame(authors, names), names.toString(), authors.toString(), found);
        }
    }

    private void fact(String name, boolean right, @Nullable String said, String known, List<String> found) {
        count(name, right);
        if (!right) {
            found.add("  " + name + "  " + said + "  INSTEAD OF  " + known);
        }
    }

    private static boolean areSame(List<String> authors, List<String> names) {
        return names.size() == authors.size()
                && authors.stream().allMatch(author -> names.stream().anyMatch(name -> isSame(author, name)));
    }

    /** A rank before a name is no mistake; a part of the name is. */
    private static boolean isSame(String author, String name) {
        String known = folded(author);
        String found = folded(name);
        return known.equals(found) || author.split(" ").length > 2 && name.contains(" ") && known.endsWith(found);
    }

    /** Letters, digits and signs without spaces and case. */
    static String folded(@Nullable String words) {
        return words == null ? "" : words.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Z}]+", "");
    }

    @Override
    public final String toString() {
        StringBuilder lines = new StringBuilder();
        shares.forEach((name, share) -> lines.append(
                String.format(Locale.ROOT, "%-21s %.4f (%d of %d)%n", name, share(name), share.yes, share.all)));
        return lines.toString();
    }
}
