package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Page;
import org.clipfile.article.Span;
import org.clipfile.facts.PageBylines;

/**
 * A line as it is read for facts.
 *
 * @param words all of them, white space collapsed, a space where the markup sets words apart
 * @param parts what stands between two seams of the markup; a label stands with what it labels
 */
record FactLine(String words, List<Part> parts) {
    /** A part of a line and where it stands. */
    record Part(String words, Span span) {}

    static FactLine of(Page page, Span span) {
        int seam = page.seams().after(span.start());
        if (seam >= span.end()) {
            String words = Prose.collapse(page.text(), span);
            return new FactLine(words, List.of(new Part(words, span)));
        }
        StringBuilder all = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        int from = span.start();
        int begin = from;
        String label = "";
        while (from < span.end()) {
            int end = Math.min(span.end(), seam);
            String words = Prose.collapse(page.text(), new Span(from, end));
            all.append(all.isEmpty() || words.isEmpty() ? "" : " ").append(words);
            String part = label.isEmpty() ? words : label + " " + words;
            if (end < span.end() && PageBylines.isLabel(part)) {
                label = part;
            } else if (!part.isBlank()) {
                parts.add(new Part(part, new Span(begin, end)));
                label = "";
                begin = end;
            }
            from = end;
            seam = page.seams().after(from);
        }
        return new FactLine(all.toString(), parts);
    }
}
