package org.clipfile.weigh;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Trains a model's two looks: the second on what first looks say that never saw the site. */
final class TwoLooks {
    private static final int INNER = 3;
    /**
     * How large its forests are.
     *
     * @param trees how many in each
     * @param depth decisions from root to leaf
     * @param rate how much of its error each tree takes away; fewer trees want more
     */
    record Size(int trees, int depth, float rate) {
        Boost.Way first() {
            return new Boost.Way(trees, depth, rate, 4, 4, 0.4f, 0.8f);
        }

        Boost.Way second() {
            return new Boost.Way(trees, depth, rate * 5 / 6, 4, 4, 0.5f, 0.8f);
        }
    }

    /** A page in numbers, and what is known of its pieces. */
    record Example(Sample sample, PageFeatures page, byte[] known, float trust) {}

    private TwoLooks() {}

    /** Trains on those examples that are wanted. */
    static BodyModel train(List<Example> all, Predicate<Example> wanted, Size size) {
        List<Example> examples = all.stream().filter(wanted).toList();
        float[][] chances = new float[examples.size()][];
        for (int fold = 0; fold < INNER; fold++) {
            int held = fold;
            Rows rows = new Rows();
            examples.stream().filter(e -> inner(e) != held).forEach(e -> rows.add(e, null));
            Forest forest = rows.grow(size.first());
            for (int i = 0; i < chances.length; i++) {
                if (inner(examples.get(i)) == held) {
                    chances[i] = firstLook(examples.get(i).page(), forest, new float[BodyModel.SECOND_SIZE]);
                }
            }
        }
        Rows first = new Rows();
        Rows second = new Rows();
        for (int i = 0; i < chances.length; i++) {
            first.add(examples.get(i), null);
            second.add(examples.get(i), chances[i]);
        }
        return new BodyModel(first.grow(size.first()), second.grow(size.second()));
    }

    private static int inner(Example e) {
        return Math.floorMod(e.sample().site().hashCode() * 0x85ebca6b >>> 9, INNER);
    }

    /** Rows to train on. */
    private static final class Rows {
        private final List<float[]> rows = new ArrayList<>();
        private final List<Boolean> wanted = new ArrayList<>();
        private final List<Float> weights = new ArrayList<>();

        void add(Example e, float[] chances) {
            Surroundings around = chances == null ? null : new Surroundings(e.page(), chances);
            for (int n = 0; n < e.known().length; n++) {
                if (e.known()[n] == Alignment.UNKNOWN) {
                    continue;
                }
                float[] row = new float[around == null ? PageFeatures.SIZE_OF_ROW : BodyModel.SECOND_SIZE];
                e.page().row(n, row);
                if (around != null) {
                    around.row(n, row, PageFeatures.SIZE_OF_ROW);
                }
                rows.add(row);
                boolean body = e.known()[n] == Alignment.BODY;
                wanted.add(body);
                float size =
                        (float) Math.min(4, Math.log1p(e.page().stats[e.page().index(n)].size)) / 4;
                weights.add((0.4f + size) * e.trust());
            }
        }

        Forest grow(Boost.Way way) {
            boolean[] yes = new boolean[rows.size()];
            float[] weight = new float[rows.size()];
            IntStream.range(0, yes.length).forEach(i -> {
                yes[i] = wanted.get(i);
                weight[i] = weights.get(i);
            });
            return Boost.grow(rows, yes, weight, way);
        }
    }

    /** Writes a model to a file, as models read it. */
    static void write(int numbers, List<Forest> forests, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(BodyModel.MAGIC);
            out.writeInt(numbers);
            for (Forest forest : forests) {
                forest.write(out);
            }
        }
    }

    private static float[] firstLook(PageFeatures page, Forest forest, float[] row) {
        float[] chances = new float[page.count()];
        for (int n = 0; n < chances.length; n++) {
            page.row(n, row);
            chances[n] = forest.chance(row);
        }
        return chances;
    }
}
