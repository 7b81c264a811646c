package org.clipfile.weigh;

import static org.clipfile.weigh.Feature.*;
import static org.clipfile.weigh.Row.*;

import org.clipfile.article.Box;
import org.clipfile.article.Segment;
import org.jspecify.annotations.Nullable;

/** What a piece is: how its text looks, and what its markup calls it. */
final class ShapeNumbers {
    /** More repeats than this tell no more. */
    private static final int REPEATED_AT_MOST = 5;

    private ShapeNumbers() {}

    /**
     * Writes the numbers.
     *
     * @param box the innermost box around it, if there is any
     * @param repeats how many pieces of the page say the same
     * @param sameStarts how many begin with the same words
     */
    static void write(float[] row, Segment segment, PieceStats stat, @Nullable Box box, int repeats, int sameStarts) {
        set(row, SIZE, log(stat.size));
        set(row, INK, log(segment.ink()));
        set(row, LINK_SHARE, (float) segment.linkShare());
        set(row, CAPITALIZED, stat.capitalized);
        set(row, CAPITALS, stat.capitals);
        set(row, NUMBERS, stat.numbers);
        set(row, COMMAS, stat.commas);
        set(row, STOPS, Math.min(stat.stops, 20));
        set(row, ENDS_SENTENCE, stat.endsSentence);
        set(row, ENDS_COLON, stat.endsColon);
        set(row, STARTS_LOWER, stat.startsLower);
        set(row, STARTS_QUOTE, stat.startsQuote);
        set(row, STARTS_SIGN, stat.startsSign);
        set(row, COPYRIGHT_SIGN, stat.hasCopyright);
        set(row, BAR, stat.hasBar);
        set(row, ADDRESS, stat.hasAddress);
        set(row, BRACKETED, stat.bracketed);
        set(row, REPEATED, Math.min(REPEATED_AT_MOST, repeats));
        set(row, SAME_START, Math.min(REPEATED_AT_MOST, sameStarts));
        set(row, LABELLED, stat.label);
        switch (segment.kind()) {
            case HEADING -> set(row, KIND_HEADING, true);
            case LIST_ITEM -> set(row, KIND_ITEM, true);
            case QUOTE -> set(row, KIND_QUOTE, true);
            case TABLE -> set(row, KIND_TABLE, true);
            case CODE -> set(row, KIND_CODE, true);
            case CAPTION -> set(row, KIND_CAPTION, true);
            default -> set(row, KIND_PARAGRAPH, true);
        }
        set(row, LEVEL, segment.level());
        set(row, OPENS, segment.opens());
        set(row, STRONG, share(segment.strongChars(), segment.ink()));
        set(row, SLANTED, share(segment.slantedChars(), segment.ink()));
        if (box != null) {
            set(row, TAG_P, box.tag().equals("p"));
            set(row, TAG_DIV, box.tag().equals("div"));
            set(row, UNNAMED, box.hints().isEmpty());
        }
    }
}
