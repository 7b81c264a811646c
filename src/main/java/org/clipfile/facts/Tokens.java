package org.clipfile.facts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A line cut into numbers, words and single other chars, white space left out. Numbers and words part even where nothing
 * stands between them: {@code 22nd} is two tokens, {@code 9月22日} is four.
 */
final class Tokens {
    static final byte NUMBER = 1;
    static final byte WORD = 2;
    static final byte OTHER = 3;

    private final String text;
    private final String lower;
    private byte[] kinds = new byte[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;

    private Tokens(String text) {
        this.text = text;
        char[] small = text.toCharArray();
        for (int i = 0; i < small.length; i++) {
            // Char by char, so that offsets stay: the Turkish dotted I would grow.
            small[i] = small[i] == 'İ' ? 'i' : Character.toLowerCase(small[i]);
        }
        this.lower = new String(small);
    }

    /** Cuts the simple form of a line. */
    static Tokens of(String folded) {
        Tokens tokens = new Tokens(folded);
        int at = 0;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            int start = at++;
            if (c >= '0' && c <= '9') {
                while (at < folded.length() && folded.charAt(at) >= '0' && folded.charAt(at) <= '9') {
                    at++;
                }
                tokens.add(NUMBER, start, at);
            } else if (isWordChar(c)) {
                while (at < folded.length() && isWordChar(folded.charAt(at))) {
                    at++;
                }
                tokens.add(WORD, start, at);
            } else if (c != ' ') {
                tokens.add(OTHER, start, at);
            }
        }
        return tokens;
    }

    private static boolean isWordChar(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || Character.isSurrogate(c);
    }

    private void add(byte kind, int start, int end) {
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        kinds[count] = kind;
        starts[count] = start;
        ends[count++] = end;
    }

    int count() {
        return count;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    int length(int token) {
        return ends[token] - starts[token];
    }

    boolean is(int token, byte kind) {
        return token >= 0 && token < count && kinds[token] == kind;
    }

    /** Whether a token is that one char. */
    boolean is(int token, char c) {
        return token >= 0 && token < count && kinds[token] == OTHER && text.charAt(starts[token]) == c;
    }

    /** Whether nothing, not even a space, stands between a token and the one before it. */
    boolean touches(int token) {
        return token > 0 && token < count && starts[token] == ends[token - 1];
    }

    /** The word in lower case, null for other tokens. */
    @Nullable
    String word(int token) {
        return is(token, WORD) ? lower.substring(starts[token], ends[token]) : null;
    }

    /** Any token's chars in lower case; empty past the end. */
    String lower(int token) {
        return token >= 0 && token < count ? lower.substring(starts[token], ends[token]) : "";
    }

    /** A number of at most so many digits, -1 for anything else. */
    int number(int token, int mostDigits) {
        if (!is(token, NUMBER) || length(token) > mostDigits) {
            return -1;
        }
        int value = 0;
        for (int i = starts[token]; i < ends[token]; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
