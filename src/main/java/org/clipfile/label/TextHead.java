package org.clipfile.label;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.facts.Bylines;
import org.clipfile.facts.Stamps;
import org.clipfile.facts.Titles;
import org.clipfile.rules.Words;
import org.clipfile.weigh.HeadModel;
import org.clipfile.weigh.HeadModel.Head;
import org.clipfile.weigh.PageFeatures;
import org.clipfile.weigh.Verdict;

/**
 * Takes title, bylines and date lines out of a plain text whose pieces have been weighed. The sources of dates say how
 * sure they are, as those of pages do: {@code date-line} for a line near the title that is nothing else, {@code date-text}
 * for a date among other words there, {@code date-below} for one further away that a word such as "published" introduces,
 * {@code date-far} for the rest.
 */
final class TextHead {
    private static final int LONGEST_LINE = 400;
    /** Lines over a title and under it that may belong to it. */
    private static final int ABOVE = 8;

    private static final int BELOW = 25;
    /** Lines of the body over which the head may reach: a standfirst, a caption taken for text. */
    private static final int INTO_BODY = 3;

    /** Lines between a name and the date it stands by. */
    private static final int BY_DATE = 2;

    private static final double ALIKE = 0.4;
    private static final float TOLD = 0.4f;
    private static final float MAY_BE_NAME = 0.1f;
    /** Lines over the body that may be of its head, wherever the title stands. */
    private static final int OVER_BODY = 12;

    private static final Pattern RUN_ON = Pattern.compile(
            "(?<![\\d.])((?:\\d{1,2}\\. ?\\p{L}+ |\\d{1,2}[./]\\d{1,2}[./])(?:19|20)\\d\\d)(?=[\\d\\p{L}])");

    private static final int KICKER_WORDS = 5;
    /** A head has no more lines that are nothing but dates; a chronology has. */
    private static final int DATE_LINES = 2;

    private static final int MOST_DATES = 200;
    private static final int LONGEST_DATE = 80;
    private static final int PARAGRAPH_WORDS = 15;

    private final Worksheet sheet;
    private final PageFeatures pieces;
    private final List<Verdict> verdicts;
    private final Head head;
    private final int top;
    /** The first piece of the body. */
    private final int body;

    private final int bottom;
    /** The first piece behind the last one that is a sentence of the body. */
    private final int tail;

    private boolean named;
    /** How many lines of the body are nothing but dates; -1 before they are counted. */
    private int dated = -1;

    TextHead(Worksheet sheet, PageFeatures pieces, List<Verdict> verdicts, Head head) {
        this.sheet = sheet;
        this.pieces = pieces;
        this.verdicts = verdicts;
        this.head = head;
        int first = 0;
        while (first < verdicts.size() && !verdicts.get(first).isBody()) {
            first++;
        }
        body = first;
        int last = verdicts.size();
        while (last > body && !(verdicts.get(last - 1).isBody() && pieces.endsSentence(last - 1))) {
            last--;
        }
        tail = last;
        int start = head.title() >= 0 ? head.title() : body;
        top = Math.max(0, start - ABOVE);
        bottom = Math.min(verdicts.size(), Math.min(start + BELOW, Math.max(body, start) + INTO_BODY));
    }

    /** Labels what it finds. */
    void label() {
        if (head.title() >= 0) {
            title(pieces.segment(head.title()).span());
        }
        dates();
        inBrackets();
        signedOn();
        for (int n = 0; n < verdicts.size(); n++) {
            float chance = head.chance(n);
            boolean inside = n > head.title() && n >= body + INTO_BODY && n < tail && isSurrounded(n);
            if (!inside && chance > TOLD
                    || n >= top && n < bottom && !verdicts.get(n).isBody()) {
                n += byline(n, chance);
            }
        }
        for (int n = head.title() + 1; n < verdicts.size() && !named; n++) {
            if (isNear(n)) {
                signature(n);
            }
        }
        if (!named) {
            likeliest();
        }
    }

    /** Takes the line that is names and nothing else which the model thinks likeliest, and those beside it that are as likely. */
    private void likeliest() {
        List<HeadModel.Name> bare = head.names().stream()
                .filter(name -> name.chance() > MAY_BE_NAME
                        && name.piece() != head.title()
                        && !isSurrounded(name.piece())
                        && isName(name.piece()))
                .toList();
        float best =
                (float) bare.stream().mapToDouble(HeadModel.Name::chance).max().orElse(2);
        int last = -1;
        for (HeadModel.Name name : bare) {
            if (last < 0 ? name.chance() == best : name.piece() <= last + 2 && name.chance() > best / 2) {
                last = name.piece();
                Span span = pieces.segment(last).span();
                name(parted(Prose.collapse(sheet.page().text(), span)), span);
            }
        }
    }

    private boolean isName(int n) {
        Span span = pieces.segment(n).span();
        if (span.length() > LONGEST_LINE) {
            return false;
        }
        String line = parted(Prose.collapse(sheet.page().text(), span));
        return !NameLines.isOffice(line)
                && Stamps.read(line, null).isEmpty()
                && !Bylines.bare(line).isEmpty();
    }

    /** Whether a paragraph of the body stands on each side of a piece: nobody signs there. */
    private boolean isSurrounded(int n) {
        return n > 0
                && n + 1 < verdicts.size()
                && verdicts.get(n - 1).isBody()
                && verdicts.get(n + 1).isBody()
                && pieces.endsSentence(n - 1)
                && pieces.endsSentence(n + 1);
    }

    /** Whether a piece stands by the title or by the beginning of the body. */
    private boolean isNear(int n) {
        return n >= top && n < bottom || n >= body - OVER_BODY && n < body + INTO_BODY;
    }

    /** "2. Mai 20202. Mai 2020 Ada Moor": what markup parted, and the text runs together. */
    private static String parted(String line) {
        return RUN_ON.matcher(line).replaceAll("$1 ");
    }

    private void title(Span span) {
        CharSequence text = sheet.page().text();
        String words = Prose.collapse(text, span);
        if (words.length() > LONGEST_LINE || isOther(words)) {
            return;
        }
        sheet.state(new Fact("title", words, "title-line", span));
        sheet.ledger().label(span, Label.metadata("title", "title-line"));
        for (int n = 0; n < verdicts.size(); n++) {
            Span other = pieces.segment(n).span();
            if (n == head.title() || other.length() > LONGEST_LINE) {
                continue;
            }
            if (Prose.collapse(text, other).equals(words)) {
                sheet.ledger().label(other, Label.removed("duplicate", "title-repeated"));
            } else if (n < head.title()
                    && (verdicts.get(n).isBody() || n >= top)
                    && Words.count(text, other.start(), other.end(), KICKER_WORDS + 1) <= KICKER_WORDS) {
                sheet.ledger().label(other, Label.removed("outside-article", "before-title"));
            }
        }
    }

    /** Whether the subject of the mail says that the title is another. */
    private boolean isOther(String words) {
        return sheet.facts().stream()
                .filter(fact -> fact.field().equals("title") && fact.source().startsWith("mail:"))
                .anyMatch(fact -> Titles.likeness(fact.value(), words) < ALIKE);
    }

    private void dates() {
        int found = 0;
        int lines = 0;
        for (int n = 0; n < verdicts.size() && found < MOST_DATES; n++) {
            Span span = pieces.segment(n).span();
            boolean near = isNear(n) && lines < DATE_LINES;
            if (n == head.title()
                    || span.length() > LONGEST_LINE
                    || !hasDigits(sheet.page().text(), span)) {
                continue;
            }
            boolean inBody = verdicts.get(n).isBody() && (!near || n > body);
            if (inBody && !isUnderTitle(n) && n < tail) {
                continue;
            }
            String line = parted(Prose.collapse(sheet.page().text(), span));
            List<Stamps.Stamp> stamps = Stamps.read(line, null);
            if (inBody && (stamps.isEmpty() || n >= tail && !stamps.get(0).labelled() || isChronology())) {
                continue;
            }
            near |= inBody && n < tail;
            if (n >= tail && !stamps.isEmpty() && stamps.get(0).labelled()) {
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
        for (int n = body; n < Math.min(verdicts.size(), body + 2); n++) {
            Span span = pieces.segment(n).span();
            Span start = new Span(span.start(), Math.min(span.end(), span.start() + LONGEST_DATE));
            String line = Prose.collapse(text, start);
            int close = line.startsWith("(") ? line.indexOf(')') : -1;
            List<Stamps.Stamp> stamps = close < 0 ? List.of() : Stamps.within(line.substring(0, close), null);
            if (!stamps.isEmpty()) {
                state(stamps.get(0), line, "date-text", start);
            }
        }
    }

    /** Takes a line that tells when it was posted and by whom, if it stands where the body begins. */
    private void signedOn() {
        for (int n = Math.max(body, head.title() + 1); n < Math.min(verdicts.size(), body + INTO_BODY); n++) {
            Span span = pieces.segment(n).span();
            if (!verdicts.get(n).isBody()
                    || span.length() > LONGEST_DATE
                    || !hasDigits(sheet.page().text(), span)) {
                continue;
            }
            String line = parted(Prose.collapse(sheet.page().text(), span));
            List<Stamps.Stamp> stamps = Stamps.within(line, null);
            if (!stamps.isEmpty()
                    && stamps.get(0).labelled()
                    && Stamps.read(line, null).isEmpty()
                    && !Bylines.signed(line).isEmpty()) {
                state(stamps.get(0), line, "date-text", span);
                name(line, span);
            }
        }
    }

    /** Whether a piece taken for body stands under the title, and no paragraph between them. */
    private boolean isUnderTitle(int n) {
        if (head.title() < 0 || n < head.title() || n > body + INTO_BODY) {
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
            for (int n = body; n < verdicts.size() && dated < DATE_LINES; n++) {
                Span span = pieces.segment(n).span();
                if (verdicts.get(n).isBody()
                        && span.length() <= LONGEST_DATE
                        && hasDigits(sheet.page().text(), span)
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

    private void state(Stamps.Stamp stamp, String line, String source, Span span) {
        String printed = stamp.span().of(line);
        sheet.state(new Fact(stamp.field(), printed, source, span));
    }

    /** Takes a byline, and the line after it if that belongs to it; tells how many lines it took besides the first. */
    private int byline(int n, float chance) {
        Segment segment = pieces.segment(n);
        if (n == head.title() || segment.span().length() > LONGEST_LINE) {
            return 0;
        }
        String line = Prose.collapse(sheet.page().text(), segment.span());
        if (sheet.ledger().at(segment.span().start()).role() == Role.METADATA
                && !Stamps.read(line, null).isEmpty()) {
            return 0;
        }
        boolean last = n + 1 >= verdicts.size()
                || n + 1 == head.title()
                || verdicts.get(n + 1).isBody()
                || pieces.segment(n + 1).span().length() > LONGEST_LINE;
        Span next = last ? segment.span() : pieces.segment(n + 1).span();
        String nextLine = last ? "" : Prose.collapse(sheet.page().text(), next);
        Optional<Bylines.Byline> byline = Bylines.parse(line, nextLine);
        if (byline.isPresent() && byline.get().tookNext()) {
            name(line + ", " + nextLine, segment.span().and(next));
            return 1;
        }
        if (byline.isPresent() || chance > TOLD && !NameLines.isShouted(line) && NameLines.names(line, chance)) {
            name(line, segment.span());
        }
        return 0;
    }

    /** Takes a line that names somebody without a "By", where no other line names anybody. */
    private void signature(int n) {
        Segment segment = pieces.segment(n);
        if (verdicts.get(n).isBody() || segment.span().length() > LONGEST_LINE) {
            return;
        }
        String line = parted(Prose.collapse(sheet.page().text(), segment.span()));
        if (!NameLines.isOffice(line) && (!Bylines.signed(line).isEmpty() || isNameByDate(n, line))) {
            name(line, segment.span());
        }
    }

    /** Whether a line is a person's name and nothing else, and a date stands by it: people sign so. */
    private boolean isNameByDate(int n, String line) {
        if (Bylines.bare(line).isEmpty() || line.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        int reach = NameLines.isShouted(line) ? 1 : BY_DATE;
        for (int other = Math.max(0, n - reach); other <= Math.min(verdicts.size() - 1, n + reach); other++) {
            Span span = pieces.segment(other).span();
            Label label = sheet.ledger().at(span.start());
            boolean date = label.role() == Role.METADATA
                    && (label.detail().equals("published") || label.detail().equals("modified"));
            if (date || other != n && isPlaceAndDate(other, span) || other == n + 1 && isMailAddress(span)) {
                return true;
            }
        }
        return false;
    }

    /** "Port Elm - 15 ago 2022 - 05:30": a line of the head with a date in it. */
    private boolean isPlaceAndDate(int n, Span span) {
        return !verdicts.get(n).isBody()
                && span.length() <= LONGEST_DATE
                && hasDigits(sheet.page().text(), span)
                && !Stamps.within(parted(Prose.collapse(sheet.page().text(), span)), null)
                        .isEmpty();
    }

    private boolean isMailAddress(Span span) {
        String line =
                span.length() > LONGEST_DATE ? "" : Prose.collapse(sheet.page().text(), span);
        return line.indexOf('@') > 0 && line.indexOf(' ') < 0;
    }

    private void name(String line, Span span) {
        named = true;
        sheet.state(new Fact("byline", line, "byline-line", span));
        sheet.ledger().label(span, Label.metadata("byline", "byline-line"));
    }

    private static boolean hasDigits(CharSequence text, Span span) {
        int digits = 0;
        for (int i = span.start(); i < span.end() && digits < 2; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= 2;
    }
}
