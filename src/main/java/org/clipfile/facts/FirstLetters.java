package org.clipfile.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * Words and phrases by their first letter, so that a line is asked for those few only with which it may begin. Capitals count
 * as small letters, as they do for {@link String#regionMatches(boolean, int, String, int, int)}.
 */
final class FirstLetters {
    private static final int SLOTS = 128;

    private final List<List<String>> slots = new ArrayList<>(SLOTS);

    /** Words to begin with, none empty. */
    FirstLetters(List<String> words) {
        for (int i = 0; i < SLOTS; i++) {
            int slot = i;
            slots.add(
                    words.stream().filter(word -> slot(word.charAt(0)) == slot).toList());
        }
    }

    /** Those with which a text may begin, and some others; in their order. */
    List<String> of(String text) {
        return text.isEmpty() ? List.of() : slots.get(slot(text.charAt(0)));
    }

    private static int slot(char c) {
        return (c >= 'a' && c <= 'z' ? c : Character.toLowerCase(Character.toUpperCase(c))) & SLOTS - 1;
    }
}
