package org.clipfile.label;

import org.clipfile.article.Span;

/** Tells whether a line says how to reach someone: by mail or telephone. */
final class Contacts {
    /** Telephone numbers have at least as many digits; dates with their time have more, and colons. */
    private static final int FEWEST_DIGITS = 6;

    private static final String INSIDE_NUMBERS = " \u00a0.-–/()+";

    private Contacts() {}

    static boolean any(CharSequence text, Span span) {
        int digits = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (c == '@' && isInAddress(text, span, i)) {
                return true;
            }
            if (Character.isDigit(c)) {
                digits++;
            } else if (INSIDE_NUMBERS.indexOf(c) < 0) {
                if (digits >= FEWEST_DIGITS && c != ':') {
                    return true;
                }
                digits = 0;
            }
        }
        return digits >= FEWEST_DIGITS;
    }

    private static boolean isInAddress(CharSequence text, Span span, int at) {
        return at > span.start()
                && at + 1 < span.end()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
