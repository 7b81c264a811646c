package org.clipfile.read;

import java.util.Set;
import org.clipfile.rules.LowerCase;

/** Small questions about text and about attributes that hold words. */
final class Words {
    private Words() {}

    /** Whether a char is white space to a reader's eye, the fixed spaces included. */
    static boolean isSpace(char c) {
        return (c <= ' ' || c > '~') && isRareOrSpace(c);
    }

    private static boolean isRareOrSpace(char c) {
        if (c <= '\u00a0') {
            return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0' || c == '\u0085';
        }
        return c >= '\u1680' && isWideSpace(c);
    }

    /** The spaces and separators of Unicode (categories Zs, Zl and Zp), and two that show nothing. */
    private static boolean isWideSpace(char c) {
        return c == '\u1680'
                || c >= '\u2000' && c <= '\u200b'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u3000'
                || c == '\ufeff';
    }

    /** Whether from there on nothing stands but white space and characters that only steer how others are set. */
    static boolean isInvisible(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && (steers(text.charAt(at)) || isSpace(text.charAt(at)))) {
            at++;
        }
        return at == text.length();
    }

    /** Soft hyphen, joiners, marks of direction and the like (Unicode 15, section 23.2). */
    private static boolean steers(char c) {
        return c == '\u00ad' || c >= '\u200b' && c <= '\u200f' || c >= '\u2060' && c <= '\u2064' || c == '\ufeff';
    }

    /** Where the text begins after white space; the end if there is nothing else. */
    static int firstInk(CharSequence text, int from, int end) {
        int at = from;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the text ends before trailing white space; the beginning if there is nothing else. */
    static int lastInk(CharSequence text, int from, int end) {
        int at = end;
        while (at > from && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The words with single spaces between them. */
    static String collapse(CharSequence text) {
        if (isCollapsed(text)) {
            return text.toString();
        }
        StringBuilder out = new StringBuilder(Math.min(text.length(), 256));
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isCollapsed(CharSequence text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c) && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** Whether one of the words of an attribute, parted by white space, is in a set of lower-case words. */
    static boolean hasAny(String attribute, Set<String> words) {
        int length = attribute.length();
        for (int at = 0; at < length; ) {
            int end = at;
            while (end < length && attribute.charAt(end) > ' ') {
                end++;
            }
            if (end > at && words.contains(LowerCase.of(attribute.substring(at, end)))) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }
}
