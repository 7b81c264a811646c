package org.clipfile.label;

/** How lines begin and end: quotation marks, full stops. */
final class LineEnds {
    private static final String OPENING = "\"'“‘„‚«‹「『";
    private static final String CLOSING = "\"'”’»›)]」』";
    private static final String FULL_STOPS = ".。।۔։";
    private static final String STOPS = ".!?…。！？։؟۔।";

    private LineEnds() {}

    /** Whether the last visible char between two offsets, before {@code end}, opens a quotation. */
    static boolean isQuoted(CharSequence text, int from, int end) {
        for (int i = end - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (!Prose.isBlank(c)) {
                return OPENING.indexOf(c) >= 0;
            }
        }
        return false;
    }

    /** Whether the line's last visible char, quotation marks and brackets aside, ends a sentence. */
    static boolean endsSentence(CharSequence text, int from, int end) {
        int i = end - 1;
        while (i >= from && (Prose.isBlank(text.charAt(i)) || CLOSING.indexOf(text.charAt(i)) >= 0)) {
            i--;
        }
        return i >= from && STOPS.indexOf(text.charAt(i)) >= 0;
    }

    /** Whether it ends as a plain sentence does, which headlines do not: not by a question or a call. */
    static boolean endsInStop(CharSequence text, int from, int end) {
        int i = end - 1;
        while (i >= from && (Prose.isBlank(text.charAt(i)) || CLOSING.indexOf(text.charAt(i)) >= 0)) {
            i--;
        }
        return i >= from && FULL_STOPS.indexOf(text.charAt(i)) >= 0;
    }

    /** Whether all its letters that have case are capitals, and there are some. */
    static boolean isCapital(CharSequence text, int from, int end) {
        boolean capital = false;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capital |= Character.isUpperCase(c);
        }
        return capital;
    }

    /** Whether there is a digit in it. */
    static boolean hasDigit(CharSequence text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line's last visible char shows that more is to come. */
    static boolean endsOpen(CharSequence text, int from, int end) {
        int i = end - 1;
        while (i >= from && Prose.isBlank(text.charAt(i))) {
            i--;
        }
        return i >= from && ",;:-–—".indexOf(text.charAt(i)) >= 0;
    }

    /** Start of the sentence or headline that begins behind some words, or -1 if what follows still belongs to them. */
    static int nextSentence(CharSequence text, int from, int end) {
        int i = from;
        while (i < end && !Character.isLetterOrDigit(text.charAt(i))) {
            char c = text.charAt(i);
            if (c == ',' || c == ';' || CLOSING.indexOf(c) >= 0 && c != '\'' && c != '"' && c != ')') {
                return -1;
            }
            i++;
        }
        if (i >= end || Character.isLowerCase(text.charAt(i))) {
            return -1;
        }
        while (i > from && !Prose.isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
