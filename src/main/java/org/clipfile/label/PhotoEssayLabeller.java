package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.rules.Words;

/**
 * A text that is captions and little else is a photo essay: there the captions are the story, so they are body too. They
 * stay what their pictures' records say.
 */
public final class PhotoEssayLabeller implements Labeller {
    private static final String RULE = "photo-essay";
    private static final int LEAST_CAPTIONS = 3;
    /** A paragraph of so many words is a story told in text. */
    private static final int STORY_WORDS = 25;

    @Override
    public void label(Worksheet sheet) {
        List<Span> captions = new ArrayList<>();
        int told = 0;
        int pictured = 0;
        for (Segment segment : sheet.page().segments()) {
            Span span = segment.span();
            Label label = sheet.ledger().at(span.start());
            boolean caption = label.role() == Role.MEDIA && label.detail().equals("caption");
            if (caption && !label.rule().equals(CaptionEchoes.RULE)) {
                captions.add(span);
                pictured += span.length();
            } else if (label.role() == Role.BODY) {
                if (Words.count(sheet.page().text(), span.start(), span.end(), STORY_WORDS) == STORY_WORDS) {
                    return;
                }
                told += LineEnds.endsSentence(sheet.page().text(), span.start(), span.end()) ? span.length() : 0;
            }
        }
        if (captions.size() < LEAST_CAPTIONS || told > pictured) {
            return;
        }
        title(sheet, captions.get(0).start());
        for (Span caption : captions) {
            int end = caption.start();
            Label label = sheet.ledger().at(end);
            while (end < caption.end() && sheet.ledger().at(end).equals(label)) {
                end++;
            }
            sheet.ledger().label(new Span(caption.start(), end), Label.body("caption", RULE));
        }
    }

    /** Where no title was found, as no story follows it, it is the line over the first picture. */
    private static void title(Worksheet sheet, int before) {
        if (sheet.facts().stream().anyMatch(fact -> fact.field().equals("title"))) {
            return;
        }
        for (Segment segment : sheet.page().segments()) {
            Span span = segment.span();
            if (span.end() > before) {
                return;
            }
            int words = Words.count(sheet.page().text(), span.start(), span.end(), STORY_WORDS);
            if (sheet.ledger().at(span.start()).role() == Role.BODY && words > 1 && words < STORY_WORDS) {
                sheet.state(new Fact("title", Prose.collapse(sheet.page().text(), span), "title-line", span));
                sheet.ledger().label(span, Label.metadata("title", "title-line"));
                return;
            }
        }
    }
}
