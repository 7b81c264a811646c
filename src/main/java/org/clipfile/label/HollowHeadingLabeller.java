package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Label;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.rules.Words;

/**
 * Takes out the headings at the end of a web page's article: of sources, downloads, related stories whose list was removed.
 * One that says a whole sentence may be the article's last word. Comes after all who take text out.
 */
public final class HollowHeadingLabeller implements Labeller {
    private static final Label HOLLOW = Label.removed("outside-article", "hollow-heading");
    private static final int MOST_WORDS = 14;

    @Override
    public void label(Worksheet sheet) {
        int last = lastOfText(sheet);
        if (last < 0 || !sheet.page().isMarkup()) {
            return;
        }
        CharSequence text = sheet.page().text();
        List<Segment> segments = sheet.page().segments();
        for (Segment segment : segments.subList(last + 1, segments.size())) {
            int from = segment.span().start();
            int to = segment.span().end();
            if (segment.kind() == Kind.HEADING
                    && sheet.isOpen(segment)
                    && !LineEnds.endsInStop(text, from, to)
                    && Words.count(text, from, to, MOST_WORDS + 1) <= MOST_WORDS) {
                sheet.ledger().label(segment.span(), HOLLOW);
            }
        }
    }

    /** Index of the last piece of the article that is no heading; -1 if there is none. */
    private static int lastOfText(Worksheet sheet) {
        List<Segment> segments = sheet.page().segments();
        int pictures = sheet.media().stream().mapToInt(FoundMedia::offset).max().orElse(-1);
        for (int i = segments.size() - 1; i >= 0; i--) {
            Segment segment = segments.get(i);
            if (segment.kind() == Kind.HIDDEN || segment.span().isEmpty()) {
                continue;
            }
            Role role = sheet.ledger().at(segment.span().start()).role();
            boolean text = role == Role.MEDIA || role == Role.BODY && segment.kind() != Kind.HEADING;
            if (text || segment.span().start() <= pictures) {
                return i;
            }
        }
        return -1;
    }
}
