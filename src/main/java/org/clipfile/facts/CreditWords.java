package org.clipfile.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clipfile.rules.WordLists;
import org.jspecify.annotations.Nullable;

/** The label words of credits, from {@code facts/credit-words.properties}, and the labels they make. Texts are folded. */
final class CreditWords {
    private static final WordLists LISTS = WordLists.in("facts/credit-words.properties");
    private static final Set<String> NOUNS = LISTS.set("nouns");
    private static final Set<String> WEAK = LISTS.set("weak");
    private static final Set<String> OTHERS = LISTS.set("others");
    private static final Set<String> LINKS = LISTS.set("links");
    private static final Set<String> RELEASES = LISTS.set("releases");
    private static final Set<String> POOL = LISTS.set("pool");
    private static final Set<String> FILE = LISTS.set("file");
    private static final Set<String> SMALL = LISTS.set("small");
    private static final Set<String> ABBREVIATIONS = LISTS.set("abbreviations");
    private static final List<String> SUFFIXES = LISTS.longestFirst("suffixes");
    private static final Set<String> PHOTOGRAPHERS = LISTS.set("photographers");
    /** The longest credit of a name or two in Hangul or Han letters. */
    static final int LONGEST_EAST_ASIAN = 20;
    /** Words of a label's first word, to turn most lines away at once. */
    private static final Set<String> STARTS = new HashSet<>();

    private static final int MOST_WORDS = 6;
    private static final int LONGEST_LABEL = 60;

    static {
        for (Set<String> list : List.of(NOUNS, WEAK, OTHERS, ABBREVIATIONS)) {
            for (String word : list) {
                STARTS.add(word.indexOf(' ') < 0 ? word : word.substring(0, word.indexOf(' ')));
            }
        }
    }

    private CreditWords() {}

    /**
     * A label at the start of a text.
     *
     * @param end where what it introduces starts, white space included
     * @param colon whether it ends in a colon or an equals sign, not in a word such as "by"
     * @param strong whether it speaks of a picture, not just of a source
     * @param relation {@code by}, {@code courtesy}, {@code via} or null
     */
    record Label(
            int end,
            boolean colon,
            boolean strong,
            @Nullable String relation) {}

    /** Whether a word may start a label. */
    static boolean mayStart(String lowerCaseWord) {
        return STARTS.contains(lowerCaseWord);
    }

    /** Reads the label a text starts with, if it does. */
    static @Nullable Label label(String text) {
        int at = 0;
        boolean noun = false;
        boolean strong = false;
        Label linked = null;
        String relation = null;
        for (int words = 0; words < MOST_WORDS && at < text.length() && at < LONGEST_LABEL; words++) {
            int end = wordEnd(text, at);
            String word = text.substring(at, end).toLowerCase(Locale.ROOT);
            String two =
                    text.substring(at, wordEnd(text, afterSpace(text, end))).toLowerCase(Locale.ROOT);
            if (ABBREVIATIONS.contains(word) && end < text.length() && text.charAt(end) == '.') {
                return new Label(afterSpace(text, end + 1), true, true, relation);
            }
            if (!word.isEmpty() && (LINKS.contains(two) || LINKS.contains(word)) && noun) {
                end = LINKS.contains(two) ? at + two.length() : end;
                String link = LINKS.contains(two) ? two : word;
                relation = link.startsWith("courtesy") ? "courtesy" : link.equals("via") ? "via" : "by";
                // "courtesy of" announces a name; so does "courtesy" only where nothing else can follow.
                linked = new Label(afterSpace(text, end), false, strong, relation);
            } else if (NOUNS.contains(two) || WEAK.contains(two)) {
                noun = true;
                strong |= NOUNS.contains(two);
                end = at + two.length();
            } else if (NOUNS.contains(word) || WEAK.contains(word)) {
                noun = true;
                strong |= NOUNS.contains(word);
            } else if (!OTHERS.contains(word) && !(words == 1 && text.charAt(0) == '©')) {
                // "© NDR Foto:" names the holder inside the label.
                break;
            } else if (word.equals("courtesy")) {
                relation = "courtesy";
            }
            at = end;
            if (at < text.length() && text.charAt(at) == '.' && noun) {
                at++;
            }
            int colon = afterSpace(text, at);
            if (colon < text.length() && (text.charAt(colon) == ':' || text.charAt(colon) == '=') && noun) {
                return new Label(afterSpace(text, colon + 1), true, strong, relation);
            }
            if (colon == at && at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                break;
            }
            at = colon;
            if (at < text.length() && text.charAt(at) == '(' && noun) {
                break;
            }
        }
        return linked;
    }

    /** Whether a text ends in a word that stands behind the name of who made or gave a picture, as in Japanese and Korean. */
    static boolean endsAsCredit(String text) {
        return text.length() <= LONGEST_EAST_ASIAN && !withoutSuffix(text).equals(text);
    }

    /** Whether it does so, and the word says that they took the picture: a reporter may also have written the text. */
    static boolean endsAsPhotographer(String text) {
        return text.length() > 2 && endsAsCredit(text) && PHOTOGRAPHERS.stream().anyMatch(text::endsWith);
    }

    /** A credit without such a word. */
    static String withoutSuffix(String text) {
        for (String suffix : SUFFIXES) {
            if (text.endsWith(suffix) && text.length() > suffix.length()) {
                return text.substring(0, text.length() - suffix.length()).strip();
            }
        }
        return text;
    }

    /**
     * Whether the rest of a caption from an offset is such a credit: behind "=" an agency, or after a sentence a few
     * Hangul words that end as no Korean sentence does.
     */
    static boolean isEastAsianCredit(String text, int at) {
        String rest = text.substring(at).strip();
        if (rest.length() > LONGEST_EAST_ASIAN || rest.isEmpty()) {
            return false;
        }
        if (endsAsCredit(rest) || text.charAt(at - 1) == '=' && Names.isAgency(rest)) {
            return true;
        }
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (!(c >= '\uac00' && c <= '\ud7a3') && c != ' ' && !Character.isDigit(c)) {
                return false;
            }
        }
        return text.charAt(at - 1) == ' '
                && "\ub2e4\uc694\uae4c\uc8e0\uc74c\ud568".indexOf(rest.charAt(rest.length() - 1)) < 0;
    }

    /** Whether a part of a credit is no name but says that it was released, is stock and so on. */
    static boolean isRelease(String part) {
        return RELEASES.contains(bare(part));
    }

    static boolean isPool(String part) {
        return POOL.contains(bare(part));
    }

    static boolean isFile(String part) {
        return FILE.contains(bare(part));
    }

    /** Whether a word may stand in a credit in small letters. */
    static boolean isSmall(String word) {
        return SMALL.contains(bare(word));
    }

    /** Whether a word alone speaks of pictures. */
    static boolean isNoun(String word) {
        return NOUNS.contains(bare(word));
    }

    private static String bare(String part) {
        return Signs.off(part.strip(), "", ".,;:").toLowerCase(Locale.ROOT);
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == ' ' || c == ':' || c == '/' || c == '=' || c == ',' || c == '(' && end > from || c == '.') {
                break;
            }
            end++;
            if (c == '©' || c == ')') {
                break;
            }
        }
        return end;
    }

    private static int afterSpace(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
