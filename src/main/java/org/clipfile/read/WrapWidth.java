package org.clipfile.read;

/**
 * Tells whether a text was hard-wrapped, and at which column. A wrapped line ends where the next word would not have
 * fitted any more; a line that ends earlier was ended on purpose.
 */
final class WrapWidth {
    private static final int LONGEST = 132;
    private static final int SHORTEST = 30;
    /** A text is wrapped if at least that share of its inner line breaks are where a wrap would put them. */
    private static final double SHARE = 0.5;

    private WrapWidth() {}

    /** The column, or 0 for a text that is not wrapped. */
    static int of(CharSequence text, Lines lines) {
        int width = 0;
        for (int i = 0; i + 1 < lines.count(); i++) {
            if (!lines.isBlank(i) && !lines.isBlank(i + 1) && hasSpace(text, lines, i)) {
                width = Math.max(width, lines.width(i));
            }
        }
        for (int i = 0; i < lines.count(); i++) {
            if (lines.width(i) > Math.max(width, SHORTEST) + 1 && hasSpace(text, lines, i)) {
                return 0;
            }
        }
        if (width < SHORTEST || width > LONGEST) {
            return 0;
        }
        int inner = 0;
        int soft = 0;
        for (int i = 0; i + 1 < lines.count(); i++) {
            if (!lines.isBlank(i) && !lines.isBlank(i + 1)) {
                inner++;
                soft += isSoft(text, lines.width(i), lines, i + 1, width) ? 1 : 0;
            }
        }
        return inner > 0 && soft >= inner * SHARE ? width : 0;
    }

    /** Whether the break before a line is a wrap: its first word would not have fitted on the line before. */
    static boolean isSoft(CharSequence text, int widthBefore, Lines lines, int line, int width) {
        return widthBefore + 1 + firstWord(text, lines, line) > width;
    }

    /** Wraps break at spaces and tabs only, not at non-breaking ones. */
    private static int firstWord(CharSequence text, Lines lines, int line) {
        int i = lines.from(line);
        while (i < lines.to(line) && text.charAt(i) != ' ' && text.charAt(i) != '\t') {
            i++;
        }
        return i - lines.from(line);
    }

    private static boolean hasSpace(CharSequence text, Lines lines, int line) {
        for (int i = lines.from(line); i < lines.to(line); i++) {
            if (text.charAt(i) == ' ') {
                return true;
            }
        }
        return false;
    }
}
