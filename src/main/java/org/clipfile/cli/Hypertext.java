package org.clipfile.cli;

import java.io.IOException;
import java.util.Locale;

/**
 * Writes other people's words into an HTML page so that they are words and nothing else, in text as in attributes in
 * double quotes (HTML Living Standard, section 13.3). What shows nothing or would turn the reading order around is shown
 * by its number, {@code U+202E}.
 */
final class Hypertext {
    private final Appendable out;

    Hypertext(Appendable out) {
        this.out = out;
    }

    /** Markup of our own; nothing of it may come from a page. */
    Hypertext markup(String own) throws IOException {
        out.append(own);
        return this;
    }

    /** Words, as they are read. */
    Hypertext words(CharSequence foreign) throws IOException {
        return words(foreign, "<span class=\"control\">", "</span>");
    }

    /** The value of an attribute that stands in double quotes. */
    Hypertext attribute(CharSequence foreign) throws IOException {
        return words(foreign, "[", "]");
    }

    private Hypertext words(CharSequence foreign, String before, String after) throws IOException {
        for (int i = 0; i < foreign.length(); i++) {
            char c = foreign.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append(c);
                case '\r', '\f' -> out.append('\n');
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < foreign.length()
                            && Character.isLowSurrogate(foreign.charAt(i + 1))) {
                        out.append(c).append(foreign.charAt(++i));
                    } else if (isUnfit(c)) {
                        out.append(before)
                                .append(String.format(Locale.ROOT, "U+%04X", (int) c))
                                .append(after);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return this;
    }

    /** Controls, those that set the direction of what follows (CVE-2021-42574), halves of pairs, and noncharacters. */
    private static boolean isUnfit(char c) {
        return c < 0x20
                || c >= 0x7f && c < 0xa0
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || Character.isSurrogate(c)
                || c >= '\ufffe'
                || c >= '\ufdd0' && c <= '\ufdef';
    }
}
