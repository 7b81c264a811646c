package org.clipfile.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clipfile.article.Capture;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;
import org.clipfile.article.UnreadableCaptureException;

/**
 * Reads plain text: paragraphs parted by blank lines, one line each or hard-wrapped at any column. Each paragraph is a
 * segment; lines that were ended on purpose (an address, a caption with its credit) are segments of their own.
 */
public final class TextReader implements PageReader {
    /** The wrap column is told from that many lines. */
    private static final int SAMPLE_LINES = 4_000;
    /** After so many segments the text is cut more coarsely, so that a text of single letters fills no memory. */
    private static final int FINE_SEGMENTS = 200_000;

    private static final int COARSE = 8_192;
    /** No paragraph is longer; a longer one is cut at white space. */
    private static final int LONGEST = 1 << 20;

    private static final int LINES_AT_ONCE = 50_000;

    @Override
    public boolean reads(Capture capture) {
        return capture.mediaType().equals("text/plain");
    }

    @Override
    public Page read(Capture capture) throws IOException, UnreadableCaptureException {
        Decoded decoded = Decoder.decode(capture);
        return MarkdownSigns.in(decoded.text(), capture.file())
                ? MarkdownReader.page(decoded, MarkdownSigns.isNamed(capture.file()))
                : page(decoded);
    }

    /** Reads a decoded text. */
    static Page page(Decoded decoded) throws UnreadableCaptureException {
        CharSequence source = decoded.text();
        CharSequence text = PlainMarks.blanked(source);
        Cutter cutter = cutter(text, source);
        List<Segment> segments = cutter.finish();
        if (segments.isEmpty()) {
            throw new UnreadableCaptureException("The text holds nothing but white space.");
        }
        List<String> problems = new ArrayList<>(decoded.problems());
        if (cutter.cuts > 0) {
            problems.add(String.format(
                    Locale.ROOT, "A paragraph of more than %,d characters was cut; no word is lost.", LONGEST));
        }
        return Page.of(text, decoded.charset(), segments).withSource(source).withProblems(problems);
    }

    /** Cuts a text into segments that tile it; none if nothing in it is visible. */
    static List<Segment> segments(CharSequence text) {
        return cutter(text, text).finish();
    }

    private static Cutter cutter(CharSequence text, CharSequence source) {
        Cutter cutter = new Cutter(text, source, WrapWidth.of(text, new Lines(text, 0, text.length(), SAMPLE_LINES)));
        for (int at = 0; at < text.length(); ) {
            Lines lines = new Lines(text, at, text.length(), LINES_AT_ONCE);
            cutter.take(lines);
            at = lines.end();
        }
        return cutter;
    }

    /** Puts lines together to segments. */
    private static final class Cutter {
        private final CharSequence text;
        private final CharSequence source;
        private final int width;
        private final List<Segment> segments = new ArrayList<>();
        private int start;
        private int from = -1;
        private boolean opens = true;
        private boolean blankBefore = true;
        /** Whether the line before, and with it the segment that it opened, is a row of a table. */
        private boolean wasRow;

        private int widthBefore;
        private int cuts;

        Cutter(CharSequence text, CharSequence source, int width) {
            this.text = text;
            this.source = source;
            this.width = width;
        }

        void take(Lines lines) {
            for (int i = 0; i < lines.count(); i++) {
                if (lines.isBlank(i)) {
                    blankBefore = true;
                    continue;
                }
                boolean row = TableRows.isRow(text, lines, i);
                boolean joins = from >= 0 && !blankBefore && !row && !wasRow && isJoined(lines, i);
                boolean coarse = segments.size() > FINE_SEGMENTS && lines.start(i) - start < COARSE;
                if (from < 0) {
                    from = lines.from(i);
                } else if (!joins && !coarse || lines.to(i) - start > LONGEST) {
                    close(lines.start(i));
                    from = lines.from(i);
                    opens = blankBefore;
                }
                cutLongLine(lines.to(i));
                blankBefore = false;
                wasRow = row;
                widthBefore = lines.width(i);
            }
        }

        private boolean isJoined(Lines lines, int line) {
            return width > 0
                    && WrapWidth.isSoft(text, widthBefore, lines, line, width)
                    && !LineShape.startsItem(text, lines.from(line), lines.to(line))
                    && !LineShape.isNumber(text, lines.from(line), lines.to(line))
                    && !LineShape.isLabel(text, lines.from(line), lines.to(line))
                    && !isTitleOfPicture(lines, line)
                    && !isEdgeOfCaption(lines, line);
        }

        /** A line that ends with its credit closes a caption, and if it is all of it, opens it too. */
        private boolean isEdgeOfCaption(Lines lines, int line) {
            if (line == 0 || lines.isBlank(line - 1)) {
                return false;
            }
            char last = text.charAt(lines.to(line - 1) - 1);
            return last == ')' && LineShape.endsInCredit(text, start, lines.to(line - 1))
                    || (last == '.' || last == '!' || last == '?' || last == '\u201c' || last == '"')
                            && Character.isUpperCase(text.charAt(lines.from(line)))
                            && LineShape.endsInCredit(text, lines.from(line), lines.to(line));
        }

        /** A few words without a full stop, ended on purpose behind a sentence: the title between two lines of a caption. */
        private boolean isTitleOfPicture(Lines lines, int line) {
            return line > 0
                    && line + 1 < lines.count()
                    && !lines.isBlank(line + 1)
                    && lines.width(line) < width / 2
                    && text.charAt(lines.to(line - 1) - 1) == '.'
                    && text.charAt(lines.to(line) - 1) != '.'
                    && !WrapWidth.isSoft(text, lines.width(line), lines, line + 1, width);
        }

        private void cutLongLine(int to) {
            while (to - start > LONGEST) {
                int cut = start + LONGEST;
                while (cut > start + LONGEST / 2 && !Lines.isBlank(text.charAt(cut - 1))) {
                    cut--;
                }
                if (cut == start + LONGEST / 2) {
                    cut = start + LONGEST;
                    if (Character.isLowSurrogate(text.charAt(cut))) {
                        cut--;
                    }
                }
                close(cut);
                from = cut;
                opens = false;
                cuts++;
            }
        }

        private void close(int end) {
            segments.add(Segment.of(new Span(start, end), kind(end), opens));
            start = end;
        }

        private Kind kind(int end) {
            if (wasRow) {
                return Kind.TABLE;
            }
            int first = start;
            while (first < end && Lines.isBlank(source.charAt(first))) {
                first++;
            }
            return source != text && PlainMarks.isQuoted(source, first) ? Kind.QUOTE : LineShape.kind(text, from, end);
        }

        List<Segment> finish() {
            if (from >= 0) {
                close(text.length());
            }
            return segments;
        }
    }
}
