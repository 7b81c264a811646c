package org.clipfile.article;

import java.util.Locale;

/**
 * A paragraph, heading or other unit of an article's body.
 *
 * @param type what it is
 * @param text its words, white space collapsed; call {@code toString()} for them, as those of a very long article are
 *     fetched only then
 * @param level depth of a heading (1 to 6) or list item; 0 for others
 */
public record Block(Type type, CharSequence text, int level) {

    /** What a block is. */
    public enum Type {
        STANDFIRST,
        PARAGRAPH,
        HEADING,
        LIST,
        QUOTE,
        TABLE,
        CODE,
        /** A caption that is the content, as in a photo essay. */
        CAPTION;

        /** As it is written in articles: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The type of that word. */
        public static Type parse(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
