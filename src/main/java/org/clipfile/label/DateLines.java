package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.facts.Stamps;
import org.clipfile.facts.Stamps.Stamp;

/** Reads dates in the pieces of a page with markup; {@link FactLineLabeller} tells what their sources mean. */
final class DateLines {
    private static final int LONGEST_OPENING = 60;
    private static final int LONGEST_LEAD = 25;
    private static final int LONGEST_SAID = 120;
    private static final int FEWEST_DIGITS = 4;

    private final Worksheet sheet;
    /** How many dates were found. */
    int found;

    DateLines(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Whether a piece has as many digits as a date. */
    boolean mayStandIn(Segment segment) {
        CharSequence text = sheet.page().text();
        int digits = 0;
        for (int i = segment.span().start(); i < segment.span().end() && digits < FEWEST_DIGITS; i++) {
            char c = text.charAt(i);
            // The year of an era may have one digit: 令和6年5月3日.
            digits += c <= '9' ? c >= '0' ? 1 : 0 : c == '\u5e74' || Character.isDigit(c) ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
    }

    /** Reads a line of the article or of what stands around it. */
    void read(Segment segment, String line, FactPlace place) {
        List<Stamp> stamps = Stamps.read(line, null);
        for (Stamp stamp : stamps) {
            state(segment, line, stamp, alone(stamp, place.isNear()));
        }
        if (!stamps.isEmpty()) {
            if (place.isNear() && sheet.isOpen(segment)) {
                sheet.ledger()
                        .label(segment.span(), Label.metadata(stamps.get(0).field(), "date-line"));
            }
            return;
        }
        boolean said = line.length() <= LONGEST_SAID && !LineEnds.endsSentence(line, 0, line.length());
        for (Stamp stamp : isCopyright(line) ? List.<Stamp>of() : Stamps.within(line, null)) {
            if (place.beside) {
                state(segment, line, stamp, said && stamp.labelled() ? "date-label" : "date-text");
            } else if (stamp.labelled()) {
                state(segment, line, stamp, "date-below");
            }
        }
    }

    /** The source of a date that is a line of its own. */
    private static String alone(Stamp stamp, boolean near) {
        if (stamp.labelled()) {
            return near ? "date-label" : "date-below";
        }
        return near ? "date-line" : "date-far";
    }

    /** A date in a foot that says in so many words what it is; the copyright line and the clock do not. */
    void inFoot(Segment segment, String line) {
        List<Stamp> stamps =
                Stamps.read(line, null).stream().filter(Stamp::labelled).toList();
        if (stamps.isEmpty() && !isCopyright(line)) {
            stamps = Stamps.within(line, null).stream()
                    .filter(stamp -> stamp.labelled() && stamp.field().equals("modified"))
                    .toList();
        }
        stamps.forEach(stamp -> state(segment, line, stamp, "date-foot"));
    }

    /** A date that the first paragraph starts with: {@code 29.11.2022 – The ships}, {@code (21 November 2022) The ships}. */
    void atStart(Segment segment) {
        Span span = segment.span();
        String head = Prose.collapse(
                sheet.page().text(), new Span(span.start(), Math.min(span.end(), span.start() + LONGEST_OPENING)));
        for (Stamp stamp : Stamps.within(head, null)) {
            String next = head.substring(stamp.span().end()).strip();
            if ((stamp.span().start() <= 1
                            || stamp.labelled() && isLead(head, stamp.span().start()))
                    && !next.isEmpty()
                    && !Character.isLetterOrDigit(next.charAt(0))) {
                state(segment, head, stamp, "date-text");
                return;
            }
        }
    }

    /** "Press release of": a few words that lead up to the date. */
    private static boolean isLead(String head, int end) {
        return end <= LONGEST_LEAD && head.substring(0, end).chars().noneMatch(c -> ".,:;!?".indexOf(c) >= 0);
    }

    /** The copyright line tells when the site was last looked after. */
    private static boolean isCopyright(String line) {
        return line.indexOf('\u00a9') >= 0 || line.regionMatches(true, 0, "copyright", 0, 9);
    }

    private void state(Segment segment, String line, Stamp stamp, String source) {
        sheet.state(new Fact(stamp.field(), stamp.span().of(line), source, segment.span()));
        found++;
    }
}
