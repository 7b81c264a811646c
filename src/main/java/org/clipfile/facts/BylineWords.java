package org.clipfile.facts;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clipfile.rules.WordLists;

/** The words that announce a name in a byline: {@code By}, {@code Von}, {@code Story by}. */
final class BylineWords {
    static final WordLists LISTS = WordLists.in("facts/byline-words.properties");
    /** Those that may also stand inside a line. */
    static final Set<String> BEFORE_NAMES = LISTS.set("inside");

    private static final FirstLetters CLEAR = new FirstLetters(LISTS.longestFirst("clear"));
    private static final FirstLetters COMMON = new FirstLetters(LISTS.longestFirst("common"));

    /** Single words of those that stand before and between names. */
    static final Set<String> AROUND_NAMES = Stream.of("clear", "common", "joiners", "behind")
            .flatMap(list -> LISTS.list(list).stream())
            .flatMap(words -> Stream.of(words.split("[ /]")))
            .collect(Collectors.toUnmodifiableSet());

    private BylineWords() {}

    /** How long the word that announces a name is, with a colon and white space; 0 if the text starts with none. */
    static int wordLength(String text) {
        int clear = wordLength(text, CLEAR);
        return clear > 0 ? clear : wordLength(text, COMMON);
    }

    static boolean isClear(String text) {
        return wordLength(text, CLEAR) > 0;
    }

    private static int wordLength(String text, FirstLetters words) {
        for (String word : words.of(text)) {
            if (!text.regionMatches(true, 0, word, 0, word.length()) || text.length() <= word.length()) {
                continue;
            }
            char next = text.charAt(word.length());
            int at = word.length();
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ':')) {
                at++;
            }
            boolean scriptWithoutSpaces = !Names.hasCase(word.charAt(0)) && "/\u30fb\uff1d=".indexOf(next) >= 0;
            if (next == ' ' || next == ':') {
                boolean colonNeeded = word.equals("text")
                        || word.equals("author")
                        || word.equals("byline")
                        || word.equals("du")
                        || !Names.hasCase(word.charAt(0)) && word.length() == 1;
                if (!colonNeeded || text.substring(0, at).indexOf(':') > 0) {
                    return at;
                }
            } else if (scriptWithoutSpaces) {
                return at + 1;
            }
        }
        return 0;
    }

    static boolean isAlone(String line) {
        String text = line.length() > 24 ? "" : Folded.of(line).text().strip();
        return !text.isEmpty() && wordLength(text + " ") >= text.length() && text.length() > 1;
    }

    /** "Published on", "All posts by": words that lead up to something. */
    static boolean isLabel(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf(' ') + 1);
        return Stamps.isLabelWord(last) || wordLength(last + " ") > 0;
    }

    /** A look at the first chars: a byline starts with a word of the list or with a date. */
    static boolean mayStart(String line) {
        int bar = Math.max(line.indexOf('|'), Math.max(line.indexOf('•'), line.indexOf('·')));
        String text = line.stripLeading();
        return bar >= 0
                || wordLength(
                                text.length() > 40
                                        ? Folded.of(text.substring(0, 40))
                                                .text()
                                                .stripLeading()
                                        : Folded.of(text).text().strip())
                        > 0;
    }
}
