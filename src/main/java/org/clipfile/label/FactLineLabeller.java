package org.clipfile.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clipfile.article.Box;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;
import org.clipfile.facts.Bylines;
import org.clipfile.facts.PageBylines;
import org.clipfile.facts.SignedLines;
import org.clipfile.facts.Stamps;
import org.clipfile.rules.BoxNames;
import org.jspecify.annotations.Nullable;

/**
 * Finds bylines and dates in the lines of a page with markup, where the markup itself does not say that they are any. A
 * byline is a line that is nothing else, near the headline and before the first paragraph. The sources of dates
 * say how sure they are: {@code date-label} for one near the headline that a word such as "published" introduces,
 * {@code date-line} for a line that is nothing else and stands near the headline,
 * {@code date-text} for a date among other words near the headline, {@code date-below} for one further away that a word
 * such as "published" introduces, {@code date-far} for the rest. Only lines that are nothing else are taken out of the body.
 */
public final class FactLineLabeller implements Labeller {
    private static final int LONGEST_LINE = 300;
    /** Visible chars between the headline and a line that belongs to it. */
    private static final int REACH = 3000;

    private static final int REACH_ABOVE = 250;
    private static final int REACH_OF_TEXT = 1000;
    /** A line with more ink than this is a paragraph; what comes after is told in the article. */
    private static final int PROSE = 230;

    /** What sentences have told by now if none of them is the standfirst. */
    private static final int MOST_TOLD = 400;
    /** Signs of writings that need few for a word count as so many letters. */
    private static final int DENSE = 3;

    /** A date in a longer line is told in a sentence. */
    private static final int SHORT_LINE = 200;

    private static final int SHORTEST_SENTENCE = 20;
    private static final int LONGEST_OPENING = 60;
    private static final int LONGEST_LEAD = 25;
    private static final int LONGEST_SIGNED = 120;
    /** A shorter line with date and name says nothing else; with a handle it signs a post that is quoted. */
    private static final int LONGEST_SIGNATURE = 80;

    private static final int MOST = 200;

    @Override
    public void label(Worksheet sheet) {
        Page page = sheet.page();
        if (!page.isMarkup()) {
            return;
        }
        int headline = headline(page);
        boolean[] elsewhere = elsewhere(page, headline);
        @Nullable Boolean[] feet = new Boolean[elsewhere.length];
        int ink = 0;
        int zero = headline < 0 ? 0 : inkBefore(page, headline);
        int found = 0;
        int told = 0;
        boolean prose = false;
        String label = "";
        for (int i = 0; i < page.segments().size() && found < MOST; i++) {
            Segment segment = page.segments().get(i);
            if (segment.kind() == Kind.HIDDEN) {
                continue;
            }
            int distance = ink - zero;
            ink += segment.ink();
            boolean opening = !prose && distance >= 0;
            prose |= i > headline && segment.ink() > PROSE && segment.linkShare() < 0.5;
            told += i > headline ? told(page.text(), segment) : 0;
            if (segment.box() >= 0 && elsewhere[segment.box()]) {
                found += inFoot(sheet, segment, elsewhere, feet);
            }
            if (i == headline
                    || segment.kind() == Kind.CAPTION && isInFigure(page, segment, headline)
                    || segment.box() >= 0 && elsewhere[segment.box()]) {
                continue;
            }
            if (segment.span().length() > 3 * LONGEST_LINE) {
                found += opening ? atStart(sheet, segment) : 0;
                continue;
            }
            boolean beside =
                    distance >= -REACH_ABOVE && distance <= REACH_OF_TEXT && !prose && segment.ink() <= SHORT_LINE;
            boolean date = mayHoldDate(page.text(), segment.span());
            if (opening && prose && date) {
                found += atStart(sheet, segment);
            }
            if (segment.ink() > 1) {
                label = (prose || beside) && segment.ink() <= LONGEST_SIGNED ? farByline(sheet, segment, label) : "";
            }
            if (!beside && !date) {
                continue;
            }
            String line = Prose.collapse(page.text(), segment.span());
            if (line.length() > LONGEST_LINE) {
                continue;
            }
            found += date ? dates(sheet, segment, line, distance, beside) : 0;
            if (beside && distance > 0 && sheet.isOpen(segment)) {
                byline(sheet, segment, line);
            }
            if (beside
                    && date
                    && told < MOST_TOLD
                    && line.length() <= LONGEST_SIGNED
                    && (distance > 0 || !isMasthead(line))
                    && !SignedLines.signed(line).isEmpty()) {
                sheet.state(new Fact("byline", line, "byline-text", segment.span()));
                if (distance > 0
                        && line.length() <= LONGEST_SIGNATURE
                        && !line.contains("(@")
                        && sheet.isOpen(segment)
                        && !LineEnds.endsSentence(line, 0, line.length())) {
                    sheet.ledger().label(segment.span(), Label.metadata("byline", "byline-text"));
                }
            }
        }
    }

    /** Above the headline, a name before today's date is that of the site. */
    private static boolean isMasthead(String line) {
        return !Character.isDigit(line.charAt(0)) && Bylines.parse(line).isEmpty();
    }

    /** How much a line tells: its ink, if it ends as sentences do. */
    private static int told(CharSequence text, Segment segment) {
        Span span = segment.span();
        boolean dense = Character.UnicodeScript.of(text.charAt(span.start())) != Character.UnicodeScript.COMMON
                && text.charAt(span.start()) >= '\u2e80';
        boolean sentence = segment.ink() > SHORTEST_SENTENCE && LineEnds.endsSentence(text, span.start(), span.end());
        return sentence ? segment.ink() * (dense ? DENSE : 1) : 0;
    }

    /** The copyright line tells when the site was last looked after. */
    private static boolean isCopyright(String line) {
        return line.indexOf('\u00a9') >= 0 || line.regionMatches(true, 0, "copyright", 0, 9);
    }

    private static int dates(Worksheet sheet, Segment segment, String line, int distance, boolean beside) {
        boolean near = distance >= -REACH_ABOVE && distance <= REACH;
        List<Stamps.Stamp> stamps = Stamps.read(line, null);
        for (Stamps.Stamp stamp : stamps) {
            state(sheet, segment, line, stamp, !near ? far(stamp) : stamp.labelled() ? "date-label" : "date-line");
        }
        if (!stamps.isEmpty()) {
            if (near && sheet.isOpen(segment)) {
                sheet.ledger()
                        .label(segment.span(), Label.metadata(stamps.get(0).field(), "date-line"));
            }
            return stamps.size();
        }
        List<Stamps.Stamp> within = isCopyright(line) ? List.of() : Stamps.within(line, null);
        boolean said = line.length() <= LONGEST_SIGNED && !LineEnds.endsSentence(line, 0, line.length());
        int found = 0;
        for (Stamps.Stamp stamp : within) {
            if (beside || stamp.labelled()) {
                state(
                        sheet,
                        segment,
                        line,
                        stamp,
                        !beside ? "date-below" : said && stamp.labelled() ? "date-label" : "date-text");
                found++;
            }
        }
        return found;
    }

    private static String far(Stamps.Stamp stamp) {
        return stamp.labelled() ? "date-below" : "date-far";
    }

    /** A date in a foot that says in so many words what it is; the copyright line and the clock do not. */
    private static int inFoot(Worksheet sheet, Segment segment, boolean[] elsewhere, @Nullable Boolean[] feet) {
        if (segment.ink() > SHORT_LINE
                || !mayHoldDate(sheet.page().text(), segment.span())
                || !isFoot(sheet.page(), segment.box(), elsewhere, feet)) {
            return 0;
        }
        String line = Prose.collapse(sheet.page().text(), segment.span());
        int found = 0;
        for (Stamps.Stamp stamp : Stamps.read(line, null)) {
            if (stamp.labelled()) {
                state(sheet, segment, line, stamp, "date-foot");
                found++;
            }
        }
        for (Stamps.Stamp stamp :
                found > 0 || isCopyright(line) ? List.<Stamps.Stamp>of() : Stamps.within(line, null)) {
            if (stamp.labelled() && stamp.field().equals("modified")) {
                state(sheet, segment, line, stamp, "date-foot");
                found++;
            }
        }
        return found;
    }

    /**
     * Whether a box that holds other things than the article does so only because it is a foot.
     *
     * @param feet what is known of boxes: whether they are, once they were asked for
     */
    private static boolean isFoot(Page page, int box, boolean[] elsewhere, @Nullable Boolean[] feet) {
        Boolean known = feet[box];
        if (known == null) {
            Box each = page.boxes().get(box);
            known = (!BoxNames.isElsewhere(each.tag(), each.hints()) || BoxNames.isFoot(each.tag(), each.hints()))
                    && (each.parent() < 0 || !elsewhere[each.parent()] || isFoot(page, each.parent(), elsewhere, feet));
            feet[box] = known;
        }
        return known;
    }

    /** A date that the first paragraph starts with: {@code 29.11.2022 – The ships}, {@code (21 November 2022) The ships}. */
    private static int atStart(Worksheet sheet, Segment segment) {
        Span span = segment.span();
        String head = Prose.collapse(
                sheet.page().text(), new Span(span.start(), Math.min(span.end(), span.start() + LONGEST_OPENING)));
        for (Stamps.Stamp stamp : Stamps.within(head, null)) {
            String next = head.substring(stamp.span().end()).strip();
            if ((stamp.span().start() <= 1
                            || stamp.labelled() && isLead(head, stamp.span().start()))
                    && !next.isEmpty()
                    && !Character.isLetterOrDigit(next.charAt(0))) {
                state(sheet, segment, head, stamp, "date-text");
                return 1;
            }
        }
        return 0;
    }

    /** "Press release of": a few words that lead up to the date. */
    private static boolean isLead(String head, int end) {
        return end <= LONGEST_LEAD && head.substring(0, end).chars().noneMatch(c -> ".,:;!?".indexOf(c) >= 0);
    }

    /**
     * A line below that says in so many words who wrote: {@code Text: Ada Moor}, or {@code Author} and the name in the next
     * line. Bylines of other stories say less.
     *
     * @param before the line before it that is a label alone, empty if it is none
     * @return this line, if it is a label alone
     */
    private static String farByline(Worksheet sheet, Segment segment, String before) {
        String line = Prose.collapse(sheet.page().text(), segment.span());
        int colon = line.indexOf(':');
        if (colon >= LONGEST_LEAD) {
            return "";
        }
        if (!before.isEmpty() && PageBylines.isNames(line)) {
            sheet.state(new Fact("byline", line, "far-byline-line", segment.span()));
        } else if (line.length() > LONGEST_LEAD || !PageBylines.isLabel(line)) {
            if (PageBylines.isLabelled(line)) {
                sheet.state(new Fact("byline", line, "far-byline-line", segment.span()));
            }
            return "";
        }
        return line;
    }

    private static void byline(Worksheet sheet, Segment segment, String line) {
        if (Bylines.parse(withoutDashes(line)).isPresent()) {
            sheet.state(new Fact("byline", withoutDashes(line), "byline-line", segment.span()));
            sheet.ledger().label(segment.span(), Label.metadata("byline", "byline-line"));
        }
    }

    /** "— by Ada Moor". */
    private static String withoutDashes(String line) {
        int start = 0;
        while (start < line.length() && "-\u2013\u2014 ".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return line.substring(start);
    }

    private static void state(Worksheet sheet, Segment segment, String line, Stamps.Stamp stamp, String source) {
        sheet.state(new Fact(stamp.field(), stamp.span().of(line), source, segment.span()));
    }

    /** Index of the segment that holds the headline, -1 if the markup shows none. */
    private static int headline(Page page) {
        for (Fact fact : page.facts()) {
            Span span = fact.span();
            if (span != null && fact.field().equals("title")) {
                for (int i = 0; i < page.segments().size(); i++) {
                    if (page.segments().get(i).span().end() > span.start()) {
                        return i;
                    }
                }
            }
        }
        return -1;
    }

    /** A class that speaks of captions says little; pictures have theirs in figures. */
    private static boolean isInFigure(Page page, Segment segment, int headline) {
        int figure = figure(page, segment);
        return figure >= 0 && (headline < 0 || figure(page, page.segments().get(headline)) != figure);
    }

    /** The innermost figure or caption that a segment stands in, -1 if it stands in none. */
    private static int figure(Page page, Segment segment) {
        int at = segment.box();
        while (at >= 0
                && !page.boxes().get(at).tag().equals("figure")
                && !page.boxes().get(at).tag().equals("figcaption")) {
            at = page.boxes().get(at).parent();
        }
        return at;
    }

    private static int inkBefore(Page page, int segment) {
        int ink = 0;
        for (int i = 0; i < segment; i++) {
            ink += page.segments().get(i).kind() == Kind.HIDDEN
                    ? 0
                    : page.segments().get(i).ink();
        }
        return ink;
    }

    /** Which boxes hold other things than the article; boxes around the headline never do. */
    private static boolean[] elsewhere(Page page, int headline) {
        List<Box> boxes = page.boxes();
        boolean[] around = new boolean[boxes.size()];
        for (int at = headline < 0 ? -1 : page.segments().get(headline).box();
                at >= 0;
                at = boxes.get(at).parent()) {
            around[at] = true;
        }
        boolean[] elsewhere = new boolean[boxes.size()];
        Map<String, Boolean> judged = new HashMap<>();
        for (int i = 0; i < elsewhere.length; i++) {
            Box box = boxes.get(i);
            int parent = box.parent();
            boolean ownFoot = parent >= 0
                    && around[parent]
                    && BoxNames.isStory(
                            boxes.get(parent).tag(), boxes.get(parent).hints())
                    && BoxNames.isFoot(box.tag(), box.hints());
            elsewhere[i] = !around[i]
                    && !ownFoot
                    && (parent >= 0 && elsewhere[parent]
                            || BoxNames.isElsewhere(box.tag())
                            || !box.tag().equals("body")
                                    && judged.computeIfAbsent(box.hints(), BoxNames::isElsewhereByName));
        }
        return elsewhere;
    }

    private static boolean mayHoldDate(CharSequence text, Span span) {
        int digits = 0;
        for (int i = span.start(); i < span.end() && digits < 4; i++) {
            char c = text.charAt(i);
            // The year of an era may have one digit: 令和6年5月3日.
            digits += c <= '9' ? c >= '0' ? 1 : 0 : c == '\u5e74' || Character.isDigit(c) ? 1 : 0;
        }
        return digits >= 4;
    }
}
