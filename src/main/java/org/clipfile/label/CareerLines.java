package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clipfile.article.Span;
import org.clipfile.facts.Stamps;
import org.clipfile.weigh.PageFeatures;
import org.clipfile.weigh.Verdict;

/**
 * The lines of a life told in lists under headings in capitals, as those of officers are: "Captain June 2000". What
 * tells a year there belongs to it.
 */
final class CareerLines {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final int LEAST_HEADINGS = 2;
    private static final int LONGEST = 160;

    private CareerLines() {}

    /** The verdicts, with such lines right behind lines of the body that are no sentences taken for body. */
    static List<Verdict> keep(CharSequence text, PageFeatures pieces, List<Verdict> verdicts) {
        int headings = 0;
        for (int n = 0; n < verdicts.size(); n++) {
            Span span = pieces.segment(n).span();
            headings += verdicts.get(n).isBody()
                            && span.length() <= LONGEST
                            && LineEnds.isCapital(text, span.start(), span.end())
                    ? 1
                    : 0;
        }
        if (headings < LEAST_HEADINGS) {
            return verdicts;
        }
        List<Verdict> kept = new ArrayList<>(verdicts);
        for (int n = 1; n < kept.size(); n++) {
            if (!kept.get(n).isBody()
                    && kept.get(n - 1).isBody()
                    && !pieces.endsSentence(n - 1)
                    && pieces.follows(n)
                    && isOfCareer(text, pieces.segment(n).span())) {
                kept.set(n, Verdict.SPARED);
            }
        }
        return kept;
    }

    private static boolean isOfCareer(CharSequence text, Span span) {
        return span.length() <= LONGEST
                && text.charAt(span.start()) != '\u00a9'
                && YEAR.matcher(span.of(text)).find()
                && Stamps.read(Prose.collapse(text, span), null).isEmpty();
    }
}
