package org.clipfile.read;

import java.util.Locale;
import java.util.Set;

/**
 * What stands in plain text only to tell how it is set: the marks before each line of a quoted mail (RFC 3676), and the
 * hyphens of words that were parted at the end of a line.
 */
final class PlainMarks {
    private static final int SAMPLE_LINES = 4_000;
    private static final int LEAST = 2;
    /** Where words are parted, at least one line in so many ends in a hyphen; compounds alone do so far less often. */
    private static final int ONE_IN = 20;
    /** A hyphen that shows nothing where no line ends (Unicode Standard Annex 14). */
    private static final char SOFT = '\u00ad';

    /** English words that mostly stand before a hyphen of their own: "well-known", "eighteen-nineties". */
    private static final Set<String> COMPOUNDS = Set.of(
            "self",
            "well",
            "non",
            "ex",
            "co",
            "half",
            "all",
            "high",
            "low",
            "long",
            "short",
            "full",
            "part",
            "mid",
            "so",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "anti",
            "post",
            "pre",
            "old",
            "new",
            "year");

    private final CharSequence source;
    private final Lines lines;

    private PlainMarks(CharSequence source, Lines lines) {
        this.source = source;
        this.lines = lines;
    }

    /** The text without these marks; the text itself if there are none, or it is too long. */
    static CharSequence blanked(CharSequence source) {
        if (source.length() > ShownText.LONGEST) {
            return source;
        }
        PlainMarks sample = new PlainMarks(source, new Lines(source, 0, source.length(), SAMPLE_LINES));
        boolean quoted = sample.isQuoted();
        boolean parted = sample.isParted();
        if (!quoted && !parted) {
            return source;
        }
        ShownText shown = new ShownText(source);
        PlainMarks all = new PlainMarks(source, new Lines(source, 0, source.length(), Integer.MAX_VALUE));
        for (int i = 0; i < all.lines.count(); i++) {
            if (quoted) {
                all.unquote(shown, i);
            }
            if (parted && all.endsInHyphen(i)) {
                shown.put(all.lines.to(i) - 1, SOFT);
            }
        }
        return shown;
    }

    /** Whether a line begins with a mark of quotation. */
    static boolean isQuoted(CharSequence source, int from) {
        return from < source.length() && source.charAt(from) == '>';
    }

    private boolean isQuoted() {
        int run = 0;
        for (int i = 0; i < lines.count() && run < LEAST; i++) {
            run = lines.isBlank(i) || !isQuoted(source, lines.from(i)) ? 0 : run + 1;
        }
        return run >= LEAST;
    }

    private boolean isParted() {
        int parted = 0;
        int all = 0;
        for (int i = 0; i < lines.count(); i++) {
            all += lines.isBlank(i) ? 0 : 1;
            parted += endsInHyphen(i) ? 1 : 0;
        }
        return parted >= LEAST && parted * ONE_IN >= all;
    }

    private void unquote(ShownText shown, int i) {
        int at = lines.from(i);
        while (at < lines.to(i) && (source.charAt(at) == '>' || at > lines.from(i) && source.charAt(at) == ' ')) {
            at++;
        }
        if (isQuoted(source, lines.from(i))) {
            shown.part(lines.from(i), at);
        }
    }

    /** Whether a word goes on in the next line behind a hyphen. */
    private boolean endsInHyphen(int i) {
        int last = lines.to(i) - 1;
        if (i + 1 >= lines.count()
                || lines.isBlank(i + 1)
                || last <= lines.from(i)
                || source.charAt(last) != '-'
                || !Character.isLowerCase(source.charAt(last - 1))
                || !Character.isLowerCase(source.charAt(lines.from(i + 1)))) {
            return false;
        }
        int start = last;
        while (start > lines.from(i) && Character.isLetter(source.charAt(start - 1))) {
            start--;
        }
        return !COMPOUNDS.contains(source.subSequence(start, last).toString().toLowerCase(Locale.ROOT));
    }
}
