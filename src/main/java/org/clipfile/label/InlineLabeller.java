package org.clipfile.label;

import org.clipfile.article.Role;
import org.clipfile.article.Segment.Kind;

/**
 * Takes out of the sentences of a web page what rules know of their inside: what is said to screen readers behind a link.
 * {@link RuleLabeller} has found it; it comes last, as a sentence is weighed as a whole. In plain text nothing is lost by
 * taking it out at once.
 */
public final class InlineLabeller implements Labeller {
    @Override
    public void label(Worksheet sheet) {
        for (RuleInside found : sheet.kept()) {
            if (found.piece().kind() != Kind.CODE
                    && sheet.ledger().at(found.piece().span().start()).role() == Role.BODY) {
                RuleInside.remove(sheet, found.piece().span(), found.hit());
            }
        }
    }
}
