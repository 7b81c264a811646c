package org.clipfile;

import java.util.Locale;

/**
 * Makes other people's text fit for a terminal. Escape sequences could rewrite the screen, a title or the clipboard, and
 * bidirectional controls could show text in another order than it has (CVE-2021-42574); both are shown as what they are,
 * {@code \u001b}.
 */
public final class Printable {
    private static final int LONGEST_NAME = 300;

    private Printable() {}

    /** Text of one line: line breaks and tabs become blanks. */
    public static String line(CharSequence text) {
        return clean(text, true);
    }

    /** Text of several lines; its line breaks (LF) and tabs stay. */
    public static String lines(CharSequence text) {
        return clean(text, false);
    }

    /**
     * Text that is told in a log or note and must be known again, such as a file name: a line break or tab is shown by its
     * number too, and what is longer than 300 characters is cut.
     */
    public static String name(CharSequence text) {
        boolean cut = text.length() > LONGEST_NAME;
        StringBuilder out = new StringBuilder();
        for (char c : text.subSequence(0, cut ? LONGEST_NAME : text.length())
                .toString()
                .toCharArray()) {
            out.append(c < ' ' ? number(c) : String.valueOf(c));
        }
        return line(out) + (cut ? "…" : "");
    }

    private static String clean(CharSequence text, boolean oneLine) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t') {
                out.append(oneLine ? ' ' : c);
            } else if (c == '\r') {
                out.append(oneLine ? " " : "");
            } else if (isDangerous(c) || isHalf(text, i)) {
                out.append(number(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String number(char c) {
        return String.format(Locale.ROOT, "\\u%04x", (int) c);
    }

    private static boolean isDangerous(char c) {
        return c < 0x20
                || c >= 0x7f && c < 0xa0
                || c == '\u061c'
                || c >= '\u200e' && c <= '\u200f'
                || c >= '\u2028' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
    }

    /** A surrogate without its other half cannot be written as UTF-8. */
    private static boolean isHalf(CharSequence text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
