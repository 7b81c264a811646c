package org.clipfile.article;

import java.util.List;

/**
 * The body of an article.
 *
 * @param blocks its paragraphs, headings, lists ... in order
 * @param wordCount how many words they hold: runs of letters, digits and marks, each Han or kana character counting as one
 */
public record Body(List<Block> blocks, long wordCount) {
    public Body {
        blocks = List.copyOf(blocks);
    }

    /** The whole text, blocks parted by a blank line. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks) {
            if (!out.isEmpty()) {
                out.append("\n\n");
            }
            out.append(block.text().toString());
        }
        return out.toString();
    }
}
