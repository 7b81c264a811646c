package org.clipfile.weigh;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Trees of decisions, boosted (Friedman 2001, "Greedy function approximation"): a row of numbers falls through each
 * tree, and the values of the leaves add up to the logarithm of the odds.
 */
public final class Forest {
    /** A node asks whether {@code row[feature] <= threshold}; a leaf has no feature (-1). */
    private final short[] feature;

    private final float[] threshold;
    /** Index of the child taken on yes; the other stands right after it. */
    private final int[] child;
    /** What the node would say if it were a leaf. */
    private final float[] value;

    static final int LEAF = 255;

    private final int[] roots;
    private final float bias;

    Forest(float bias, List<Tree> trees) {
        int nodes = trees.stream().mapToInt(Tree::size).sum();
        this.bias = bias;
        feature = new short[nodes];
        threshold = new float[nodes];
        child = new int[nodes];
        value = new float[nodes];
        roots = new int[trees.size()];
        int at = 0;
        for (int t = 0; t < roots.length; t++) {
            Tree tree = trees.get(t);
            roots[t] = at;
            for (int i = 0; i < tree.size(); i++) {
                feature[at + i] = tree.feature[i];
                threshold[at + i] = tree.threshold[i];
                child[at + i] = at + tree.child[i];
                value[at + i] = tree.value[i];
            }
            at += tree.size();
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
            int end = t + 1 < roots.length ? roots[t + 1] : feature.length;
            out.writeShort(end - roots[t]);
            for (int i = roots[t]; i < end; i++) {
                out.writeByte(feature[i] < 0 ? LEAF : feature[i]);
                if (feature[i] >= 0) {
                    out.writeFloat(threshold[i]);
                }
                out.writeFloat(value[i]);
            }
        }
    }

    /** The log odds of a row. */
    public float score(float[] row) {
        float sum = bias;
        for (int root : roots) {
            int at = root;
            int f = feature[at];
            while (f >= 0) {
                at = row[f] <= threshold[at] ? child[at] : child[at] + 1;
                f = feature[at];
            }
            sum += value[at];
        }
        return sum;
    }

    /** Adds to each feature how far the decisions on it moved the sum (Saabas 2014, "Interpreting random forests"). */
    void contributions(float[] row, float[] moved) {
        for (int root : roots) {
            int at = root;
            while (feature[at] >= 0) {
                int next = row[feature[at]] <= threshold[at] ? child[at] : child[at] + 1;
                moved[feature[at]] += value[next] - value[at];
                at = next;
            }
        }
    }

    /** The chance of a row, 0 to 1. */
    public float chance(float[] row) {
        return (float) (1 / (1 + Math.exp(-score(row))));
    }
}
