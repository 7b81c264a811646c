package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.facts.Bylines;
import org.clipfile.facts.Stamps;
import org.clipfile.rules.Words;

/**
 * Finds the head of an article in plain text: title, byline and date line stand before the first paragraph.
 */
public final class TextHeadLabeller implements Labeller {
    /** A head is no longer than so many lines. */
    private static final int HEAD_LINES = 12;

    private static final int TITLE_WORDS = 40;
    private static final int KICKER_WORDS = 5;
    private static final int SHORTEST_SENTENCE = 6;
    private static final int LONGEST_LINE = 400;

    @Override
    public void label(Worksheet sheet) {
        List<Integer> open = openSegments(sheet);
        if (open.isEmpty()) {
            return;
        }
        int body = firstOfBody(sheet, open);
        List<Integer> candidates = new ArrayList<>();
        for (int i = Math.max(0, body - HEAD_LINES); i < body; i++) {
            int taken = factLines(sheet, open, i, body);
            if (taken == 0) {
                candidates.add(i);
            }
            i += Math.max(0, taken - 1);
        }
        int title = titleOf(sheet, open, candidates);
        if (title >= 0) {
            labelTitle(sheet, open, candidates, title);
        }
    }

    /** The segments nobody has spoken of yet, up to the first paragraph and a little further. */
    private static List<Integer> openSegments(Worksheet sheet) {
        List<Segment> segments = sheet.page().segments();
        List<Integer> open = new ArrayList<>();
        int prose = 0;
        for (int i = 0; i < segments.size() && prose < 3; i++) {
            if (sheet.isOpen(segments.get(i))) {
                open.add(i);
                prose += Margins.isProse(sheet.page().text(), segments.get(i)) ? 1 : 0;
            }
        }
        return open;
    }

    /** Index in the list of the first paragraph of the body; the list's size if nothing looks like one. */
    private static int firstOfBody(Worksheet sheet, List<Integer> open) {
        CharSequence text = sheet.page().text();
        List<Segment> segments = sheet.page().segments();
        for (int i = 0; i < open.size(); i++) {
            if (Margins.isProse(text, segments.get(open.get(i)))) {
                return i;
            }
        }
        for (int i = 0; i < open.size(); i++) {
            Span span = segments.get(open.get(i)).span();
            if (LineEnds.endsSentence(text, span.start(), span.end())
                    && Words.count(text, span.start(), span.end(), SHORTEST_SENTENCE) == SHORTEST_SENTENCE) {
                return i;
            }
        }
        return Math.min(1, open.size() - 1);
    }

    /** How many lines from here on are a byline or a date. */
    private static int factLines(Worksheet sheet, List<Integer> open, int index, int body) {
        Span span = sheet.page().segments().get(open.get(index)).span();
        if (span.length() > LONGEST_LINE) {
            return 0;
        }
        String line = Prose.collapse(sheet.page().text(), span);
        List<Stamps.Stamp> stamps = Stamps.read(line, null);
        for (Stamps.Stamp stamp : stamps) {
            state(sheet, stamp.field(), stamp.span().of(line), "date-line", span);
        }
        if (!stamps.isEmpty()) {
            return 1;
        }
        Span next = index + 1 < body
                ? sheet.page().segments().get(open.get(index + 1)).span()
                : new Span(span.end(), span.end());
        Optional<Bylines.Byline> byline = Bylines.parse(
                line,
                next.length() > LONGEST_LINE ? "" : Prose.collapse(sheet.page().text(), next));
        if (byline.isEmpty()) {
            return 0;
        }
        if (!byline.get().tookNext()) {
            state(sheet, "byline", line, "byline-line", span);
            return 1;
        }
        String both = line + ", " + Prose.collapse(sheet.page().text(), next);
        state(sheet, "byline", both, "byline-line", span.and(next));
        return 2;
    }

    private static void state(Worksheet sheet, String field, String value, String rule, Span span) {
        sheet.state(new Fact(field, value, rule, span));
        sheet.ledger().label(span, Label.metadata(field, rule));
    }

    /** The first line long enough for a headline; else the longest. */
    private static int titleOf(Worksheet sheet, List<Integer> open, List<Integer> candidates) {
        int best = -1;
        int bestWords = 0;
        for (int candidate : candidates) {
            Span span = sheet.page().segments().get(open.get(candidate)).span();
            if (span.length() > LONGEST_LINE) {
                continue; // no headline, and as a title it would be neither in the title nor in the text
            }
            int words = Words.count(sheet.page().text(), span.start(), span.end(), TITLE_WORDS + 1);
            if (words == 0 || words > TITLE_WORDS || endsWithStop(sheet, span)) {
                continue;
            }
            if (words > KICKER_WORDS - 2) {
                return candidate;
            }
            if (words > bestWords) {
                best = candidate;
                bestWords = words;
            }
        }
        return best;
    }

    /** A headline may end with a question mark or an abbreviation, not with a full stop. */
    private static boolean endsWithStop(Worksheet sheet, Span span) {
        String line = Prose.collapse(sheet.page().text(), span);
        return line.endsWith(".") && !line.matches(".*\\b\\p{Lu}\\.(\\p{Lu}\\.)*");
    }

    private static void labelTitle(Worksheet sheet, List<Integer> open, List<Integer> candidates, int title) {
        CharSequence text = sheet.page().text();
        List<Segment> segments = sheet.page().segments();
        Span span = segments.get(open.get(title)).span();
        String words = Prose.collapse(text, span);
        sheet.state(new Fact("title", words, "title-line", span));
        sheet.ledger().label(span, Label.metadata("title", "title-line"));
        for (int candidate : candidates) {
            Span other = segments.get(open.get(candidate)).span();
            if (candidate < title && Words.count(text, other.start(), other.end(), KICKER_WORDS + 1) <= KICKER_WORDS) {
                sheet.ledger().label(other, Label.removed("outside-article", "before-title"));
            }
        }
        for (int i = title + 1; i < open.size(); i++) {
            Span other = segments.get(open.get(i)).span();
            if (other.length() < LONGEST_LINE
                    && sheet.ledger().isUnlabelled(other)
                    && Prose.collapse(text, other).equals(words)) {
                sheet.ledger().label(other, Label.removed("duplicate", "title-repeated"));
            }
        }
    }
}
