package org.clipfile.weigh;

import com.fasterxml.jackson.databind.JsonNode;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.label.Prose;

/** What is known of the pieces of a page of which only snippets are known that stand in its body, or must not. */
final class Snippets {
    private Snippets() {}

    /** Of each piece to be weighed: what is known of it, as {@link Alignment} says it. */
    static byte[] known(Sample sample, PageFeatures page) {
        byte[] known = new byte[page.count()];
        for (int n = 0; n < known.length; n++) {
            Segment segment = page.segment(n);
            String words = Prose.collapse(page.page.text(), segment.span());
            for (JsonNode with : sample.truth().path("with")) {
                String snippet = squeeze(with.asText());
                if (words.contains(snippet)) {
                    known[n] = snippet.length() >= 20 || snippet.length() * 4 > words.length()
                            ? Alignment.BODY
                            : Alignment.UNKNOWN;
                }
            }
            for (JsonNode without : sample.truth().path("without")) {
                String snippet = squeeze(without.asText());
                if (words.contains(snippet)) {
                    known[n] = snippet.length() * 5 > words.length() ? Alignment.OTHER : known[n];
                }
            }
        }
        return known;
    }

    private static String squeeze(String text) {
        return Prose.collapse(text, new Span(0, text.length()));
    }
}
