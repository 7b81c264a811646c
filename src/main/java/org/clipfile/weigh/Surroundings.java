package org.clipfile.weigh;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    private final Map<Integer, float[]> boxes = new HashMap<>();
    private final Map<Integer, float[]> parents = new HashMap<>();
    private final Map<Long, float[]> looks = new HashMap<>();

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
        for (int k = 0; k < visible.length; k++) {
            int i = visible[k];
            float size = page.stats[i].size + 1;
            float part = page.state[i] == 0 ? size * chance[i] : 0;
            sizes[k + 1] = sizes[k] + size;
            likely[k + 1] = likely[k] + part;
            int box = page.segments.get(i).box();
            add(boxes, box, size, part);
            add(parents, box < 0 ? -1 : page.boxes.parent[box], size, part);
            add(looks, page.look(i), size, part);
        }
    }

    private static <K> void add(Map<K, float[]> sums, K key, float size, float part) {
        float[] sum = sums.computeIfAbsent(key, k -> new float[2]);
        sum[0] += size;
        sum[1] += part;
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
        row[at++] = mean(boxes.get(box), size, part);
        row[at++] = mean(parents.get(box < 0 ? -1 : page.boxes.parent[box]), size, part);
        row[at++] = mean(looks.get(page.look(i)), size, part);
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

    /** The mean of the others. */
    private static float mean(float @Nullable [] sum, float size, float part) {
        return sum == null || sum[0] - size < 0.5f ? -1 : (sum[1] - part) / (sum[0] - size);
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
}
