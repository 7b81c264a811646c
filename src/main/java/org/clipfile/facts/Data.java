package org.clipfile.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads this room's word lists: {@code key = value} lines in UTF-8, {@code #} for comments, in file order. A line that
 * starts with a space goes on with the value before it.
 */
final class Data {
    private Data() {}

    /** All entries of a list in the jar. */
    static Map<String, String> read(String name) {
        Map<String, String> entries = new LinkedHashMap<>();
        String key = "";
        for (String line : lines(name)) {
            int equals = line.indexOf('=');
            if (line.startsWith(" ") && !key.isEmpty()) {
                entries.merge(key, line.strip(), (a, b) -> a + " " + b);
            } else if (equals > 0) {
                key = line.substring(0, equals).strip();
                entries.put(key, line.substring(equals + 1).strip());
            }
        }
        return entries;
    }

    /** The parts of a value, in order, none empty. */
    static List<String> parts(String value, String separator) {
        List<String> parts = new ArrayList<>();
        for (String part : value.split(separator)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static List<String> lines(String name) {
        try (InputStream in = Data.class.getResourceAsStream("/facts/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("The jar lacks /facts/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read /facts/" + name, e);
        }
    }
}
