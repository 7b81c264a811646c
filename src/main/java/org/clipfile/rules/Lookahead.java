package org.clipfile.rules;

import java.util.Arrays;

/** The words from one place on, taken as far as a phrase asks for them. Used again for every place. */
final class Lookahead {
    private final CharSequence text;
    private final int limit;
    private Words words;
    private long[] hashes = new long[32];
    private int[] ends = new int[32];
    private int[] starts = new int[32];
    private int count;
    private boolean exhausted;

    Lookahead(CharSequence text, int limit) {
        this.text = text;
        this.limit = limit;
        this.words = new Words(text, limit, limit);
    }

    void startAt(int offset) {
        words = new Words(text, offset, limit);
        count = 0;
        exhausted = false;
    }

    boolean has(int index) {
        while (count <= index && !exhausted) {
            if (!words.next()) {
                exhausted = true;
                break;
            }
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
                starts = Arrays.copyOf(starts, count * 2);
            }
            hashes[count] = words.hash();
            starts[count] = words.start();
            ends[count++] = words.end();
        }
        return index < count;
    }

    long hash(int index) {
        return hashes[index];
    }

    /** Whether that word begins with a digit. */
    boolean isNumber(int index) {
        return Character.isDigit(text.charAt(starts[index]));
    }

    int end(int index) {
        return ends[index];
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
        int lines = 0;
        for (int i = ends[index]; i < starts[index + 1]; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && text.charAt(i + 1) != '\n') {
                lines++;
            } else if (c == '.' || c == '!' || c == '?' || c == '。') {
                return i + 1 < starts[index + 1] ? Break.SENTENCE : Break.NONE;
            }
        }
        return lines == 0 ? Break.NONE : lines == 1 ? Break.LINE : Break.PARAGRAPH;
    }
}
