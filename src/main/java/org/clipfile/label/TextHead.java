package org.clipfile.label;

import java.util.List;
import java.util.Optional;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.facts.Bylines;
import org.clipfile.facts.SignedLines;
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
    /** Lines between a name and the date it stands by. */
    private static final int BY_DATE = 2;

    private static final double ALIKE = 0.4;
    private static final float TOLD = 0.4f;
    private static final float MAY_BE_NAME = 0.1f;
    private static final int KICKER_WORDS = 5;
    private final Worksheet sheet;
    private final PageFeatures pieces;
    private final List<Verdict> verdicts;
    private final Head head;
    private final HeadPlace place;
    private final HeadDates dates;
    private boolean named;

    TextHead(Worksheet sheet, PageFeatures pieces, List<Verdict> verdicts, Head head) {
        this.sheet = sheet;
        this.pieces = pieces;
        this.verdicts = verdicts;
        this.head = head;
        this.place = new HeadPlace(pieces, verdicts, head);
        this.dates = new HeadDates(sheet, pieces, verdicts, head, place);
    }

    /** Labels what it finds. */
    void label() {
        if (head.title() >= 0) {
            title(pieces.segment(head.title()).span());
        }
        dates.label();
        signedOn();
        for (int n = 0; n < verdicts.size(); n++) {
            float chance = head.chance(n);
            boolean inside = n > head.title()
                    && n >= place.body + HeadPlace.INTO_BODY
                    && n < place.tail
                    && place.isSurrounded(n);
            if (!inside && chance > TOLD
                    || n >= place.top && n < place.bottom && !verdicts.get(n).isBody()) {
                n += byline(n, chance);
            }
        }
        for (int n = head.title() + 1; n < verdicts.size() && !named; n++) {
            if (place.isNear(n)) {
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
                        && !place.isSurrounded(name.piece())
                        && isName(name.piece()))
                .toList();
        float best =
                (float) bare.stream().mapToDouble(HeadModel.Name::chance).max().orElse(2);
        int last = -1;
        for (HeadModel.Name name : bare) {
            if (last < 0 ? name.chance() == best : name.piece() <= last + 2 && name.chance() > best / 2) {
                last = name.piece();
                Span span = pieces.segment(last).span();
                name(HeadPlace.parted(Prose.collapse(sheet.page().text(), span)), span);
            }
        }
    }

    private boolean isName(int n) {
        Span span = pieces.segment(n).span();
        if (span.length() > HeadPlace.LONGEST_LINE) {
            return false;
        }
        String line = HeadPlace.parted(Prose.collapse(sheet.page().text(), span));
        return !NameLines.isOffice(line)
                && !NameLines.isShouted(line)
                && Stamps.read(line, null).isEmpty()
                && !Bylines.bare(line).isEmpty();
    }

    private void title(Span span) {
        CharSequence text = sheet.page().text();
        String words = Prose.collapse(text, span);
        if (words.length() > HeadPlace.LONGEST_LINE || isOther(words)) {
            return;
        }
        sheet.state(new Fact("title", words, "title-line", span));
        sheet.ledger().label(span, Label.metadata("title", "title-line"));
        for (int n = 0; n < verdicts.size(); n++) {
            Span other = pieces.segment(n).span();
            if (n == head.title() || other.length() > HeadPlace.LONGEST_LINE) {
                continue;
            }
            if (Prose.collapse(text, other).equals(words)) {
                sheet.ledger().label(other, Label.removed("duplicate", "title-repeated"));
            } else if (n < head.title()
                    && (verdicts.get(n).isBody() || n >= place.top)
                    && Words.count(text, other.start(), other.end(), KICKER_WORDS + 1) <= KICKER_WORDS) {
                sheet.ledger().label(other, Label.removed("outside-article", "before-title"));
            }
        }
    }

    /** Whether the subject of the mail, or what stands over the text, says that the title is another. */
    private boolean isOther(String words) {
        return sheet.facts().stream()
                .filter(fact -> fact.field().equals("title") && fact.span() == null)
                .anyMatch(fact -> Titles.likeness(fact.value(), words) < ALIKE);
    }

    /** Takes a line that tells when it was posted and by whom, if it stands where the body begins. */
    private void signedOn() {
        for (int n = Math.max(place.body, head.title() + 1);
                n < Math.min(verdicts.size(), place.body + HeadPlace.INTO_BODY);
                n++) {
            Span span = pieces.segment(n).span();
            if (!verdicts.get(n).isBody()
                    || span.length() > HeadPlace.LONGEST_DATE
                    || !HeadPlace.hasDigits(sheet.page().text(), span)) {
                continue;
            }
            String line = HeadPlace.parted(Prose.collapse(sheet.page().text(), span));
            List<Stamps.Stamp> stamps = Stamps.within(line, null);
            if (!stamps.isEmpty()
                    && stamps.get(0).labelled()
                    && Stamps.read(line, null).isEmpty()
                    && !SignedLines.signed(line).isEmpty()) {
                dates.state(stamps.get(0), line, "date-text", span);
                name(line, span);
            }
        }
    }

    /** Takes a byline, and the line after it if that belongs to it; tells how many lines it took besides the first. */
    private int byline(int n, float chance) {
        Segment segment = pieces.segment(n);
        if (n == head.title() || segment.span().length() > HeadPlace.LONGEST_LINE) {
            return 0;
        }
        String line = HeadPlace.parted(Prose.collapse(sheet.page().text(), segment.span()));
        if (sheet.ledger().at(segment.span().start()).role() == Role.METADATA
                && !Stamps.read(line, null).isEmpty()) {
            return 0;
        }
        boolean last = n + 1 >= verdicts.size()
                || n + 1 == head.title()
                || verdicts.get(n + 1).isBody()
                || pieces.segment(n + 1).span().length() > HeadPlace.LONGEST_LINE;
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
        if (verdicts.get(n).isBody() || segment.span().length() > HeadPlace.LONGEST_LINE) {
            return;
        }
        String line = HeadPlace.parted(Prose.collapse(sheet.page().text(), segment.span()));
        if (!NameLines.isOffice(line)
                && (!SignedLines.signed(line).isEmpty() || showsName(n, line) && isNameByDate(n, line))) {
            name(line, segment.span());
        }
    }

    /** In scripts without capitals any two words may look like a name. */
    private boolean showsName(int n, String line) {
        return line.chars().anyMatch(Character::isUpperCase) || head.chance(n) > 0;
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
                && span.length() <= HeadPlace.LONGEST_DATE
                && HeadPlace.hasDigits(sheet.page().text(), span)
                && !Stamps.within(HeadPlace.parted(Prose.collapse(sheet.page().text(), span)), null)
                        .isEmpty();
    }

    private boolean isMailAddress(Span span) {
        String line = span.length() > HeadPlace.LONGEST_DATE
                ? ""
                : Prose.collapse(sheet.page().text(), span);
        return line.indexOf('@') > 0 && line.indexOf(' ') < 0;
    }

    private void name(String line, Span span) {
        named = true;
        sheet.state(new Fact("byline", line, "byline-line", span));
        sheet.ledger().label(span, Label.metadata("byline", "byline-line"));
    }
}
