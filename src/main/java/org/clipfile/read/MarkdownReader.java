package org.clipfile.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.clipfile.article.Fact;
import org.clipfile.article.Page;
import org.clipfile.article.Page.Picture;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;

/**
 * Reads Markdown (CommonMark 0.31, with the tables of GitHub): each heading, paragraph, item, quotation, row and piece of code is
 * a segment, what only sets them is blanked. Lines of one paragraph are joined where they were wrapped; a short line is one
 * that was ended on purpose, whatever the standard says.
 */
final class MarkdownReader {

    private final CharSequence source;
    private final ShownText shown;
    private final Lines lines;
    private final MarkdownLines shape;
    private final MarkdownMarks marks;
    private final boolean named;
    private final List<Segment> segments = new ArrayList<>();
    private int start;
    private int from = -1;
    private Kind kind = Kind.PARAGRAPH;
    private int level;
    private boolean opens = true;
    private boolean blankBefore = true;
    private int before;
    private int linesOfBlock;
    private boolean table;
    /** False once a comment was found to have no end. */
    private boolean commentsEnd = true;

    private MarkdownReader(CharSequence source, int skip, boolean named) {
        this.source = source;
        this.shown = new ShownText(source);
        this.lines = new Lines(source, skip, source.length(), Integer.MAX_VALUE);
        this.shape = new MarkdownLines(source, lines);
        this.marks = new MarkdownMarks(source, shown);
        this.named = named;
    }

    /**
     * Reads a text that {@link MarkdownSigns} takes for Markdown.
     *
     * @param named whether its file's name says so too: then an indented block is code
     */
    static Page page(Decoded decoded, boolean named) {
        CharSequence source = decoded.text();
        FrontMatter over = FrontMatter.over(source);
        MarkdownReader reader = new MarkdownReader(source, over == null ? 0 : over.end(), named);
        if (over != null) {
            reader.add(over.end(), Kind.HIDDEN, 0, true);
        }
        reader.read();
        List<Fact> facts = new ArrayList<>(over == null ? List.of() : over.facts());
        facts.addAll(reader.headline());
        return Page.of(reader.shown, decoded.charset(), reader.segments)
                .withSource(source)
                .withPictures(reader.marks.pictures())
                .withFacts(facts)
                .withLinks(reader.marks.links())
                .withProblems(decoded.problems());
    }

    private void read() {
        for (int i = 0; i < lines.count(); i++) {
            Matcher reference = shape.matcher(MarkdownLines.REFERENCE, i);
            if (reference.matches()) {
                marks.refer(reference.group(1), MarkdownMarks.bare(reference.group(2)));
            }
        }
        for (int i = 0; i < lines.count(); i++) {
            if (lines.isBlank(i)) {
                blankBefore = true;
                table = false;
            } else {
                i = take(i);
                before = i;
                blankBefore = false;
            }
        }
        close(source.length());
        if (start < source.length()) {
            add(source.length(), Kind.HIDDEN, 0, true);
        }
    }

    /** Takes a line and those that belong to it; tells which it took last. */
    private int take(int i) {
        int fence = shape.fence(i);
        if (fence > 0) {
            return fenced(i, fence);
        }
        if (named && blankBefore && shape.isIndented(i) && kind != Kind.LIST_ITEM) {
            return indented(i);
        }
        if (shape.startsWith(i, "<!--")) {
            return comment(i);
        }
        if (shape.is(MarkdownLines.REFERENCE, i)) {
            whole(i, i, Kind.HIDDEN, 0);
            return i;
        }
        Matcher heading = shape.matcher(MarkdownLines.HEADING, i);
        if (heading.lookingAt()) {
            heading(i, heading.end(), heading.end(1));
            return i;
        }
        if (isUnderline(i)) {
            kind = Kind.HEADING;
            level = source.charAt(lines.from(i)) == '=' ? 1 : 2;
            whole(i, i, Kind.HIDDEN, 0);
            return i;
        }
        if (table && shape.has(i, '|') || shape.isTableHead(i)) {
            row(i);
            return i;
        }
        if (shape.isBreak(i) || shape.is(MarkdownLines.LONE_PICTURE, i)) {
            whole(i, i, Kind.PARAGRAPH, 0);
            return i;
        }
        if (source.charAt(lines.from(i)) == '>') {
            quote(i);
        } else {
            words(i);
        }
        return i;
    }

    private void heading(int i, int mark, int depth) {
        shown.blank(lines.from(i), lines.from(i) + mark);
        int end = lines.to(i);
        while (source.charAt(end - 1) == '#') {
            end--;
        }
        if (Lines.isBlank(source.charAt(end - 1))) {
            shown.blank(end, lines.to(i));
        }
        whole(i, i, Kind.HEADING, depth);
    }

    /** A line of words: an item of a list, or a line of the paragraph it goes on with. */
    private void words(int i) {
        Matcher item = shape.matcher(MarkdownLines.ITEM, i);
        boolean starts = item.lookingAt() && lines.width(i) > item.end();
        if (starts) {
            boolean bullet = item.end(1) == 1;
            if (bullet) {
                shown.blank(lines.from(i), lines.from(i) + item.end());
            }
            begin(i, Kind.LIST_ITEM, 1 + (lines.from(i) - lines.start(i)) / 2);
        } else if (from < 0 || blankBefore || kind == Kind.QUOTE || !shape.goesOn(before, i)) {
            begin(i, Kind.PARAGRAPH, 0);
        } else {
            linesOfBlock++;
        }
    }

    private void quote(int i) {
        int at = lines.from(i);
        while (at < lines.to(i) && (source.charAt(at) == '>' || Lines.isBlank(source.charAt(at)))) {
            at++;
        }
        shown.part(lines.from(i), at);
        if (at >= lines.to(i)) {
            // An empty line of the quotation parts its paragraphs.
            blankBefore = true;
            linesOfBlock = 0;
            return;
        }
        if (from < 0 || kind != Kind.QUOTE || linesOfBlock == 0 || blankBefore || !shape.goesOn(before, i)) {
            begin(i, Kind.QUOTE, 0);
        } else {
            linesOfBlock++;
        }
    }

    /** Whether a line underlines the one before it, and so makes it a heading. */
    private boolean isUnderline(int i) {
        return !blankBefore && from >= 0 && kind == Kind.PARAGRAPH && linesOfBlock == 1 && shape.isUnderline(i);
    }

    private void row(int i) {
        if (shape.isRuler(i)) {
            whole(i, i, Kind.HIDDEN, 0);
            return;
        }
        boolean first = !table;
        table = true;
        for (int at = lines.from(i); at < lines.to(i); at++) {
            if (source.charAt(at) == '|' && (at == 0 || source.charAt(at - 1) != '\\')) {
                shown.part(at, at + 1);
            }
        }
        blankBefore = first;
        whole(i, i, Kind.TABLE, 0);
    }

    private int fenced(int i, int width) {
        char sign = source.charAt(lines.from(i));
        int end = i + 1;
        while (end < lines.count()
                && !(!lines.isBlank(end) && source.charAt(lines.from(end)) == sign && shape.fence(end) >= width)) {
            end++;
        }
        if (end == lines.count()) {
            // Nothing closes it: three backticks are words.
            words(i);
            return i;
        }
        whole(i, i, Kind.HIDDEN, 0);
        if (end > i + 1) {
            whole(i + 1, end - 1, Kind.CODE, 0);
        }
        whole(end, end, Kind.HIDDEN, 0);
        return end;
    }

    private int indented(int i) {
        int end = i;
        while (end + 1 < lines.count() && !lines.isBlank(end + 1) && shape.isIndented(end + 1)) {
            end++;
        }
        whole(i, end, Kind.CODE, 0);
        return end;
    }

    private int comment(int i) {
        for (int end = i; commentsEnd && end < lines.count(); end++) {
            String line = source.subSequence(lines.from(end), lines.to(end)).toString();
            if (line.endsWith("-->")) {
                whole(i, end, Kind.HIDDEN, 0);
                return end;
            }
        }
        commentsEnd = false;
        words(i);
        return i;
    }

    /** Some lines that are a segment of their own. */
    private void whole(int first, int last, Kind what, int depth) {
        begin(first, what, depth);
        close(last + 1 < lines.count() ? lines.start(last + 1) : source.length());
    }

    /** Opens a segment at a line. */
    private void begin(int i, Kind what, int depth) {
        close(lines.start(i));
        from = lines.from(i);
        kind = what;
        level = depth;
        opens = blankBefore || what == Kind.HEADING || segments.isEmpty();
        linesOfBlock = 1;
    }

    private void close(int end) {
        if (from < 0) {
            return;
        }
        if (kind != Kind.CODE && kind != Kind.HIDDEN) {
            marks.walk(from, end);
        }
        add(end, kind, level, opens);
        from = -1;
        linesOfBlock = 0;
    }

    private void add(int end, Kind what, int depth, boolean parted) {
        int ink = 0;
        for (int at = start; at < end; at++) {
            ink += Lines.isBlank(shown.charAt(at)) ? 0 : 1;
        }
        boolean words = what != Kind.HIDDEN && ink > 0;
        segments.add(new Segment(
                new Span(start, end),
                words ? what : Kind.HIDDEN,
                depth,
                parted,
                ink,
                words ? marks.linkChars() : 0,
                words ? marks.strongChars() : 0,
                0,
                words ? picture(start, end) : -1,
                -1,
                List.of()));
        start = end;
    }

    /** The picture right over a paragraph that is set in italics as a whole: that is its caption; -1 if it is none. */
    private int picture(int first, int end) {
        List<Picture> pictures = marks.pictures();
        int last = pictures.size() - 1;
        int at = first;
        while (at < end && Lines.isBlank(source.charAt(at))) {
            at++;
        }
        int to = end;
        while (to > at && Lines.isBlank(source.charAt(to - 1))) {
            to--;
        }
        boolean slanted = to - at > 3
                && (source.charAt(at) == '*' || source.charAt(at) == '_')
                && source.charAt(to - 1) == source.charAt(at)
                && source.charAt(at + 1) != source.charAt(at)
                && Lines.isBlank(shown.charAt(at))
                && Lines.isBlank(shown.charAt(to - 1));
        if (!slanted || last < 0 || segments.isEmpty()) {
            return -1;
        }
        Span over = segments.get(segments.size() - 1).span();
        int offset = pictures.get(last).offset();
        boolean above = offset >= over.start() && offset < over.end();
        return above && segments.get(segments.size() - 1).kind() == Kind.HIDDEN || offset == at ? last : -1;
    }

    /** The first heading, if it is of the first level: what the text is called. */
    private List<Fact> headline() {
        for (Segment segment : segments) {
            if (segment.kind() == Kind.HEADING) {
                String words = shown.subSequence(
                                segment.span().start(), segment.span().end())
                        .toString()
                        .replaceAll("[\\s\u200b]+", " ")
                        .strip();
                return segment.level() == 1 && segment.linkShare() < 1
                        ? List.of(new Fact("title", words, "h1", segment.span()))
                        : List.of();
            }
        }
        return List.of();
    }
}
