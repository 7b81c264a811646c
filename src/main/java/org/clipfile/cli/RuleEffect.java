package org.clipfile.cli;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Label;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Role;
import org.clipfile.article.Span;
import org.clipfile.clip.Clipping;

/** What other rules change about one capture, told from its two ledgers. */
final class RuleEffect {
    /**
     * A stretch of text that is treated otherwise.
     *
     * @param span where
     * @param rule the rule that does so, or that did
     * @param goes whether it is taken out now; else it is let in
     */
    record Change(Span span, String rule, boolean goes) {}

    private RuleEffect() {}

    /** The changes, in the order of the text; stretches without a word are no change. */
    static List<Change> of(Clipping before, Clipping after) {
        List<LedgerLine> old = before.article().ledger();
        List<LedgerLine> now = after.article().ledger();
        CharSequence text = after.page().text();
        List<Change> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        int at = 0;
        while (i < old.size() && j < now.size()) {
            int end = Math.min(old.get(i).span().end(), now.get(j).span().end());
            add(changes, text, new Span(at, end), old.get(i).label(), now.get(j).label());
            i += old.get(i).span().end() == end ? 1 : 0;
            j += now.get(j).span().end() == end ? 1 : 0;
            at = end;
        }
        return changes;
    }

    private static void add(List<Change> changes, CharSequence text, Span span, Label before, Label after) {
        boolean was = before.role() == Role.REMOVED;
        boolean is = after.role() == Role.REMOVED;
        if (was == is || !hasWords(text, span)) {
            return;
        }
        String rule = is ? after.rule() : before.rule();
        Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        if (last != null
                && last.goes() == is
                && last.rule().equals(rule)
                && !hasWords(text, new Span(last.span().end(), span.start()))) {
            changes.set(changes.size() - 1, new Change(new Span(last.span().start(), span.end()), rule, is));
        } else {
            changes.add(new Change(span, rule, is));
        }
    }

    private static boolean hasWords(CharSequence text, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
