package org.clipfile.label;

import java.util.regex.Pattern;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;

/** Takes out the marks by which releases and wire stories say that they end: {@code # # #}, {@code -30-}, {@code -END-}. */
public final class EndMarkLabeller implements Labeller {
    private static final Label END = Label.removed("furniture", "end-mark");
    private static final int LONGEST = 24;
    private static final Pattern MARK = Pattern.compile(
            "(?:#\\s*){2,5}|[-–—]\\s*(?:30|0)\\s*[-–—]|[-–—(]{1,3}\\s*(?:END|ENDS|ENDE|FIN)\\s*[-–—)]{1,3}");

    @Override
    public void label(Worksheet sheet) {
        for (Segment segment : sheet.page().segments()) {
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

    private static boolean isSign(CharSequence text, Segment segment) {
        int at = segment.span().start();
        while (at < segment.span().end() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < segment.span().end() && "#-–—(".indexOf(text.charAt(at)) >= 0;
    }
}
