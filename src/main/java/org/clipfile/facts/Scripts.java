package org.clipfile.facts;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the letters of a text by script. Some scripts tell the language by themselves. */
final class Scripts {
    /** Scripts written by one language, or by one far more than by others. */
    private static final Map<UnicodeScript, String> LANGUAGES = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.TIBETAN, "bo"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.ORIYA, "or"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"));

    /** 1 for the letters among the first blocks of Unicode, 0 for the others of their chars. */
    private static final byte[] LATIN = new byte[0x250];

    static {
        for (char c = 0; c < LATIN.length; c++) {
            LATIN[c] = (byte) (Character.isLetter(c) ? 1 : 0);
        }
    }

    private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    private int letters;

    /** Counts the letters. */
    static Scripts of(char[] text) {
        Scripts scripts = new Scripts();
        int latin = 0;
        for (char c : text) {
            if (c < LATIN.length) {
                latin += LATIN[c];
            } else if (Character.isLetter(c)) {
                scripts.counts.merge(UnicodeScript.of(c), 1, Integer::sum);
                scripts.letters++;
            }
        }
        scripts.letters += latin;
        scripts.counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
        return scripts;
    }

    int letters() {
        return letters;
    }

    /** The share of the letters, 0 to 1, that are of a script. */
    double share(UnicodeScript script) {
        return letters == 0 ? 0 : (double) counts.getOrDefault(script, 0) / letters;
    }

    /** The language that the script of most letters tells; null if several are written in it. */
    @Nullable
    String language() {
        double kana = share(UnicodeScript.HIRAGANA) + share(UnicodeScript.KATAKANA);
        double han = share(UnicodeScript.HAN);
        if (kana + han > 0.4) {
            // Japanese prose is a third kana or more; Chinese has none but in names.
            return kana > 0.08 * (kana + han) ? "ja" : "zh";
        }
        for (Map.Entry<UnicodeScript, String> entry : LANGUAGES.entrySet()) {
            if (share(entry.getKey()) > 0.5) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** Whether most letters run from right to left. */
    boolean isRightToLeft() {
        return share(UnicodeScript.ARABIC)
                        + share(UnicodeScript.HEBREW)
                        + share(UnicodeScript.SYRIAC)
                        + share(UnicodeScript.THAANA)
                > 0.5;
    }
}
