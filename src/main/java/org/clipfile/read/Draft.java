package org.clipfile.read;

import java.util.List;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;

/** A segment while its text is still growing. */
final class Draft {
    final int start;
    final Frame frame;
    final int level;
    final boolean opens;
    final int box;
    /** How many pictures stood before it. */
    final int picturesBefore;

    final List<String> marks;
    /** What it is; a paragraph may turn out to be a caption when the box around it ends. */
    Kind kind;

    int end;
    int ink;
    int linkChars;
    int strongChars;
    int slantedChars;
    int picture = -1;

    Draft(int start, Kind kind, int level, boolean opens, int box, int picturesBefore, Frame frame) {
        this.frame = frame;
        this.start = start;
        this.end = start;
        this.kind = kind;
        this.level = level;
        this.opens = opens;
        this.box = box;
        this.picturesBefore = picturesBefore;
        this.marks = frame.marks;
    }

    Segment finish() {
        return new Segment(
                new Span(start, end),
                kind,
                level,
                opens,
                ink,
                linkChars,
                strongChars,
                slantedChars,
                picture,
                box,
                marks);
    }
}
