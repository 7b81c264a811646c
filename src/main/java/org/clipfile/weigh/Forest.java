package org.clipfile.weigh;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trees of decisions, boosted (Friedman 2001, "Greedy function approximation"): a row of numbers falls through each
 * tree, and the values of the leaves add up to the logarithm of the odds.
 *
 * <p>A processor guesses which way a comparison goes, and decisions that matter cannot be guessed. So none is a branch
 * here: numbers are compared as integers of the same order, and a row falls through every tree as many steps as the
 * deepest has, where a leaf leads to itself.
 */
public final class Forest {
    static final int LEAF = 255;

    /** Bits of {@link #nodes} that hold the feature. */
    private static final int FEATURE_BITS = 8;

    private static final int FEATURE = (1 << FEATURE_BITS) - 1;
    private static final int THRESHOLD = 32;

    /**
     * What each node asks: the feature in the lowest bits, above them the child taken if it is not above the threshold,
     * which the other stands right after, and the threshold as an {@link #ordered} integer in the highest.
     */
    private final long[] nodes;

    /** What each node would say if it were a leaf. */
    private final float[] values;

    private final int[] roots;
    private final int depth;
    private final float bias;

    /**
     * Of each leaf where its path begins in the two below: how far each decision on the way moved the sum. Paths are all as
     * long as the longest, as how long one is cannot be guessed either; what fills them up moves nothing.
     */
    private final int[] paths;

    private final byte[] movedBy;
    private final float[] moves;

    Forest(float bias, List<Tree> trees) {
        this.bias = bias;
        int size = trees.stream().mapToInt(Tree::size).sum();
        nodes = new long[size];
        values = new float[size];
        roots = new int[trees.size()];
        int at = 0;
        for (int t = 0; t < roots.length; t++) {
            roots[t] = at;
            plant(trees.get(t), at);
            at += trees.get(t).size();
        }
        Paths found = new Paths(this);
        depth = found.depth;
        paths = found.starts;
        movedBy = Arrays.copyOf(found.features, found.count);
        moves = Arrays.copyOf(found.moves, found.count);
    }

    private void plant(Tree tree, int root) {
        for (int i = 0; i < tree.size(); i++) {
            boolean leaf = tree.feature[i] < 0;
            long threshold = leaf ? Integer.MAX_VALUE : ordered(tree.threshold[i]);
            int child = root + (leaf ? i : tree.child[i]);
            nodes[root + i] = threshold << THRESHOLD | child << FEATURE_BITS | (leaf ? 0 : tree.feature[i]);
            values[root + i] = tree.value[i];
        }
    }

    private int child(int node) {
        return (int) nodes[node] >>> FEATURE_BITS;
    }

    private int feature(int node) {
        return (int) nodes[node] & FEATURE;
    }

    private boolean isLeaf(int node) {
        return child(node) == node;
    }

    /** The ways from the roots to the leaves; the way to a leaf ends where the next one begins. */
    private static final class Paths {
        private final Forest forest;
        private final int[] starts;
        private byte[] features = new byte[64];
        private float[] moves = new float[64];
        private int count;
        private int depth;

        Paths(Forest forest) {
            this.forest = forest;
            starts = new int[forest.nodes.length];
            for (int root : forest.roots) {
                depth = Math.max(depth, depth(root));
            }
            for (int root : forest.roots) {
                follow(root, new int[0]);
            }
        }

        private int depth(int node) {
            return forest.isLeaf(node) ? 0 : 1 + Math.max(depth(forest.child(node)), depth(forest.child(node) + 1));
        }

        /** As trees are grown they are a few levels deep. */
        private void follow(int node, int[] above) {
            if (forest.isLeaf(node)) {
                starts[node] = count;
                for (int i = 0; i < above.length; i++) {
                    int next = i + 1 < above.length ? above[i + 1] : node;
                    add(forest.feature(above[i]), forest.values[next] - forest.values[above[i]]);
                }
                for (int i = above.length; i < depth; i++) {
                    add(0, 0);
                }
            } else {
                int[] way = Arrays.copyOf(above, above.length + 1);
                way[above.length] = node;
                follow(forest.child(node), way);
                follow(forest.child(node) + 1, way);
            }
        }

        private void add(int feature, float move) {
            if (count == moves.length) {
                features = Arrays.copyOf(features, count * 2);
                moves = Arrays.copyOf(moves, count * 2);
            }
            features[count] = (byte) feature;
            moves[count++] = move;
        }
    }

    /** The nodes of one tree, breadth first, so that children stand side by side. */
    record Tree(short[] feature, float[] threshold, int[] child, float[] value) {
        int size() {
            return feature.length;
        }
    }

    /**
     * Reads a forest: its bias as a float, the number of trees, and for each the number of nodes and the nodes, breadth
     * first: a byte for the feature, 255 for a leaf, the threshold as a float unless it is a leaf, the value as a float.
     */
    static Forest read(DataInput in, int width) throws IOException {
        float bias = in.readFloat();
        List<Tree> trees = new ArrayList<>();
        for (int t = in.readUnsignedShort(); t > 0; t--) {
            int size = in.readUnsignedShort();
            Tree tree = new Tree(new short[size], new float[size], new int[size], new float[size]);
            int children = 1;
            for (int i = 0; i < size; i++) {
                int asked = in.readUnsignedByte();
                tree.feature[i] = (short) (asked == LEAF ? -1 : asked);
                if (asked != LEAF) {
                    tree.threshold[i] = in.readFloat();
                    tree.child[i] = children;
                    children += 2;
                    if (asked >= width) {
                        throw new IOException("A forest asks for number " + asked + " of " + width + ".");
                    }
                }
                tree.value[i] = in.readFloat();
            }
            if (children != size) {
                throw new IOException("A tree of " + size + " nodes names " + children + ".");
            }
            trees.add(tree);
        }
        return new Forest(bias, trees);
    }

    /** Writes a forest as {@link #read} wants it. */
    void write(DataOutput out) throws IOException {
        out.writeFloat(bias);
        out.writeShort(roots.length);
        for (int t = 0; t < roots.length; t++) {
            int end = t + 1 < roots.length ? roots[t + 1] : nodes.length;
            out.writeShort(end - roots[t]);
            for (int node = roots[t]; node < end; node++) {
                out.writeByte(isLeaf(node) ? LEAF : feature(node));
                if (!isLeaf(node)) {
                    int threshold = (int) (nodes[node] >> THRESHOLD);
                    out.writeInt(threshold ^ threshold >> 31 & Integer.MAX_VALUE);
                }
                out.writeFloat(values[node]);
            }
        }
    }

    /** Floats as integers that compare alike: those below 0 are turned around, and there is but one zero. */
    private static int ordered(float number) {
        int bits = Float.floatToRawIntBits(number + 0f);
        return bits ^ bits >> 31 & Integer.MAX_VALUE;
    }

    /** A row as it falls through forests. */
    static void order(float[] row, int from, int to, int[] ordered) {
        for (int i = from; i < to; i++) {
            ordered[i] = ordered(row[i]);
        }
    }

    /** How many trees there are. */
    int size() {
        return roots.length;
    }

    /** Notes in which leaf of each tree a row ends, from an offset of the leaves on. */
    void fall(int[] row, int[] leaves, int offset) {
        int t = 0;
        // Steps in one tree wait for each other; those in eight do not.
        for (; t + 8 <= roots.length; t += 8) {
            int a = roots[t];
            int b = roots[t + 1];
            int c = roots[t + 2];
            int d = roots[t + 3];
            int e = roots[t + 4];
            int f = roots[t + 5];
            int g = roots[t + 6];
            int h = roots[t + 7];
            for (int step = 0; step < depth; step++) {
                a = step(a, row);
                b = step(b, row);
                c = step(c, row);
                d = step(d, row);
                e = step(e, row);
                f = step(f, row);
                g = step(g, row);
                h = step(h, row);
            }
            leaves[offset + t] = a;
            leaves[offset + t + 1] = b;
            leaves[offset + t + 2] = c;
            leaves[offset + t + 3] = d;
            leaves[offset + t + 4] = e;
            leaves[offset + t + 5] = f;
            leaves[offset + t + 6] = g;
            leaves[offset + t + 7] = h;
        }
        for (; t < roots.length; t++) {
            int at = roots[t];
            for (int step = 0; step < depth; step++) {
                at = step(at, row);
            }
            leaves[offset + t] = at;
        }
    }

    private int step(int at, int[] row) {
        long node = nodes[at];
        // One more if the number is above the threshold: the sign of a difference that cannot overflow.
        return ((int) node >>> FEATURE_BITS) + (int) ((node >> THRESHOLD) - row[(int) node & FEATURE] >>> 63);
    }

    /** The log odds of a row that fell into those leaves. */
    float score(int[] leaves, int offset) {
        float sum = bias;
        for (int t = 0; t < roots.length; t++) {
            sum += values[leaves[offset + t]];
        }
        return sum;
    }

    /** The chance of a row that fell into those leaves, 0 to 1. */
    float chance(int[] leaves, int offset) {
        return (float) (1 / (1 + Math.exp(-score(leaves, offset))));
    }

    /** Adds to each feature how far the decisions on it moved the sum (Saabas 2014, "Interpreting random forests"). */
    void contributions(int[] leaves, int offset, float[] moved) {
        for (int t = 0; t < roots.length; t++) {
            int start = paths[leaves[offset + t]];
            for (int i = start; i < start + depth; i++) {
                moved[movedBy[i] & FEATURE] += moves[i];
            }
        }
    }

    /** The chance of a row by itself, 0 to 1. */
    public float chance(float[] row) {
        int[] ordered = new int[row.length];
        order(row, 0, row.length, ordered);
        int[] leaves = new int[roots.length];
        fall(ordered, leaves, 0);
        return chance(leaves, 0);
    }
}
