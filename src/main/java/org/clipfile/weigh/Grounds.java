package org.clipfile.weigh;

import java.util.Arrays;
import java.util.Set;

/**
 * Says why a piece weighs too little: adds up, over both looks, how far each feature moved the sum, and names the kind of
 * evidence that told most against the piece.
 */
final class Grounds {
    private static final Feature.Ground[] ALL = Feature.Ground.values();
    private static final Hint[] HINTS = Hint.values();
    private static final Topic[] TOPICS = Topic.values();

    /** Reasons that say whose a piece is, where other evidence than its names and words told most. */
    private static final Set<String> TELLING = Set.of(
            "comments", "related", "newsletter", "share", "advertisement", "author", "navigation", "cookie", "rights");

    /** Index of the ground of each number. */
    private static final byte[] GROUNDS = new byte[BodyModel.SECOND_SIZE];

    static {
        for (Feature feature : Feature.values()) {
            GROUNDS[feature.ordinal()] = (byte) feature.ground.ordinal();
        }
        Arrays.fill(GROUNDS, PageFeatures.BASE, PageFeatures.TOPICS, (byte) Feature.Ground.NAMES.ordinal());
        Arrays.fill(GROUNDS, PageFeatures.TOPICS, PageFeatures.SIZE_OF_ROW, (byte) Feature.Ground.WORDS.ordinal());
        Arrays.fill(GROUNDS, PageFeatures.SIZE_OF_ROW, GROUNDS.length, (byte) Feature.Ground.CONTEXT.ordinal());
        GROUNDS[PageFeatures.SIZE_OF_ROW] = (byte) ALL.length;
    }

    private final float[] moved = new float[BodyModel.SECOND_SIZE];
    /** The last sum is of what is no ground: the second look's knowledge of the first. */
    private final float[] sums = new float[ALL.length + 1];

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
        for (int f = 0; f < moved.length; ) {
            int ground = GROUNDS[f];
            float sum = sums[ground];
            // Features of one ground stand side by side, so their sum stays in a register.
            for (; f < moved.length && GROUNDS[f] == ground; f++) {
                sum += moved[f];
            }
            sums[ground] = sum;
        }
        int worstName = -1;
        for (int f = PageFeatures.BASE; f < PageFeatures.TOPICS; f++) {
            worstName = worse(f, worstName, row[f] < PageFeatures.REACH);
        }
        int worstTopic = -1;
        for (int f = PageFeatures.TOPICS; f < PageFeatures.SIZE_OF_ROW; f++) {
            worstTopic = worse(f, worstTopic, row[f] > 0);
        }
        Feature.Ground ground = Feature.Ground.SHAPE;
        for (Feature.Ground other : ALL) {
            ground = sums[other.ordinal()] < sums[ground.ordinal()] ? other : ground;
        }
        return new Verdict(chance, reason(ground, worstName, worstTopic), ground.word);
    }

    private int worse(int f, int worst, boolean present) {
        return present && moved[f] < (worst < 0 ? 0 : moved[worst]) ? f : worst;
    }

    /** Where that which told most says little, a name or phrase that told against the piece too says more. */
    private static String reason(Feature.Ground ground, int name, int topic) {
        String named = name < 0 ? "" : HINTS[name - PageFeatures.BASE].reason();
        String said = topic < 0 ? "" : TOPICS[topic - PageFeatures.TOPICS].reason();
        return switch (ground) {
            case LINKS -> "navigation";
            case NAMES -> first(named, said, "outside-article");
            case WORDS -> first(said, named, "furniture");
            case SHAPE, MARKUP -> first(telling(said), telling(named), "furniture");
            case WITNESS, PLACE, SIBLINGS, NEIGHBOURS, CONTEXT ->
                first(telling(said), telling(named), "outside-article");
        };
    }

    private static String telling(String reason) {
        return TELLING.contains(reason) ? reason : "";
    }

    private static String first(String one, String other, String usual) {
        return !one.isEmpty() ? one : !other.isEmpty() ? other : usual;
    }
}
