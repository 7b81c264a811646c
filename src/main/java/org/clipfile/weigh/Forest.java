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
    /** Where in the numbers of a node its threshold, its child and its value stand. */
    private static final int THRESHOLD = 1;

    private static final int CHILD = 2;
    private static final int VALUE = 3;
    /** How many numbers make a node. */
    private static final int NODE = 4;

    static final int LEAF = 255;

    /**
     * All nodes, each in one piece so that asking it touches one line of the cache. A node asks whether {@code row[feature]
     * <= threshold}: it is made of its feature (-1 in a leaf), the bits of its threshold, the place of the child taken on
     * yes, which the other stands right after, and the bits of what the node would say if it were a leaf.
     */
    private final int[] nodes;

    private final int[] roots;
    private final float bias;

    Forest(float bias, List<Tree> trees) {
        this.bias = bias;
        nodes = new int[NODE * trees.stream().mapToInt(Tree::size).sum()];
        roots = new int[trees.size()];
        int at = 0;
        for (int t = 0; t < roots.length; t++) {
            Tree tree = trees.get(t);
            roots[t] = at;
            for (int i = 0; i < tree.size(); i++) {
                int node = at + NODE * i;
                nodes[node] = tree.feature[i];
                nodes[node + THRESHOLD] = Float.floatToRawIntBits(tree.threshold[i]);
                nodes[node + CHILD] = at + NODE * tree.child[i];
                nodes[node + VALUE] = Float.floatToRawIntBits(tree.value[i]);
            }
            at += NODE * tree.size();
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
            out.writeShort((end - roots[t]) / NODE);
            for (int node = roots[t]; node < end; node += NODE) {
                out.writeByte(nodes[node] < 0 ? LEAF : nodes[node]);
                if (nodes[node] >= 0) {
                    out.writeInt(nodes[node + THRESHOLD]);
                }
                out.writeInt(nodes[node + VALUE]);
            }
        }
    }

    /** The log odds of a row. */
    public float score(float[] row) {
        float sum = bias;
        for (int root : roots) {
            int at = root;
            int f = nodes[at];
            while (f >= 0) {
                at = next(at, row[f]);
                f = nodes[at];
            }
            sum += value(at);
        }
        return sum;
    }

    private int next(int node, float number) {
        int child = nodes[node + CHILD];
        return number <= Float.intBitsToFloat(nodes[node + THRESHOLD]) ? child : child + NODE;
    }

    private float value(int node) {
        return Float.intBitsToFloat(nodes[node + VALUE]);
    }

    /** Adds to each feature how far the decisions on it moved the sum (Saabas 2014, "Interpreting random forests"). */
    void contributions(float[] row, float[] moved) {
        for (int root : roots) {
            int at = root;
            int f = nodes[at];
            float value = value(at);
            while (f >= 0) {
                at = next(at, row[f]);
                float here = value(at);
                moved[f] += here - value;
                value = here;
                f = nodes[at];
            }
        }
    }

    /** The chance of a row, 0 to 1. */
    public float chance(float[] row) {
        return (float) (1 / (1 + Math.exp(-score(row))));
    }
}
