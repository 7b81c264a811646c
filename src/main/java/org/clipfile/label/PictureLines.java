package org.clipfile.label;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.clipfile.article.Label;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.facts.Stamps;
import org.clipfile.rules.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which of the lines over a credit belong to the picture: from the bottom up a caption, a title, an alternative text,
 * each of which may be missing. Indexes of segments, or -1.
 */
record PictureLines(int alt, int title, int caption) {
    /** Rules about what stands between a picture's caption and its credit. */
    private static final Set<String> BUTTONS =
            Set.of("image-controls", "image-buttons", "gallery-controls", "share-row", "share-names");

    private static final int MOST_BUTTONS = 5;
    /** Lines that are nothing but a date have no more. */
    private static final int DATE_WORDS = 12;

    private static final int TITLE_WORDS = 8;
    private static final int ALT_WORDS = 45;
    private static final int CAPTION_WORDS = 160;
    /** {@code Sept. 22, 2020}. */
    static final String AMERICAN_DATE = LineWords.LISTS.anyOf("months") + "[a-z]*\\.? \\d{1,2}, (?:19|20)\\d\\d";

    private static final Pattern FULL_DATE = Pattern.compile(WordEdges.START + AMERICAN_DATE
            + "|" + WordEdges.START + "\\d{1,2}[.º]?(?: de)? \\p{L}{3,12}\\.?(?: de)? (?:19|20)\\d\\d" + WordEdges.END
            + "|(?:19|20)\\d\\d ?[年년] ?\\d{1,2} ?[月월] ?\\d{1,2} ?[日일]");
    /** How Chinese agencies begin a caption. */
    private static final Pattern DAY_FIRST = Pattern.compile("^(?:(?:19|20)\\d\\d年)?\\d{1,2}月\\d{1,2}日，");

    private static final Pattern PLACES = Pattern.compile(
            WordEdges.START + "(?:left|right|center|centre|foreground|background|pictured|from left)" + WordEdges.END);
    private static final Pattern SPEECH = Pattern.compile(WordEdges.START + "(?:said|says|told|added)" + WordEdges.END);

    /** Looks at the lines over a credit, at most so many. */
    static PictureLines over(Worksheet sheet, int credit, int most) {
        List<Segment> segments = sheet.page().segments();
        boolean together = sheet.isInBlocks();
        int alt = -1;
        int title = -1;
        int caption = -1;
        boolean parted = !together || segments.get(credit).opens();
        boolean inBlock = !parted;
        int last = credit - most;
        for (int i = credit - 1; i >= Math.max(0, last); i--) {
            Segment segment = segments.get(i);
            if (title < 0 && isButton(sheet, segment) && credit - i <= MOST_BUTTONS) {
                last--;
                parted |= !together || segment.opens();
                continue;
            }
            if (!sheet.isOpen(segment) || segment.kind() == Segment.Kind.HEADING) {
                break;
            }
            Line line = Line.of(sheet, segment.span());
            if (caption < 0 && title < 0 && line.isCaption(parted)) {
                caption = i;
            } else if (title < 0 && (caption >= 0 || !parted) && line.isTitle()) {
                title = i;
            } else if ((title >= 0 && !(inBlock && parted) || caption >= 0 && !parted) && line.isAlt()) {
                alt = i;
                break;
            } else {
                break;
            }
            parted |= !together || segment.opens();
        }
        return new PictureLines(alt, title, caption);
    }

    /**
     * The lines of a picture whose credit stands first: those under it in the same block.
     *
     * @param over what was found over the credit
     * @param end the first segment behind credit and VIRIN
     */
    static PictureLines under(Worksheet sheet, PictureLines over, int end, int most) {
        List<Segment> segments = sheet.page().segments();
        int stop = end;
        while (stop < segments.size()
                && stop <= end + most
                && !segments.get(stop).opens()
                && sheet.isOpen(segments.get(stop))) {
            stop++;
        }
        if (over.caption >= 0 || stop == end || stop - end > most || !sheet.isInBlocks()) {
            return over;
        }
        int alt = over.alt;
        int title = over.title;
        int caption = -1;
        for (int i = end; i < stop; i++) {
            Line line = Line.of(sheet, segments.get(i).span());
            boolean only = stop == end + 1
                    && (stop == segments.size() || segments.get(stop).opens());
            if (FULL_DATE.matcher(line.words).find()
                    || i + 1 == stop && line.count >= 6 && line.sentence
                    || only && line.count >= 6 && line.count <= ALT_WORDS && !isSpeech(line.words)) {
                caption = caption < 0 ? i : caption;
            } else if (title < 0 && line.isTitle()) {
                title = i;
            } else if (alt < 0 && line.isAlt()) {
                alt = i;
            } else {
                return over;
            }
        }
        return caption < 0 ? over : new PictureLines(alt, title, caption);
    }

    /** Whether a rule has found that a line is a button of the picture's frame: "Download", "Share:". */
    static boolean isButton(Worksheet sheet, Segment segment) {
        Label label = sheet.ledger().at(segment.span().start());
        return label.role() == Role.REMOVED && BUTTONS.contains(label.rule());
    }

    /** Whether a stretch that stands by itself before a credit reads like a caption. */
    static boolean isCaption(Worksheet sheet, Span span) {
        return Line.of(sheet, span).isCaption(true);
    }

    /** Whether a day with its year is told, as captions do. */
    static boolean isDated(String words) {
        return FULL_DATE.matcher(words).find();
    }

    /** Whether somebody speaks in a stretch, as in stories. */
    static boolean isSpeech(String words) {
        return SPEECH.matcher(words).find();
    }

    /** The topmost of the lines, or -1. */
    int first() {
        int first = -1;
        for (int line : new int[] {alt, title, caption}) {
            first = line >= 0 && (first < 0 || line < first) ? line : first;
        }
        return first;
    }

    /** The words of one of the lines; null for -1. */
    @Nullable
    String words(Worksheet sheet, int segment) {
        return segment < 0
                ? null
                : Prose.collapse(
                        sheet.page().text(),
                        sheet.page().segments().get(segment).span());
    }

    private record Line(String words, int count, boolean sentence) {
        static Line of(Worksheet sheet, Span span) {
            CharSequence text = sheet.page().text();
            int count = Words.count(text, span.start(), span.end(), CAPTION_WORDS + 1);
            String words = count > CAPTION_WORDS ? "" : Prose.collapse(text, span);
            if (count <= DATE_WORDS && !Stamps.read(words, null).isEmpty()) {
                return new Line("", 0, false);
            }
            return new Line(words, count, LineEnds.endsSentence(text, span.start(), span.end()));
        }

        /** A caption is told by a date with its year, words that point, no speech; less will do if it touches the credit. */
        boolean isCaption(boolean parted) {
            if (count < 6 || count > CAPTION_WORDS) {
                return false;
            }
            int score = sentence ? 1 : 0;
            score += FULL_DATE.matcher(words).find() ? 2 : 0;
            score += DAY_FIRST.matcher(words).find() ? 3 : 0;
            score += PLACES.matcher(words).find() ? 1 : 0;
            score -= SPEECH.matcher(words).find() && words.matches(".*[\"“”].*") ? 2 : 0;
            return score >= (parted ? 3 : 1);
        }

        boolean isTitle() {
            return count > 0 && count <= TITLE_WORDS && !sentence;
        }

        boolean isAlt() {
            return count >= 3
                    && count <= ALT_WORDS
                    && sentence
                    && !FULL_DATE.matcher(words).find();
        }
    }
}
