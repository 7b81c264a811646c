package org.clipfile.read;

import java.util.Objects;

/**
 * A text as its readers are shown it: what only tells how it is to be set is blanked, char for char, so that each place in it
 * is the same place in its source.
 */
final class ShownText implements CharSequence {
    /** Longer sources are shown as they are. */
    static final int LONGEST = 1 << 23;
    /** Shows nothing and parts no word: zero width space. */
    private static final char NOTHING = '\u200b';

    private final char[] chars;

    ShownText(CharSequence source) {
        chars = new char[source.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = source.charAt(i);
        }
    }

    /** Blanks a stretch; beside white space it becomes white space, inside a word it parts nothing. */
    void blank(int from, int to) {
        boolean space = from == 0 || to >= chars.length || Lines.isBlank(chars[from - 1]) || Lines.isBlank(chars[to]);
        fill(from, to, space ? ' ' : NOTHING);
    }

    /** Puts another char in the place of one. */
    void put(int at, char c) {
        chars[at] = c;
    }

    /** Blanks a stretch that parts what stands on both sides. */
    void part(int from, int to) {
        fill(from, to, ' ');
    }

    private void fill(int from, int to, char filler) {
        for (int i = from; i < to; i++) {
            chars[i] = Lines.isBreak(chars[i]) ? chars[i] : filler;
        }
    }

    @Override
    public int length() {
        return chars.length;
    }

    @Override
    public char charAt(int index) {
        return chars[Objects.checkIndex(index, chars.length)];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        Objects.checkFromToIndex(start, end, chars.length);
        return new String(chars, start, end - start);
    }

    @Override
    public String toString() {
        return new String(chars);
    }
}
