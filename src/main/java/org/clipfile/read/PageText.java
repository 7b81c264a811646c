package org.clipfile.read;

import java.util.Arrays;
import java.util.Objects;
import org.clipfile.html.Text;

/**
 * The text of a page. It stays the array in which it grew: labellers ask for most of its chars a dozen times, one by one, and
 * of a string they would ask each time first how many bytes its chars have.
 */
final class PageText implements CharSequence {
    private char[] chars;
    private int length;

    /** None yet; room for so many chars. */
    PageText(int room) {
        chars = new char[Math.max(room, 16)];
    }

    /** Takes the chars of some words, from one up to another, exclusive. */
    void append(Text words, int from, int to) {
        makeRoom(to - from);
        words.copyTo(chars, length, from, to);
        length += to - from;
    }

    void append(char c) {
        makeRoom(1);
        chars[length++] = c;
    }

    private void makeRoom(int more) {
        if (chars.length - length < more) {
            chars = Arrays.copyOf(chars, Math.max(length + more, chars.length * 2));
        }
    }

    /** Puts a stretch at the end of another text. */
    void appendTo(StringBuilder out, int from, int to) {
        out.append(chars, from, to - from);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[Objects.checkIndex(index, length)];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        Objects.checkFromToIndex(from, to, length);
        return new String(chars, from, to - from);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
