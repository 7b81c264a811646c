package org.clipfile.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.clipfile.html.Html;
import org.jspecify.annotations.Nullable;

/** The text of a page in well-formed UTF-8, as a parser reads it: one walk over the bytes both asks and widens them. */
final class Utf8Text implements CharSequence {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private final char[] chars;
    private final int length;

    private Utf8Text(char[] chars, int length) {
        this.chars = chars;
        this.length = length;
    }

    /**
     * The text of some bytes.
     *
     * @return null if not all of them are UTF-8, or some are NUL or ESC, of which more must be asked
     */
    static @Nullable Utf8Text of(byte[] bytes, int from) {
        // Plain bytes, nearly all of a page, are widened by the stretch, as the virtual machine does it in vectors.
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        char[] chars = new char[bytes.length - from];
        int n = 0;
        int i = from;
        while (i < bytes.length) {
            int plain = i;
            // Eight bytes are as quickly asked as one.
            while (i <= bytes.length - Long.BYTES && isPlain((long) LONGS.get(bytes, i))) {
                i += Long.BYTES;
            }
            if (i > plain) {
                latin.getChars(plain, i, chars, n);
                n += i - plain;
            }
            // What follows is eight bytes or fewer, and not all of them are plain.
            for (int end = Math.min(i + Long.BYTES, bytes.length); i < end; ) {
                int b = bytes[i];
                if (b >= ' ' || b > 0 && b != 0x1b) {
                    chars[n++] = (char) b;
                    i++;
                    continue;
                }
                int size = b < 0 ? Utf8.sequence(in, i, bytes.length) : Utf8.MALFORMED;
                if (size <= Utf8.CUT) {
                    return null;
                }
                n += Character.toChars(Utf8.codePoint(in, i, size), chars, n);
                i += size;
            }
        }
        return new Utf8Text(chars, n);
    }

    /** Whether none of eight bytes is above 127, NUL or ESC (Mycroft 1987, "Null byte detection"). */
    private static boolean isPlain(long eight) {
        long escapes = eight ^ 0x1b * ONES;
        return ((eight | eight - ONES | escapes - ONES & ~escapes) & HIGHS) == 0;
    }

    /** The tree of its markup. */
    Html parse(boolean xhtml) {
        return Html.parse(chars, length, xhtml);
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(chars, start, end - start);
    }
}
