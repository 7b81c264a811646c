package org.clipfile.label;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clipfile.article.Span;
import org.clipfile.facts.Credits;
import org.jspecify.annotations.Nullable;

/**
 * A caption in plain text that its first words give away: a count of pictures ({@code [1/2]}, {@code 1 of 3 |}), a number
 * of a figure, a button run together with it, the word of an agency that the picture is an old one, or the place in
 * capitals and the date in brackets with which the sea services begin.
 */
final class MarkedCaption {
    private static final int MOST_CHARS = 900;
    private static final List<String> LABELS = LineWords.LISTS.list("caption-labels");
    private static final List<String> STARTS = LineWords.LISTS.list("caption-starts");
    private static final List<String> NUMBERED = LineWords.LISTS.list("numbered-pictures");
    private static final List<String> KINDS = LineWords.LISTS.list("picture-kinds");
    private static final Pattern MARK = Pattern.compile("^\\s*(?:"
            + "\\[\\d{1,3} ?/ ?\\d{1,3}\\]"
            + "|\\d{1,3} ?" + LineWords.LISTS.anyOf("picture-counts") + " ?\\d{1,3} ?[|:]"
            + "|FILE ?(?:PHOTO ?)?[-–—:]"
            + "|" + LineWords.LISTS.anyOf("numbered-pictures") + " ?\\d{1,3} ?[.:|]"
            + "|" + LineWords.LISTS.anyOf("caption-labels") + " ?:"
            + "|" + LineWords.LISTS.anyOf("caption-starts")
            + "|[（(]?" + LineWords.LISTS.anyOf("picture-kinds") + "[：:）)]"
            + "|\\p{Lu}[\\p{Lu} .,’'-]{3,60} \\(" + PictureLines.AMERICAN_DATE + "\\)(?! ?(?:[-–—]|\\(N)))"
            + "\\s*[\\p{L}\\p{N}\"“«„(]");
    /** With what chars marks begin that are words. */
    private static final String FIRST_LETTERS = Stream.of(LABELS, STARTS, NUMBERED, KINDS)
            .flatMap(List::stream)
            .map(word -> word.substring(0, 1))
            .distinct()
            .collect(Collectors.joining("", "（", ""));

    /** What stands at the end of Japanese captions behind a double bar: a date, a place, who took it. */
    private static final Pattern BEHIND_BAR = Pattern.compile("^[^。=＝]{4,150}[=＝][^。=＝]{2,80}$");

    private static final Pattern KANA = Pattern.compile("[\\u3041-\\u30ff]");
    private static final Pattern TAKEN_BY = Pattern.compile("[、，＝=]?([^、，＝=]{2,20}(?:撮影|提供|写す))$");
    /** Chinese captions end so, in brackets. */
    private static final Pattern KIND_OF_PICTURE =
            Pattern.compile("[（(](?:" + LineWords.LISTS.anyOf("picture-kinds") + "|[^（()）]{2,14}[摄攝])[）)]$");

    private MarkedCaption() {}

    /** A cheap look at the first chars, and at the last, which most lines do not pass. */
    static boolean mayBe(CharSequence text, Span span) {
        int at = span.start();
        int end = span.end();
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
        while (end > at && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (end - at < 8 || end - at > MOST_CHARS) {
            return false;
        }
        char first = text.charAt(at);
        char last = text.charAt(end - 1);
        return first == '['
                || first >= '0' && first <= '9'
                || FIRST_LETTERS.indexOf(first) >= 0
                || Character.isUpperCase(first) && Character.isUpperCase(text.charAt(at + 2))
                || last >= 0x2e80;
    }

    /** The caption and its credit, if it has one; null if the paragraph is none. */
    static Credits.@Nullable Tail of(String words) {
        String line = words.strip();
        boolean bar = line.indexOf('=') >= 0 || line.indexOf('＝') >= 0;
        if (bar && BEHIND_BAR.matcher(line).find() && KANA.matcher(line).find()) {
            return japanese(words);
        }
        boolean bracket = line.endsWith(")") || line.endsWith("）");
        if (!MARK.matcher(words).lookingAt()
                && !(bracket && KIND_OF_PICTURE.matcher(line).find())) {
            return null;
        }
        Credits.Tail tail = Credits.tail(words).orElse(null);
        return tail != null && tail.span().start() > 0 ? tail : whole(words);
    }

    /** A caption without a credit. */
    static Credits.Tail whole(String words) {
        int end = words.length();
        return new Credits.Tail(words.strip(), null, null, new Span(end, end));
    }

    private static Credits.Tail japanese(String words) {
        String line = words.stripTrailing();
        Matcher by = TAKEN_BY.matcher(line);
        if (!by.find()) {
            return new Credits.Tail(line.strip(), null, null, new Span(words.length(), words.length()));
        }
        return new Credits.Tail(
                line.substring(0, by.start()).strip(),
                Credits.parse(by.group(1)),
                null,
                new Span(by.start(), words.length()));
    }
}
