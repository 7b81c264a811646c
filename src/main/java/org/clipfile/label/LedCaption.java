package org.clipfile.label;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clipfile.article.Label;
import org.clipfile.article.Span;
import org.clipfile.facts.Credits;

/** A caption in plain text behind its credit, a bar between them: {@code Photo by Sgt. Ann Doe | Soldiers dig a well.} */
final class LedCaption {
    private static final int MOST_CHARS = 1500;
    private static final Pattern LED = Pattern.compile("(?s)^\\s*([^|]{4,100}?)\\s*\\|\\s*(\\S.{12,})$");

    private LedCaption() {}

    /** Takes a paragraph that is one; tells whether it is. */
    static boolean label(Worksheet sheet, Span span) {
        CharSequence text = sheet.page().text();
        if (span.length() > MOST_CHARS || !hasBar(text, span) || !sheet.ledger().isUnlabelled(span)) {
            return false;
        }
        String words = sheet.words(span);
        Matcher led = LED.matcher(words);
        if (!led.matches()) {
            return false;
        }
        Credits.LabelledCredit credit = Credits.labelled(led.group(1)).orElse(null);
        if (credit == null || credit.credit() == null) {
            return false;
        }
        Span caption = new Span(span.start() + led.start(2), span.end());
        int media = sheet.add(FoundMedia.picture(span.start())
                .withCaption(Prose.collapse(text, caption))
                .withCredit(credit.credit())
                .withVirin(credit.virin()));
        sheet.ledger().label(new Span(span.start(), caption.start()), Label.media(media, "credit", "picture-lines"));
        sheet.ledger().label(caption, Label.media(media, "caption", "picture-lines"));
        return true;
    }

    private static boolean hasBar(CharSequence text, Span span) {
        for (int i = span.start() + 4; i < Math.min(span.end(), span.start() + 110); i++) {
            if (text.charAt(i) == '|') {
                return true;
            }
        }
        return false;
    }
}
