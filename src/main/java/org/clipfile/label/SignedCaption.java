package org.clipfile.label;

import java.util.Locale;
import java.util.Set;
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
            + "\\p{Lu}[\\p{L}’'-]+(?:(?<desk> ?/ ?|, | for | via )\\p{Lu}[\\p{L}\\p{N} .&’'-]{1,40})?\\))\\.?$");
    /** Behind a bar, or run together with the caption's full stop: names in capitals, or parted by a slash. */
    private static final Pattern BARRED = Pattern.compile(
            "(?s)^(.{12,}?[\\p{L}\\p{N}.!?…»”\"’)])(\\s*\\|\\s*|(?<=[\\p{Ll}»”)][.!?])(?: (?=[^|.!?/]{4,40}/ ?\\p{Lu}))?(?=\\p{Lu}))"
                    + "([^|.!?]{4,70})$");

    private static final int NAME_WORDS = 8;
    private static final int LEAST_BEFORE_DASH = 20;
    private static final int MOST_BEHIND_DASH = 70;
    private static final int LONGEST_SENTENCE = 260;
    private static final Pattern AGENCY =
            Pattern.compile("(?s)^([^.!?]{15,}(?:[.!?][”\"]?))\\s?\\((\\p{Lu}[^()]{1,24})\\)$");
    private static final Set<String> STOCK = LineWords.LISTS.set("stock");

    private SignedCaption() {}

    /** The caption and its credit; null if the paragraph is none. */
    static Credits.@Nullable Tail of(String words) {
        if (words.length() > MOST_CHARS) {
            return null;
        }
        if (!words.endsWith(")") && !words.endsWith(").")) {
            return barred(words);
        }
        Matcher end = END.matcher(words);
        if (!end.matches()) {
            return null;
        }
        String caption = end.group(1);
        String desk = end.group("desk");
        boolean paper = desk != null && !desk.startsWith(",");
        if (PictureLines.isSpeech(caption) || !paper && !PictureLines.isDated(caption)) {
            return null;
        }
        String credit = end.group(2);
        return new Credits.Tail(
                caption,
                Credits.parse(credit.substring(1, credit.length() - 1)),
                null,
                new Span(end.start(2), words.length()));
    }

    /** {@code The nest on Sunday - Ann Doe/The Times}. */
    private static Credits.@Nullable Tail dashed(String words) {
        int dash = Math.max(words.lastIndexOf(" - "), Math.max(words.lastIndexOf(" – "), words.lastIndexOf(" — ")));
        if (dash < LEAST_BEFORE_DASH || words.length() - dash > MOST_BEHIND_DASH) {
            return null;
        }
        String credit = words.substring(dash + 3).strip();
        boolean named = credit.matches("\\p{Lu}[\\p{L}.’' -]+ ?/ ?\\p{Lu}[^/.!?]+");
        return named
                        && credit.split("[\\s/]+").length <= NAME_WORDS
                        && !PictureLines.isSpeech(words.substring(0, dash))
                        && Credits.isBare(credit)
                ? new Credits.Tail(
                        words.substring(0, dash), Credits.parse(credit), null, new Span(dash, words.length()))
                : null;
    }

    /**
     * {@code The nest on Sunday. | ANN DOE / THE TIMES}, {@code The nest on Sunday.ANN DOE}, {@code The nest on Sunday. Ann
     * Doe / The Times}.
     */
    private static Credits.@Nullable Tail barred(String words) {
        if (words.isEmpty() || !Character.isLetter(words.charAt(words.length() - 1))) {
            return null;
        }
        Credits.Tail dashed = dashed(words);
        if (dashed != null) {
            return dashed;
        }
        Matcher end = BARRED.matcher(words);
        if (!end.matches() || PictureLines.isSpeech(end.group(1))) {
            return null;
        }
        String credit = end.group(3);
        boolean capital = LineEnds.isCapital(credit, 0, credit.length());
        boolean named = capital || credit.indexOf('/') > 0;
        if (!named || credit.split("[\\s/]+").length > NAME_WORDS || !Credits.isBare(credit)) {
            return null;
        }
        return new Credits.Tail(end.group(1), Credits.parse(credit), null, new Span(end.start(2), words.length()));
    }

    /** {@code The nest on Sunday. (AP)}: one sentence in which nobody speaks, and behind it who gave the picture. */
    static Credits.@Nullable Tail byAgency(String words) {
        if (words.length() > LONGEST_SENTENCE || !words.endsWith(")")) {
            return null;
        }
        Matcher end = AGENCY.matcher(words);
        if (!end.matches() || PictureLines.isSpeech(end.group(1))) {
            return null;
        }
        String credit = end.group(2);
        boolean stock = STOCK.contains(credit.toLowerCase(Locale.ROOT));
        if (!stock && !(credit.indexOf(' ') < 0 && Credits.isBare(credit))) {
            return null;
        }
        return new Credits.Tail(end.group(1), Credits.parse(credit), null, new Span(end.end(1), words.length()));
    }
}
