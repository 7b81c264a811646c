package org.clipfile.html;

import org.jsoup.nodes.Entities;

/** Character references as the chars they stand for (WHATWG HTML section 13.2.5.72). */
final class References {
    private static final char UNKNOWN = '\ufffd';
    /** No name is longer. */
    private static final int LONGEST_NAME = 32;

    /** What pages mean that refer to the controls 0x80 to 0x9F. */
    private static final String CONTROLS =
            "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                    + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    private final String text;
    private final boolean attribute;
    private final StringBuilder out;
    private int at;

    private References(String text, boolean attribute) {
        this.text = text;
        this.attribute = attribute;
        out = new StringBuilder(text.length());
    }

    /** The value of an attribute without references. */
    static String attribute(String value) {
        return new References(value, true).read();
    }

    /** Words without references. */
    static String text(String words) {
        return new References(words, false).read();
    }

    private String read() {
        while (true) {
            int next = text.indexOf('&', at);
            if (next < 0) {
                return out.append(text, at, text.length()).toString();
            }
            out.append(text, at, next);
            at = next + 1;
            if (at < text.length() && text.charAt(at) == '#' ? !number() : !name()) {
                out.append('&');
            }
        }
    }

    /** Reads a number behind a sign; if there is none, nothing is read. */
    private boolean number() {
        int start = at + 1;
        boolean hex = start < text.length() && (text.charAt(start) == 'x' || text.charAt(start) == 'X');
        start += hex ? 1 : 0;
        int end = start;
        long number = 0;
        for (; end < text.length(); end++) {
            char c = text.charAt(end);
            int digit = c < 0x80 ? Character.digit(c, hex ? 16 : 10) : -1;
            if (digit < 0) {
                break;
            }
            number = Math.min(number * (hex ? 16 : 10) + digit, Integer.MAX_VALUE);
        }
        if (end == start) {
            return false;
        }
        at = end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
        if (number >= 0x80 && number < 0x80 + CONTROLS.length()) {
            out.append(CONTROLS.charAt((int) number - 0x80));
        } else if (number == 0 || number > Character.MAX_CODE_POINT || number >= 0xd800 && number <= 0xdfff) {
            out.append(UNKNOWN);
        } else {
            out.appendCodePoint((int) number);
        }
        return true;
    }

    /** Reads a name; if it stands for nothing, nothing is read. */
    private boolean name() {
        int end = at;
        int most = Math.min(text.length(), at + LONGEST_NAME);
        while (end < most && isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        if (end == at) {
            return false;
        }
        String name = text.substring(at, end);
        boolean closed = end < text.length() && text.charAt(end) == ';';
        if (closed && Entities.isNamedEntity(name)) {
            out.append(known(name));
            at = end + 1;
            return true;
        }
        for (int length = name.length(); length > 1; length--) {
            String part = name.substring(0, length);
            if (Entities.isBaseNamedEntity(part)) {
                int behind = at + length;
                if (attribute && behind < text.length() && isValue(text.charAt(behind))) {
                    return false;
                }
                out.append(known(part));
                at = behind;
                return true;
            }
        }
        return false;
    }

    private static String known(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "quot" -> "\"";
            case "lt" -> "<";
            case "gt" -> ">";
            case "nbsp" -> "\u00a0";
            default -> Entities.getByName(name);
        };
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Whether a char behind a reference in an attribute shows that it is none, as in {@code ?a=b&copy=2}. */
    private static boolean isValue(char c) {
        return c == '=' || isLetterOrDigit(c);
    }
}
