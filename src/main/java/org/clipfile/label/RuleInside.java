package org.clipfile.label;

import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.rules.PhraseFinder.Hit;

/**
 * Words inside a sentence that a rule knows, to be taken out where they stand in brackets of their own, or behind a comma.
 *
 * @param piece the piece they stand in
 * @param hit the words and their rule
 */
record RuleInside(Segment piece, Hit hit) {
    private static final String OPENING = "([（［【";
    private static final String CLOSING = ")]）］】";

    /** Takes the words of a hit out of a piece if they stand so. */
    static void remove(Worksheet sheet, Span piece, Hit hit) {
        CharSequence text = sheet.page().text();
        int from = before(text, hit.start(), piece.start());
        int to = after(text, hit.end(), piece.end());
        if (from < 0) {
            return;
        }
        int bracket = OPENING.indexOf(text.charAt(from));
        if (bracket >= 0 && to < piece.end() && CLOSING.indexOf(text.charAt(to)) == bracket) {
            RuleLabeller.remove(sheet, new Span(from, to + 1), hit.rule());
        } else if (text.charAt(from) == ',' && hit.end() <= piece.end()) {
            RuleLabeller.remove(sheet, new Span(from, hit.end()), hit.rule());
        }
    }

    /** The first bracket, comma or word before a place; -1 if there is none. */
    private static int before(CharSequence text, int place, int start) {
        for (int i = place - 1; i >= start; i--) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0 || c == ',' || Character.isLetterOrDigit(c)) {
                return i;
            }
        }
        return -1;
    }

    private static int after(CharSequence text, int place, int end) {
        int i = place;
        while (i < end && CLOSING.indexOf(text.charAt(i)) < 0 && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
