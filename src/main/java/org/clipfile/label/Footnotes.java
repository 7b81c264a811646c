package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.weigh.PageFeatures;
import org.clipfile.weigh.Verdict;

/** Keeps the notes right below a body that its text refers to: {@code *Small business} under a list of contracts. */
final class Footnotes {
    private static final String SIGNS = "*†‡§";
    private static final int MOST = 20;

    private Footnotes() {}

    /** Lets the pieces below the last of the body be of it as long as each begins with a sign that stands in the body. */
    static List<Verdict> settle(PageFeatures page, CharSequence text, List<Verdict> verdicts) {
        int last = verdicts.size() - 1;
        while (last >= 0 && !verdicts.get(last).isBody()) {
            last--;
        }
        List<Verdict> settled = verdicts;
        for (int n = last + 1; last >= 0 && n < Math.min(verdicts.size(), last + 1 + MOST); n++) {
            if (!isReferred(page, text, verdicts, n)) {
                break;
            }
            settled = settled == verdicts ? new ArrayList<>(verdicts) : settled;
            settled.set(n, Verdict.SPARED);
        }
        return settled;
    }

    private static boolean isReferred(PageFeatures page, CharSequence text, List<Verdict> verdicts, int n) {
        Span note = page.segment(n).span();
        char sign = text.charAt(note.start());
        if (SIGNS.indexOf(sign) < 0 || note.length() < 2 || text.charAt(note.start() + 1) == sign) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (verdicts.get(i).isBody() && refers(text, page.segment(i), sign)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sign stands behind a word of a piece: "Orrin Cable LLC,*". */
    private static boolean refers(CharSequence text, Segment segment, char sign) {
        for (int i = segment.span().start() + 1; i < segment.span().end(); i++) {
            if (text.charAt(i) == sign && text.charAt(i - 1) > ' ' && text.charAt(i - 1) != sign) {
                return true;
            }
        }
        return false;
    }
}
