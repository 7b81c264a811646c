package org.clipfile.read;

import java.util.Arrays;

/**
 * The lines of a text: where each begins, where its visible part begins and ends. A line ends at LF, CR LF, CR, NEL,
 * line or paragraph separator, form feed or vertical tab.
 */
final class Lines {
    private int[] starts = new int[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] gaps = new boolean[64];
    private int count;
    private int end;

    /**
     * Finds the lines of a stretch of text.
     *
     * @param most stops after that many lines
     */
    Lines(CharSequence text, int start, int limit, int most) {
        int at = start;
        while (at < limit && count < most) {
            int first = -1;
            int last = at;
            int i = at;
            boolean gap = false;
            for (; i < limit; i++) {
                char c = text.charAt(i);
                boolean ink = c > ' ' && c <= '~'; // most are
                if (!ink && isBreak(c)) {
                    break;
                }
                if (ink || !isBlank(c)) {
                    if (first < 0) {
                        first = i;
                    } else if (i > last) {
                        gap |= i > last + 1 || text.charAt(last) == '\t';
                    }
                    last = i + 1;
                }
            }
            if (i < limit) {
                i += text.charAt(i) == '\r' && i + 1 < limit && text.charAt(i + 1) == '\n' ? 2 : 1;
            }
            add(at, first < 0 ? at : first, first < 0 ? at : last, gap);
            at = i;
        }
        end = at;
    }

    private void add(int start, int visibleFrom, int visibleTo, boolean gap) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            gaps = Arrays.copyOf(gaps, count * 2);
        }
        gaps[count] = gap;
        starts[count] = start;
        from[count] = visibleFrom;
        to[count++] = visibleTo;
    }

    int count() {
        return count;
    }

    /** Where the last of them ends, its line break included. */
    int end() {
        return end;
    }

    /** First char of the line. */
    int start(int line) {
        return starts[line];
    }

    /** First visible char. */
    int from(int line) {
        return from[line];
    }

    /** End of the visible part, exclusive. */
    int to(int line) {
        return to[line];
    }

    /** How many chars are visible. */
    int width(int line) {
        return to[line] - from[line];
    }

    /** Whether more than one blank, or a tab, stands between two of its words. */
    boolean hasGap(int line) {
        return gaps[line];
    }

    boolean isBlank(int line) {
        return from[line] == to[line];
    }

    static boolean isBreak(char c) {
        return c <= '\r' && c >= '\n' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** White space and characters that show nothing. */
    static boolean isBlank(char c) {
        if (c <= ' ' || c == 0xa0) {
            return true;
        }
        return c >= 0x1680 && (Character.isSpaceChar(c) || c == 0xfeff || c >= 0x200b && c <= 0x200f || c == 0x2060);
    }
}
