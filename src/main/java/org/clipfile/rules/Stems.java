package org.clipfile.rules;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Tells in one pass over a name which of many groups of stems it holds, wherever they stand in it (Aho and Corasick 1975,
 * "Efficient string matching"). Most names hold none, so this spares asking a pattern. Immutable and thread-safe.
 */
public final class Stems {
    private static final int LETTERS = 30;
    private static final int OTHER = 29;

    private static final byte[] LETTER = new byte[128];

    static {
        Arrays.fill(LETTER, (byte) OTHER);
        for (char c = 'a'; c <= 'z'; c++) {
            LETTER[c] = (byte) (c - 'a');
        }
        LETTER['-'] = 26;
        LETTER['_'] = 27;
        LETTER[' '] = 28;
    }

    private char[] next = new char[LETTERS * 64];
    private int[] found = new int[64];
    private int states = 1;

    /**
     * Stems to look for.
     *
     * @param groups each the stems of one bit, the first of bit 0: letters a to z, {@code -}, {@code _} and spaces, parted
     *     by {@code |}
     */
    public Stems(String... groups) {
        for (int bit = 0; bit < groups.length; bit++) {
            for (String stem : groups[bit].split("\\|")) {
                insert(stem, 1 << bit);
            }
        }
        link();
    }

    private void insert(String stem, int bit) {
        int state = 0;
        for (int i = 0; i < stem.length(); i++) {
            int letter = letter(stem.charAt(i));
            if (letter == OTHER) {
                throw new IllegalArgumentException("A stem is made of small letters, - and _: " + stem);
            }
            int at = state * LETTERS + letter;
            if (next[at] == 0) {
                if (states == found.length) {
                    found = Arrays.copyOf(found, states * 2);
                    next = Arrays.copyOf(next, states * 2 * LETTERS);
                }
                next[at] = (char) states++;
            }
            state = next[at];
        }
        found[state] |= bit;
    }

    private void link() {
        int[] fail = new int[states];
        Deque<Integer> todo = new ArrayDeque<>();
        for (int letter = 0; letter < LETTERS; letter++) {
            if (next[letter] != 0) {
                todo.add((int) next[letter]);
            }
        }
        while (!todo.isEmpty()) {
            int state = todo.remove();
            found[state] |= found[fail[state]];
            for (int letter = 0; letter < LETTERS; letter++) {
                int at = state * LETTERS + letter;
                char back = next[fail[state] * LETTERS + letter];
                if (next[at] == 0) {
                    next[at] = back;
                } else {
                    fail[next[at]] = back;
                    todo.add((int) next[at]);
                }
            }
        }
    }

    private static int letter(char c) {
        return c < LETTER.length ? LETTER[c] : OTHER;
    }

    /** The groups of which a name in lower case holds a stem: one bit each. */
    public int in(String name) {
        int state = 0;
        int groups = 0;
        for (int i = 0; i < name.length(); i++) {
            state = next[state * LETTERS + letter(name.charAt(i))];
            groups |= found[state];
        }
        return groups;
    }
}
