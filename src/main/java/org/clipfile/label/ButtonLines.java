package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Label;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.rules.Words;

/**
 * What is left of a picture without a credit in plain text: a button that opens it ("View 3 images"), in one block with
 * its alternative text above, and some words that are no sentence below.
 */
final class ButtonLines {
    private static final String RULE = "beside-button";
    private static final int ALT_WORDS = 45;
    private static final int CAPTION_WORDS = 30;

    private ButtonLines() {}

    static void label(Worksheet sheet) {
        List<Segment> segments = sheet.page().segments();
        for (int i = 1; i + 1 < segments.size(); i++) {
            if (segments.get(i).opens() || !PictureLines.isButton(sheet, segments.get(i)) || !isPictures(sheet, i)) {
                continue;
            }
            if (sheet.margins().hold(i) || !segments.get(i - 1).opens() || !isWords(sheet, i - 1, ALT_WORDS, true)) {
                continue;
            }
            boolean caption = isWords(sheet, i + 1, CAPTION_WORDS, false);
            String alt = Prose.collapse(sheet.page().text(), segments.get(i - 1).span());
            String words = caption
                    ? Prose.collapse(sheet.page().text(), segments.get(i + 1).span())
                    : null;
            int media = sheet.add(FoundMedia.picture(segments.get(i - 1).span().start())
                    .withAlt(alt)
                    .withCaption(words));
            sheet.ledger().label(segments.get(i - 1).span(), Label.media(media, "alt", RULE));
            if (caption) {
                sheet.ledger().label(segments.get(i + 1).span(), Label.media(media, "caption", RULE));
            }
        }
    }

    /** Buttons that pass a page on stand by stories, too. */
    private static boolean isPictures(Worksheet sheet, int index) {
        Label label =
                sheet.ledger().at(sheet.page().segments().get(index).span().start());
        return label.role() == Role.REMOVED && !label.rule().startsWith("share");
    }

    private static boolean isWords(Worksheet sheet, int index, int most, boolean sentence) {
        CharSequence text = sheet.page().text();
        Span span = sheet.page().segments().get(index).span();
        int words = Words.count(text, span.start(), span.end(), most + 1);
        return sheet.isOpen(sheet.page().segments().get(index))
                && words >= 3
                && words <= most
                && (sentence || !LineEnds.endsSentence(text, span.start(), span.end()))
                && !LineEnds.endsOpen(text, span.start(), span.end())
                && !PictureLines.isSpeech(Prose.collapse(text, span));
    }
}
