package org.clipfile.article;

import java.util.List;

/**
 * A piece of a page that is decided on as one: a paragraph, a heading, a line. The segments of a page tile its text;
 * white space between two pieces belongs to the end of the first.
 *
 * @param span where it stands in the page's text
 * @param kind what it is by its markup or shape
 * @param level depth of a heading (1 to 6) or of a list item (1 and up); 0 for others
 * @param opens whether it is parted from the piece before by a blank line or the edge of a box; lines of one address,
 *     caption or poem are not
 * @param ink how many of its chars are not white space; of long stretches that no reader sees, no less than some thousand
 * @param linkChars how many of these stand inside links
 * @param strongChars how many are set in bold
 * @param slantedChars how many are set in italics
 * @param picture index of the picture of the page it belongs to as a caption, or -1
 * @param box index of the innermost box of the page it stands in, or -1 where there are none, as in plain text
 * @param marks ids of the rules whose CSS chose it or a box around it
 */
public record Segment(
        Span span,
        Kind kind,
        int level,
        boolean opens,
        int ink,
        int linkChars,
        int strongChars,
        int slantedChars,
        int picture,
        int box,
        List<String> marks) {

    /** What a piece is by its markup or, in plain text, by its shape. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        QUOTE,
        TABLE,
        CODE,
        CAPTION,
        /** Never shown to a reader: scripts, styles, hidden boxes. */
        HIDDEN
    }

    public Segment {
        marks = List.copyOf(marks);
    }

    /** A piece outside any box. */
    public Segment(Span span, Kind kind, int level, boolean opens, int linkChars, int picture, List<String> marks) {
        this(span, kind, level, opens, span.length(), linkChars, 0, 0, picture, -1, marks);
    }

    /** A piece of plain text. */
    public static Segment of(Span span, Kind kind, boolean opens) {
        return new Segment(span, kind, 0, opens, 0, -1, List.of());
    }

    /** The share of its words that stand inside links, 0 to 1. */
    public double linkShare() {
        return ink == 0 ? 0 : (double) linkChars / ink;
    }
}
