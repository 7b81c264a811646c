package org.clipfile.archive;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes file names from titles that a person recognizes and every file system takes. */
final class Slug {
    private static final int MAX_CHARS = 60;
    private static final int MAX_BYTES = 120;
    private static final String UNTITLED = "untitled";

    private Slug() {}

    /**
     * The title as lower-case words with hyphens: letters and digits only, Latin ones without accents, those of other
     * scripts as they are. At most 60 code points, cut between words, and 120 bytes of UTF-8. It may be a name that
     * Windows keeps for a device, such as {@code con}: the archive always appends an id.
     */
    static String of(@Nullable String title) {
        if (title == null) {
            return UNTITLED;
        }
        StringBuilder out = new StringBuilder(MAX_CHARS);
        boolean gap = false;
        // Titles are short; this bounds the work for those that are not.
        String start = title.substring(0, Math.min(title.length(), 20 * MAX_CHARS));
        for (int c : lettersOf(start).codePoints().toArray()) {
            if (Character.isLetterOrDigit(c) || isMark(c) && !out.isEmpty() && !gap) {
                if (gap && !out.isEmpty()) {
                    out.append('-');
                }
                gap = false;
                out.appendCodePoint(c);
            } else if (!isApostrophe(c) && !Character.isIdentifierIgnorable(c)) {
                gap = true;
            }
        }
        String slug = cut(Normalizer.normalize(out, Normalizer.Form.NFC));
        return slug.isEmpty() ? UNTITLED : slug;
    }

    /** Lower case; Latin letters lose their accents, those of other scripts keep theirs. */
    private static String lettersOf(String title) {
        StringBuilder out = new StringBuilder(title.length());
        boolean latin = false;
        String apart = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int c : apart.codePoints().toArray()) {
            if (isMark(c)) {
                if (!latin) {
                    out.appendCodePoint(c);
                }
                continue;
            }
            latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
            switch (c) {
                case 'ß' -> out.append("ss");
                case 'æ' -> out.append("ae");
                case 'œ' -> out.append("oe");
                case 'ø' -> out.append('o');
                case 'đ', 'ð' -> out.append('d');
                case 'ł' -> out.append('l');
                case 'þ' -> out.append("th");
                case 'ı' -> out.append('i');
                default -> out.appendCodePoint(c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** {@code don't} is one word. */
    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    private static String cut(String slug) {
        int end = 0;
        int chars = 0;
        int bytes = 0;
        int word = 0;
        while (end < slug.length()) {
            int c = slug.codePointAt(end);
            chars++;
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (chars > MAX_CHARS || bytes > MAX_BYTES) {
                // A script without spaces has no word to cut at.
                return slug.substring(0, word > MAX_CHARS / 5 ? word : wholeLetters(slug, end));
            }
            if (c == '-') {
                word = end;
            }
            end += Character.charCount(c);
        }
        return slug;
    }

    /** Does not part a letter from the marks on it. */
    private static int wholeLetters(String slug, int end) {
        int at = end;
        while (at > 0 && isMark(slug.codePointAt(at))) {
            at = slug.offsetByCodePoints(at, -1);
        }
        return at == 0 ? end : at;
    }
}
