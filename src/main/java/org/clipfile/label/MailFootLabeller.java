package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.rules.Words;

/** Takes lines of e-mails out that speak to one reader alone: whose address, blotted out, stands in them. */
public final class MailFootLabeller implements Labeller {
    private static final String BLOTTED = "\u2022\u2022\u2022";
    private static final int MOST_WORDS = 60;

    @Override
    public void label(Worksheet sheet) {
        List<Segment> segments = sheet.page().segments();
        if (sheet.page().facts().stream().noneMatch(fact -> fact.source().startsWith("mail:"))) {
            return;
        }
        for (Segment segment : segments) {
            int from = segment.span().start();
            int to = segment.span().end();
            if (sheet.isOpen(segment)
                    && Words.count(sheet.page().text(), from, to, MOST_WORDS + 1) <= MOST_WORDS
                    && sheet.words(segment.span()).contains(BLOTTED)) {
                sheet.ledger().label(segment.span(), Label.removed("newsletter", "reader-of-mail"));
            }
        }
    }
}
