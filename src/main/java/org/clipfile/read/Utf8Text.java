package org.clipfile.read;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A text that still stands in its bytes, which are well-formed UTF-8. A parser reads it from there: the whole page never
 * stands in memory a second time, as chars.
 */
final class Utf8Text implements CharSequence {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private final byte[] bytes;
    private final int from;
    private @Nullable String whole;

    private Utf8Text(byte[] bytes, int from) {
        this.bytes = bytes;
        this.from = from;
    }

    /**
     * The text of some bytes.
     *
     * @return null if not all of them are UTF-8, or some are NUL or ESC, of which more must be asked
     */
    static @Nullable Utf8Text of(byte[] bytes, int from) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int i = from;
        while (i < bytes.length) {
            // Nearly all of a page is plain, and eight bytes are as quickly asked as one.
            while (i <= bytes.length - Long.BYTES && isPlain((long) LONGS.get(bytes, i))) {
                i += Long.BYTES;
            }
            if (i >= bytes.length) {
                break;
            }
            int b = bytes[i];
            if (b >= ' ' || b > 0 && b != 0x1b) {
                i++;
            } else {
                int length = b < 0 ? Utf8.sequence(in, i, bytes.length) : Utf8.MALFORMED;
                if (length <= Utf8.CUT) {
                    return null;
                }
                i += length;
            }
        }
        return new Utf8Text(bytes, from);
    }

    /** Whether none of eight bytes is above 127, NUL or ESC (Mycroft 1987, "Null byte detection"). */
    private static boolean isPlain(long eight) {
        long escapes = eight ^ 0x1b * ONES;
        return ((eight | eight - ONES | escapes - ONES & ~escapes) & HIGHS) == 0;
    }

    /** How many bytes it is. */
    int bytes() {
        return bytes.length - from;
    }

    /**
     * Writes its chars.
     *
     * @param chars gets them; as long as the bytes are many
     * @return how many there are
     */
    int decode(char[] chars) {
        // Plain bytes, nearly all of a page, are widened by the whole stretch, as the virtual machine does it in
        // vectors.
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        int n = 0;
        int i = from;
        while (i < bytes.length) {
            int plain = i;
            while (i <= bytes.length - Long.BYTES && ((long) LONGS.get(bytes, i) & HIGHS) == 0) {
                i += Long.BYTES;
            }
            latin.getChars(plain, i, chars, n);
            n += i - plain;
            if (i >= bytes.length) {
                break;
            }
            int b = bytes[i];
            if (b >= 0) {
                chars[n++] = (char) b;
                i++;
            } else if ((b & 0xe0) == 0xc0) {
                chars[n++] = (char) ((b & 0x1f) << 6 | bytes[i + 1] & 0x3f);
                i += 2;
            } else if ((b & 0xf0) == 0xe0) {
                chars[n++] = (char) ((b & 0x0f) << 12 | (bytes[i + 1] & 0x3f) << 6 | bytes[i + 2] & 0x3f);
                i += 3;
            } else {
                int point = (b & 0x07) << 18
                        | (bytes[i + 1] & 0x3f) << 12
                        | (bytes[i + 2] & 0x3f) << 6
                        | bytes[i + 3] & 0x3f;
                chars[n++] = Character.highSurrogate(point);
                chars[n++] = Character.lowSurrogate(point);
                i += 4;
            }
        }
        return n;
    }

    /** Its chars, from the first. */
    Reader reader() {
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, from, bytes.length - from), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String known = whole;
        if (known == null) {
            known = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
            whole = known;
        }
        return known;
    }

    @Override
    public int length() {
        return toString().length();
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }
}
