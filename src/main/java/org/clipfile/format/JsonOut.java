package org.clipfile.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON (RFC 8259) as articles have it: UTF-8, two-space indent, line feeds, {@code "key": value}. It differs from
 * a library's generator in what articles need: strings are written in pieces so that none has to fit in memory, an
 * object may stand on one line, letters of all scripts and emoji stay as they are, and no string can hurt a reader:
 * control characters (those of terminals too) and the line separators of JavaScript are escaped, and lone surrogates
 * become U+FFFD.
 *
 * <p>Not thread-safe. Nothing reaches the stream before {@link #finish} or a full buffer.
 */
final class JsonOut {
    private static final int CHARS = 4096;
    /** A char takes six bytes at most: {@code \}{@code u001b}. */
    private static final int MAX_BYTES_PER_CHAR = 6;

    private static final int BYTES = 32 * 1024;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    private static final int MAX_DEPTH = 16;

    private final OutputStream out;
    private final byte[] bytes = new byte[BYTES];
    private final char[] chars = new char[CHARS];
    private final boolean[] hasMembers = new boolean[MAX_DEPTH];
    private int count;
    private int depth;
    private boolean afterKey;
    private boolean onOneLine;

    JsonOut(OutputStream out) {
        this.out = out;
    }

    void openObject() throws IOException {
        open('{');
    }

    /** Opens an object whose members all stand on one line; it holds no other object. */
    void openLine() throws IOException {
        open('{');
        onOneLine = true;
    }

    void closeObject() throws IOException {
        close('}');
    }

    void openArray() throws IOException {
        open('[');
    }

    void closeArray() throws IOException {
        close(']');
    }

    /** Starts a member of the open object; the key is one of ours, so it needs no escapes. */
    void key(String key) throws IOException {
        separate();
        room(key.length() + 4);
        bytes[count++] = '"';
        ascii(key);
        bytes[count++] = '"';
        bytes[count++] = ':';
        bytes[count++] = ' ';
        afterKey = true;
    }

    /** Writes a string, or null. */
    void string(@Nullable String value) throws IOException {
        if (value == null) {
            literal("null");
            return;
        }
        openString();
        piece(value);
        closeString();
    }

    void number(long value) throws IOException {
        literal(Long.toString(value));
    }

    void bool(boolean value) throws IOException {
        literal(value ? "true" : "false");
    }

    void nothing() throws IOException {
        literal("null");
    }

    /** Starts a string that is given in pieces. */
    void openString() throws IOException {
        separate();
        room(1);
        bytes[count++] = '"';
    }

    /** Adds to the open string; a surrogate pair must not be torn between two pieces. */
    void piece(String text) throws IOException {
        int length = text.length();
        for (int from = 0; from < length; ) {
            int to = Math.min(length, from + CHARS);
            if (to < length && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            text.getChars(from, to, chars, 0);
            escape(to - from);
            from = to;
        }
    }

    void closeString() throws IOException {
        room(1);
        bytes[count++] = '"';
    }

    /** Ends the document with a line feed and hands all bytes to the stream, which stays open. */
    void finish() throws IOException {
        room(1);
        bytes[count++] = '\n';
        drain();
        out.flush();
    }

    private void open(char bracket) throws IOException {
        separate();
        room(1);
        bytes[count++] = (byte) bracket;
        depth++;
        hasMembers[depth] = false;
    }

    private void close(char bracket) throws IOException {
        boolean hadMembers = hasMembers[depth];
        depth--;
        if (hadMembers) {
            if (onOneLine) {
                room(1);
                bytes[count++] = ' ';
            } else {
                newLine();
            }
        }
        onOneLine = false;
        room(1);
        bytes[count++] = (byte) bracket;
    }

    /** Writes what stands between the member before and the next value or key. */
    private void separate() throws IOException {
        if (afterKey) {
            afterKey = false;
            return;
        }
        if (depth == 0) {
            return;
        }
        room(2);
        if (hasMembers[depth]) {
            bytes[count++] = ',';
        }
        hasMembers[depth] = true;
        if (onOneLine) {
            bytes[count++] = ' ';
        } else {
            newLine();
        }
    }

    private void newLine() throws IOException {
        room(1 + 2 * depth);
        bytes[count++] = '\n';
        Arrays.fill(bytes, count, count + 2 * depth, (byte) ' ');
        count += 2 * depth;
    }

    private void literal(String word) throws IOException {
        separate();
        room(word.length());
        ascii(word);
    }

    private void ascii(String word) {
        for (int i = 0; i < word.length(); i++) {
            bytes[count++] = (byte) word.charAt(i);
        }
    }

    /** Writes the first chars of the buffer; one loop without calls for plain letters, as most text is. */
    private void escape(int length) throws IOException {
        room(length * MAX_BYTES_PER_CHAR);
        int at = count;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
                bytes[at++] = (byte) c;
            } else if (c >= 0xa0 && c < 0x800) {
                bytes[at++] = (byte) (0xc0 | c >> 6);
                bytes[at++] = (byte) (0x80 | c & 0x3f);
            } else if (c < 0xa0 || c == '\u2028' || c == '\u2029') {
                at = escaped(c, at);
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(chars[i + 1])) {
                i++;
                int point = Character.toCodePoint(c, chars[i]);
                bytes[at++] = (byte) (0xf0 | point >> 18);
                bytes[at++] = (byte) (0x80 | point >> 12 & 0x3f);
                bytes[at++] = (byte) (0x80 | point >> 6 & 0x3f);
                bytes[at++] = (byte) (0x80 | point & 0x3f);
            } else {
                char whole = Character.isSurrogate(c) ? '\ufffd' : c;
                bytes[at++] = (byte) (0xe0 | whole >> 12);
                bytes[at++] = (byte) (0x80 | whole >> 6 & 0x3f);
                bytes[at++] = (byte) (0x80 | whole & 0x3f);
            }
        }
        count = at;
    }

    private int escaped(char c, int from) {
        int at = from;
        bytes[at++] = '\\';
        switch (c) {
            case '"', '\\' -> bytes[at++] = (byte) c;
            case '\n' -> bytes[at++] = 'n';
            case '\r' -> bytes[at++] = 'r';
            case '\t' -> bytes[at++] = 't';
            case '\b' -> bytes[at++] = 'b';
            case '\f' -> bytes[at++] = 'f';
            default -> {
                bytes[at++] = 'u';
                for (int shift = 12; shift >= 0; shift -= 4) {
                    bytes[at++] = HEX[c >> shift & 0xf];
                }
            }
        }
        return at;
    }

    private void room(int needed) throws IOException {
        if (bytes.length - count < needed) {
            drain();
        }
    }

    private void drain() throws IOException {
        out.write(bytes, 0, count);
        count = 0;
    }
}
