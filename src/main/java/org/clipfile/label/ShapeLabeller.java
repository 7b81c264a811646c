package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.rules.Words;

/** Says of what is left which is a heading, a list item, a quotation: body all of it. */
public final class ShapeLabeller implements Labeller {
    private static final int HEADING_WORDS = 12;

    @Override
    public void label(Worksheet sheet) {
        List<Segment> segments = sheet.page().segments();
        CharSequence text = sheet.page().text();
        boolean plain = !sheet.page().isMarkup();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            String type =
                    switch (segment.kind()) {
                        case HEADING -> "heading";
                        case LIST_ITEM -> "list";
                        case QUOTE -> "quote";
                        case TABLE -> "table";
                        case CODE -> "code";
                        default -> plain && isHeading(text, segments, i) ? "heading" : "paragraph";
                    };
            if (!type.equals("paragraph") && sheet.isOpen(segment)) {
                sheet.ledger().label(segment.span(), Label.body(type, "shape"));
            }
        }
    }

    /** A short line on its own that ends like no sentence, with a paragraph under it. */
    private static boolean isHeading(CharSequence text, List<Segment> segments, int index) {
        Span span = segments.get(index).span();
        if (index + 1 >= segments.size()
                || span.length() > 200
                || !segments.get(index).opens()
                || !segments.get(index + 1).opens()
                || LineEnds.endsOpen(text, span.start(), span.end())
                || LineEnds.endsSentence(text, span.start(), span.end())) {
            return false;
        }
        return Words.count(text, span.start(), span.end(), HEADING_WORDS + 1) <= HEADING_WORDS
                && Margins.isProse(text, segments.get(index + 1));
    }
}
