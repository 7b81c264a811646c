package org.clipfile.read;

import java.util.List;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;

/** A segment while its text is still growing. */
final class Draft {
    final int start;
    final Kind kind;
    final int level;
    final boolean opens;
    final int box;
    final List<String> marks;
    int end;
    int ink;
    int linkChars;
    int picture = -1;

    Draft(int start, Kind kind, int level, boolean opens, int box, List<String> marks) {
        this.start = start;
        this.end = start;
        this.kind = kind;
        this.level = level;
        this.opens = opens;
        this.box = box;
        this.marks = marks;
    }

    Segment finish() {
        return new Segment(new Span(start, end), kind, level, opens, ink, linkChars, picture, box, marks);
    }
}
