package org.clipfile.read;

/**
 * Tells whether a text was hard-wrapped, and at which column. A wrapped line ends where the next word would not have
 * fitted any more; a line that ends earlier was ended on purpose.
 */
final class WrapWidth {
    private static final int LONGEST = 132;
    /** Few wrap wider, so there one break says nothing. */
    private static final int COMMON = 100;

    private static final int SHORTEST = 30;
    /** Of the lines wide enough to have been wrapped, one in so many may stick out: an address, a line of a menu. */
    private static final int STICK_OUT = 40;
    /** A line that ends before that share of the width was ended on purpose, whatever follows. */
    private static final double WIDE = 0.6;
    /** A text is wrapped if at least that share of the breaks behind its wide lines are where a wrap would put them. */
    private static final double SHARE = 0.7;
    /** Of the lines behind a wrap, that share begins with a small letter; in a list of headlines hardly one does. */
    private static final double GOES_ON = 0.2;

    /** Fewer lines with capitals may all begin with a noun of a German sentence. */
    private static final int LIST = 3;

    private static final int LEAST_UNCASED = 3;
    private static final double WITHIN = 0.6;
    private static final String STOPS = ".!?:\u0964\u06d4\u061f\u3002\u05c3";

    private WrapWidth() {}

    /** The column, or 0 for a text that is not wrapped. */
    static int of(CharSequence text, Lines lines) {
        int width = of(text, lines, widest(text, lines, 0));
        return width > 0 ? width : of(text, lines, widest(text, lines, 1));
    }

    /** The column, if it is that. */
    private static int of(CharSequence text, Lines lines, int width) {
        if (width < SHORTEST || width > LONGEST) {
            return 0;
        }
        int wide = 0;
        int soft = 0;
        int within = 0;
        int small = 0;
        int capital = 0;
        for (int i = 0; i + 1 < lines.count(); i++) {
            int here = lines.width(i);
            if (here >= width * WIDE && here <= width && !lines.isBlank(i + 1)) {
                wide++;
                if (isSoft(text, here, lines, i + 1, width)) {
                    soft++;
                    within += STOPS.indexOf(text.charAt(lines.to(i) - 1)) < 0 ? 1 : 0;
                    char next = text.charAt(lines.from(i + 1));
                    small += Character.isLowerCase(next) ? 1 : 0;
                    capital += Character.isUpperCase(next) ? 1 : 0;
                }
            }
        }
        // Scripts without small letters: as many wraps must stand within a sentence.
        boolean prose = small + capital > 0
                ? capital < LIST || small >= (small + capital) * GOES_ON
                : soft >= LEAST_UNCASED && within >= soft * WITHIN;
        return prose && soft > (width > COMMON ? 2 : 0) && soft >= wide * SHARE ? width : 0;
    }

    /** The width of the widest line but for those few that stick out, and so many more; 0 if none is wide. */
    private static int widest(CharSequence text, Lines lines, int more) {
        int[] widths = new int[LONGEST + 2];
        int wide = 0;
        for (int i = 0; i < lines.count(); i++) {
            if (lines.width(i) >= SHORTEST && hasSpace(text, lines, i)) {
                widths[Math.min(lines.width(i), LONGEST + 1)]++;
                wide++;
            }
        }
        int above = wide / STICK_OUT + more;
        for (int width = LONGEST + 1; width >= SHORTEST; width--) {
            above -= widths[width];
            if (above < 0) {
                return width;
            }
        }
        return 0;
    }

    /** Whether the break before a line is a wrap: its first word would not have fitted on the line before. */
    static boolean isSoft(CharSequence text, int widthBefore, Lines lines, int line, int width) {
        return widthBefore + 1 + firstWord(text, lines, line) > width || isParted(text, lines, line);
    }

    /** Whether a word goes on behind a hyphen at the end of the line before. */
    private static boolean isParted(CharSequence text, Lines lines, int line) {
        if (line == 0 || lines.width(line - 1) < 2) {
            return false;
        }
        int last = lines.to(line - 1) - 1;
        char hyphen = text.charAt(last);
        return (hyphen == '-' || hyphen == '\u00ad')
                && Character.isLowerCase(text.charAt(last - 1))
                && Character.isLowerCase(text.charAt(lines.from(line)));
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
