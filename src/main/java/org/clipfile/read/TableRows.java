package org.clipfile.read;

/**
 * Tells rows of tables in plain text: lines whose words stand in columns, as those of the line before or after do. Lines of
 * justified text have wide gaps too, but hardly ever at the same place.
 */
final class TableRows {
    private static final int WIDEST = 400;
    /** A gap of so many columns in two lines that follow each other. */
    private static final int COMMON = 2;

    private TableRows() {}

    /** Whether a line is a row. */
    static boolean isRow(CharSequence text, Lines lines, int line) {
        if (LineShape.startsItem(text, lines.from(line), lines.to(line))) {
            return false;
        }
        return isBarred(text, lines, line)
                || lines.hasGap(line)
                        && (isBeside(text, lines, line, line - 1) || isBeside(text, lines, line, line + 1));
    }

    /** "| Monday | 5.30 |" */
    private static boolean isBarred(CharSequence text, Lines lines, int line) {
        int last = lines.to(line) - 1;
        return lines.width(line) > 4 && text.charAt(lines.from(line)) == '|' && text.charAt(last) == '|';
    }

    private static boolean isBeside(CharSequence text, Lines lines, int line, int other) {
        if (other < 0 || other >= lines.count() || !lines.hasGap(other)) {
            return false;
        }
        int tabs = tabs(text, lines, line);
        return tabs > 0 ? tabs == tabs(text, lines, other) : isAligned(text, lines, line, other);
    }

    private static int tabs(CharSequence text, Lines lines, int line) {
        int tabs = 0;
        for (int i = lines.from(line); i < lines.to(line); i++) {
            tabs += text.charAt(i) == '\t' ? 1 : 0;
        }
        return tabs;
    }

    /** Whether both lines are blank in the same columns, with words on both sides. */
    private static boolean isAligned(CharSequence text, Lines lines, int one, int two) {
        int from = Math.max(lines.from(one) - lines.start(one), lines.from(two) - lines.start(two)) + 1;
        int to = Math.min(lines.to(one) - lines.start(one), lines.to(two) - lines.start(two)) - 1;
        int blank = 0;
        for (int column = from; column < Math.min(to, WIDEST); column++) {
            boolean both =
                    text.charAt(lines.start(one) + column) == ' ' && text.charAt(lines.start(two) + column) == ' ';
            blank = both ? blank + 1 : 0;
            if (blank == COMMON) {
                return true;
            }
        }
        return false;
    }
}
