package org.clipfile.label;

import java.util.Set;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.rules.Rule;
import org.clipfile.rules.RuleBook;

/**
 * Takes out of the sentences of a web page what rules know of their inside: what is said to screen readers behind a link.
 * Comes last, as a sentence is weighed as a whole. In plain text {@link RuleLabeller} does it, where nothing is lost by it.
 */
public final class InlineLabeller implements Labeller {
    private final RuleBook book;

    public InlineLabeller(RuleBook book) {
        this.book = book;
    }

    @Override
    public void label(Worksheet sheet) {
        if (sheet.page().boxes().isEmpty()) {
            return;
        }
        Set<String> hosts = RuleLabeller.hosts(sheet);
        for (Segment segment : sheet.page().segments()) {
            if (segment.kind() != Kind.HIDDEN
                    && segment.kind() != Kind.CODE
                    && segment.ink() > 0
                    && sheet.ledger().at(segment.span().start()).role() == Role.BODY) {
                book.finder()
                        .find(
                                sheet.page().text(),
                                segment.span().start(),
                                segment.span().end(),
                                hit -> {
                                    Rule rule = hit.rule();
                                    if (rule.where() == Rule.Where.INLINE
                                            && rule.sites().coverAny(hosts)) {
                                        RuleInside.remove(sheet, segment.span(), hit);
                                    }
                                });
            }
        }
    }
}
