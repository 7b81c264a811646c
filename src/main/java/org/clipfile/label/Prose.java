package org.clipfile.label;

import org.clipfile.article.Span;

/** The words of a span as an article writes them: white space collapsed, characters that show nothing dropped. */
public final class Prose {
    /** Behind it a word goes on, in the next line too. */
    private static final char SOFT_HYPHEN = 0xad;

    private Prose() {}

    /** White space, non-breaking too, and characters that show nothing. */
    public static boolean isBlank(char c) {
        if (c <= ' ' || c == 0xa0 || c == 0x85) {
            return true;
        }
        return c >= 0x1680 && (Character.isSpaceChar(c) || isDropped(c) || c == 0x200e || c == 0x200f);
    }

    private static boolean isDropped(char c) {
        return c == SOFT_HYPHEN || c == 0x200b || c == 0xfeff || c == 0x2060;
    }

    /** Collapsed words; line breaks count as white space. */
    public static String collapse(CharSequence text, Span span) {
        return collapse(text, span, false);
    }

    /**
     * Collapsed words.
     *
     * @param wrapped whether a line break behind a hyphen parts no words, as in hard-wrapped text
     */
    public static String collapse(CharSequence text, Span span, boolean wrapped) {
        int from = span.start();
        int to = span.end();
        while (from < to && isNothing(text.charAt(from))) {
            from++;
        }
        while (to > from && isNothing(text.charAt(to - 1))) {
            to--;
        }
        // Most paragraphs are written as they are to be read, and copying a stretch is cheaper than copying chars.
        if (isCollapsed(text, from, to)) {
            return text.subSequence(from, to).toString();
        }
        StringBuilder out = new StringBuilder(to - from);
        append(out, text, new Span(from, to), wrapped);
        return out.toString();
    }

    /** Whether a char says nothing at the edge of words: joiners have nothing to join there. */
    private static boolean isNothing(char c) {
        return c <= ' ' || c >= 0x200b && c <= 0x200d;
    }

    /** Whether single spaces are the only blanks, and nothing would be dropped. */
    private static boolean isCollapsed(CharSequence text, int from, int to) {
        boolean space = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ' ' ? space : c < ' ' || c >= 0x80 && (isBlank(c) || isDropped(c))) {
                return false;
            }
            space = c == ' ';
        }
        return true;
    }

    /**
     * Appends collapsed words.
     *
     * @param wrapped whether a line break behind a hyphen parts no words, as in hard-wrapped text
     */
    public static void append(StringBuilder out, CharSequence text, Span span, boolean wrapped) {
        boolean gap = false;
        boolean broken = false;
        boolean parted = false;
        int first = out.length();
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (isDropped(c)) {
                parted |= c == SOFT_HYPHEN;
                continue;
            }
            if (c != 0x200e && c != 0x200f && isBlank(c)) {
                gap = true;
                broken |= c == '\n' || c == '\r';
                continue;
            }
            boolean whole = broken && (parted || wrapped && endsInHyphen(out) && Character.isLetter(c));
            if (gap && out.length() > first && !whole) {
                out.append(' ');
            }
            gap = false;
            broken = false;
            parted = false;
            out.append(c);
        }
    }

    private static boolean endsInHyphen(StringBuilder out) {
        int n = out.length();
        return n > 1 && out.charAt(n - 1) == '-' && Character.isLetterOrDigit(out.charAt(n - 2));
    }
}
