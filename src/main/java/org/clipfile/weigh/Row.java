package org.clipfile.weigh;

/** How numbers are written into the row of a piece. */
final class Row {
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
        return (float) Math.log1p(value);
    }
}
