package org.clipfile.html;

import org.jspecify.annotations.Nullable;

/**
 * The tree of a page. Any markup gives one, as browsers would build it; very deep nesting is flattened.
 *
 * @param document what stands around all elements
 * @param base the first element that names the base of the page's addresses; null if there is none
 * @param words how many chars all its words have, and one for each stretch of them: room for line feeds between
 */
public record Html(Element document, @Nullable Element base, int words) {
    /**
     * Parses a page. Its tree refers to the chars, which must not change from now on.
     *
     * @param length how many of the chars are the page
     * @param xhtml whether an element of any name may close itself, as in XML
     */
    public static Html parse(char[] chars, int length, boolean xhtml) {
        Markup markup = new Markup(chars, length);
        TreeBuilder builder = new TreeBuilder(markup, xhtml);
        Tokenizer tokenizer = new Tokenizer(markup, builder);
        tokenizer.read();
        return new Html(builder.document(), builder.base(), tokenizer.words());
    }

    /** Parses a page that is HTML. */
    public static Html parse(String page) {
        return parse(page.toCharArray(), page.length(), false);
    }

    /** Its body, or what stands in its place; the document if there is neither. */
    public Element body() {
        for (Element at = document; at != null; at = at.nextIn(document)) {
            if (at.is("body") || at.is("frameset")) {
                return at;
            }
        }
        return document;
    }
}
