package org.clipfile.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists of words in the jar, by name: {@code name = word, word} lines in UTF-8, {@code #} for comments. A line that starts
 * with a space goes on with the list before it.
 */
public final class WordLists {
    private final String file;
    private final Map<String, String> lists = new LinkedHashMap<>();

    private WordLists(String file) {
        this.file = file;
        String name = "";
        for (String line : lines(file)) {
            int equals = line.indexOf('=');
            if (line.startsWith(" ") && !name.isEmpty()) {
                lists.merge(name, line.strip(), (a, b) -> a + " " + b);
            } else if (equals > 0) {
                name = line.substring(0, equals).strip();
                lists.put(name, line.substring(equals + 1).strip());
            }
        }
    }

    /**
     * All lists of a file.
     *
     * @param file its path in the jar: {@code facts/people.properties}
     */
    public static WordLists in(String file) {
        return new WordLists(file);
    }

    /** The names of the lists, in the file's order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(lists.keySet());
    }

    /** The words of a list, in the file's order; none if it is empty, but there must be one. */
    public List<String> list(String name) {
        return list(name, ",");
    }

    /** The same of a list whose words another sign parts. */
    public List<String> list(String name, String separator) {
        String list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException(file + " has no list '" + name + "'");
        }
        return parts(list, separator);
    }

    /** The words of a list, to look words up in. */
    public Set<String> set(String name) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(list(name)));
    }

    /** The words of a list, the longest first: where one starts another, the longer is tried before. */
    public List<String> longestFirst(String name) {
        return list(name).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A regular expression, without groups that are kept, of all words of a list. */
    public String anyOf(String name) {
        return longestFirst(name).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The parts of a value, in order, none empty. */
    public static List<String> parts(String value, String separator) {
        List<String> parts = new ArrayList<>();
        for (String part : value.split(separator)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static List<String> lines(String file) {
        try (InputStream in = WordLists.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("The jar lacks /" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read /" + file, e);
        }
    }
}
