package org.clipfile.weigh;

/** How numbers are written into the row of a piece. */
final class Row {
    /** Logarithms of the sizes most pieces have, in steps of a half, as ideographs count. */
    private static final float[] LOGS = new float[1024];

    static {
        for (int i = 0; i < LOGS.length; i++) {
            LOGS[i] = (float) Math.log1p(i * 0.5f);
        }
    }

    private Row() {}

    static void set(float[] row, Feature feature, float value) {
        row[feature.ordinal()] = value;
    }

    static void set(float[] row, Feature feature, boolean value) {
        row[feature.ordinal()] = value ? 1 : 0;
    }

    static float share(int part, int whole) {
        return whole == 0 ? 0 : (float) part / whole;
    }

    static float clip(int value, int most) {
        return Math.max(-most, Math.min(most, value));
    }

    static float log(float value) {
        int twice = (int) (value * 2);
        return twice >= 0 && twice < LOGS.length && twice == value * 2 ? LOGS[twice] : (float) Math.log1p(value);
    }
}
