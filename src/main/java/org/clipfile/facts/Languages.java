package org.clipfile.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clipfile.rules.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text by its script and its small words, which every prose is full of. Looks at the first few
 * thousand chars only; says nothing of a text too short or too mixed to be sure of.
 */
public final class Languages {
    private static final int SAMPLE = 2_500;
    private static final int LEAST_LETTERS = 12;
    /** Share of the words that must be small words of the language. */
    private static final double LEAST_SHARE = 0.12;
    /** The same where hardly any word of a text of so many words is one of another language. */
    private static final double LEAST_SHARE_ALONE = 0.03;

    private static final int LONG_TEXT = 80;
    /** How far the first language is ahead of the second then, as a share of what speaks for it. */
    private static final double ALONE = 0.5;

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "he", "fa", "ur", "ps", "ckb", "yi", "dv", "syr", "sd", "ug", "arc");
    private static final List<String> TAGS = new ArrayList<>();
    /** Each small word and the languages that have it, as indexes of {@link #TAGS}. */
    private static final Map<String, int[]> WORDS = new HashMap<>();

    /** Chars of a small word; longer ones are not looked up. */
    private static final int LONGEST = 12;

    private static final char NONE = 0;
    /** What {@link #fold} gives for the chars most texts are made of. */
    private static final char[] FOLDED = new char[0x600];

    static {
        for (char c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = fold(c);
        }
        WordLists lists = WordLists.in("facts/function-words.properties");
        for (String language : lists.names()) {
            int tag = TAGS.size();
            TAGS.add(language);
            for (String word : lists.list(language, " ")) {
                WORDS.merge(word, new int[] {tag}, Languages::joined);
            }
        }
    }

    private Languages() {}

    /**
     * What a text seems to be written in.
     *
     * @param language BCP 47 primary tag
     * @param sure whether the text is long and clear enough to overrule what its page declares
     */
    public record Guess(String language, boolean sure) {}

    /** The small words of all languages, in lower case. */
    public static Set<String> functionWords() {
        return Collections.unmodifiableSet(WORDS.keySet());
    }

    /** The language of a text, a BCP 47 primary tag; empty if it cannot be told. */
    public static Optional<String> detect(CharSequence text) {
        return guess(text).map(Guess::language);
    }

    /** The language of a text and how sure that is; empty if it cannot be told. */
    public static Optional<Guess> guess(CharSequence text) {
        char[] sample =
                text.subSequence(0, Math.min(text.length(), SAMPLE)).toString().toCharArray();
        Scripts scripts = Scripts.of(sample);
        String byScript = scripts.language();
        if (byScript != null) {
            return scripts.letters() < 4 ? Optional.empty() : Optional.of(new Guess(byScript, scripts.letters() >= 30));
        }
        return scripts.letters() < LEAST_LETTERS ? Optional.empty() : Optional.ofNullable(byWords(sample));
    }

    /** The declared language if the text does not clearly speak against it, else the text's; null if neither is known. */
    static @Nullable String resolve(List<String> declared, Optional<Guess> guess) {
        String first = null;
        for (String tag : declared) {
            String normal = normal(tag);
            if (normal == null) {
                continue;
            }
            first = first == null ? normal : first;
            if (guess.isPresent() && isSame(normal, guess.get().language())) {
                return normal;
            }
        }
        if (first == null || guess.isPresent() && guess.get().sure()) {
            return guess.map(Guess::language).orElse(first);
        }
        return first;
    }

    /** {@code rtl} or {@code ltr}, by the language of a tag or the script it names. */
    public static String direction(String tag) {
        String script = Locale.forLanguageTag(tag).getScript();
        if (!script.isEmpty()) {
            return script.equals("Arab") || script.equals("Hebr") ? "rtl" : "ltr";
        }
        return RIGHT_TO_LEFT.contains(primary(tag)) ? "rtl" : "ltr";
    }

    /** The language of a BCP 47 tag without script and region, lower case. */
    public static String primary(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Whether two tags name the same language; Norwegian's two written forms and its own tag do. */
    static boolean isSame(String one, String other) {
        return family(one).equals(family(other));
    }

    private static String family(String tag) {
        String language = primary(tag);
        return switch (language) {
            case "nb", "nn" -> "no";
            case "iw" -> "he";
            case "in" -> "id";
            case "fil" -> "tl";
            case "bs", "sh" -> "hr";
            default -> language;
        };
    }

    /** A tag as BCP 47 writes it, null if it is none. */
    private static @Nullable String normal(String tag) {
        String dashed = tag.strip().replace('_', '-');
        int end = dashed.indexOf('.') < 0 ? dashed.length() : dashed.indexOf('.');
        String language = primary(dashed);
        if (language.length() < 2 || language.length() > 3) {
            return null;
        }
        String normal = Locale.forLanguageTag(dashed.substring(0, end)).toLanguageTag();
        return normal.equals("und") || normal.startsWith("und-") ? null : normal;
    }

    private static @Nullable Guess byWords(char[] text) {
        double[] scores = new double[TAGS.size()];
        int[] hits = new int[TAGS.size()];
        int words = 0;
        char[] word = new char[text.length];
        int length = 0;
        for (int at = 0; at <= text.length; at++) {
            char c = at < text.length ? text[at] : ' ';
            char folded = c < FOLDED.length ? FOLDED[c] : fold(c);
            if (folded != NONE) {
                word[length++] = folded;
            } else if ((c == '\'' || c == '\u2019') && length > 0) {
                word[length++] = '\'';
            } else if (length > 0) {
                words++;
                int[] languages = length > LONGEST ? null : WORDS.get(new String(word, 0, length));
                if (languages != null) {
                    for (int language : languages) {
                        scores[language] += 1.0 / languages.length;
                        hits[language]++;
                    }
                }
                length = 0;
            }
        }
        return best(scores, hits, words);
    }

    /** A letter or mark of a word in lower case; NONE for what stands between words. */
    private static char fold(char c) {
        int type = Character.getType(c);
        boolean inWord =
                Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return inWord ? Character.toLowerCase(c) : NONE;
    }

    /** The language with most words, among equals the one whose words fewer others share. */
    private static @Nullable Guess best(double[] scores, int[] hits, int words) {
        int best = -1;
        int second = -1;
        for (int i = 0; i < scores.length; i++) {
            if (best < 0 || value(scores, hits, i) > value(scores, hits, best)) {
                second = best;
                best = i;
            } else if (second < 0 || value(scores, hits, i) > value(scores, hits, second)) {
                second = i;
            }
        }
        double ahead = value(scores, hits, best) - value(scores, hits, second);
        // Languages that build long words have few small ones, but then hardly any of another.
        boolean alone = words >= LONG_TEXT && ahead > ALONE * value(scores, hits, best);
        boolean enough = hits[best] >= 2 && hits[best] >= (alone ? LEAST_SHARE_ALONE : LEAST_SHARE) * words;
        if (!enough || ahead <= 0 || hits[best] < 4 && ahead < 1) {
            return null;
        }
        boolean sure = words >= 40 && hits[best] >= 0.2 * words && ahead > 0.15 * value(scores, hits, best) || alone;
        return new Guess(TAGS.get(best).equals("nn") ? "no" : TAGS.get(best), sure);
    }

    private static double value(double[] scores, int[] hits, int language) {
        return scores[language] + 0.5 * hits[language];
    }

    private static int[] joined(int[] some, int[] one) {
        int[] all = java.util.Arrays.copyOf(some, some.length + 1);
        all[some.length] = one[0];
        return all;
    }
}
