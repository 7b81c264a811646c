package org.clipfile.label;

import java.util.List;
import java.util.function.Predicate;
import org.clipfile.article.Segment;
import org.clipfile.rules.Words;

/**
 * Where the prose of a page begins and ends: its first and last segment that reads like a paragraph of sentences. What
 * lies outside is margin, where the furniture stands.
 */
record Margins(int first, int last) {
    /** Enough words for a paragraph, whatever it says. */
    private static final int PARAGRAPH_WORDS = 15;
    /** Notices and footers of so many paragraphs are seen through. */
    private static final int MOST_ASKED = 12;

    /**
     * The margins of a page.
     *
     * @param known tells of a segment that reads like prose whether it is known to be none
     */
    static Margins of(CharSequence text, List<Segment> segments, Predicate<Segment> known) {
        int asked = 0;
        int first = 0;
        while (first < segments.size()
                && (!isProse(text, segments.get(first)) || asked++ < MOST_ASKED && known.test(segments.get(first)))) {
            first++;
        }
        asked = 0;
        int last = segments.size() - 1;
        while (last > first
                && (!isProse(text, segments.get(last)) || asked++ < MOST_ASKED && known.test(segments.get(last)))) {
            last--;
        }
        return new Margins(first, last);
    }

    /** Whether a segment lies in the margin. */
    boolean hold(int segment) {
        return segment < first || segment > last;
    }

    static boolean isProse(CharSequence text, Segment segment) {
        int from = segment.span().start();
        int to = segment.span().end();
        return segment.kind() != Segment.Kind.HIDDEN
                && LineEnds.endsSentence(text, from, to)
                && Words.count(text, from, to, PARAGRAPH_WORDS) == PARAGRAPH_WORDS;
    }
}
