package org.clipfile.weigh;

import static org.clipfile.weigh.Feature.*;
import static org.clipfile.weigh.Row.*;

import java.util.List;
import org.clipfile.article.Fact;
import org.clipfile.article.Segment;

/** What the head of the page says of a piece: whether the whole text, the summary, the title or the authors hold its words. */
final class HeadNumbers {
    private final Gist witness;
    private final Gist summary;
    private final Gist title;
    private final Gist authors;

    HeadNumbers(List<Fact> facts) {
        witness = Gist.of(facts, "witness");
        summary = Gist.of(facts, "summary", "subtitle");
        title = Gist.of(facts, "title");
        authors = Gist.of(facts, "authors");
    }

    /** Whether the page tells its whole text once more. */
    boolean hasWitness() {
        return !witness.isEmpty();
    }

    /** How much of a piece stands in that text, 0 to 1. */
    float witnessed(CharSequence text, Segment segment) {
        return witness.share(text, segment.span().start(), segment.span().end());
    }

    /**
     * Writes the numbers.
     *
     * @param witnessed how much of the piece stands in the text that the page tells once more
     * @param trust how much of the prose of the page does
     */
    void write(float[] row, PieceWords words, PieceStats stat, float witnessed, float trust) {
        set(row, WITNESS, witness.isEmpty() ? -1 : witnessed);
        set(row, WITNESS_TRUST, witness.isEmpty() ? -1 : trust);
        if (stat.size <= PieceWords.SHORT) {
            set(row, IN_SUMMARY, summary.isEmpty() ? -1 : summary.share(words));
            set(row, SUMMARY_SHARE, summary.isEmpty() ? -1 : Math.min(3, stat.size / summary.length));
        }
        set(row, IN_TITLE, title.words(words, 30));
        set(row, IN_AUTHORS, authors.isEmpty() ? -1 : authors.words(words, 12));
    }
}
