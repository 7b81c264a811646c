package org.clipfile.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/**
 * UTF-8 into which somebody pasted Windows-1252: each well-formed sequence is read as UTF-8 (Unicode 3.9, table 3-7), each
 * other byte as Windows-1252. A sequence cut by the end of the text is left to the caller as malformed.
 */
final class MixedUtf8 extends Charset {

    MixedUtf8() {
        super("x-clipfile-mixed-utf-8", null);
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
                    int at = in.position();
                    int length = Utf8.sequence(in, at, in.limit());
                    if (length == Utf8.CUT) {
                        return CoderResult.UNDERFLOW;
                    }
                    if (out.remaining() < (length == 4 ? 2 : 1)) {
                        return CoderResult.OVERFLOW;
                    }
                    if (length == Utf8.MALFORMED) {
                        out.put(Windows1252.charOf(in.get()));
                        continue;
                    }
                    int code = Utf8.codePoint(in, at, length);
                    if (length == 4) {
                        out.put(Character.highSurrogate(code)).put(Character.lowSurrogate(code));
                    } else {
                        out.put((char) code);
                    }
                    in.position(at + length);
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
