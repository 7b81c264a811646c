package org.clipfile.weigh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Grows forests: gradient boosting on histograms, leaf by depth, with the logistic loss or, where one row of each list is
 * to be found, that of the softmax over the list (ListNet, Cao and others 2007). Same rows, same forest.
 */
final class Boost {
    /**
     * How to grow.
     *
     * @param trees how many
     * @param depth decisions from root to leaf
     * @param rate how much of each tree counts
     * @param leaf least weight of the rows in a leaf
     * @param calm added to the weight of each leaf, so that small ones say little
     * @param columns share of the features asked in each tree
     * @param rows share of the rows shown to each tree
     */
    record Way(int trees, int depth, float rate, float leaf, float calm, float columns, float rows) {}

    private static final int BINS = 64;
    /** What the logistic loss counts besides that of a list: it says how likely a list has none. */
    private static final float ALONE = 0.3f;

    private static final float LEAST_MASS = 1e-6f;

    private final Way way;
    private final int n;
    private final int width;
    private final byte[][] bins;
    private final float[][] cuts;
    private final boolean[] wanted;
    private final float[] weight;
    /** Where lists end, one after the other; empty where each row is for itself. */
    private final int[] ends;

    private Boost(List<float[]> rows, boolean[] wanted, float[] weight, int[] ends, Way way) {
        this.way = way;
        this.wanted = wanted;
        this.weight = weight;
        this.ends = ends;
        n = rows.size();
        width = rows.get(0).length;
        bins = new byte[width][n];
        cuts = new float[width][];
        IntStream.range(0, width).parallel().forEach(f -> bin(rows, f));
    }

    static Forest grow(List<float[]> rows, boolean[] wanted, float[] weight, Way way) {
        return new Boost(rows, wanted, weight, new int[0], way).grow();
    }

    /**
     * Grows a forest that finds the row of a list that is wanted.
     *
     * @param ends behind the last row of each list
     */
    static Forest rank(List<float[]> rows, boolean[] wanted, float[] weight, int[] ends, Way way) {
        return new Boost(rows, wanted, weight, ends, way).grow();
    }

    private void bin(List<float[]> rows, int f) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = rows.get(i)[f];
        }
        Arrays.sort(values);
        float[] found = new float[BINS];
        int count = 0;
        float[] distinct = new float[n];
        int d = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                distinct[d++] = values[i];
            }
        }
        if (d <= BINS) {
            for (int i = 0; i + 1 < d; i++) {
                found[count++] = (distinct[i] + distinct[i + 1]) / 2;
            }
        } else {
            for (int b = 1; b < BINS; b++) {
                float low = values[(int) ((long) n * b / BINS)];
                if (count == 0 || low > found[count - 1]) {
                    found[count++] = low;
                }
            }
        }
        cuts[f] = Arrays.copyOf(found, count);
        for (int i = 0; i < n; i++) {
            int at = Arrays.binarySearch(cuts[f], rows.get(i)[f]);
            bins[f][i] = (byte) (at >= 0 ? at : -at - 1);
        }
    }

    private Forest grow() {
        SplittableRandom random = new SplittableRandom(20_26);
        double sum = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            sum += wanted[i] ? weight[i] : 0;
            all += weight[i];
        }
        float bias = (float) Math.log(sum / (all - sum));
        float[] score = new float[n];
        Arrays.fill(score, bias);
        float[] pull = new float[n];
        float[] mass = new float[n];
        List<Forest.Tree> trees = new ArrayList<>();
        for (int t = 0; t < way.trees(); t++) {
            alone(score, pull, mass);
            inLists(score, pull, mass);
            int[] shown = IntStream.range(0, n)
                    .filter(i -> random.nextDouble() < way.rows())
                    .toArray();
            int[] asked = IntStream.range(0, width)
                    .filter(f -> cuts[f].length > 0 && random.nextDouble() < way.columns())
                    .toArray();
            Forest.Tree tree = new Growth(pull, mass, asked).grow(shown);
            trees.add(tree);
            for (int i = 0; i < n; i++) {
                score[i] += tree.value()[leaf(tree, i)];
            }
        }
        return new Forest(bias, trees);
    }

    private void alone(float[] score, float[] pull, float[] mass) {
        float share = ends.length == 0 ? 1 : ALONE;
        for (int i = 0; i < n; i++) {
            float p = (float) (1 / (1 + Math.exp(-score[i])));
            pull[i] = share * weight[i] * ((wanted[i] ? 1 : 0) - p);
            mass[i] = share * weight[i] * Math.max(p * (1 - p), LEAST_MASS);
        }
    }

    private void inLists(float[] score, float[] pull, float[] mass) {
        int from = 0;
        for (int end : ends) {
            double all = 0;
            int right = 0;
            for (int i = from; i < end; i++) {
                all += Math.exp(score[i]);
                right += wanted[i] ? 1 : 0;
            }
            for (int i = from; i < end && right > 0; i++) {
                float p = (float) (Math.exp(score[i]) / all);
                pull[i] += weight[i] * ((wanted[i] ? 1f / right : 0) - p);
                mass[i] += weight[i] * Math.max(p * (1 - p), LEAST_MASS);
            }
            from = end;
        }
    }

    private int leaf(Forest.Tree tree, int i) {
        int at = 0;
        while (tree.feature()[at] >= 0) {
            int f = tree.feature()[at];
            int cut = Arrays.binarySearch(cuts[f], tree.threshold()[at]);
            at = tree.child()[at] + (bins[f][i] <= cut ? 0 : 1);
        }
        return at;
    }

    /** One tree in the making. */
    private final class Growth {
        private final float[] pull;
        private final float[] mass;
        private final int[] asked;
        private final List<float[]> nodes = new ArrayList<>();

        Growth(float[] pull, float[] mass, int[] asked) {
            this.pull = pull;
            this.mass = mass;
            this.asked = asked;
        }

        Forest.Tree grow(int[] all) {
            Deque<int[]> todo = new ArrayDeque<>();
            Deque<Integer> depths = new ArrayDeque<>();
            todo.add(all);
            depths.add(0);
            int made = 1;
            while (!todo.isEmpty()) {
                int[] rows = todo.remove();
                int depth = depths.remove();
                float[] node = node(rows, depth);
                nodes.add(node);
                if (node[0] >= 0) {
                    int f = (int) node[0];
                    int cut = (int) node[4];
                    node[2] = made;
                    made += 2;
                    todo.add(Arrays.stream(rows).filter(i -> bins[f][i] <= cut).toArray());
                    todo.add(Arrays.stream(rows).filter(i -> bins[f][i] > cut).toArray());
                    depths.add(depth + 1);
                    depths.add(depth + 1);
                }
            }
            int size = nodes.size();
            Forest.Tree tree = new Forest.Tree(new short[size], new float[size], new int[size], new float[size]);
            for (int i = 0; i < size; i++) {
                tree.feature()[i] = (short) nodes.get(i)[0];
                tree.threshold()[i] = nodes.get(i)[1];
                tree.child()[i] = (int) nodes.get(i)[2];
                tree.value()[i] = nodes.get(i)[3];
            }
            return tree;
        }

        /** Feature or -1, threshold, place for the child, value, and the bin it is cut at. */
        private float[] node(int[] rows, int depth) {
            double g = 0;
            double h = 0;
            for (int i : rows) {
                g += pull[i];
                h += mass[i];
            }
            float[] made = {-1, 0, 0, (float) (way.rate() * g / (h + way.calm())), 0};
            if (depth == way.depth() || h < 2 * way.leaf()) {
                return made;
            }
            double sumG = g;
            double sumH = h;
            double base = g * g / (h + way.calm());
            double[][] best = new double[asked.length][];
            IntStream.range(0, asked.length).parallel().forEach(k -> best[k] = best(asked[k], rows, sumG, sumH, base));
            int winner = -1;
            for (int k = 0; k < best.length; k++) {
                if (best[k][0] > 1e-4 && (winner < 0 || best[k][0] > best[winner][0])) {
                    winner = k;
                }
            }
            if (winner >= 0) {
                int f = asked[winner];
                made[0] = f;
                made[4] = (float) best[winner][1];
                made[1] = cuts[f][(int) made[4]];
            }
            return made;
        }

        private double[] best(int f, int[] rows, double g, double h, double base) {
            double[] gs = new double[BINS];
            double[] hs = new double[BINS];
            byte[] own = bins[f];
            for (int i : rows) {
                gs[own[i]] += pull[i];
                hs[own[i]] += mass[i];
            }
            double[] best = {0, -1};
            double leftG = 0;
            double leftH = 0;
            for (int b = 0; b < cuts[f].length; b++) {
                leftG += gs[b];
                leftH += hs[b];
                double rightH = h - leftH;
                if (leftH < way.leaf() || rightH < way.leaf()) {
                    continue;
                }
                double rightG = g - leftG;
                double gain = leftG * leftG / (leftH + way.calm()) + rightG * rightG / (rightH + way.calm()) - base;
                if (gain > best[0]) {
                    best[0] = gain;
                    best[1] = b;
                }
            }
            return best;
        }
    }
}
