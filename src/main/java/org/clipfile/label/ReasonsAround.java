package org.clipfile.label;

import java.util.List;
import java.util.Set;
import org.clipfile.article.Label;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;

/**
 * Says of a short piece between two that were removed for one reason that it went for the same: the heading of a group of
 * a menu, the time over a headline of another story. By itself such a piece says little of whose it is.
 */
final class ReasonsAround {
    /** Reasons that hold for a whole stretch of a page. */
    private static final Set<String> OF_STRETCHES = Set.of("navigation", "related", "comments", "newsletter", "share");

    private static final int SHORT = 60;

    private ReasonsAround() {}

    static void settle(Worksheet sheet) {
        List<Segment> visible = sheet.page().segments().stream()
                .filter(segment -> segment.kind() != Kind.HIDDEN && segment.ink() > 0)
                .toList();
        for (int i = 1; i + 1 < visible.size(); i++) {
            Segment segment = visible.get(i);
            Label label = at(sheet, segment);
            if (BodyLabeller.isWeighed(label) && segment.ink() <= SHORT) {
                String reason = at(sheet, visible.get(i - 1)).detail();
                Label next = at(sheet, visible.get(i + 1));
                if (OF_STRETCHES.contains(reason)
                        && next.role() == Role.REMOVED
                        && next.detail().equals(reason)
                        && !label.detail().equals(reason)) {
                    sheet.ledger().label(segment.span(), Label.removed(reason, label.rule()));
                }
            }
        }
    }

    private static Label at(Worksheet sheet, Segment segment) {
        return sheet.ledger().at(segment.span().start());
    }
}
