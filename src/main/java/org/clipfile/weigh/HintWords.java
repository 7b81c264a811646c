package org.clipfile.weigh;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Finds the words of all hints in a name in one pass (Aho and Corasick 1975, "Efficient string matching"). Separators
 * between names, white space, {@code -}, {@code _} and the like, count as one and the same.
 */
final class HintWords {
    private static final int LETTERS = 28;
    private static final int OTHER = 26;
    private static final int BREAK = 27;
    private static final byte[] LETTER = letters();
    private static final HintWords ALL = new HintWords();

    private char[] next = new char[LETTERS * 2048];
    private long[] found = new long[2048];
    private int states = 1;

    private HintWords() {
        for (Hint hint : Hint.values()) {
            for (String word : hint.words) {
                insert(word, hint.bit());
            }
        }
        link();
    }

    private void insert(String word, long bit) {
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            int at = state * LETTERS + letter(word.charAt(i));
            if (next[at] == 0) {
                grow();
                next[at] = (char) states++;
            }
            state = next[at];
        }
        found[state] |= bit;
    }

    private void grow() {
        if (states + 1 >= found.length) {
            found = Arrays.copyOf(found, found.length * 2);
            next = Arrays.copyOf(next, next.length * 2);
        }
    }

    private void link() {
        int[] fail = new int[states];
        Deque<Integer> todo = new ArrayDeque<>();
        for (int c = 0; c < LETTERS; c++) {
            if (next[c] != 0) {
                todo.add((int) next[c]);
            }
        }
        while (!todo.isEmpty()) {
            int state = todo.remove();
            found[state] |= found[fail[state]];
            for (int c = 0; c < LETTERS; c++) {
                int to = next[state * LETTERS + c];
                char back = next[fail[state] * LETTERS + c];
                if (to == 0) {
                    next[state * LETTERS + c] = back;
                } else {
                    fail[to] = back;
                    todo.add(to);
                }
            }
        }
    }

    private static byte[] letters() {
        byte[] letters = new byte[128];
        Arrays.fill(letters, 0, ' ' + 1, (byte) BREAK);
        Arrays.fill(letters, ' ' + 1, letters.length, (byte) OTHER);
        for (char c = 'a'; c <= 'z'; c++) {
            letters[c] = (byte) (c - 'a');
        }
        for (char c : "-_=:./0123456789".toCharArray()) {
            letters[c] = BREAK;
        }
        return letters;
    }

    private static int letter(char c) {
        return c < LETTER.length ? LETTER[c] : OTHER;
    }

    /** The hints of a name in lower case, one bit each. */
    static long in(String name) {
        if (name.isEmpty()) {
            return 0;
        }
        char[] next = ALL.next;
        long[] found = ALL.found;
        int state = next[BREAK];
        long hints = 0;
        for (int i = 0; i < name.length(); i++) {
            state = next[state * LETTERS + letter(name.charAt(i))];
            hints |= found[state];
        }
        return hints | found[next[state * LETTERS + BREAK]];
    }
}
