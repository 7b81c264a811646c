package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.rules.Words;
import org.clipfile.weigh.PageFeatures;
import org.clipfile.weigh.Verdict;

/**
 * The benefit of the doubt for plain text. A text that is sentences and little else was cleaned already, or typed: there
 * only rules take out what follows the first paragraph, and no sentence before it goes.
 */
final class CleanText {
    /** Lines that are no sentences: title, byline, date, a few subheads. */
    private static final int FEW = 6;
    /** In a longer clean text, one line in so many may be none. */
    private static final int ONE_IN = 5;

    /** Lines under the last of the body that are surely none, as a foot is. */
    private static final float FOOT = 0.15f;

    private static final int SENTENCE_WORDS = 3;
    private static final int LONG = 400;

    private CleanText() {}

    /** The verdicts, mercy shown to a clean text. */
    static List<Verdict> spare(CharSequence text, PageFeatures pieces, List<Verdict> verdicts) {
        int first = 0;
        while (first < verdicts.size() && !verdicts.get(first).isBody()) {
            first++;
        }
        int last = verdicts.size() - 1;
        while (last > first && !verdicts.get(last).isBody()) {
            last--;
        }
        List<Verdict> spared = new ArrayList<>(verdicts.size());
        for (int n = 0; n < verdicts.size(); n++) {
            Verdict verdict = verdicts.get(n);
            Segment piece = pieces.segment(n);
            boolean mercy = n > first && !isMenu(text, piece) && (n < last || verdict.chance() > FOOT)
                    || piece.span().length() > LONG
                    || isSentence(text, piece);
            spared.add(verdict.isBody() || !mercy ? verdict : Verdict.SPARED);
        }
        return spared;
    }

    /** Whether those pieces of which nobody has spoken yet are sentences, but for a few. */
    static boolean isClean(Worksheet sheet) {
        int sentences = 0;
        int others = 0;
        for (Segment segment : sheet.page().segments()) {
            if (!sheet.isOpen(segment) || isNoSentence(segment.kind())) {
                continue;
            }
            if (isSentence(sheet.page().text(), segment)) {
                sentences++;
            } else {
                others++;
            }
        }
        return others <= Math.max(FEW, sentences / ONE_IN);
    }

    /** What is known to be no sentence wherever it stands. */
    private static boolean isNoSentence(Kind kind) {
        return kind == Kind.HEADING || kind == Kind.TABLE || kind == Kind.CODE;
    }

    /** "Contact | Privacy": no sentence, and bars in it. */
    private static boolean isMenu(CharSequence text, Segment piece) {
        return piece.span().length() <= LONG && piece.span().of(text).contains(" | ") && !isSentence(text, piece);
    }

    private static boolean isSentence(CharSequence text, Segment piece) {
        int from = piece.span().start();
        int to = piece.span().end();
        return LineEnds.endsSentence(text, from, to) && Words.count(text, from, to, SENTENCE_WORDS) == SENTENCE_WORDS;
    }
}
