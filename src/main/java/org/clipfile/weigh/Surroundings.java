package org.clipfile.weigh;

import java.util.Arrays;

/** What a first look at a page's pieces says of the surroundings of each: the numbers the second look adds. */
final class Surroundings {
    private static final int[] STEPS = {-1, 1, -2, 2, -3, 3};
    /** How many numbers. */
    static final int SIZE = STEPS.length + 12;

    private static final int NEAR = 5;
    private static final int FAR = 12;

    private final PageFeatures page;
    /** Chance of each piece of the page; 0 for the removed, -1 for what no reader sees. */
    private final float[] chance;
    /** Sums over the visible pieces before: sizes, and sizes times chances. */
    private final float[] sizes;

    private final float[] likely;
    private final int[] visible;
    private final int[] placeOf;
    private final Sums boxes;
    private final Sums parents;
    private final Sums looks;

    Surroundings(PageFeatures page, float[] chances) {
        this.page = page;
        visible = page.visible();
        placeOf = page.places();
        chance = new float[page.segments.size()];
        Arrays.fill(chance, -1);
        for (int i : visible) {
            chance[i] = page.state[i] == 2 ? 0.5f : 0;
        }
        for (int n = 0; n < chances.length; n++) {
            chance[page.open[n]] = chances[n];
        }
        sizes = new float[visible.length + 1];
        likely = new float[visible.length + 1];
        boxes = new Sums(visible.length);
        parents = new Sums(visible.length);
        looks = new Sums(visible.length);
        for (int k = 0; k < visible.length; k++) {
            int i = visible[k];
            float size = page.stats[i].size + 1;
            float part = page.state[i] == 0 ? size * chance[i] : 0;
            sizes[k + 1] = sizes[k] + size;
            likely[k + 1] = likely[k] + part;
            int box = page.segments.get(i).box();
            boxes.add(box, size, part);
            parents.add(box < 0 ? -1 : page.boxes.parent[box], size, part);
            looks.add(page.look(i), size, part);
        }
    }

    /** Writes the numbers of the n-th piece, from an offset on. */
    void row(int n, float[] row, int offset) {
        int i = page.open[n];
        int here = placeOf[i];
        int at = offset;
        row[at++] = chance[i];
        for (int step : STEPS) {
            int k = here + step;
            row[at++] = k < 0 || k >= visible.length ? -1 : chance[visible[k]];
        }
        float size = page.stats[i].size + 1;
        float part = size * chance[i];
        int box = page.segments.get(i).box();
        row[at++] = boxes.mean(box, size, part);
        row[at++] = parents.mean(box < 0 ? -1 : page.boxes.parent[box], size, part);
        row[at++] = looks.mean(page.look(i), size, part);
        row[at++] = window(here - NEAR, here);
        row[at++] = window(here + 1, here + 1 + NEAR);
        row[at++] = window(here - FAR, here);
        row[at++] = window(here + 1, here + 1 + FAR);
        float all = Math.max(1, likely[visible.length]);
        row[at++] = likely[here] / all;
        row[at++] = (likely[visible.length] - likely[here + 1]) / all;
        row[at++] = nearest(here, -1);
        row[at] = nearest(here, 1);
    }

    private float window(int from, int to) {
        int a = Math.max(0, from);
        int b = Math.min(visible.length, to);
        return a >= b ? -1 : (likely[b] - likely[a]) / Math.max(1, sizes[b] - sizes[a]);
    }

    /** Steps to the nearest piece that likely is of the article. */
    private float nearest(int here, int step) {
        for (int k = here + step, n = 1; k >= 0 && k < visible.length && n <= 20; k += step, n++) {
            if (page.state[visible[k]] == 0 && chance[visible[k]] > 0.5f) {
                return n;
            }
        }
        return 30;
    }

    /** Sums over the pieces of one kind each. */
    private static final class Sums {
        private final Keys kinds = new Keys();
        private final float[] sizes;
        private final float[] parts;

        Sums(int most) {
            sizes = new float[most];
            parts = new float[most];
        }

        void add(long kind, float size, float part) {
            int number = kinds.number(kind);
            sizes[number] += size;
            parts[number] += part;
        }

        /** The mean of the others of a kind, without the piece of that size and part. */
        float mean(long kind, float size, float part) {
            int number = kinds.find(kind);
            return sizes[number] - size < 0.5f ? -1 : (parts[number] - part) / (sizes[number] - size);
        }
    }
}
