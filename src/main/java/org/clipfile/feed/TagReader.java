package org.clipfile.feed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;

/**
 * Hands on the text of a feed, and stops when too many tags come between two entries: a parser holds all of them at once,
 * and four bytes of a hostile feed may become a hundred of the heap.
 */
final class TagReader extends FilterReader {
    /** So many tags at once take about 50 MB of the heap. An article of a feed has a few thousand. */
    static final int MOST_AT_ONCE = 300_000;

    private int tags;

    TagReader(String text) {
        super(new StringReader(text));
    }

    /** What was read so far is let go of. */
    void forget() {
        tags = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        int n = in.read(chars, offset, length);
        for (int i = offset; i < offset + n; i++) {
            tags += chars[i] == '<' ? 1 : 0;
        }
        if (tags > MOST_AT_ONCE) {
            throw new IOException("It has more than 300,000 tags that are no entries");
        }
        return n;
    }
}
