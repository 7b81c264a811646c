package org.clipfile.label;

import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;
import org.clipfile.facts.Titles;

/**
 * Labels what the markup shows as headline, byline and date of the article: the words gave a field, so they are metadata
 * and no part of the body.
 */
public final class HeadlineLabeller implements Labeller {
    private static final String TITLE = "headline";
    /** What is longer is no headline, whatever its markup says. */
    private static final int LONGEST = 400;

    private static final String VISIBLE = "visible-fact";

    @Override
    public void label(Worksheet sheet) {
        if (!sheet.page().isMarkup()) {
            return;
        }
        Segment part = TitleParts.headline(sheet.page());
        if (part == null) {
            title(sheet);
        } else {
            sheet.state(new Fact("title", Prose.collapse(sheet.page().text(), part.span()), "title-part", part.span()));
            label(sheet, part.span(), Label.metadata("title", TITLE));
        }
        for (Fact fact : sheet.page().facts()) {
            Span span = fact.span();
            if (span != null
                    && !fact.field().equals("title")
                    && !fact.field().equals("subtitle")
                    && !fact.field().equals("signature")) {
                label(sheet, span, Label.metadata(fact.field(), VISIBLE));
            }
        }
    }

    /**
     * The headline is the first h1 that the head of the page confirms, else a heading so confirmed, else the first h1.
     * Of one that shares no word with the titles in the head it is to be weighed what it is.
     */
    private static void title(Worksheet sheet) {
        Span first = null;
        for (Fact fact : sheet.page().facts()) {
            Span span = fact.span();
            if (span == null || !fact.source().equals("h1")) {
                continue;
            }
            if (isConfirmed(sheet, fact.value())) {
                label(sheet, span, Label.metadata("title", TITLE));
                return;
            }
            first = first == null ? span : first;
        }
        for (Segment segment : sheet.page().segments()) {
            if (segment.kind() == Kind.HEADING
                    && segment.ink() > 10
                    && segment.span().length() <= LONGEST
                    && isConfirmed(sheet, sheet.words(segment.span()))) {
                label(sheet, segment.span(), Label.metadata("title", TITLE));
                return;
            }
        }
        if (first != null && !isForeign(sheet, sheet.words(first))) {
            label(sheet, first, Label.metadata("title", TITLE));
        }
    }

    private static boolean isForeign(Worksheet sheet, String words) {
        boolean any = false;
        for (Fact fact : sheet.page().facts()) {
            if (fact.field().equals("title") && fact.span() == null) {
                if (Titles.likeness(fact.value(), words) > 0) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private static boolean isConfirmed(Worksheet sheet, String words) {
        String heading = Titles.letters(words);
        for (Fact fact : sheet.page().facts()) {
            if (fact.field().equals("title") && fact.span() == null) {
                String title = Titles.letters(fact.value());
                if (title.equals(heading) || heading.length() > 10 && title.startsWith(heading)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Labels the open pieces of which the words are more than half. */
    private static void label(Worksheet sheet, Span words, Label label) {
        for (Segment segment : sheet.page().segments()) {
            Span span = segment.span();
            if (span.start() >= words.end()) {
                return;
            }
            int common = Math.min(span.end(), words.end()) - Math.max(span.start(), words.start());
            if (common * 2 > segment.ink() && segment.kind() != Kind.HIDDEN && sheet.isOpen(segment)) {
                sheet.ledger().label(span, label);
            }
        }
    }
}
