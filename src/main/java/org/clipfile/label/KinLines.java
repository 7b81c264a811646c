package org.clipfile.label;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.rules.Words;

/**
 * In a plain text whose paragraphs stand by themselves, two lines that stand together, the first no sentence, and name the
 * same things in other words: the alternative text of a picture and its caption. Where headings stand so over their
 * paragraphs, nothing is taken.
 */
final class KinLines {
    private static final String RULE = "alt-over-caption";
    private static final int MOST_ALT = 16;
    private static final int MOST_CAPTION = 40;
    private static final int LONGEST = 400;
    /** Letters that tell a word from others, whatever its ending; shorter ones tell nothing. */
    private static final int STEM = 5;

    private static final int SHORTEST_WORD = 4;
    /** Of the words of the alternative text, one in so many must be said again. */
    private static final int SAID_AGAIN = 3;

    private final Worksheet sheet;
    private final CharSequence text;
    private final List<Segment> segments;

    KinLines(Worksheet sheet) {
        this.sheet = sheet;
        this.text = sheet.page().text();
        this.segments = sheet.page().segments();
    }

    void label() {
        Margins margins = sheet.margins();
        boolean[] pairs = new boolean[segments.size()];
        int kin = 0;
        int strange = 0;
        for (int i = Math.max(1, margins.first() + 1); i < margins.last(); i++) {
            if (isPair(i)) {
                pairs[i] = isCaption(i)
                        && isAmidProse(i)
                        && areKin(segments.get(i - 1).span(), segments.get(i).span());
                kin += pairs[i] ? 1 : 0;
                strange += pairs[i] ? 0 : 1;
            }
        }
        for (int i = 0; kin > strange && i < pairs.length; i++) {
            if (pairs[i]) {
                picture(segments.get(i - 1).span(), segments.get(i).span());
            }
        }
    }

    /** Whether this line and the one over it are a block, a sentence under words that are none. */
    private boolean isPair(int i) {
        Span alt = segments.get(i - 1).span();
        return segments.get(i - 1).opens()
                && !segments.get(i).opens()
                && segments.get(i + 1).opens()
                && alt.length() < LONGEST
                && sheet.isOpen(segments.get(i - 1))
                && sheet.isOpen(segments.get(i))
                && Words.count(text, alt.start(), alt.end(), MOST_ALT + 1) <= MOST_ALT
                && !Character.isDigit(text.charAt(alt.start()))
                && !LineEnds.endsSentence(text, alt.start(), alt.end())
                && !LineEnds.endsOpen(text, alt.start(), alt.end());
    }

    private boolean isCaption(int i) {
        Span caption = segments.get(i).span();
        return caption.length() < LONGEST
                && Words.count(text, caption.start(), caption.end(), MOST_CAPTION + 1) <= MOST_CAPTION
                && !PictureLines.isSpeech(Prose.collapse(text, caption));
    }

    /** Teasers of other stories stand so, too, one after the other. */
    private boolean isAmidProse(int i) {
        Span caption = segments.get(i).span();
        boolean before = i > 1 && Margins.isProse(text, segments.get(i - 2));
        boolean after = Margins.isProse(text, segments.get(i + 1));
        return before && after || (before || after) && LineEnds.endsSentence(text, caption.start(), caption.end());
    }

    private boolean areKin(Span alt, Span caption) {
        Set<String> stems = stems(alt);
        int all = stems.size();
        stems.retainAll(stems(caption));
        return !stems.isEmpty() && stems.size() * SAID_AGAIN >= all;
    }

    private Set<String> stems(Span span) {
        Set<String> stems = new HashSet<>();
        Words walk = new Words(text, span.start(), span.end());
        while (walk.next()) {
            if (walk.end() - walk.start() >= SHORTEST_WORD) {
                int end = Math.min(walk.end(), walk.start() + STEM);
                stems.add(text.subSequence(walk.start(), end).toString().toLowerCase(Locale.ROOT));
            }
        }
        return stems;
    }

    private void picture(Span alt, Span caption) {
        int media = sheet.add(FoundMedia.picture(alt.start())
                .withAlt(Prose.collapse(text, alt))
                .withCaption(Prose.collapse(text, caption)));
        sheet.ledger().label(alt, Label.media(media, "alt", RULE));
        sheet.ledger().label(caption, Label.media(media, "caption", RULE));
    }
}
