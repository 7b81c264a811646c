package org.clipfile.article;

import java.util.Arrays;

/**
 * Where the markup of a page sets words apart inside one line: one element ends there and the next begins, or words that
 * stand apart on the screen touch in the text. {@code Ada Moor<span>4 May</span>} has one before the 4. Elements that only
 * set words in another type, such as {@code b} and {@code sup}, make none.
 */
public final class Seams {
    /** None, as in plain text. */
    public static final Seams NONE = new Seams(new int[0]);

    private final int[] offsets;

    private Seams(int[] offsets) {
        this.offsets = offsets;
    }

    /**
     * The seams at some offsets.
     *
     * @param offsets of the first char behind each seam, ascending; those behind the first {@code count} are ignored
     */
    public static Seams of(int[] offsets, int count) {
        return count == 0 ? NONE : new Seams(Arrays.copyOf(offsets, count));
    }

    /** The first seam behind an offset; {@link Integer#MAX_VALUE} if there is none. */
    public int after(int offset) {
        int found = Arrays.binarySearch(offsets, offset + 1);
        int at = found < 0 ? -found - 1 : found;
        return at == offsets.length ? Integer.MAX_VALUE : offsets[at];
    }
}
