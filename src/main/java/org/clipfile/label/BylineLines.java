package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.facts.Bylines;
import org.clipfile.facts.PageBylines;
import org.clipfile.facts.SignedLines;
import org.clipfile.facts.Stamps;

/**
 * Reads bylines in the pieces of a page with markup. Their sources: {@code byline-line} for one that says so itself and stands near
 * the headline, {@code byline-text} for names beside a date there, {@code far-byline-line} for one further down.
 */
final class BylineLines {
    static final int LONGEST_SIGNED = 120;
    /** A shorter line with date and name says nothing else; with a handle it signs a post that is quoted. */
    private static final int LONGEST_SIGNATURE = 80;

    private static final int LONGEST_LEAD = 25;

    private final Worksheet sheet;
    /** The line before, if it is a label alone. */
    private String label = "";
    /** Whether names beside a date were found. */
    private boolean signed;

    BylineLines(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** A line under the headline: a byline says so itself. */
    void read(Segment segment, FactLine line) {
        if (!sheet.isOpen(segment)) {
            return;
        }
        String whole = withoutDashes(line.words());
        if (Bylines.parse(whole).isPresent()) {
            sheet.state(new Fact("byline", whole, "byline-line", segment.span()));
            sheet.ledger().label(segment.span(), Label.metadata("byline", "byline-line"));
            return;
        }
        for (FactLine.Part part : line.parts()) {
            if (Bylines.parse(part.words()).isPresent()) {
                sheet.state(new Fact("byline", part.words(), "byline-line", part.span()));
                return;
            }
        }
        if (!signed
                && segment.linkChars() == 0
                && SignedLines.signed(line.words()).isEmpty()) {
            besideDate(line);
        }
    }

    /** A line under the headline with a date in one part: names that are all of another part sign it. */
    private void besideDate(FactLine line) {
        List<FactLine.Part> names = line.parts().stream()
                .filter(part -> PageBylines.isSignature(part.words()))
                .toList();
        if (names.size() == 1
                && line.parts().stream()
                        .anyMatch(part -> !Stamps.read(part.words(), null).isEmpty())) {
            signed = true;
            sheet.state(new Fact(
                    "byline", names.get(0).words(), "byline-text", names.get(0).span()));
        }
    }

    /** A line beside the headline with a date in it: it may name authors too. */
    void signed(Segment segment, String line, boolean below) {
        if (line.length() > LONGEST_SIGNED
                || !below && isMasthead(line)
                || SignedLines.signed(line).isEmpty()) {
            return;
        }
        sheet.state(new Fact("byline", line, "byline-text", segment.span()));
        if (below
                && line.length() <= LONGEST_SIGNATURE
                && !line.contains("(@")
                && sheet.isOpen(segment)
                && !LineEnds.endsSentence(line, 0, line.length())) {
            sheet.ledger().label(segment.span(), Label.metadata("byline", "byline-text"));
        }
    }

    /** Above the headline, a name before today's date is that of the site. */
    private static boolean isMasthead(String line) {
        return !Character.isDigit(line.charAt(0)) && Bylines.parse(line).isEmpty();
    }

    /**
     * A line below that says in so many words who wrote: {@code Text: Ada Moor}, or {@code Author} and the name in the next
     * line. Bylines of other stories say less, those in parts of a line may be theirs.
     *
     * @param beside whether it stands beside the headline
     */
    void far(Segment segment, FactLine line, boolean beside) {
        String before = label;
        label = "";
        for (FactLine.Part part : beside ? line.parts() : List.of(new FactLine.Part(line.words(), segment.span()))) {
            String words = part.words();
            boolean names = !before.isEmpty() && PageBylines.isNames(words);
            if (words.length() <= LONGEST_LEAD && (names || PageBylines.isLabel(words))) {
                label = words;
            }
            if (names || words.indexOf(':') < LONGEST_LEAD && PageBylines.isLabelled(words)) {
                sheet.state(new Fact("byline", words, "far-byline-line", part.span()));
                return;
            }
        }
    }

    /** Other lines stand between. */
    void pass() {
        label = "";
    }

    /** "— by Ada Moor". */
    private static String withoutDashes(String line) {
        int start = 0;
        while (start < line.length() && "-\u2013\u2014 ".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return line.substring(start);
    }
}
