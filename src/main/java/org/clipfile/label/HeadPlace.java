package org.clipfile.label;

import java.util.List;
import java.util.regex.Pattern;
import org.clipfile.article.Span;
import org.clipfile.weigh.HeadModel.Head;
import org.clipfile.weigh.PageFeatures;
import org.clipfile.weigh.Verdict;

/** Where in a plain text the lines of its head may stand, and how these are read. */
final class HeadPlace {
    static final int LONGEST_LINE = 400;
    static final int LONGEST_DATE = 80;
    /** Lines of the body over which the head may reach: a standfirst, a caption taken for text. */
    static final int INTO_BODY = 3;
    /** Lines over a title and under it that may belong to it. */
    private static final int ABOVE = 8;

    private static final int BELOW = 25;
    /** Lines over the body that may be of its head, wherever the title stands. */
    private static final int OVER_BODY = 12;

    private static final Pattern RUN_ON = Pattern.compile(
            "(?<![\\d.])((?:\\d{1,2}\\. ?\\p{L}+ |\\d{1,2}[./]\\d{1,2}[./])(?:19|20)\\d\\d)(?=[\\d\\p{L}])");

    /** "Public AffairsSeptember 19, 2024". */
    private static final Pattern RUN_INTO =
            Pattern.compile("(?<=\\p{Ll}{2})(?=\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}, (?:19|20)\\d\\d)");

    private final PageFeatures pieces;
    private final List<Verdict> verdicts;
    final int top;
    /** The first piece of the body. */
    final int body;

    final int bottom;
    /** The first piece behind the last one that is a sentence of the body. */
    final int tail;

    HeadPlace(PageFeatures pieces, List<Verdict> verdicts, Head head) {
        this.pieces = pieces;
        this.verdicts = verdicts;
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

    /** Whether a paragraph of the body stands on each side of a piece: nobody signs there. */
    boolean isSurrounded(int n) {
        return n > 0
                && n + 1 < verdicts.size()
                && verdicts.get(n - 1).isBody()
                && verdicts.get(n + 1).isBody()
                && pieces.endsSentence(n - 1)
                && pieces.endsSentence(n + 1);
    }

    /** Whether a piece stands by the title or by the beginning of the body. */
    boolean isNear(int n) {
        return n >= top && n < bottom || n >= body - OVER_BODY && n < body + INTO_BODY;
    }

    /** "2. Mai 20202. Mai 2020 Ada Moor", "Public AffairsMay 2, 2020": what markup parted, and the text runs together. */
    static String parted(String line) {
        return RUN_INTO.matcher(RUN_ON.matcher(line).replaceAll("$1 ")).replaceAll(" ");
    }

    static boolean hasDigits(CharSequence text, Span span) {
        int digits = 0;
        for (int i = span.start(); i < span.end() && digits < 2; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= 2;
    }
}
