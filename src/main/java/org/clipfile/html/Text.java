package org.clipfile.html;

import java.util.function.IntPredicate;

/** Words between two tags: mostly a stretch of the page itself, of which no copy is made. */
public final class Text extends Node implements CharSequence {
    private final char[] chars;
    private final int start;
    private final int end;
    private final int place;
    private final int placeEnd;

    Text(char[] chars, int start, int end) {
        this(chars, start, end, start, end);
    }

    /** Words that stand elsewhere in the page, in other chars. */
    Text(char[] chars, int start, int end, int place, int placeEnd) {
        this.chars = chars;
        this.start = start;
        this.end = end;
        this.place = place;
        this.placeEnd = placeEnd;
    }

    Text part(int from, int to) {
        boolean same = place == start && placeEnd == end;
        return new Text(chars, start + from, start + to, same ? place + from : place, same ? place + to : placeEnd);
    }

    /** Where they begin in the page. */
    public int place() {
        return place;
    }

    /** Where they end in the page. */
    public int placeEnd() {
        return placeEnd;
    }

    /** Whether they are no words for readers by themselves, as in scripts and styles. */
    public boolean isData() {
        return parent != null && parent.is(Tag.DATA);
    }

    /** Whether they are nothing but the white space of HTML. */
    public boolean isBlank() {
        return firstInk() == length();
    }

    int firstInk() {
        int at = start;
        while (at < end && Tokenizer.isSpace(chars[at])) {
            at++;
        }
        return at - start;
    }

    /**
     * How many chars are ink.
     *
     * @param from the first that is looked at
     * @param to the last that is looked at, exclusive
     * @param space whether a char beyond plain ASCII signs and letters is white space
     */
    public int ink(int from, int to, IntPredicate space) {
        int ink = 0;
        char[] all = chars;
        for (int i = start + from; i < start + to; i++) {
            char c = all[i];
            if (c > ' ' && c <= '~' || !space.test(c)) {
                ink++;
            }
        }
        return ink;
    }

    /** Puts some of them at the end of others. */
    public void appendTo(StringBuilder out, int from, int to) {
        out.append(chars, start + from, to - from);
    }

    /** Copies some of them into an array, from a place of it on. */
    public void copyTo(char[] into, int at, int from, int to) {
        System.arraycopy(chars, start + from, into, at, to - from);
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        return chars[start + index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(chars, start + from, to - from);
    }

    @Override
    public String toString() {
        return new String(chars, start, end - start);
    }
}
