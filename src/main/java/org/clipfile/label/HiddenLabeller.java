package org.clipfile.label;

import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;

/** Says of what no reader is shown that it is hidden, where nobody has spoken of it yet: scripts, front matter, fences of code. */
public final class HiddenLabeller implements Labeller {
    private static final Label HIDDEN = Label.removed("hidden", "hidden");

    @Override
    public void label(Worksheet sheet) {
        for (Segment segment : sheet.page().segments()) {
            if (segment.kind() == Kind.HIDDEN && sheet.isOpen(segment)) {
                sheet.ledger().label(segment.span(), HIDDEN);
            }
        }
    }
}
