package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Label;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.weigh.BodyModel;
import org.clipfile.weigh.PageFeatures;
import org.clipfile.weigh.Verdict;

/**
 * Finds the article of a web page: weighs each piece of which nobody has spoken yet, and removes those that are likelier
 * to stand around the article than in it. Plain text, which has no boxes, it leaves alone.
 */
public final class BodyLabeller implements Labeller {
    private static final Label HIDDEN = Label.removed("hidden", "hidden");
    private static final Label WEIGHED = Label.body("paragraph", "weighed");

    private final BodyModel model;

    public BodyLabeller(BodyModel model) {
        this.model = model;
    }

    @Override
    public void label(Worksheet sheet) {
        Page page = sheet.page();
        if (page.boxes().isEmpty()) {
            return;
        }
        PageFeatures features = new PageFeatures(page, sheet.ledger());
        List<Verdict> verdicts = model.weigh(features);
        for (int n = 0; n < verdicts.size(); n++) {
            Segment segment = features.segment(n);
            Verdict verdict = verdicts.get(n);
            if (verdict.isBody()) {
                if (segment.kind() == Kind.CAPTION) {
                    sheet.ledger().label(segment.span(), WEIGHED);
                }
            } else if (segment.kind() != Kind.CAPTION) {
                sheet.ledger().label(segment.span(), Label.removed(verdict.reason(), "weighed:" + verdict.ground()));
            }
        }
        hide(sheet, page.segments());
    }

    private static void hide(Worksheet sheet, List<Segment> segments) {
        for (Segment segment : segments) {
            if (segment.kind() == Kind.HIDDEN && sheet.isOpen(segment)) {
                sheet.ledger().label(segment.span(), HIDDEN);
            }
        }
    }
}
