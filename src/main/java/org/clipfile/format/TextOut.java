package org.clipfile.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes paragraphs parted by blank lines. What could steer the terminal or program that shows them (control characters,
 * lone surrogates) becomes U+FFFD, so an archived page cannot reach further than its words.
 */
final class TextOut {
    private static final char REPLACEMENT = '\ufffd';

    private final Writer out;
    private boolean begun;

    TextOut(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** Writes a paragraph, after a blank line unless it is the first. */
    void paragraph(String words) throws IOException {
        if (begun) {
            out.write('\n');
        }
        line(words);
    }

    /** Writes a line that belongs to the paragraph before. */
    void line(String words) throws IOException {
        out.write(harmless(words));
        out.write('\n');
        begun = true;
    }

    void finish() throws IOException {
        out.flush();
    }

    /** The same words without what is no text; line feeds and tabs stay. */
    static String harmless(String words) {
        int length = words.length();
        for (int i = 0; i < length; i++) {
            if (isHarmful(words, i)) {
                StringBuilder clean = new StringBuilder(words);
                for (int at = i; at < length; at++) {
                    if (isHarmful(words, at)) {
                        clean.setCharAt(at, REPLACEMENT);
                    }
                }
                return clean.toString();
            }
        }
        return words;
    }

    /**
     * The same words without controls of the reading direction, for a line that stands for the whole article: a title must
     * not look like another one, or like a file name that it is not (CVE-2021-42574).
     */
    static String upright(String words) {
        StringBuilder out = new StringBuilder(harmless(words));
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069') {
                out.setCharAt(i, REPLACEMENT);
            }
        }
        return out.toString();
    }

    private static boolean isHarmful(String words, int at) {
        char c = words.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == words.length() || !Character.isLowSurrogate(words.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(words.charAt(at - 1));
        }
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }
}
