package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.facts.Bylines;
import org.clipfile.facts.Credits;
import org.clipfile.facts.Stamps;
import org.clipfile.rules.PhraseFinder.Hit;
import org.clipfile.rules.Rule;
import org.clipfile.rules.Words;

/** Takes out blocks of lines that a phrase of a rule heads: headlines of other stories, whom to call. */
final class RuleBlocks {
    private static final String RELATED = "related";
    private static final int MOST_FOLLOWERS = 12;
    private static final int HEADLINE_WORDS = 20;
    /** Of a name with its office, or an address. */
    private static final int LINE_WORDS = 14;
    /** So many pieces may stand between two that tell how to reach someone. */
    private static final int NEAR_DETAILS = 4;
    /** So many pieces below a heading its paragraph begins, if it has one. */
    private static final int PROSE_REACH = 4;
    /** A line of so few words, set apart before a paragraph, is the story's own heading. */
    private static final int SUBHEAD_WORDS = 2;
    /** The same in capitals: DEFENSE LOGISTICS AGENCY. */
    private static final int CAPITAL_SUBHEAD_WORDS = 5;

    private final Worksheet sheet;
    private final CharSequence text;
    private final List<Segment> segments;

    RuleBlocks(Worksheet sheet) {
        this.sheet = sheet;
        this.text = sheet.page().text();
        this.segments = sheet.page().segments();
    }

    /** Takes a heading out with the headlines below it. */
    void removeWithFollowers(int at, Rule rule) {
        int last = at;
        while (last + 1 < segments.size() && last - at < MOST_FOLLOWERS && isHeadline(last + 1)) {
            last++;
        }
        if (last > at + 1 && isSubhead(last)) {
            last--;
        }
        // Other such lists hold tags, or who wrote it.
        for (int i = at + 1; i <= last && rule.reason().equals(RELATED); i++) {
            sheet.relate(segments.get(i).span());
        }
        RuleLabeller.remove(
                sheet, segments.get(at).span().and(segments.get(last).span()), rule);
    }

    /**
     * Takes short lines with it down to the next blank line: names, numbers, addresses. Web pages set each of these apart
     * from the next, so there it takes all down to the last line of a few that tells an address or a number.
     */
    void removeWithLinesBelow(int at, Hit hit) {
        if (!isShortLine(at)) {
            return;
        }
        int last = at;
        while (last + 1 < segments.size()
                && last - at < MOST_FOLLOWERS
                && !segments.get(last + 1).opens()
                && isShortLine(last + 1)) {
            last++;
        }
        for (int i = last + 1; isMarkup() && i < segments.size() && i <= last + NEAR_DETAILS && isDetail(i); i++) {
            last = Contacts.any(text, segments.get(i).span()) ? i : last;
        }
        Span block = segments.get(at).span().and(segments.get(last).span());
        RuleLabeller.remove(sheet, block, hit.rule(), Words.any(text, hit.end(), block.end()));
    }

    private boolean isMarkup() {
        return sheet.page().isMarkup();
    }

    private boolean isDetail(int index) {
        return segments.get(index).kind() != Segment.Kind.HEADING && isShortLine(index);
    }

    private boolean isShortLine(int index) {
        Span span = segments.get(index).span();
        return Words.count(text, span.start(), span.end(), LINE_WORDS + 1) <= LINE_WORDS
                && !Margins.isProse(text, segments.get(index));
    }

    /**
     * Lines under such a heading look like headlines: short, and no sentence. One that asks or exclaims is a headline
     * only if no blank line parts it from the one above.
     */
    private boolean isHeadline(int index) {
        Span span = segments.get(index).span();
        if (segments.get(index).kind() == Segment.Kind.HIDDEN
                || Words.count(text, span.start(), span.end(), HEADLINE_WORDS + 1) > HEADLINE_WORDS) {
            return false;
        }
        boolean line = !LineEnds.endsSentence(text, span.start(), span.end())
                || !segments.get(index).opens() && !LineEnds.endsInStop(text, span.start(), span.end());
        return line && !(isMarkup() ? isHeadingOfProse(index) : isOfTheStory(span));
    }

    /** Whether the story goes on with a heading of its own: it links nowhere, and prose follows, under a picture maybe. */
    private boolean isHeadingOfProse(int index) {
        Segment heading = segments.get(index);
        if (heading.kind() != Segment.Kind.HEADING || heading.linkShare() > 0) {
            return false;
        }
        int last = Math.min(index + PROSE_REACH, segments.size() - 1);
        for (int i = index + 1; i <= last && segments.get(i).kind() != Segment.Kind.HEADING; i++) {
            if (segments.get(i).linkShare() == 0 && Margins.isProse(text, segments.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line of plain text is a byline, a labelled date or ends in a credit: no headline of another story. */
    private boolean isOfTheStory(Span span) {
        String line = Prose.collapse(text, span);
        return Bylines.parse(line).isPresent()
                || Stamps.read(line, null).stream().anyMatch(Stamps.Stamp::labelled)
                || line.endsWith(")") && Credits.tail(line).isPresent();
    }

    /** Where the story goes on behind such a block, its next heading is not one of the headlines. */
    private boolean isSubhead(int index) {
        if (index + 1 >= segments.size()
                || !segments.get(index).opens()
                || !Margins.isProse(text, segments.get(index + 1))) {
            return false;
        }
        Span span = segments.get(index).span();
        int words = Words.count(text, span.start(), span.end(), HEADLINE_WORDS);
        return words <= SUBHEAD_WORDS && !LineEnds.hasDigit(text, span.start(), span.end())
                || words <= CAPITAL_SUBHEAD_WORDS && LineEnds.isCapital(text, span.start(), span.end());
    }
}
