package org.clipfile.weigh;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How likely each piece of a page is part of its article: a first look at each piece by itself, and a second one that
 * knows what the first made of those around it. Immutable.
 */
public final class BodyModel {
    static final int MAGIC = 0x434c4246;

    /** How many numbers the second look goes by. */
    static final int SECOND_SIZE = PageFeatures.SIZE_OF_ROW + Surroundings.SIZE;

    /** Rows of the first look that are kept for the second: a few megabytes. */
    private static final int KEPT_ROWS = 8192;

    private final Forest first;
    private final Forest second;

    /** A model of two looks, for training. */
    BodyModel(Forest first, Forest second) {
        this.first = first;
        this.second = second;
    }

    /** The model of web pages that comes with this version; how it was trained stands beside it in {@code models/}. */
    public static BodyModel standard() {
        return Pages.MODEL;
    }

    /** The model of plain texts that comes with this version, likewise. */
    public static BodyModel ofTexts() {
        return Texts.MODEL;
    }

    /**
     * Reads a model.
     *
     * @throws IOException if the stream fails, or holds no model for the numbers this version tells of pieces
     */
    static BodyModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC || in.readInt() != numbers()) {
            throw new IOException("The model was trained for other features than this version has; train it anew.");
        }
        return new BodyModel(Forest.read(in, PageFeatures.SIZE_OF_ROW), Forest.read(in, SECOND_SIZE));
    }

    /** Stands for the features by name and order: a model fits those it was trained on and no others. */
    static int numbers() {
        return Arrays.toString(Feature.values()).hashCode() * 31
                + Arrays.toString(Hint.values()).hashCode()
                + SECOND_SIZE;
    }

    private static final class Pages {
        static final BodyModel MODEL = load("body.forest");
    }

    private static final class Texts {
        static final BodyModel MODEL = load("text.forest");
    }

    private static BodyModel load(String name) {
        try (InputStream in = BodyModel.class.getResourceAsStream("/models/" + name)) {
            return read(new BufferedInputStream(requireNonNull(in, "The jar holds no model.")));
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What each piece that is to be weighed weighs, in order. */
    public List<Verdict> weigh(PageFeatures page) {
        float[] row = new float[SECOND_SIZE];
        int[] ordered = new int[SECOND_SIZE];
        boolean keeps = page.count() <= KEPT_ROWS;
        float[] kept = new float[keeps ? page.count() * PageFeatures.SIZE_OF_ROW : 0];
        int[] leaves = new int[(keeps ? page.count() : 1) * first.size()];
        float[] chances = new float[page.count()];
        for (int n = 0; n < chances.length; n++) {
            int at = keeps ? n * first.size() : 0;
            page.row(n, row);
            first(row, ordered, leaves, at);
            chances[n] = first.chance(leaves, at);
            if (keeps) {
                System.arraycopy(row, 0, kept, n * PageFeatures.SIZE_OF_ROW, PageFeatures.SIZE_OF_ROW);
            }
        }
        Surroundings around = new Surroundings(page, chances);
        Grounds grounds = new Grounds();
        int[] ends = new int[second.size()];
        List<Verdict> verdicts = new ArrayList<>(chances.length);
        for (int n = 0; n < chances.length; n++) {
            if (keeps) {
                System.arraycopy(kept, n * PageFeatures.SIZE_OF_ROW, row, 0, PageFeatures.SIZE_OF_ROW);
            } else {
                page.row(n, row);
                first(row, ordered, leaves, 0);
            }
            around.row(n, row, PageFeatures.SIZE_OF_ROW);
            Forest.order(row, 0, SECOND_SIZE, ordered);
            second.fall(ordered, ends, 0);
            Verdict verdict = new Verdict(second.chance(ends, 0), "", "");
            if (!verdict.isBody()) {
                grounds.clear();
                first.contributions(leaves, keeps ? n * first.size() : 0, grounds.moved());
                second.contributions(ends, 0, grounds.moved());
                verdict = grounds.against(verdict.chance(), row);
            }
            verdicts.add(verdict);
        }
        return verdicts;
    }

    private void first(float[] row, int[] ordered, int[] leaves, int at) {
        Forest.order(row, 0, PageFeatures.SIZE_OF_ROW, ordered);
        first.fall(ordered, leaves, at);
    }

    /** Its two looks, for training. */
    List<Forest> forests() {
        return List.of(first, second);
    }
}
