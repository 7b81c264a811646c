package org.clipfile.weigh;

import java.util.List;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.Span;
import org.clipfile.facts.Bylines;
import org.clipfile.facts.CreditLooks;
import org.clipfile.facts.Credits;
import org.clipfile.facts.Datelines;
import org.clipfile.facts.Stamps;

/**
 * What a line of plain text gives itself away as.
 *
 * @param bits which cues it has
 */
record Cues(int bits) {
    static final int DATE = 1;
    static final int BYLINE = 2;
    static final int CREDIT = 4;
    static final int NAME = 8;
    static final int DATELINE = 16;

    private static final int LONGEST_LINE = 200;
    private static final int MOST_NAME_WORDS = 8;
    private static final Cues[] ALL = new Cues[32];

    static {
        for (int i = 0; i < ALL.length; i++) {
            ALL[i] = new Cues(i);
        }
    }

    boolean has(int cue) {
        return (bits & cue) != 0;
    }

    static Cues of(CharSequence text, Span span, PieceStats stat) {
        if (stat.size > 12 || stat.endsSentence && stat.size > 6) {
            boolean dateline = Datelines.atStart(
                            text.subSequence(span.start(), Math.min(span.end(), span.start() + LONGEST_LINE)))
                    .isPresent();
            boolean credit = span.length() <= LONGEST_LINE * 3
                    && CreditLooks.mayEndInCredit(text, span.start(), span.end())
                    && Credits.tail(span.of(text).strip()).isPresent();
            return ALL[(dateline ? DATELINE : 0) | (credit ? CREDIT : 0)];
        }
        if (span.length() > LONGEST_LINE) {
            return ALL[0];
        }
        String line = span.of(text).strip();
        int bits = Stamps.read(line, null).isEmpty() ? 0 : DATE;
        bits |= Bylines.parse(line).isPresent() ? BYLINE : 0;
        bits |= Credits.labelled(line).isPresent() ? CREDIT : 0;
        bits |= bits == 0 && stat.size >= 2 && stat.size <= MOST_NAME_WORDS && isName(line) ? NAME : 0;
        return ALL[bits];
    }

    private static boolean isName(String line) {
        List<Author> authors = Bylines.bare(line);
        return !authors.isEmpty();
    }
}
