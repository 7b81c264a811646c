package org.clipfile.label;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.facts.Credits;
import org.clipfile.rules.Words;

/**
 * Lines of a plain text that are credits though no word says so: {@code Ann Doe / The Times}, {@code Ann Doe for Example
 * Radio}. A name with its paper under a sentence might be a byline too, so it must be said under two pictures, or a
 * button of a picture must stand under it, or it stands in one block with the sentence above it and nothing else.
 */
final class BareCredits {
    private static final int LONGEST = 70;
    private static final int MOST_WORDS = 9;
    private static final int CAPTION_WORDS = 60;
    private static final int LEAST_CAPTION = 4;
    private static final int SHORT = 40;
    private static final int FRAGMENT_WORDS = 35;
    /** Of an agency or a paper. */
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,5}");

    private final BitSet lines = new BitSet();

    BareCredits(Worksheet sheet) {
        if (sheet.page().isMarkup()) {
            return;
        }
        CharSequence text = sheet.page().text();
        List<Segment> segments = sheet.page().segments();
        Map<String, Integer> first = new HashMap<>();
        boolean parted = segments.stream().skip(1).anyMatch(Segment::opens);
        for (int i = 1; i < segments.size(); i++) {
            Span span = segments.get(i).span();
            if (parted && span.length() <= SHORT && isAlone(segments, i) && isUnderFragment(sheet, i)) {
                lines.set(i);
                continue;
            }
            if (!mayBe(text, span) || !sheet.isOpen(segments.get(i)) || !isUnderSentence(sheet, i)) {
                continue;
            }
            String line = Prose.collapse(text, span);
            if (!isNames(line)) {
                continue;
            }
            Integer before = first.putIfAbsent(line, i);
            boolean button = i + 1 < segments.size() && PictureLines.isButton(sheet, segments.get(i + 1));
            if (before != null || button || parted && isAlone(segments, i)) {
                lines.set(i);
            }
            if (before != null) {
                lines.set(before);
            }
        }
    }

    /** Whether the line of that number is one. */
    boolean has(int index) {
        return lines.get(index);
    }

    private static boolean mayBe(CharSequence text, Span span) {
        if (span.length() < 6 || span.length() > LONGEST) {
            return false;
        }
        for (int i = span.start(); i + 4 < span.end(); i++) {
            char c = text.charAt(i);
            if (c == '/'
                    || c == ' ' && text.charAt(i + 1) == 'f' && text.charAt(i + 2) == 'o' && text.charAt(i + 3) == 'r'
                    || c == ' ' && text.charAt(i + 1) == 'v' && text.charAt(i + 2) == 'i') {
                return true;
            }
        }
        return false;
    }

    private static boolean isNames(String line) {
        return line.split("[\\s/]+").length <= MOST_WORDS
                && line.chars().noneMatch(Character::isDigit)
                && line.matches(".*(?:[\\p{L})] ?/ ?\\p{Lu}| for \\p{Lu}| via \\p{Lu}).*")
                && Credits.isBare(line);
    }

    /** Whether between paragraphs a line of names stands under some words that end as no sentence does. */
    private static boolean isUnderFragment(Worksheet sheet, int index) {
        CharSequence text = sheet.page().text();
        List<Segment> segments = sheet.page().segments();
        Span above = segments.get(index - 1).span();
        if (sheet.margins().hold(index)
                || !sheet.isOpen(segments.get(index))
                || !sheet.isOpen(segments.get(index - 1))
                || LineEnds.endsSentence(text, above.start(), above.end())
                || LineEnds.endsOpen(text, above.start(), above.end())) {
            return false;
        }
        int words = Words.count(text, above.start(), above.end(), FRAGMENT_WORDS + 1);
        String line = Prose.collapse(text, segments.get(index).span());
        return words > LEAST_CAPTION
                && words <= FRAGMENT_WORDS
                && (Credits.isName(line) && Credits.isBare(line)
                        || INITIALS.matcher(line).matches());
    }

    /** Whether the line above is a sentence of a caption's length in which nobody speaks. */
    private static boolean isUnderSentence(Worksheet sheet, int index) {
        CharSequence text = sheet.page().text();
        Segment above = sheet.page().segments().get(index - 1);
        Span span = above.span();
        if (!sheet.isOpen(above) || !LineEnds.endsSentence(text, span.start(), span.end())) {
            return false;
        }
        int words = Words.count(text, span.start(), span.end(), CAPTION_WORDS + 1);
        return words >= LEAST_CAPTION && words <= CAPTION_WORDS && !PictureLines.isSpeech(Prose.collapse(text, span));
    }

    /** Whether the line and the one above it stand together, blank lines around them. */
    private static boolean isAlone(List<Segment> segments, int index) {
        return !segments.get(index).opens()
                && segments.get(index - 1).opens()
                && (index + 1 == segments.size() || segments.get(index + 1).opens());
    }
}
