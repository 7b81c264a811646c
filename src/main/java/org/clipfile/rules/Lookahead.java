package org.clipfile.rules;

/**
 * The words of a text, each read once: the one that is looked at, and those behind it as far as a phrase asks for them.
 * Words are counted from the one that is looked at.
 */
final class Lookahead {
    private final CharSequence text;
    private final int limit;
    private Words words;
    /** Of each word that was read, at its number by the size of the tables; a power of two. */
    private long[] hashes = new long[32];

    private int[] starts = new int[32];
    private int[] ends = new int[32];
    /** Number of the word that is looked at. */
    private int current;
    /** How many words were read. */
    private int count;

    private boolean exhausted;

    Lookahead(CharSequence text, int limit) {
        this.text = text;
        this.limit = limit;
        this.words = new Words(text, limit, limit);
    }

    /** Looks at the first word from an offset on. */
    void startAt(int offset) {
        words = new Words(text, offset, limit);
        current = 0;
        count = 0;
        exhausted = false;
    }

    /** Looks at the next word. */
    void advance() {
        current++;
    }

    boolean has(int index) {
        while (count - current <= index && !exhausted) {
            if (words.next()) {
                take();
            } else {
                exhausted = true;
            }
        }
        return index < count - current;
    }

    private void take() {
        if (count - current == hashes.length) {
            grow();
        }
        int slot = slot(count++);
        hashes[slot] = words.hash();
        starts[slot] = words.start();
        ends[slot] = words.end();
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldStarts = starts;
        int[] oldEnds = ends;
        int size = oldHashes.length;
        hashes = new long[size * 2];
        starts = new int[size * 2];
        ends = new int[size * 2];
        for (int i = current; i < count; i++) {
            hashes[slot(i)] = oldHashes[i & size - 1];
            starts[slot(i)] = oldStarts[i & size - 1];
            ends[slot(i)] = oldEnds[i & size - 1];
        }
    }

    private int slot(int number) {
        return number & hashes.length - 1;
    }

    long hash(int index) {
        return hashes[slot(current + index)];
    }

    /** Whether that word begins with a digit. */
    boolean isNumber(int index) {
        return Character.isDigit(text.charAt(start(index)));
    }

    int start(int index) {
        return starts[slot(current + index)];
    }

    int end(int index) {
        return ends[slot(current + index)];
    }

    /** What ends between two words. */
    enum Break {
        NONE,
        LINE,
        SENTENCE,
        PARAGRAPH
    }

    /** What ends between that word and the next. */
    Break breakAfter(int index) {
        if (!has(index + 1)) {
            return Break.PARAGRAPH;
        }
        int next = start(index + 1);
        int lines = 0;
        for (int i = end(index); i < next; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && text.charAt(i + 1) != '\n') {
                lines++;
            } else if (c == '.' || c == '!' || c == '?' || c == '。') {
                return i + 1 < next ? Break.SENTENCE : Break.NONE;
            }
        }
        return lines == 0 ? Break.NONE : lines == 1 ? Break.LINE : Break.PARAGRAPH;
    }
}
