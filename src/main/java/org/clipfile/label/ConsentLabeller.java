package org.clipfile.label;

import org.clipfile.article.Label;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.weigh.ConsentBoxes;

/** Removes the dialogs that ask for consent to cookies: long prose that could pass for the article of a short page. */
public final class ConsentLabeller implements Labeller {
    private static final Label CONSENT = Label.removed("cookie", "consent-box");

    @Override
    public void label(Worksheet sheet) {
        Page page = sheet.page();
        if (!page.isMarkup()) {
            return;
        }
        boolean[] consent = ConsentBoxes.among(page.boxes());
        for (Segment segment : page.segments()) {
            if (segment.box() >= 0
                    && consent[segment.box()]
                    && segment.kind() != Segment.Kind.HIDDEN
                    && sheet.isOpen(segment)) {
                sheet.ledger().label(segment.span(), CONSENT);
            }
        }
    }
}
