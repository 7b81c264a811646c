package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Fact;
import org.clipfile.article.Page;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;
import org.clipfile.facts.PageBylines;

/**
 * Finds names that sign the article without a word: a line that is nothing but names, at the head of the body or at its
 * end. They are stated as signatures, which count where nothing else names an author; what they are told as is decided
 * once the authors are chosen.
 */
public final class SignatureLabeller implements Labeller {
    private static final int LONGEST = 60;
    private static final int LEAST = 5;
    /** A piece of more ink is prose. */
    private static final int PROSE = 150;
    /** Pieces of the body at its head that are looked at. */
    private static final int HEAD = 4;
    /** And at its end. */
    private static final int END = 2;

    @Override
    public void label(Worksheet sheet) {
        Page page = sheet.page();
        if (!page.isMarkup()) {
            return;
        }
        List<Segment> segments = page.segments();
        int seen = 0;
        // Where the body begins with prose, three of four lone names at its end are headings of what follows.
        int first = segments.size();
        for (int i = 0; i < segments.size() && seen < HEAD; i++) {
            if (isBody(sheet, segments.get(i))) {
                if (segments.get(i).ink() > PROSE) {
                    break;
                }
                seen++;
                first = i;
                sign(sheet, i, "first-line");
            }
        }
        int last = segments.size() - 1;
        while (last > first && !isBody(sheet, segments.get(last))) {
            last--;
        }
        seen = 0;
        // The name at the end is often taken for furniture, as it stands alone and at the margin.
        for (int i = afterBody(segments, last); i > first && seen < END + 1; i--) {
            if (i > last || isBody(sheet, segments.get(i))) {
                seen++;
                sign(sheet, i, "last-line");
            }
        }
    }

    /** The first piece a reader sees below the body; the body's last where there is none. */
    private static int afterBody(List<Segment> segments, int last) {
        for (int i = last + 1; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.kind() != Kind.HIDDEN && segment.ink() > 0) {
                return i;
            }
        }
        return last;
    }

    private static boolean isBody(Worksheet sheet, Segment segment) {
        return segment.kind() != Kind.HIDDEN
                && segment.ink() > 0
                && sheet.ledger().at(segment.span().start()).role() == Role.BODY;
    }

    private static void sign(Worksheet sheet, int index, String source) {
        if (isSignature(sheet, index) && !isPoint(sheet, index)) {
            Span span = sheet.page().segments().get(index).span();
            sheet.state(new Fact("signature", Prose.collapse(sheet.page().text(), span), source, span));
        }
    }

    private static boolean isSignature(Worksheet sheet, int index) {
        Segment segment = sheet.page().segments().get(index);
        return (segment.kind() == Kind.PARAGRAPH || segment.kind() == Kind.LIST_ITEM)
                && segment.ink() >= LEAST
                && segment.span().length() <= LONGEST
                && PageBylines.isSignature(Prose.collapse(sheet.page().text(), segment.span()));
    }

    /** Whether a piece is an item of a list that says something else than names. */
    private static boolean isPoint(Worksheet sheet, int index) {
        return isItem(sheet, index)
                && (isItem(sheet, index - 1) && !isSignature(sheet, index - 1)
                        || isItem(sheet, index + 1) && !isSignature(sheet, index + 1));
    }

    private static boolean isItem(Worksheet sheet, int index) {
        List<Segment> segments = sheet.page().segments();
        return index >= 0 && index < segments.size() && segments.get(index).kind() == Kind.LIST_ITEM;
    }
}
