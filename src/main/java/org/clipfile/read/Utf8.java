package org.clipfile.read;

import java.nio.ByteBuffer;

/** The well-formed byte sequences of UTF-8 (Unicode 3.9, table 3-7). */
final class Utf8 {
    /** The bytes are no UTF-8. */
    static final int MALFORMED = -1;
    /** The bytes are the beginning of a sequence, and the end of the data. */
    static final int CUT = 0;

    private Utf8() {}

    /**
     * The length of the sequence that begins at a place.
     *
     * @return 1 to 4, {@link #CUT} or {@link #MALFORMED}
     */
    static int sequence(ByteBuffer in, int at, int end) {
        int first = in.get(at);
        if (first >= 0) {
            return 1;
        }
        first &= 0xff;
        int length = first < 0xc2 ? MALFORMED : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : MALFORMED;
        for (int i = 1; i < length; i++) {
            if (at + i >= end) {
                return CUT;
            }
            int next = in.get(at + i) & 0xff;
            int low = i > 1 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
            int high = i > 1 ? 0xbf : first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
            if (next < low || next > high) {
                return MALFORMED;
            }
        }
        return length;
    }

    /** The character of a well-formed sequence. */
    static int codePoint(ByteBuffer in, int at, int length) {
        int first = in.get(at) & 0xff;
        int code =
                switch (length) {
                    case 1 -> first;
                    case 2 -> first & 0x1f;
                    case 3 -> first & 0x0f;
                    default -> first & 0x07;
                };
        for (int i = 1; i < length; i++) {
            code = code << 6 | in.get(at + i) & 0x3f;
        }
        return code;
    }
}
