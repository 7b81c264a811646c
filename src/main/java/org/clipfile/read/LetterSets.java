package org.clipfile.read;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart the character sets of one byte a letter in which languages with Latin or Arabic letters are written, by
 * which letters the bytes would be: no language has the letters of all others.
 */
final class LetterSets {
    private static final Charset CENTRAL = Charset.forName("windows-1250");
    private static final Charset LATIN_2 = Charset.forName("ISO-8859-2");
    private static final Charset TURKISH = Charset.forName("windows-1254");
    private static final Charset BALTIC = Charset.forName("windows-1257");
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final Charset ARABIC = Charset.forName("windows-1256");

    /** By the languages of the West: French, German, Spanish and Portuguese, Italian, Nordic, Icelandic, Dutch. */
    private static final List<String> WESTERN = List.of(
            "\u00e0\u00e2\u00e6\u00e7\u00e9\u00e8\u00ea\u00eb\u00ee\u00ef\u00f4\u0153\u00f9\u00fb\u00fc\u00ff",
            "\u00e4\u00f6\u00fc\u00df\u00e9\u00e8\u00e0",
            "\u00e0\u00e1\u00e2\u00e3\u00e7\u00e9\u00ea\u00ed\u00f1\u00f3\u00f4\u00f5\u00fa\u00fc",
            "\u00e0\u00e8\u00e9\u00ec\u00ed\u00ee\u00f2\u00f3\u00f9\u00fa",
            "\u00e5\u00e4\u00f6\u00e6\u00f8\u00e9\u00fc\u0161\u017e\u00f5",
            "\u00e1\u00e9\u00ed\u00f3\u00fa\u00fd\u00f0\u00fe\u00e6\u00f6",
            "\u00e9\u00eb\u00ef\u00f6\u00fc\u00e8\u00e1");

    /** Czech, Slovak, Polish, Hungarian, Croatian and Slovene, Romanian. */
    private static final List<String> EASTERN = List.of(
            "\u00e1\u010d\u010f\u00e9\u011b\u00ed\u0148\u00f3\u0159\u0161\u0165\u00fa\u016f\u00fd\u017e",
            "\u00e1\u00e4\u010d\u010f\u00e9\u00ed\u013a\u013e\u0148\u00f3\u00f4\u0155\u0161\u0165\u00fa\u00fd\u017e",
            "\u0105\u0107\u0119\u0142\u0144\u00f3\u015b\u017a\u017c",
            "\u00e1\u00e9\u00ed\u00f3\u00f6\u0151\u00fa\u00fc\u0171",
            "\u010d\u0107\u0111\u0161\u017e",
            "\u0103\u00e2\u00ee\u015f\u0163");

    private static final List<String> TURKEY = List.of("\u00e7\u011f\u0131\u00f6\u015f\u00fc\u00e2\u00ee\u00fb\u0130");
    private static final List<String> BALTICS = List.of(
            "\u0105\u010d\u0119\u0117\u012f\u0161\u0173\u016b\u017e",
            "\u0101\u010d\u0113\u0123\u012b\u0137\u013c\u0146\u0161\u016b\u017e");
    private static final List<String> ARABIA = List.of(
            "\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635"
                    + "\u0636\u0637\u0638\u0639\u063a\u0640\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a\u067e\u0686\u0698\u06af\u06a9\u060c\u061b\u061f");

    /** Stands between words of any language. */
    private static final String MARKS =
            "\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u2022\u2039\u203a\u2122\u20ac\u00a0\u00a3\u00a7\u00a9\u00ab\u00ad\u00ae\u00b0\u00b7\u00bb\u00a1\u00bf\u00aa\u00ba\u00b2\u00b3\u00bd\u00bc\u00be";

    /** Of these a word may hold one. */
    private static final String APOSTROPHES = "\u2018\u2019\u00b7\u00ad";

    private static final double SURE = 0.97;
    private static final double DOUBTFUL = 0.92;
    /** In Arabic more than every fifth letter is an alif or lam. */
    private static final double ARTICLES = 0.15;

    private LetterSets() {}

    /** The character set of a text in Latin letters; null if Windows-1252 is as likely as any other. */
    static @Nullable Charset latin(ByteBuffer sample) {
        String western = read(sample, Charsets.WINDOWS_1252);
        double best = best(western, WESTERN);
        String latin9 = read(sample, LATIN_9);
        if (best(latin9, WESTERN) > best && !hasControls(latin9)) {
            return LATIN_9;
        }
        Charset found = null;
        double most = best < DOUBTFUL ? SURE : 1.1;
        for (Charset charset : List.of(CENTRAL, LATIN_2, TURKISH, BALTIC)) {
            List<String> languages = charset == TURKISH ? TURKEY : charset == BALTIC ? BALTICS : EASTERN;
            double share = best(read(sample, charset), languages);
            if (share > most || found == null && share == most) {
                most = share;
                found = charset;
            }
        }
        return found;
    }

    /** Windows-1256 if the text is Arabic in it, else null. */
    static @Nullable Charset arabic(ByteBuffer sample) {
        String text = read(sample, ARABIC);
        long letters = text.chars().filter(c -> c > 0x600 && c < 0x700).count();
        long articles = text.chars().filter(c -> c == '\u0627' || c == '\u0644').count();
        return articles > ARTICLES * letters && best(text, ARABIA) >= SURE ? ARABIC : null;
    }

    private static String read(ByteBuffer sample, Charset charset) {
        return charset.decode(sample.duplicate()).toString();
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> c >= 0x80 && c < 0xa0);
    }

    /** The greatest share of the chars above 127 that one language has, or that may stand between its words. */
    private static double best(String text, Collection<String> languages) {
        double best = 0;
        for (String language : languages) {
            Set<Integer> letters = new HashSet<>();
            (language + language.toUpperCase(Locale.ROOT)).chars().forEach(letters::add);
            int high = 0;
            int known = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= 0x80) {
                    high++;
                    known += letters.contains((int) c) || isMark(text, i) ? 1 : 0;
                }
            }
            best = Math.max(best, high == 0 ? 0 : (double) known / high);
        }
        return best;
    }

    private static boolean isMark(String text, int at) {
        char c = text.charAt(at);
        boolean inWord = at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
        return MARKS.indexOf(c) >= 0 && (!inWord || APOSTROPHES.indexOf(c) >= 0);
    }
}
