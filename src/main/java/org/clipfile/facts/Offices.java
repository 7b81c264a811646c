package org.clipfile.facts;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of which the names of offices and the entries of menus are made; they stand in {@code facts/office-words.properties}. */
public final class Offices {
    private static final Set<String> WORDS = Data.read("office-words.properties").values().stream()
            .flatMap(list -> Data.parts(list, "\\|").stream())
            .collect(Collectors.toUnmodifiableSet());

    private Offices() {}

    /** Whether a line has a word of offices or menus, which people's names have none of. */
    public static boolean mentions(String line) {
        for (String word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
