package org.clipfile.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/**
 * Windows-1252 as the web has it (WHATWG Encoding, index-windows-1252): the five bytes that Microsoft left undefined are
 * the control characters of the same number, so no byte is ever lost. Java's own makes them U+FFFD.
 */
final class Windows1252 extends Charset {
    /** Bytes 0x80 to 0x9F; the other bytes are the characters of the same number. */
    private static final String UPPER_CONTROLS =
            "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                    + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    Windows1252() {
        super("x-clipfile-windows-1252", null);
    }

    /** The character of a byte. */
    static char charOf(byte b) {
        int code = b & 0xff;
        return code >= 0x80 && code < 0xa0 ? UPPER_CONTROLS.charAt(code - 0x80) : (char) code;
    }

    @Override
    public boolean contains(Charset other) {
        return other == this;
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new CharsetDecoder(this, 1, 1) {
            @Override
            protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                while (in.hasRemaining()) {
                    if (!out.hasRemaining()) {
                        return CoderResult.OVERFLOW;
                    }
                    out.put(charOf(in.get()));
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }

    @Override
    public boolean canEncode() {
        return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException("Only read, never written");
    }
}
