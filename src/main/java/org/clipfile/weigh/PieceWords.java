package org.clipfile.weigh;

import java.util.Arrays;
import org.clipfile.article.Segment;
import org.clipfile.rules.Words;

/** The words of one piece after another, as what stands for them: several ask for the same words. */
final class PieceWords {
    /** Pieces of more words are looked at only in their beginning. */
    static final int SHORT = 120;
    /** How far. */
    static final int LOOKED_AT = 60;

    private long[] hashes = new long[256];
    private int count;

    /** Goes to a piece. */
    void read(CharSequence text, Segment segment, PieceStats stat) {
        int most = stat.size <= SHORT ? Integer.MAX_VALUE : LOOKED_AT;
        Words walk = new Words(text, segment.span().start(), segment.span().end());
        count = 0;
        while (count < most && walk.next()) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
            }
            hashes[count++] = walk.hash();
        }
    }

    /** How many there are, at most so many. */
    int count(int most) {
        return Math.min(count, most);
    }

    /** What stands for one. */
    long hash(int word) {
        return hashes[word];
    }
}
