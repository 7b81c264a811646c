package org.clipfile.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clipfile.article.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What stands over a Markdown text and tells of it: YAML between lines of {@code ---} or TOML between lines of {@code +++},
 * as site generators read it, or the lines {@code Title: ...} to {@code Markdown Content:} with which tools that turn pages
 * into Markdown begin. Only flat keys and lists are read.
 *
 * @param end where it ends, exclusive
 * @param facts what it states
 */
record FrontMatter(int end, List<Fact> facts) {
    private static final int MOST_LINES = 200;
    private static final int LONGEST_VALUE = 2_000;
    private static final int MOST_FACTS = 100;
    private static final String EXPORTED = "markdown content:";
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("headline", "title"),
            Map.entry("subtitle", "subtitle"),
            Map.entry("date", "published"),
            Map.entry("published", "published"),
            Map.entry("pubdate", "published"),
            Map.entry("publishdate", "published"),
            Map.entry("published_at", "published"),
            Map.entry("published time", "published"),
            Map.entry("updated", "modified"),
            Map.entry("modified", "modified"),
            Map.entry("lastmod", "modified"),
            Map.entry("last_modified_at", "modified"),
            Map.entry("author", "authors"),
            Map.entry("authors", "authors"),
            Map.entry("tags", "keywords"),
            Map.entry("keywords", "keywords"),
            Map.entry("categories", "sections"),
            Map.entry("category", "sections"),
            Map.entry("section", "sections"),
            Map.entry("description", "summary"),
            Map.entry("summary", "summary"),
            Map.entry("excerpt", "summary"),
            Map.entry("lang", "language"),
            Map.entry("language", "language"),
            Map.entry("canonical", "canonicalUrl"),
            Map.entry("canonical_url", "canonicalUrl"),
            Map.entry("url source", "canonicalUrl"),
            Map.entry("publisher", "publisher"));

    FrontMatter {
        facts = List.copyOf(facts);
    }

    /** What stands over a text; null if nothing does. */
    static @Nullable FrontMatter over(CharSequence text) {
        Lines lines = new Lines(text, 0, text.length(), MOST_LINES);
        int first = 0;
        while (first < lines.count() && lines.isBlank(first)) {
            first++;
        }
        if (first == lines.count()) {
            return null;
        }
        String fence = words(text, lines, first);
        if (fence.equals("---") || fence.equals("+++")) {
            return fenced(text, lines, first, fence);
        }
        return fence.toLowerCase(Locale.ROOT).startsWith("title:") ? exported(text, lines, first) : null;
    }

    private static @Nullable FrontMatter fenced(CharSequence text, Lines lines, int first, String fence) {
        char sign = fence.equals("---") ? ':' : '=';
        List<Fact> facts = new ArrayList<>();
        String list = "";
        boolean keyed = false;
        for (int i = first + 1; i < lines.count(); i++) {
            String line = words(text, lines, i);
            if (line.equals(fence) || line.equals("...") && sign == ':') {
                return keyed ? new FrontMatter(end(lines, i), facts) : null;
            }
            int at = line.indexOf(sign);
            boolean indented = lines.from(i) > lines.start(i);
            if (line.startsWith("- ") && !list.isEmpty()) {
                state(facts, list, line.substring(2));
            } else if (!indented && at > 0) {
                list = line.substring(0, at).strip().toLowerCase(Locale.ROOT);
                keyed = true;
                state(facts, list, line.substring(at + 1));
            } else if (!indented && !line.isEmpty() && !line.startsWith("#") && !line.startsWith("[")) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable FrontMatter exported(CharSequence text, Lines lines, int first) {
        List<Fact> facts = new ArrayList<>();
        for (int i = first; i < lines.count(); i++) {
            String line = words(text, lines, i);
            if (line.toLowerCase(Locale.ROOT).equals(EXPORTED)) {
                return new FrontMatter(end(lines, i), facts);
            }
            int at = line.indexOf(": ");
            if (at > 0) {
                state(facts, line.substring(0, at).toLowerCase(Locale.ROOT), line.substring(at + 2));
            } else if (!line.isEmpty()) {
                return null;
            }
        }
        return null;
    }

    private static int end(Lines lines, int line) {
        return line + 1 < lines.count() ? lines.start(line + 1) : lines.end();
    }

    private static String words(CharSequence text, Lines lines, int line) {
        return text.subSequence(lines.from(line), lines.to(line)).toString();
    }

    private static void state(List<Fact> facts, String key, String written) {
        String field = FIELDS.get(key);
        String value = written.strip();
        if (field == null || value.length() > LONGEST_VALUE) {
            return;
        }
        if (value.startsWith("[") && value.endsWith("]")) {
            for (String part : value.substring(1, value.length() - 1).split(",")) {
                add(facts, field, key, part);
            }
        } else {
            add(facts, field, key, value);
        }
    }

    private static void add(List<Fact> facts, String field, String key, String written) {
        String value = unquoted(written.strip());
        if (!value.isEmpty() && !value.equals("|") && !value.equals(">") && facts.size() < MOST_FACTS) {
            facts.add(new Fact(field, value, "front-matter:" + key, null));
        }
    }

    private static String unquoted(String value) {
        int last = value.length() - 1;
        boolean quoted = last > 0
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(last) == value.charAt(0);
        if (!quoted) {
            return value;
        }
        String inside = value.substring(1, last);
        return value.charAt(0) == '"' ? inside.replace("\\\"", "\"") : inside.replace("''", "'");
    }
}
