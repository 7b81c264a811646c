package org.clipfile.label;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clipfile.article.Label;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.rules.Words;

/**
 * In plain text the words of a picture often stand there twice or three times: as its alternative text, as its caption,
 * and again where it can be enlarged. What repeats a caption, or its beginning, belongs to the same picture.
 */
final class CaptionEchoes {
    static final String RULE = "caption-repeated";
    private static final int LEAST_WORDS = 3;
    private static final int MOST_WORDS = 120;
    /** Lines on each side of a caption in which its beginning alone is taken for a repetition. */
    private static final int NEAR = 4;

    private final Worksheet sheet;
    private final List<Segment> segments;
    /** Media by the words of their captions. */
    private final Map<Long, Integer> captions = new HashMap<>();
    /** The first words of captions, by hash. */
    private final Set<Long> starts = new HashSet<>();
    /** Words of the longest of them. */
    private int longest;

    CaptionEchoes(Worksheet sheet) {
        this.sheet = sheet;
        this.segments = sheet.page().segments();
    }

    void label() {
        for (int i = 0; i < segments.size(); i++) {
            Label label = sheet.ledger().at(segments.get(i).span().start());
            if (label.role() == Role.MEDIA && label.detail().equals("caption")) {
                beginnings(i, label.media());
            }
        }
        for (Segment segment : segments) {
            Words first = new Words(
                    sheet.page().text(), segment.span().start(), segment.span().end());
            if (!first.next() || !starts.contains(first.hash())) {
                continue;
            }
            long[] words = words(segment.span(), longest);
            Integer media = words.length < LEAST_WORDS ? null : captions.get(hash(words));
            if (media != null && sheet.isOpen(segment)) {
                sheet.ledger().label(segment.span(), Label.media(media, "caption", RULE));
            }
        }
    }

    /** Learns a caption, and labels the lines around it that say its beginning, or end with it. */
    private void beginnings(int index, int media) {
        Span whole = segments.get(index).span();
        Span caption = new Span(whole.start(), captionEnd(whole));
        long[] words = words(caption, MOST_WORDS);
        if (words.length < LEAST_WORDS) {
            return;
        }
        if (!sheet.ledger().at(whole.start()).rule().equals(TwinLines.RULE)) {
            captions.putIfAbsent(hash(words), media);
            starts.add(words[0]);
            longest = Math.max(longest, words.length);
        }
        for (int i = Math.max(0, index - NEAR); i < Math.min(segments.size(), index + NEAR + 1); i++) {
            Span line = segments.get(i).span();
            if (i != index && (isBeginning(line, words) || isEnd(line, words)) && sheet.isOpen(segments.get(i))) {
                alt(line, media);
            }
        }
    }

    private void alt(Span line, int media) {
        FoundMedia found = sheet.media().get(media);
        if (found.alt() == null) {
            sheet.set(media, found.withAlt(Prose.collapse(sheet.page().text(), line)));
        }
        sheet.ledger().label(line, Label.media(media, "alt", RULE));
    }

    /** Where the caption ends that a piece begins with: its credit follows. */
    private int captionEnd(Span piece) {
        int end = piece.start();
        while (end < piece.end() && sheet.ledger().at(end).equals(sheet.ledger().at(piece.start()))) {
            end++;
        }
        return end;
    }

    /** Whether a line holds nothing but the first of some words. */
    private boolean isBeginning(Span line, long[] words) {
        Words walk = new Words(sheet.page().text(), line.start(), line.end());
        int n = 0;
        while (walk.next()) {
            if (n == words.length || words[n++] != walk.hash()) {
                return false;
            }
        }
        return n >= LEAST_WORDS;
    }

    /** Whether a line ends with all of some words; what stands before them is the title of the story, or a label. */
    private boolean isEnd(Span line, long[] words) {
        long[] all = words(line, MOST_WORDS);
        int from = all.length - words.length;
        return from > 0 && Arrays.equals(all, from, all.length, words, 0, words.length);
    }

    /** The words of a stretch; none if there are more than that. */
    private long[] words(Span span, int most) {
        long[] all = new long[most];
        Words walk = new Words(sheet.page().text(), span.start(), span.end());
        int n = 0;
        while (walk.next()) {
            if (n == most) {
                return new long[0];
            }
            all[n++] = walk.hash();
        }
        return Arrays.copyOf(all, n);
    }

    private static long hash(long[] words) {
        long h = 0;
        for (long word : words) {
            h = h * 31 + word;
        }
        return h;
    }
}
