package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Block;
import org.clipfile.article.Label;
import org.clipfile.article.Page;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.facts.Credits;
import org.clipfile.facts.Credits.Tail;

/**
 * Takes the article from the page's scripts where the page itself shows none of it, or but its beginning, and says so by
 * the flag {@value #FLAG}.
 */
public final class EmbeddedLabeller implements Labeller {
    /** The flag of articles whose body stands in a script. */
    public static final String FLAG = "from-embedded-json";

    private static final String RULE = "embedded-json";
    private static final Label SHELL = Label.removed("outside-article", RULE);
    /** What the page shows counts as the article unless its scripts hold so many times as much. */
    private static final double MUCH_MORE = 1.8;

    @Override
    public void label(Worksheet sheet) {
        Page page = sheet.page();
        if (page.embedded().isEmpty()) {
            return;
        }
        List<Segment> shown = new ArrayList<>();
        int ink = 0;
        for (Segment segment : page.segments()) {
            if (segment.kind() != Kind.HIDDEN
                    && sheet.ledger().at(segment.span().start()).role() == Role.BODY) {
                shown.add(segment);
                ink += segment.ink();
            }
        }
        int told = 0;
        for (Page.Embedded piece : page.embedded()) {
            told += piece.words().length();
        }
        if (told < ink * MUCH_MORE) {
            return;
        }
        shown.forEach(segment -> sheet.ledger().label(segment.span(), SHELL));
        for (Page.Embedded piece : page.embedded()) {
            if (piece.type() == Block.Type.CAPTION) {
                caption(sheet, piece);
            } else {
                sheet.ledger().label(piece.span(), Label.body(piece.type().word(), RULE));
            }
        }
        sheet.flag(FLAG);
    }

    private static void caption(Worksheet sheet, Page.Embedded piece) {
        Tail tail = Credits.tail(piece.words()).orElse(null);
        FoundMedia found = FoundMedia.picture(piece.span().start()).withUrl(piece.picture());
        int media = sheet.add(
                tail == null
                        ? found.withCaption(piece.words())
                        : found.withCaption(tail.caption())
                                .withCredit(tail.credit())
                                .withVirin(tail.virin()));
        sheet.ledger().label(piece.span(), Label.media(media, "caption", RULE));
    }
}
