package org.clipfile.rules;

import java.text.Normalizer;

/**
 * Walks over the words of a text as rules see them: case, accents, compatibility forms, punctuation, white space and
 * invisible characters do not count. A word is a run of letters and digits; each Han, kana or Hangul character is a
 * word of its own. Nothing is copied, so a walk costs a few nanoseconds a character and no memory.
 *
 * <p>Words are compared by 64-bit hash.
 */
public final class Words {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final char NONE = 0;
    /** Base letters of Latin, Greek and Cyrillic characters, lower case, accents dropped; NONE where it is no letter. */
    private static final char[] BASE = new char[0x600];

    static {
        for (char c = 0; c < BASE.length; c++) {
            BASE[c] = base(c);
        }
    }

    private final CharSequence text;
    private final int limit;
    private int at;
    private int start;
    private int end;
    private long hash;

    /** A walk from one offset up to another, exclusive. */
    public Words(CharSequence text, int from, int to) {
        this.text = text;
        this.at = from;
        this.limit = to;
    }

    /** Goes to the next word; false when there is none. */
    public boolean next() {
        int i = at;
        char folded = NONE;
        while (i < limit && (folded = fold(text.charAt(i))) == NONE) {
            i++;
        }
        if (i >= limit) {
            at = limit;
            return false;
        }
        start = i;
        long h = SEED;
        if (isIdeograph(text.charAt(i))) {
            h = (h ^ folded) * PRIME;
            i++;
        } else {
            int last = i;
            for (; i < limit; i++) {
                char c = text.charAt(i);
                folded = fold(c);
                if (folded == NONE) {
                    if (isInvisible(c)) {
                        continue;
                    }
                    break;
                }
                if (c >= 0x1100 && isIdeograph(c)) {
                    break;
                }
                h = c >= 0xf900 ? compatible(h, c) : (h ^ folded) * PRIME;
                last = i;
            }
            i = last + 1;
        }
        end = i;
        at = i;
        hash = h;
        return true;
    }

    /** First char of the word. */
    public int start() {
        return start;
    }

    /** End of the word, exclusive. */
    public int end() {
        return end;
    }

    /** What stands for the folded word. */
    public long hash() {
        return hash;
    }

    /** Counts words, at most up to a limit. */
    public static int count(CharSequence text, int from, int to, int most) {
        int n = 0;
        boolean inside = false;
        for (int i = from; i < to && n < most; i++) {
            char c = text.charAt(i);
            boolean letter = c < 0x80 ? BASE[c] != NONE : fold(c) != NONE;
            if (c < 0x80) {
                // Where words begin cannot be guessed, so no branch asks for it.
                n += letter & !inside ? 1 : 0;
                inside = letter;
            } else if (!letter) {
                inside &= isInvisible(c);
            } else if (isIdeograph(c)) {
                n++;
                inside = false;
            } else {
                n += inside ? 0 : 1;
                inside = true;
            }
        }
        return n;
    }

    /** Whether there is any word between two offsets. */
    public static boolean any(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (fold(text.charAt(i)) != NONE) {
                return true;
            }
        }
        return false;
    }

    private static char fold(char c) {
        if (c < BASE.length) {
            return BASE[c];
        }
        if (Character.isSurrogate(c)) {
            return c;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return NONE;
        }
        return Character.isLetterOrDigit(c) || type == Character.COMBINING_SPACING_MARK
                ? Character.toLowerCase(c)
                : NONE;
    }

    /** Marks and format characters inside a word do not end it. */
    private static boolean isInvisible(char c) {
        if (c < 0x80) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private static boolean isIdeograph(char c) {
        return c >= 0x3040 && c <= 0x30ff || c >= 0x3400 && c <= 0x9fff || c >= 0xac00 && c <= 0xd7a3;
    }

    /** Ligatures and full-width forms count as the letters they stand for. */
    private static long compatible(long hash, char c) {
        String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        long h = hash;
        for (int i = 0; i < plain.length(); i++) {
            char folded = fold(plain.charAt(i));
            if (folded != NONE) {
                h = (h ^ folded) * PRIME;
            }
        }
        return h;
    }

    private static char base(char c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || !Character.isLetterOrDigit(c)) {
            return NONE;
        }
        char lower = Character.toLowerCase(c);
        return Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFKD).charAt(0);
    }
}
