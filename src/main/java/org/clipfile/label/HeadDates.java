package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Span;
import org.clipfile.facts.Stamps;
import org.clipfile.rules.Words;
import org.clipfile.weigh.HeadModel.Head;
import org.clipfile.weigh.PageFeatures;
import org.clipfile.weigh.Verdict;

/**
 * Takes dates out of a plain text whose pieces have been weighed. Their sources say how sure they are, as those of pages do:
 * {@code date-line} for a line near the title that is nothing else, {@code date-text} for a date among other words there,
 * {@code date-below} for one further away that a word such as "published" introduces, {@code date-far} for the rest.
 */
final class HeadDates {
    /** A head has no more lines that are nothing but dates; a chronology has. */
    private static final int DATE_LINES = 2;

    private static final int MOST_DATES = 200;
    private static final int PARAGRAPH_WORDS = 15;

    private final Worksheet sheet;
    private final PageFeatures pieces;
    private final List<Verdict> verdicts;
    private final Head head;
    private final HeadPlace place;
    /** How many lines of the body are nothing but dates; -1 before they are counted. */
    private int dated = -1;

    HeadDates(Worksheet sheet, PageFeatures pieces, List<Verdict> verdicts, Head head, HeadPlace place) {
        this.sheet = sheet;
        this.pieces = pieces;
        this.verdicts = verdicts;
        this.head = head;
        this.place = place;
    }

    /** Labels lines that are dates, and states what they say. */
    void label() {
        lines();
        inBrackets();
    }

    private void lines() {
        int found = 0;
        int lines = 0;
        for (int n = 0; n < verdicts.size() && found < MOST_DATES; n++) {
            Span span = pieces.segment(n).span();
            boolean near = place.isNear(n) && lines < DATE_LINES;
            if (n == head.title()
                    || span.length() > HeadPlace.LONGEST_LINE
                    || !HeadPlace.hasDigits(sheet.page().text(), span)) {
                continue;
            }
            boolean inBody = verdicts.get(n).isBody() && (!near || n > place.body);
            if (inBody && !isUnderTitle(n) && n < place.tail) {
                continue;
            }
            String line = HeadPlace.parted(Prose.collapse(sheet.page().text(), span));
            List<Stamps.Stamp> stamps = Stamps.read(line, null);
            if (inBody && (stamps.isEmpty() || n >= place.tail && !stamps.get(0).labelled() || isChronology())) {
                continue;
            }
            near |= inBody && n < place.tail;
            if (n >= place.tail && !stamps.isEmpty() && stamps.get(0).labelled()) {
                sheet.ledger().label(span, Label.metadata(stamps.get(0).field(), "date-below"));
            }
            for (Stamps.Stamp stamp : stamps) {
                state(stamp, line, near ? "date-line" : stamp.labelled() ? "date-below" : "date-far", span);
            }
            found += stamps.size();
            lines += stamps.isEmpty() ? 0 : 1;
            if (!stamps.isEmpty() && near) {
                sheet.ledger().label(span, Label.metadata(stamps.get(0).field(), "date-line"));
            } else if (stamps.isEmpty() && !verdicts.get(n).isBody()) {
                found += datesWithin(line, span, near);
            }
        }
    }

    /** Takes the date of a dateline in brackets, with which the body begins: {@code (Port Sand, Maine – April 2, 2008)}. */
    private void inBrackets() {
        CharSequence text = sheet.page().text();
        for (int n = place.body; n < Math.min(verdicts.size(), place.body + 2); n++) {
            Span span = pieces.segment(n).span();
            Span start = new Span(span.start(), Math.min(span.end(), span.start() + HeadPlace.LONGEST_DATE));
            String line = Prose.collapse(text, start);
            int close = line.startsWith("(") ? line.indexOf(')') : -1;
            List<Stamps.Stamp> stamps = close < 0 ? List.of() : Stamps.within(line.substring(0, close), null);
            if (!stamps.isEmpty()) {
                state(stamps.get(0), line, "date-text", start);
            }
        }
    }

    /** Whether a piece taken for body stands under the title, and no paragraph between them. */
    private boolean isUnderTitle(int n) {
        if (head.title() < 0 || n < head.title() || n > place.body + HeadPlace.INTO_BODY) {
            return false;
        }
        for (int between = head.title() + 1; between < n; between++) {
            Span span = pieces.segment(between).span();
            if (Words.count(sheet.page().text(), span.start(), span.end(), PARAGRAPH_WORDS) == PARAGRAPH_WORDS) {
                return false;
            }
        }
        return true;
    }

    /** Whether more than one line of the body is nothing but a date. */
    private boolean isChronology() {
        if (dated < 0) {
            dated = 0;
            for (int n = place.body; n < verdicts.size() && dated < DATE_LINES; n++) {
                Span span = pieces.segment(n).span();
                if (verdicts.get(n).isBody()
                        && span.length() <= HeadPlace.LONGEST_DATE
                        && HeadPlace.hasDigits(sheet.page().text(), span)
                        && !Stamps.read(Prose.collapse(sheet.page().text(), span), null)
                                .isEmpty()) {
                    dated++;
                }
            }
        }
        return dated >= DATE_LINES;
    }

    private int datesWithin(String line, Span span, boolean near) {
        int found = 0;
        for (Stamps.Stamp stamp : Stamps.within(line, null)) {
            if (near || stamp.labelled()) {
                state(stamp, line, near ? "date-text" : "date-below", span);
                found++;
            }
        }
        return found;
    }

    void state(Stamps.Stamp stamp, String line, String source, Span span) {
        String printed = stamp.span().of(line);
        sheet.state(new Fact(stamp.field(), printed, source, span));
    }
}
