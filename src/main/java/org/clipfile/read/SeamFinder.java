package org.clipfile.read;

import java.util.Arrays;
import org.clipfile.article.Seams;
import org.clipfile.html.Element;

/** Notes, while a page is walked, where its markup sets words of one line apart. */
final class SeamFinder {
    private static final int WORDS = 0;
    /** An element ended since the last words, or began. */
    private static final int EDGE = 1;

    private static final int END = 2;
    /** An element began behind the end of another. */
    private static final int NEXT = 3;

    /** From here on scripts part no words by white space. */
    private static final char EAST = '\u2e80';

    private int[] offsets = new int[16];
    private int count;
    private int state = WORDS;

    /** An element begins. */
    void begin(Frame frame) {
        if (!frame.is(Tags.TYPE)) {
            state = state >= END ? NEXT : EDGE;
        }
    }

    /** An element ends. */
    void end(Frame frame) {
        if (!frame.is(Tags.TYPE)) {
            state = Math.max(state, END);
        }
    }

    /** An element in which nothing stands. */
    void empty(Element element) {
        if ((Tags.traits(element.normalName()) & Tags.TYPE) == 0) {
            state = Math.max(state, END);
        }
    }

    /**
     * Words follow that a reader sees.
     *
     * @param text the text before and with them
     * @param at where they begin
     * @param cell whether they begin another cell of a table
     */
    void words(CharSequence text, int at, boolean cell) {
        if (cell || state == NEXT || state != WORDS && touches(text, at)) {
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, count * 2);
            }
            offsets[count++] = at;
        }
        state = WORDS;
    }

    /** Words follow that begin a piece of their own. */
    void apart() {
        state = WORDS;
    }

    /** Whether two words touch that their script parts; a capital alone is the large first letter of a word. */
    private static boolean touches(CharSequence text, int at) {
        if (at == 0 || !Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) >= EAST) {
            return false;
        }
        char before = text.charAt(at - 1);
        boolean initial = Character.isLetter(before) && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
        return !initial && (Character.isLetterOrDigit(before) || ".:;,!?)]".indexOf(before) >= 0);
    }

    /** The first seam so far behind an offset; {@link Integer#MAX_VALUE} if there is none. */
    int after(int offset) {
        int at = count;
        while (at > 0 && offsets[at - 1] > offset) {
            at--;
        }
        return at == count ? Integer.MAX_VALUE : offsets[at];
    }

    Seams seams() {
        return Seams.of(offsets, count);
    }
}
