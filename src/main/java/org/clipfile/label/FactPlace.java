package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Fact;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;

/**
 * Where in a page with markup a piece stands, while its pieces are passed one after the other: how far from the headline,
 * and whether paragraphs were told since. Lengths are chars that are no white space.
 */
final class FactPlace {
    /** Between the headline and a line that belongs to it. */
    private static final int REACH = 3000;

    private static final int REACH_ABOVE = 250;
    private static final int REACH_OF_TEXT = 1000;
    /** A piece with more ink than this is a paragraph; what comes after is told in the article. */
    private static final int PROSE = 230;

    /** A date in a longer line is told in a sentence. */
    static final int SHORT_LINE = 200;

    private static final int SHORTEST_SENTENCE = 20;
    /** Signs of writings that need few for a word count as so many letters. */
    private static final int DENSE = 3;

    private final Page page;
    /** Index of the piece that holds the headline, -1 if the markup shows none. */
    final int headline;

    private final int zero;
    private int ink;
    /** From the headline to the piece; negative above it. */
    int distance;
    /** How much sentences below the headline have told. */
    int told;
    /** Whether a paragraph has begun, and whether none had before this piece. */
    boolean prose;

    boolean opening;
    /** Whether it is a short piece near the headline, with no paragraph between. */
    boolean beside;

    FactPlace(Worksheet sheet) {
        page = sheet.page();
        headline = headline(sheet);
        zero = headline < 0 ? 0 : inkBefore(headline);
    }

    /** Passes on to the next piece that is shown. */
    void pass(int index) {
        Segment segment = page.segments().get(index);
        boolean below = index > headline;
        distance = ink - zero;
        ink += segment.ink();
        opening = !prose && distance >= 0;
        prose |= below && segment.ink() > PROSE && segment.linkShare() < 0.5;
        told += below ? told(segment) : 0;
        beside = distance >= -REACH_ABOVE && distance <= REACH_OF_TEXT && !prose && segment.ink() <= SHORT_LINE;
    }

    /** Whether a line that is nothing but a fact stands near enough to be one of the article. */
    boolean isNear() {
        return distance >= -REACH_ABOVE && distance <= REACH;
    }

    /** How much a piece tells: its ink, if it ends as sentences do. */
    private int told(Segment segment) {
        Span span = segment.span();
        char first = page.text().charAt(span.start());
        boolean dense = first >= '\u2e80' && Character.UnicodeScript.of(first) != Character.UnicodeScript.COMMON;
        boolean sentence =
                segment.ink() > SHORTEST_SENTENCE && LineEnds.endsSentence(page.text(), span.start(), span.end());
        return sentence ? segment.ink() * (dense ? DENSE : 1) : 0;
    }

    /** The piece of the surest headline: one that was found among all lines, else the first that the markup names. */
    private static int headline(Worksheet sheet) {
        Span headline = null;
        for (Fact fact : sheet.facts()) {
            if (fact.field().equals("title")
                    && fact.span() != null
                    && (headline == null || fact.source().equals("title-part"))) {
                headline = fact.span();
            }
        }
        List<Segment> segments = sheet.page().segments();
        for (int i = 0; i < segments.size() && headline != null; i++) {
            if (segments.get(i).span().end() > headline.start()) {
                return i;
            }
        }
        return -1;
    }

    private int inkBefore(int segment) {
        int before = 0;
        for (int i = 0; i < segment; i++) {
            Segment each = page.segments().get(i);
            before += each.kind() == Kind.HIDDEN ? 0 : each.ink();
        }
        return before;
    }
}
