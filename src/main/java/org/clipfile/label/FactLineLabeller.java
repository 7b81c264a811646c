package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.facts.PageBylines;

/**
 * Finds bylines and dates in the lines of a page with markup, where the markup itself does not say that they are any. A
 * byline is a line that is nothing else, near the headline and before the first paragraph. The sources of dates
 * say how sure they are: {@code date-label} for one near the headline that a word such as "published" introduces,
 * {@code date-line} for a line that is nothing else and stands near the headline,
 * {@code date-text} for a date among other words near the headline, {@code date-below} for one further away that a word
 * such as "published" introduces, {@code date-far} for the rest. Only lines that are nothing else are taken out of the body.
 */
public final class FactLineLabeller implements Labeller {
    private static final int LONGEST_LINE = 300;
    /** What sentences have told by now if none of them is the standfirst. */
    private static final int MOST_TOLD = 400;

    private static final int MOST_DATES = 200;

    @Override
    public void label(Worksheet sheet) {
        Page page = sheet.page();
        if (!page.isMarkup()) {
            return;
        }
        PartedBylines.settle(sheet);
        FactPlace place = new FactPlace(sheet);
        OtherBoxes others = new OtherBoxes(page, place.headline);
        DateLines dates = new DateLines(sheet);
        BylineLines bylines = new BylineLines(sheet);
        List<Segment> segments = page.segments();
        for (int i = 0; i < segments.size() && dates.found < MOST_DATES; i++) {
            Segment segment = segments.get(i);
            if (segment.kind() == Kind.HIDDEN) {
                continue;
            }
            place.pass(i);
            if (others.hold(segment)) {
                if (segment.ink() <= FactPlace.SHORT_LINE
                        && dates.mayStandIn(segment)
                        && others.areFeetAround(segment)) {
                    dates.inFoot(segment, FactLine.of(page, segment.span()).words());
                }
            } else if (i != place.headline && !others.isInFigure(segment)) {
                read(segment, place, dates, bylines, page);
            }
        }
    }

    private static void read(Segment segment, FactPlace place, DateLines dates, BylineLines bylines, Page page) {
        boolean isLong = segment.span().length() > 3 * LONGEST_LINE;
        boolean date = !isLong && dates.mayStandIn(segment);
        if (place.opening && (isLong || date && place.prose)) {
            dates.atStart(segment);
        }
        if (isLong) {
            return;
        }
        boolean talk = (place.prose || place.beside) && segment.ink() <= BylineLines.LONGEST_SIGNED;
        if (!talk) {
            bylines.pass();
        }
        if (!talk && !place.beside && !date) {
            return;
        }
        FactLine line = FactLine.of(page, segment.span());
        if (talk && segment.ink() > 1) {
            bylines.far(segment, line, place.beside);
        }
        if (line.words().length() > LONGEST_LINE) {
            return;
        }
        if (date) {
            dates.read(segment, line.words(), place);
        }
        if (place.beside) {
            boolean below = place.distance > 0;
            if (below) {
                bylines.read(segment, line);
            }
            if (place.told < MOST_TOLD && (date || PageBylines.isPosted(line.words()))) {
                bylines.signed(segment, line.words(), below);
            }
        }
    }
}
