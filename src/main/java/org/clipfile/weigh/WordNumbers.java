package org.clipfile.weigh;

import static org.clipfile.weigh.Feature.UP_ITEM;

import java.util.Arrays;

/** What words say of a piece: the names and tags of the boxes around it, and its own words where they speak to readers. */
final class WordNumbers {
    private WordNumbers() {}

    /** How far up the nearest box of each kind of name and tag is. */
    static void names(float[] row, Boxes boxes, int box) {
        Arrays.fill(row, UP_ITEM.ordinal(), UP_ITEM.ordinal() + Boxes.TAG_COUNT, PageFeatures.REACH);
        Arrays.fill(row, PageFeatures.BASE, PageFeatures.TOPICS, PageFeatures.REACH);
        long hints = 0;
        int tags = 0;
        int at = box;
        for (int up = 0; at >= 0 && up < PageFeatures.REACH; up++) {
            boolean much = boxes.isMuch(at);
            int newTags = boxes.tags[at] & ~tags;
            tags |= newTags;
            for (int bits = newTags; bits != 0; bits &= bits - 1) {
                row[UP_ITEM.ordinal() + Integer.numberOfTrailingZeros(bits)] = up;
            }
            long newHints = boxes.hints[at] & ~hints;
            newHints = much ? newHints & Hint.CONTENT.bit() : newHints;
            hints |= newHints;
            for (long bits = newHints; bits != 0; bits &= bits - 1) {
                row[PageFeatures.BASE + Long.numberOfTrailingZeros(bits)] = up;
            }
            at = boxes.parent[at];
        }
    }

    /** How much of the piece is about each topic. */
    static void phrases(float[] row, PieceWords words) {
        int n = Phrases.count(words, row, PageFeatures.TOPICS);
        for (int i = PageFeatures.TOPICS; i < PageFeatures.SIZE_OF_ROW; i++) {
            row[i] /= Math.max(3, n);
        }
    }
}
