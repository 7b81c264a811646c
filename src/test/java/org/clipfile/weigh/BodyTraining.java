package org.clipfile.weigh;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.clipfile.article.Fact;
import org.clipfile.article.Ledger;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipper;
import org.clipfile.format.CanonicalJson;
import org.clipfile.label.ConsentLabeller;
import org.clipfile.label.FactLineLabeller;
import org.clipfile.label.HeadlineLabeller;
import org.clipfile.label.Prose;
import org.clipfile.label.RuleLabeller;
import org.clipfile.label.Worksheet;
import org.clipfile.read.HtmlReader;
import org.clipfile.rules.RuleBook;

/**
 * Trains the model that finds the body of web pages, from the labelled pages of the evaluation sets.
 *
 * <pre>
 * BodyTraining EVAL MODEL       writes the model of all pages to a file
 * BodyTraining EVAL --cv OUT    writes OUT/SET/NAME.json for each page, clipped by a model that never saw its site
 * </pre>
 */
public final class BodyTraining {
    private static final int FOLDS = 5;
    private static final int INNER = 3;
    /** What a thinned page counts. */
    private static final float THINNED = Float.parseFloat(System.getProperty("wt", "0.3"));

    private static final Boost.Way FIRST =
            new Boost.Way(Integer.getInteger("t1", 120), Integer.getInteger("d1", 5), 0.12f, 4, 4, 0.4f, 0.8f);
    private static final Boost.Way SECOND =
            new Boost.Way(Integer.getInteger("t2", 120), Integer.getInteger("d2", 5), 0.1f, 4, 4, 0.5f, 0.8f);
    private static final Map<String, Float> TRUST = Map.of(
            "fundus",
            1f,
            "readability",
            Float.parseFloat(System.getProperty("wr", "0.4")),
            "snippets",
            Float.parseFloat(System.getProperty("ws", "1.5")));

    /** A page in numbers, and what is known of its pieces. */
    private record Example(Sample sample, PageFeatures page, byte[] known, float trust) {}

    private BodyTraining() {}

    public static void main(String[] args) throws Exception {
        Path eval = Path.of(args[0]);
        RuleBook book = RuleBook.standard();
        List<Example> examples = new ArrayList<>();
        for (String set : List.of("fundus", "readability", "snippets")) {
            Sample.all(eval, set).parallelStream()
                    .map(sample -> examples(sample, book))
                    .forEachOrdered(examples::addAll);
        }
        long body = 0;
        long other = 0;
        for (Example e : examples) {
            for (byte k : e.known()) {
                body += k == Alignment.BODY ? 1 : 0;
                other += k == Alignment.OTHER ? 1 : 0;
            }
        }
        System.err.println(examples.size() + " pages, pieces: " + body + " of bodies, " + other + " others");
        if (!args[1].equals("--cv")) {
            write(train(examples, e -> true), Path.of(args[1]));
            return;
        }
        Path out = Path.of(args[2]);
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Forest[] forests = train(examples, e -> e.sample().fold(FOLDS) != held);
            Clipper clipper = Clipper.of(book, new BodyModel(forests[0], forests[1]));
            List<Example> test = examples.stream()
                    .filter(e -> e.sample().fold(FOLDS) == held)
                    .toList();
            test.parallelStream().filter(e -> e.trust() != THINNED).forEach(e -> write(clipper, e.sample(), out));
            System.err.println("fold " + fold + " " + test.size());
        }
    }

    private static List<Example> examples(Sample sample, RuleBook book) {
        try {
            Page page = new HtmlReader(book.selectors()).read(sample.capture());
            Worksheet sheet = new Worksheet(page);
            new RuleLabeller(book).label(sheet);
            new HeadlineLabeller().label(sheet);
            new FactLineLabeller().label(sheet);
            new ConsentLabeller().label(sheet);
            PageFeatures features = new PageFeatures(page, sheet.ledger());
            byte[] known = known(sample, features);
            forgetCaptions(sample, features, known);
            List<Example> examples = new ArrayList<>();
            examples.add(new Example(sample, features, known, TRUST.getOrDefault(sample.set(), 1f)));
            if (THINNED > 0 && sample.truth().has("text")) {
                examples.add(thinned(sample, features, known, sheet.ledger()));
            }
            return examples;
        } catch (UnreadableCaptureException e) {
            System.err.println(sample.name() + ": " + e.getMessage());
            return List.of();
        } catch (IOException e) {
            throw new IllegalStateException(sample.name(), e);
        }
    }

    /**
     * The same page with most of it out of sight and nothing said in its head: pages that people save, and small sites,
     * have less around their articles than the news sites the sets are made of.
     */
    private static Example thinned(Sample sample, PageFeatures full, byte[] known, Ledger ledger) {
        Random random = new Random(sample.name().hashCode());
        int pieces = 2 + random.nextInt(12);
        int body = 0;
        Page page = full.page;
        List<Segment> segments = new ArrayList<>(page.segments());
        List<Byte> left = new ArrayList<>();
        Map<Integer, Boolean> kept = new HashMap<>();
        for (int n = 0; n < known.length; n++) {
            Segment segment = full.segment(n);
            boolean keep = known[n] == Alignment.BODY
                    ? body++ < pieces
                    : kept.computeIfAbsent(segment.box() / 8, box -> random.nextInt(4) == 0);
            if (keep) {
                left.add(known[n]);
            } else {
                segments.set(full.index(n), hidden(segment));
            }
        }
        List<Fact> facts = page.facts().stream()
                .filter(fact -> fact.field().equals("title"))
                .toList();
        Page thin = new Page(
                page.text(),
                page.charset(),
                segments,
                page.pictures(),
                facts,
                page.links(),
                page.problems(),
                page.boxes(),
                page.credits());
        byte[] rest = new byte[left.size()];
        for (int n = 0; n < rest.length; n++) {
            rest[n] = left.get(n);
        }
        return new Example(sample, new PageFeatures(thin, ledger), rest, THINNED);
    }

    private static Segment hidden(Segment s) {
        return new Segment(s.span(), Segment.Kind.HIDDEN, 0, s.opens(), s.ink(), 0, 0, 0, -1, s.box(), List.of());
    }

    private static byte[] known(Sample sample, PageFeatures page) {
        if (sample.truth().has("text")) {
            return Alignment.of(page, sample.truth().path("text").asText());
        }
        byte[] known = new byte[page.count()];
        for (int n = 0; n < known.length; n++) {
            Segment segment = page.segment(n);
            String words = Prose.collapse(page.page.text(), segment.span());
            for (JsonNode with : sample.truth().path("with")) {
                String snippet = squeeze(with.asText());
                if (words.contains(snippet)) {
                    known[n] = snippet.length() >= 20 || snippet.length() * 4 > words.length()
                            ? Alignment.BODY
                            : Alignment.UNKNOWN;
                }
            }
            for (JsonNode without : sample.truth().path("without")) {
                String snippet = squeeze(without.asText());
                if (words.contains(snippet)) {
                    known[n] = snippet.length() * 5 > words.length() ? Alignment.OTHER : known[n];
                }
            }
        }
        return known;
    }

    /** The bodies of that set hold the captions, which here are no part of a body. */
    private static void forgetCaptions(Sample sample, PageFeatures page, byte[] known) {
        for (int n = 0; n < known.length; n++) {
            if (sample.set().equals("readability") && page.segment(n).kind() == Segment.Kind.CAPTION) {
                known[n] = Alignment.UNKNOWN;
            }
        }
    }

    private static String squeeze(String text) {
        return Prose.collapse(text, new org.clipfile.article.Span(0, text.length()));
    }

    private static Forest[] train(List<Example> all, Predicate<Example> wanted) {
        List<Example> examples = all.stream().filter(wanted).toList();
        float[][] chances = new float[examples.size()][];
        for (int fold = 0; fold < INNER; fold++) {
            int held = fold;
            Rows rows = new Rows();
            examples.stream().filter(e -> inner(e) != held).forEach(e -> rows.add(e, null));
            Forest forest = rows.grow(FIRST);
            for (int i = 0; i < chances.length; i++) {
                if (inner(examples.get(i)) == held) {
                    chances[i] = BodyModel.firstLook(examples.get(i).page(), forest, new float[BodyModel.SECOND_SIZE]);
                }
            }
        }
        Rows first = new Rows();
        Rows second = new Rows();
        for (int i = 0; i < chances.length; i++) {
            first.add(examples.get(i), null);
            second.add(examples.get(i), chances[i]);
        }
        return new Forest[] {first.grow(FIRST), second.grow(SECOND)};
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

    private static void write(Forest[] forests, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(BodyModel.MAGIC);
            out.writeInt(BodyModel.numbers());
            for (Forest forest : forests) {
                forest.write(out);
            }
        }
    }

    private static void write(Clipper clipper, Sample sample, Path out) {
        try {
            Path file = out.resolve(sample.set()).resolve(sample.name() + ".json");
            Files.createDirectories(file.getParent());
            try (OutputStream stream = Files.newOutputStream(file)) {
                CanonicalJson.write(clipper.clip(sample.capture()).article(), stream);
            }
        } catch (IOException | UnreadableCaptureException e) {
            throw new IllegalStateException(sample.name(), e);
        }
    }
}
