package org.clipfile.weigh;

import java.util.Arrays;
import java.util.Locale;

/**
 * Says why a piece weighs too little: adds up, over both looks, how far each feature moved the sum, and names the kind of
 * evidence that told most against the piece.
 */
final class Grounds {
    private static final Feature[] FEATURES = Feature.values();
    private static final Feature.Ground[] ALL = Feature.Ground.values();

    private final float[] moved = new float[BodyModel.SECOND_SIZE];
    private final float[] sums = new float[ALL.length];

    /** Forgets the piece before. */
    void clear() {
        Arrays.fill(moved, 0);
        Arrays.fill(sums, 0);
    }

    /** How far each feature moved the sum: for the looks to add to. */
    float[] moved() {
        return moved;
    }

    /** The verdict on a piece that is not of the article. */
    Verdict against(float chance, float[] row) {
        int worstName = -1;
        int worstTopic = -1;
        for (int f = 0; f < moved.length; f++) {
            if (f < PageFeatures.BASE) {
                sums[FEATURES[f].ground.ordinal()] += moved[f];
            } else if (f < PageFeatures.TOPICS) {
                sums[Feature.Ground.NAMES.ordinal()] += moved[f];
                worstName = worse(f, worstName, row[f] < PageFeatures.REACH);
            } else if (f < PageFeatures.SIZE_OF_ROW) {
                sums[Feature.Ground.WORDS.ordinal()] += moved[f];
                worstTopic = worse(f, worstTopic, row[f] > 0);
            } else if (f > PageFeatures.SIZE_OF_ROW) {
                sums[Feature.Ground.CONTEXT.ordinal()] += moved[f];
            }
        }
        Feature.Ground ground = Feature.Ground.SHAPE;
        for (Feature.Ground other : ALL) {
            ground = sums[other.ordinal()] < sums[ground.ordinal()] ? other : ground;
        }
        return new Verdict(
                chance, reason(ground, worstName, worstTopic), ground.name().toLowerCase(Locale.ROOT));
    }

    private int worse(int f, int worst, boolean present) {
        return present && moved[f] < (worst < 0 ? 0 : moved[worst]) ? f : worst;
    }

    private static String reason(Feature.Ground ground, int name, int topic) {
        return switch (ground) {
            case LINKS -> "navigation";
            case NAMES -> name < 0 ? "outside-article" : Hint.values()[name - PageFeatures.BASE].reason();
            case WORDS -> topic < 0 ? "furniture" : Topic.values()[topic - PageFeatures.TOPICS].reason();
            case SHAPE, MARKUP -> "furniture";
            case WITNESS, PLACE, SIBLINGS, NEIGHBOURS, CONTEXT -> "outside-article";
        };
    }
}
