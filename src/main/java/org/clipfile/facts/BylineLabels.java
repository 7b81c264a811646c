package org.clipfile.facts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The labels that pages print before names: {@code Author:}, {@code Text and photos:}, {@code Post autor:}. One says who
 * wrote, perhaps among other things done for the page; a colon follows unless it is a phrase or a noun that needs none.
 */
final class BylineLabels {
    /** Words that say who wrote. */
    private static final Set<String> SAID = Stream.of("labels", "clear", "nouns")
            .flatMap(list -> BylineWords.LISTS.list(list).stream())
            .filter(word -> word.indexOf(' ') < 0)
            .collect(Collectors.toUnmodifiableSet());
    /** Words beside them. */
    private static final Set<String> BESIDE = Stream.of("works", "joiners")
            .flatMap(list -> BylineWords.LISTS.list(list).stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final FirstLetters LABELS = new FirstLetters(BylineWords.LISTS.longestFirst("labels"));
    private static final FirstLetters LEADS = new FirstLetters(BylineWords.LISTS.longestFirst("leads"));
    private static final FirstLetters NOUNS = new FirstLetters(BylineWords.LISTS.longestFirst("nouns"));
    private static final int LONGEST = 30;

    private BylineLabels() {}

    /** A folded line without the label it starts with; the same line if it starts with none. */
    static String cut(String line) {
        int end = length(line);
        if (end == 0) {
            for (String lead : LEADS.of(line)) {
                end = end == 0 && starts(line, lead) && line.charAt(lead.length()) == ' ' ? lead.length() : end;
            }
        }
        return line.length() > end + 1 ? line.substring(end).strip() : line;
    }

    /** The same where a noun, too, may stand before the names: {@code Author Ada Moor}. */
    static String cutNoun(String line) {
        String bare = cut(line);
        for (String noun : bare.equals(line) ? NOUNS.of(line) : List.<String>of()) {
            if (starts(line, noun) && line.charAt(noun.length()) == ' ') {
                return line.substring(noun.length()).strip();
            }
        }
        return bare;
    }

    /** Whether a folded line is a label and nothing else. */
    static boolean isAlone(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return BylineWords.isAlone(line)
                || BylineWords.LISTS.set("nouns").contains(lower)
                || length(line) == line.length();
    }

    /** How long the label is with its colon, 0 if the line starts with none. */
    private static int length(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            return 0;
        }
        for (String label : LABELS.of(line)) {
            if (label.length() == colon && starts(line, label)) {
                return colon + 1;
            }
        }
        return colon <= LONGEST && isLabel(line.substring(0, colon)) ? colon + 1 : 0;
    }

    /** Whether each word is one of a label, and one of them says who wrote; "(a)" and "/in" are endings of such words. */
    private static boolean isLabel(String words) {
        boolean said = false;
        for (String word : words.toLowerCase(Locale.ROOT).split("[\\s/&,+()*]+")) {
            said |= SAID.contains(word);
            if (word.length() > 2 && !SAID.contains(word) && !BESIDE.contains(word)) {
                return false;
            }
        }
        return said;
    }

    private static boolean starts(String line, String words) {
        return line.length() > words.length() && line.regionMatches(true, 0, words, 0, words.length());
    }
}
