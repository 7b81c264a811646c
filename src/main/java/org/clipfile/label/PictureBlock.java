package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.facts.Bylines;
import org.clipfile.facts.Stamps;
import org.clipfile.rules.Words;
import org.jspecify.annotations.Nullable;

/**
 * A block of lines, blank lines around it, in which a credit or a VIRIN stands: alternative text, title and caption of
 * the picture stand there too, in any order, above or below it or between the two.
 */
final class PictureBlock {
    private static final int MOST_LINES = 12;
    private static final int MOST_OPEN = 4;
    private static final int TITLE_WORDS = 8;
    private static final int ALT_WORDS = 20;
    private static final int CAPTION_WORDS = 120;
    /** Beside nothing but a credit, a sentence of more words without a date may be the story's. */
    private static final int SURE_WORDS = 45;

    private final Worksheet sheet;
    private final List<Segment> segments;
    private final int first;
    private final int end;
    private boolean buttons;
    private int alt = -1;
    private int title = -1;
    private int caption = -1;
    private boolean dated;

    private PictureBlock(Worksheet sheet, int index) {
        this.sheet = sheet;
        this.segments = sheet.page().segments();
        int from = index;
        while (from > 0 && !segments.get(from).opens() && index - from <= MOST_LINES) {
            from--;
        }
        int to = index + 1;
        while (to < segments.size() && !segments.get(to).opens() && to - from <= MOST_LINES) {
            to++;
        }
        first = from;
        end = to;
    }

    /**
     * The lines of a picture around its credit.
     *
     * @param lines has those that stand together; takes further ones of the block
     * @param from the first of these
     * @param to behind the last of these
     * @return the lines, or null if the block holds more than a picture
     */
    static @Nullable PictureLines around(Worksheet sheet, CreditLines lines, int from, int to) {
        PictureBlock block = new PictureBlock(sheet, from);
        boolean all = block.end == block.segments.size() && block.first == 0;
        if (all || block.end - block.first > MOST_LINES || block.end - block.first == to - from || to > block.end) {
            return null;
        }
        return block.sort(lines, from, to) ? new PictureLines(block.alt, block.title, block.caption) : null;
    }

    private boolean sort(CreditLines lines, int from, int to) {
        List<Integer> open = new ArrayList<>();
        for (int i = first; i < from; i++) {
            if (!other(i, open)) {
                return false;
            }
        }
        List<Integer> later = new ArrayList<>();
        for (int i = to; i < end; i++) {
            if (!other(i, later)) {
                return false;
            }
        }
        boolean more = false;
        for (int n = 0; n < later.size(); n++) {
            int line = later.get(n);
            int taken = lines.take(line);
            more |= taken > 0;
            if (taken == 0) {
                open.add(line);
            }
            while (n + 1 < later.size() && later.get(n + 1) < line + taken) {
                n++;
            }
        }
        return !open.isEmpty() && open.size() <= MOST_OPEN && roles(open) && isSure(open.size(), lines) || more;
    }

    /** Whether a line is a button, or may be the picture's; then it is noted. */
    private boolean other(int index, List<Integer> open) {
        if (PictureLines.isButton(sheet, segments.get(index))) {
            buttons = true;
            return true;
        }
        open.add(index);
        return sheet.isOpen(segments.get(index)) && open.size() <= MOST_OPEN + 2;
    }

    private boolean roles(List<Integer> open) {
        CharSequence text = sheet.page().text();
        int longest = 0;
        for (int i : open) {
            Span span = segments.get(i).span();
            int words = Words.count(text, span.start(), span.end(), CAPTION_WORDS + 1);
            if (words > CAPTION_WORDS || words == 0) {
                return false;
            }
            String line = Prose.collapse(text, span);
            boolean sentence = LineEnds.endsSentence(text, span.start(), span.end());
            boolean day = PictureLines.isDated(line);
            if (PictureLines.isSpeech(line) && line.matches(".*[\"“”].*")
                    || !day && Bylines.parse(line).isPresent()
                    || !Stamps.read(line, null).isEmpty()) {
                return false;
            }
            if (!sentence && words <= TITLE_WORDS && !day) {
                if (title >= 0) {
                    return false;
                }
                title = i;
            } else if (caption < 0 || day && !dated || day == dated && words > longest && alt < 0) {
                if (caption >= 0 && alt >= 0) {
                    return false;
                }
                alt = caption >= 0 ? caption : alt;
                caption = i;
                dated = day;
                longest = words;
            } else if (alt < 0) {
                alt = i;
            } else {
                return false;
            }
        }
        return true;
    }

    /** A VIRIN, a button or a day says that a picture stood here; a credit alone may follow a story's last lines. */
    private boolean isSure(int open, CreditLines lines) {
        if (lines.virin() != null || buttons && caption >= 0) {
            return true;
        }
        if (caption < 0) {
            return false;
        }
        Span span = segments.get(caption).span();
        int words = Words.count(sheet.page().text(), span.start(), span.end(), SURE_WORDS + 1);
        return dated ? open <= 3 && title < 0 : open == 1 && words <= SURE_WORDS;
    }

    /**
     * Takes the line or two in the same block over a caption that has its credit: a title in capitals or behind an
     * alternative text, and that text.
     */
    static void above(Worksheet sheet, int index, int media) {
        List<Segment> segments = sheet.page().segments();
        if (index == 0 || segments.get(index).opens()) {
            return;
        }
        PictureBlock block = new PictureBlock(sheet, index);
        int lines = index - block.first;
        if (block.first == 0 || lines > 2 || block.end - index > MOST_OPEN) {
            return;
        }
        int at = index - 1;
        boolean titled = block.isTitle(at);
        if (titled && (lines == 1 ? block.isShouted(at) : block.isAlt(at - 1))) {
            block.give(at, media, "title");
            if (lines == 2) {
                block.give(at - 1, media, "alt");
            }
        } else if (lines == 1 && block.isAlt(at)) {
            block.give(at, media, "alt");
        }
    }

    private void give(int index, int media, String part) {
        Span span = segments.get(index).span();
        String words = Prose.collapse(sheet.page().text(), span);
        FoundMedia found = sheet.media().get(media);
        sheet.set(media, part.equals("alt") ? found.withAlt(words) : found.withTitle(words));
        sheet.ledger().label(span, Label.media(media, part, "picture-lines"));
    }

    private boolean isTitle(int index) {
        Span span = segments.get(index).span();
        CharSequence text = sheet.page().text();
        String words = Prose.collapse(text, span);
        return sheet.isOpen(segments.get(index))
                && !LineEnds.endsSentence(text, span.start(), span.end())
                && Words.count(text, span.start(), span.end(), TITLE_WORDS + 1) <= TITLE_WORDS
                && Bylines.parse(words).isEmpty()
                && Stamps.read(words, null).isEmpty();
    }

    private boolean isShouted(int index) {
        Span span = segments.get(index).span();
        return LineEnds.isCapital(sheet.page().text(), span.start(), span.end());
    }

    /** A sentence of a few words in which nobody speaks. */
    private boolean isAlt(int index) {
        Span span = segments.get(index).span();
        CharSequence text = sheet.page().text();
        int words = Words.count(text, span.start(), span.end(), ALT_WORDS + 1);
        return sheet.isOpen(segments.get(index))
                && LineEnds.endsSentence(text, span.start(), span.end())
                && words >= 3
                && words <= ALT_WORDS
                && !PictureLines.isSpeech(Prose.collapse(text, span));
    }
}
