package org.clipfile.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Knows text of two or four bytes per character by its byte order mark or, without one, by where its zero bytes stand. */
final class WideText {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    /** Bytes looked at where there is no byte order mark. */
    private static final int SAMPLE = 4096;

    private WideText() {}

    /** UTF-16 or UTF-32 with its byte order, or null for everything else. */
    static @Nullable Charset charsetOf(byte[] bytes, int from, int length) {
        Charset marked = marked(bytes, from, length);
        return marked != null ? marked : unmarked(bytes, from, Math.min(length, SAMPLE));
    }

    /** How many bytes of byte order mark stand before the text. */
    static int markLength(byte[] bytes, int from, int length) {
        Charset marked = marked(bytes, from, length);
        return marked == null ? 0 : marked.name().startsWith("UTF-32") ? 4 : 2;
    }

    private static @Nullable Charset marked(byte[] bytes, int from, int length) {
        if (length < 2) {
            return null;
        }
        int first = (bytes[from] & 0xff) << 8 | bytes[from + 1] & 0xff;
        if (first == 0xfffe) {
            // FF FE 00 00 is UTF-32LE: UTF-16LE text does not begin with a NUL.
            boolean four = length >= 4 && bytes[from + 2] == 0 && bytes[from + 3] == 0;
            return four ? UTF_32LE : StandardCharsets.UTF_16LE;
        }
        if (first == 0xfeff) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0 && length >= 4 && bytes[from + 2] == (byte) 0xfe && bytes[from + 3] == (byte) 0xff) {
            return UTF_32BE;
        }
        return null;
    }

    /** Every other byte of Western UTF-16 text is zero; nothing else that is text looks so. */
    private static @Nullable Charset unmarked(byte[] bytes, int from, int length) {
        if (length < 8) {
            return null;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] == 0) {
                if ((i & 1) == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int most = Math.max(even, odd);
        if (most * 4 < length || Math.min(even, odd) * 20 > most) {
            return null;
        }
        // A second look, as a table of small numbers has its zeros there too: the other bytes must be text.
        int controls = 0;
        for (int i = even > odd ? 1 : 0; i < length; i += 2) {
            int b = bytes[from + i];
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t') {
                controls++;
            }
        }
        if (controls * 20 > length) {
            return null;
        }
        return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
}
