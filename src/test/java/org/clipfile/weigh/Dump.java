package org.clipfile.weigh;

import java.util.List;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.label.Prose;

/** A web page as the plain text that a simple converter makes of it: a line for each piece and each picture. */
public final class Dump {
    private Dump() {}

    /** The text. */
    public static String of(Page page) {
        StringBuilder out = new StringBuilder();
        List<Page.Picture> pictures = page.pictures();
        int picture = 0;
        for (Segment segment : page.segments()) {
            for (;
                    picture < pictures.size()
                            && pictures.get(picture).offset() < segment.span().end();
                    picture++) {
                String alt = pictures.get(picture).alt();
                if (alt != null && !alt.isBlank()) {
                    out.append(alt.strip()).append('\n');
                }
            }
            if (segment.kind() == Segment.Kind.HIDDEN || segment.ink() == 0) {
                continue;
            }
            boolean block = segment.kind() == Segment.Kind.PARAGRAPH
                    || segment.kind() == Segment.Kind.HEADING
                    || segment.kind() == Segment.Kind.QUOTE;
            if (block && segment.opens()) {
                out.append('\n');
            }
            out.append(Prose.collapse(page.text(), segment.span())).append('\n');
            if (block) {
                out.append('\n');
            }
        }
        return out.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }
}
