package org.clipfile.label;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clipfile.article.Label;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.rules.Words;

/**
 * In plain text a credit on a line of its own does not say whether the line over it is its caption or the story's. Once
 * that line was weighed and found to be no story, it is the caption; so it is where the line over it says "Image" and
 * nothing else.
 */
final class LateCaptions {
    private static final String RULE = "over-credit";
    private static final Set<String> PICTURES = LineWords.LISTS.set("pictures");
    private static final int LONGEST_MARKER = 30;
    private static final int LEAST_WORDS = 3;
    private static final int MOST_WORDS = 90;

    private LateCaptions() {}

    static void label(Worksheet sheet) {
        List<Segment> segments = sheet.page().segments();
        for (int i = 1; i < segments.size(); i++) {
            Label credit = sheet.ledger().at(segments.get(i).span().start());
            if (credit.role() != Role.MEDIA
                    || !credit.detail().equals("credit")
                    || sheet.media().get(credit.media()).caption() != null) {
                continue;
            }
            Span over = segments.get(i - 1).span();
            int words = Words.count(sheet.page().text(), over.start(), over.end(), MOST_WORDS + 1);
            boolean marked = i > 1 && isMarker(sheet, segments.get(i - 2));
            if ((marked || BodyLabeller.isWeighed(sheet.ledger().at(over.start())))
                    && words >= LEAST_WORDS
                    && words <= MOST_WORDS) {
                String caption = Prose.collapse(sheet.page().text(), over);
                sheet.set(credit.media(), sheet.media().get(credit.media()).withCaption(caption));
                sheet.ledger().label(over, Label.media(credit.media(), "caption", RULE));
                if (marked) {
                    sheet.ledger().label(segments.get(i - 2).span(), Label.removed("furniture", RULE));
                }
            }
        }
    }

    private static boolean isMarker(Worksheet sheet, Segment segment) {
        Span span = segment.span();
        return span.length() <= LONGEST_MARKER
                && PICTURES.contains(Prose.collapse(sheet.page().text(), span).toLowerCase(Locale.ROOT));
    }
}
