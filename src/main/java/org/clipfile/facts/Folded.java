package org.clipfile.facts;

import java.util.Arrays;
import org.clipfile.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * A line made simple for matching, which still knows where each char stood: typographic quotes, dashes and spaces become
 * plain ones, full-width and other digits become 0 to 9, marks nobody sees (bidirectional, zero-width, soft hyphens) are
 * gone. Letters keep their case.
 */
final class Folded {
    private final String text;
    /** Source offset of each folded char, and of the end; null where nothing moved. */
    private final int @Nullable [] offsets;

    private Folded(String text, int @Nullable [] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    static Folded of(CharSequence source) {
        int length = source.length();
        if (isSimple(source, length)) {
            return new Folded(source.toString(), null);
        }
        char[] out = new char[length];
        int @Nullable [] offsets = null;
        int n = 0;
        for (int i = 0; i < length; i++) {
            char c = fold(source.charAt(i));
            if (c == 0) {
                if (offsets == null) {
                    offsets = new int[length + 1];
                    for (int k = 0; k < n; k++) {
                        offsets[k] = k;
                    }
                }
                continue;
            }
            if (offsets != null) {
                offsets[n] = i;
            }
            out[n++] = c;
        }
        if (offsets != null) {
            offsets[n] = length;
            offsets = Arrays.copyOf(offsets, n + 1);
        }
        return new Folded(new String(out, 0, n), offsets);
    }

    private static boolean isSimple(CharSequence source, int length) {
        for (int i = 0; i < length; i++) {
            char c = source.charAt(i);
            if (c < ' ' || c > 0x9f && fold(c) != c || c > '~' && c <= 0x9f) {
                return false;
            }
        }
        return true;
    }

    /** The simple text. */
    String text() {
        return text;
    }

    /** Where a stretch of the simple text stands in the source. */
    Span span(int start, int end) {
        if (offsets == null) {
            return new Span(start, end);
        }
        return new Span(offsets[start], end == start ? offsets[start] : offsets[end - 1] + 1);
    }

    /** The plain form of a char, 0 for one that is dropped. */
    static char fold(char c) {
        if (c < 0x80) {
            return c == '\t' || c == '\n' || c == '\r' || c == '\f' ? ' ' : c < ' ' ? 0 : c;
        }
        switch (c) {
            case '\u00a0', '\u202f', '\u3000', '\u2028', '\u2029', '\u0085':
                return ' ';
            case '\u2018', '\u2019', '\u02bc', '\u201b', '\u2032', '\uff07':
                return '\'';
            case '\u201c', '\u201d', '\u201f', '\u2033', '\uff02':
                return '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe58', '\ufe63', '\uff0d':
                return '-';
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\u061c':
                return 0;
            default:
                break;
        }
        if (c >= '\u2000' && c <= '\u200a') {
            return ' ';
        }
        if (c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069') {
            return 0;
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        if (c >= '\u0660' && Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return c;
    }
}
