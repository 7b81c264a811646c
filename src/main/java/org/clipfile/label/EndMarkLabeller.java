package org.clipfile.label;

import java.util.regex.Pattern;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;

/**
 * Takes out the marks by which releases and wire stories say that they end, {@code # # #}, {@code -30-}, {@code -END-}, and
 * from plain text the lines drawn with signs.
 */
public final class EndMarkLabeller implements Labeller {
    private static final Label END = Label.removed("furniture", "end-mark");
    private static final int LONGEST = 24;
    private static final int LONGEST_RULE = 120;
    private static final int LEAST_SIGNS = 3;
    private static final Label RULE = Label.removed("separator", "drawn-line");
    private static final Pattern MARK = Pattern.compile(
            "(?:#\\s*){1,5}|\\$\\$|&&|[-–—]\\s*(?:30|0)\\s*[-–—]|[-–—(]{1,3}\\s*(?:END|ENDS|ENDE|FIN)\\s*[-–—)]{1,3}"
                    + "|[-–—]{1,2}\\p{Lu}{2,6}[-–—]{1,2}");

    @Override
    public void label(Worksheet sheet) {
        boolean plain = !sheet.page().isMarkup();
        for (Segment segment : sheet.page().segments()) {
            if (plain
                    && segment.span().length() <= LONGEST_RULE
                    && isDrawn(sheet.page().text(), segment)
                    && sheet.isOpen(segment)) {
                sheet.ledger().label(segment.span(), RULE);
                continue;
            }
            // Few lines are as short, and fewer begin with a sign.
            if (segment.span().length() <= LONGEST
                    && segment.kind() != Segment.Kind.HIDDEN
                    && isSign(sheet.page().text(), segment)
                    && sheet.isOpen(segment)
                    && MARK.matcher(sheet.words(segment.span()).strip()).matches()) {
                sheet.ledger().label(segment.span(), END);
            }
        }
    }

    /** Whether a line is drawn with signs, as lines between parts of a text are. */
    private static boolean isDrawn(CharSequence text, Segment segment) {
        int signs = 0;
        for (int i = segment.span().start(); i < segment.span().end(); i++) {
            char c = text.charAt(i);
            if ("*_=~-–—•·+".indexOf(c) >= 0) {
                signs++;
            } else if (!Prose.isBlank(c)) {
                return false;
            }
        }
        return signs >= LEAST_SIGNS;
    }

    private static boolean isSign(CharSequence text, Segment segment) {
        int at = segment.span().start();
        while (at < segment.span().end() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < segment.span().end() && "#-–—($&".indexOf(text.charAt(at)) >= 0;
    }
}
