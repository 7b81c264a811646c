package org.clipfile.read;

/**
 * Counts in the bytes of a text what tells its character set. Takes them in pieces of any size; not thread-safe.
 */
final class ByteTally {
    /** Windows-1252 punctuation that stands in texts of nearly every language: quotes, dashes, the fixed space. */
    private static final String PUNCTUATION =
            "\u0080\u0082\u0084\u0085\u008b\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0099\u009b\u00a0\u00a7\u00a9\u00ab\u00ae\u00b0\u00b7\u00bb";

    private long size;
    private long multi;
    private long malformed;
    private long high;
    private long highBesideHigh;
    private long letters;
    private long escapes;
    private boolean lastHigh;

    private int needed;
    private int lower = 0x80;
    private int upper = 0xbf;

    /** Counts some more bytes. */
    void add(byte[] bytes, int from, int length) {
        size += length;
        for (int i = from; i < from + length; i++) {
            int b = bytes[i];
            if (b >= 0) {
                if (needed > 0) {
                    malformed++;
                    reset();
                }
                lastHigh = false;
                if (b == 0x1b) {
                    escapes++;
                }
            } else {
                addHigh(b & 0xff);
            }
        }
    }

    /** The state machine of WHATWG Encoding section 8.1.1. */
    private void addHigh(int b) {
        high++;
        if (lastHigh) {
            highBesideHigh++;
        }
        lastHigh = true;
        if (PUNCTUATION.indexOf(b) < 0) {
            letters++;
        }
        if (needed > 0 && b >= lower && b <= upper) {
            lower = 0x80;
            upper = 0xbf;
            needed--;
            if (needed == 0) {
                multi++;
            }
            return;
        }
        if (needed > 0) {
            malformed++;
            reset();
        }
        if (b >= 0xc2 && b <= 0xdf) {
            needed = 1;
        } else if (b >= 0xe0 && b <= 0xef) {
            needed = 2;
            lower = b == 0xe0 ? 0xa0 : 0x80;
            upper = b == 0xed ? 0x9f : 0xbf;
        } else if (b >= 0xf0 && b <= 0xf4) {
            needed = 3;
            lower = b == 0xf0 ? 0x90 : 0x80;
            upper = b == 0xf4 ? 0x8f : 0xbf;
        } else {
            malformed++;
        }
    }

    private void reset() {
        needed = 0;
        lower = 0x80;
        upper = 0xbf;
    }

    /** How many bytes were counted. */
    long size() {
        return size;
    }

    /** Whether it is well-formed UTF-8 as far as it goes; its last character may be cut. */
    boolean isUtf8() {
        return malformed == 0;
    }

    /** Whether the bytes end in the middle of a UTF-8 character. */
    boolean isCut() {
        return needed > 0;
    }

    /** Whether some of it is ISO 2022: escape sequences, and not a single byte above 127. */
    boolean hasEscapesOnly() {
        return escapes > 0 && high == 0;
    }

    /** Well-formed UTF-8 sequences of more than one byte. */
    long multi() {
        return multi;
    }

    /** Places where it is not well-formed UTF-8. */
    long malformed() {
        return malformed;
    }

    /** Bytes above 127. */
    long high() {
        return high;
    }

    /** Whether each byte above 127 is Windows-1252 punctuation. */
    boolean isPunctuationOnly() {
        return letters == 0;
    }

    /** Whether bytes above 127 come in runs, as they do in Cyrillic, Greek, Thai or Chinese, but not in Western text. */
    boolean hasRuns() {
        return highBesideHigh * 5 >= high * 2;
    }
}
