package org.clipfile.clip;

import java.util.List;
import org.clipfile.article.Facts;
import org.clipfile.article.Label;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;
import org.clipfile.facts.Titles;
import org.clipfile.label.Prose;
import org.clipfile.label.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Takes the headline out of the body where a web page prints it more than once, or in other words than its first h1: in a
 * bar that stays in sight, for small screens, or as a heading of the text with a kicker before it. Which title is the
 * article's is known only when one was chosen among all statements.
 */
final class HeadlineEchoes {
    private static final Label ECHO = Label.metadata("title", "headline-again");
    /** With other words than the title has: the ledger keeps them. */
    private static final Label VARIANT = Label.removed("outside-article", "other-title");

    /** A shorter title may be a word of the text as well. */
    private static final int FEWEST_LETTERS = 8;

    private static final double ALIKE = 0.75;
    /** How much more than the title a heading with its kicker may say. */
    private static final int KICKER = 2;

    private final Worksheet sheet;
    private final String title;
    private final String letters;

    private HeadlineEchoes(Worksheet sheet, String title) {
        this.sheet = sheet;
        this.title = title;
        this.letters = Titles.letters(title);
    }

    /** Marks what repeats the title; tells whether anything does. */
    static boolean settle(Worksheet sheet, Facts facts) {
        return facts.title() != null && sheet.page().isMarkup() && new HeadlineEchoes(sheet, facts.title()).settle();
    }

    private boolean settle() {
        List<Segment> segments = sheet.page().segments();
        int longest = title.length() * KICKER;
        boolean any = false;
        boolean begun = false;
        for (int i = 0; i < segments.size() && letters.length() >= FEWEST_LETTERS; i++) {
            int end = i + 1;
            int ink = segments.get(i).ink();
            while (end < segments.size() && continues(segments.get(i), segments.get(end)) && ink <= longest) {
                ink += segments.get(end++).ink();
            }
            Span span = body(new Span(
                    segments.get(i).span().start(), segments.get(end - 1).span().end()));
            if (!span.isEmpty()) {
                boolean heading = segments.get(i).kind() == Kind.HEADING;
                Label label = ink > longest || begun && !heading ? null : label(span, heading && !begun);
                if (label != null) {
                    sheet.ledger().label(span, label);
                    any = true;
                } else {
                    begun |= !heading;
                }
            }
            i = end - 1;
        }
        return any;
    }

    /** What of a piece is body: all, the rest that a rule left, or nothing. */
    private Span body(Span piece) {
        if (sheet.ledger().at(piece.start()).role() == Role.BODY) {
            return piece;
        }
        List<Span> rest = sheet.ledger().unlabelled(piece);
        return rest.isEmpty() ? new Span(piece.start(), piece.start()) : rest.get(rest.size() - 1);
    }

    /** Whether a piece is a further line of a heading. */
    private static boolean continues(Segment heading, Segment next) {
        return heading.kind() == Kind.HEADING && !next.opens();
    }

    /** Whether the head of the page gives the article that title too. */
    private boolean isStated(String ours) {
        return ours.length() >= FEWEST_LETTERS
                && sheet.facts().stream()
                        .anyMatch(fact -> fact.field().equals("title")
                                && fact.span() == null
                                && Titles.letters(fact.value()).equals(ours));
    }

    /**
     * What a piece is that says what the title says; null for any other.
     *
     * @param loosely whether it may say a little more or less
     */
    private @Nullable Label label(Span span, boolean loosely) {
        String words = Prose.collapse(sheet.page().text(), span);
        String ours = Titles.letters(words);
        if (ours.equals(letters)) {
            return ECHO;
        }
        return loosely && (ours.contains(letters) || Titles.likeness(words, title) >= ALIKE || isStated(ours))
                ? VARIANT
                : null;
    }
}
