package org.clipfile.facts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clipfile.rules.WordLists;

/** Words of which the names of offices and the entries of menus are made; they stand in {@code facts/office-words.properties}. */
public final class Offices {
    private static final WordLists LISTS = WordLists.in("facts/office-words.properties");
    private static final Set<String> WORDS =
            LISTS.names().stream().flatMap(name -> LISTS.list(name).stream()).collect(Collectors.toUnmodifiableSet());

    /** Also before a capital behind a small letter: "HomeNewsPhotos". */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private Offices() {}

    /** Whether a line has a word of offices or menus, which people's names have none of; also where some were run together. */
    public static boolean mentions(String line) {
        for (String word : BETWEEN_WORDS.split(line)) {
            if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
