package org.clipfile.label;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clipfile.article.Span;
import org.clipfile.facts.Credits;
import org.jspecify.annotations.Nullable;

/**
 * A caption in plain text that ends with a photographer's name in brackets and no word that says so: {@code The bridge on
 * Sunday. (Jane Doe/Example News)}. Stories name people in brackets too, so a full date in the caption or an office behind
 * the name must speak for it, and a full stop before the bracket.
 */
final class SignedCaption {
    private static final int MOST_CHARS = 600;
    private static final Pattern END = Pattern.compile("(?s)^(.*[.!?’”\"])\\s?(\\((?:\\p{Lu}[\\p{L}.’'-]*\\.? ){1,3}"
            + "\\p{Lu}[\\p{L}’'-]+(?:(?<desk> ?/ ?|, )\\p{Lu}[\\p{L}\\p{N} .&’'-]{1,40})?\\))\\.?$");
    private static final Pattern FULL_DATE = Pattern.compile(
            "\\p{L}{3,9}\\.? \\d{1,2}, (?:19|20)\\d\\d\\b|\\b\\d{1,2}\\.? \\p{L}{3,9} (?:19|20)\\d\\d\\b");

    private SignedCaption() {}

    /** The caption and its credit; null if the paragraph is none. */
    static Credits.@Nullable Tail of(String words) {
        if (words.length() > MOST_CHARS || !words.endsWith(")") && !words.endsWith(").")) {
            return null;
        }
        Matcher end = END.matcher(words);
        if (!end.matches()) {
            return null;
        }
        String caption = end.group(1);
        String desk = end.group("desk");
        boolean slash = desk != null && desk.indexOf('/') >= 0;
        if (PictureLines.isSpeech(caption)
                || !slash && !FULL_DATE.matcher(caption).find()) {
            return null;
        }
        String credit = end.group(2);
        return new Credits.Tail(
                caption,
                Credits.parse(credit.substring(1, credit.length() - 1)),
                null,
                new Span(end.start(2), words.length()));
    }
}
