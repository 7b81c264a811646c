package org.clipfile.weigh;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Which lines of a plain text are its title and its bylines: a trained model that knows what the body is. Immutable. */
public final class HeadModel {
    /** Less than that is no title: the best of a bad lot. */
    private static final float LEAST_TITLE = 0.01f;

    /** A line that ends as sentences do is a title only if much speaks for it. */
    private static final float SURE_TITLE = 0.5f;

    /** A sentence that likely is of the body need not be asked whether it is its title. */
    private static final float STORY = 0.9f;

    /** What is said more often is the name of an office or a button. */
    private static final int MOST_REPEATS = 6;

    private static final float LEAST_BYLINE = 0.04f;

    private final Forest titles;
    private final Forest bylines;

    /** A model of two forests, for training. */
    HeadModel(Forest titles, Forest bylines) {
        this.titles = titles;
        this.bylines = bylines;
    }

    /**
     * The head of a text, in numbers of pieces that were weighed.
     *
     * @param title the title; -1 if no line looks like one
     * @param names lines that may name authors, with how likely they do, in order
     */
    public record Head(int title, List<Name> names) {
        public Head {
            names = List.copyOf(names);
        }

        /** How likely a line names authors. */
        public float chance(int piece) {
            for (Name name : names) {
                if (name.piece() == piece) {
                    return name.chance();
                }
            }
            return 0;
        }
    }

    /** A line that may name authors. */
    public record Name(int piece, float chance) {}

    /** The model that comes with this version; how it was trained stands beside it in {@code models/}. */
    public static HeadModel standard() {
        return Standard.MODEL;
    }

    private static final class Standard {
        static final HeadModel MODEL = load();

        private static HeadModel load() {
            try (InputStream in = HeadModel.class.getResourceAsStream("/models/head.forest")) {
                return read(new BufferedInputStream(requireNonNull(in, "The jar holds no model.")));
            } catch (IOException e) {
                throw new UncheckedIOException("The model head.forest cannot be read: " + e.getMessage(), e);
            }
        }
    }

    /**
     * Reads a model.
     *
     * @throws IOException if the stream fails, or holds no model for the numbers this version tells of lines
     */
    static HeadModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != BodyModel.MAGIC || in.readInt() != numbers()) {
            throw new IOException("The model was trained for other features than this version has; train it anew.");
        }
        return new HeadModel(Forest.read(in, HeadRows.SIZE), Forest.read(in, HeadRows.SIZE));
    }

    static int numbers() {
        return BodyModel.numbers() * 31 + HeadRows.SIZE;
    }

    /** Its two forests, for training. */
    List<Forest> forests() {
        return List.of(titles, bylines);
    }

    /** Finds title and bylines of a text whose pieces have been weighed. */
    public Head find(PageFeatures page, List<Verdict> verdicts) {
        HeadRows rows = new HeadRows(page, verdicts);
        float[] row = new float[HeadRows.SIZE];
        int title = -1;
        int doubtful = -1;
        float best = LEAST_TITLE;
        float bestDoubtful = 0;
        List<Name> named = new ArrayList<>();
        for (int n : rows.candidates()) {
            if (verdicts.get(n).chance() > STORY && rows.isSentence(n)) {
                continue;
            }
            rows.row(n, row);
            float chance = titles.chance(row);
            if (row[Feature.REPEATED.ordinal()] > MOST_REPEATS) {
                continue;
            }
            if (chance > best && rows.mayBeTitle(n) && (chance > SURE_TITLE || !rows.isSentence(n))) {
                best = chance;
                title = n;
            }
            if (chance > bestDoubtful && rows.standsOver(n)) {
                bestDoubtful = chance;
                doubtful = n;
            }
            float name = bylines.chance(row);
            if (name > LEAST_BYLINE) {
                named.add(new Name(n, name));
            }
        }
        title = title < 0 ? doubtful : title;
        return new Head(title, named);
    }
}
