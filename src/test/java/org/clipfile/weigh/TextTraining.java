package org.clipfile.weigh;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.clipfile.article.Capture;
import org.clipfile.article.Page;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipper;
import org.clipfile.clip.LabelledText;
import org.clipfile.clip.LineFigures;
import org.clipfile.clip.OfficeDumps;
import org.clipfile.clip.OfficePage;
import org.clipfile.clip.Variants;
import org.clipfile.label.EndMarkLabeller;
import org.clipfile.label.LetterHeadLabeller;
import org.clipfile.label.RuleLabeller;
import org.clipfile.label.ShareRowLabeller;
import org.clipfile.label.TextPictureLabeller;
import org.clipfile.label.TrailLabeller;
import org.clipfile.label.Worksheet;
import org.clipfile.read.HtmlReader;
import org.clipfile.read.TextReader;
import org.clipfile.rules.RuleBook;

/**
 * Trains the models that find body, title and bylines of plain texts, from the dumps of the evaluation sets and from what can be made of
 * them: other wraps, less around the article, the article alone.
 *
 * <pre>
 * TextTraining EVAL MODELS      writes the models of all texts into a folder: text.forest, head.forest
 * TextTraining EVAL --cv OUT    the same, and OUT/SET/NAME.json for each text, clipped by models that never saw its site
 * </pre>
 */
public final class TextTraining {
    private static final int FOLDS = Integer.getInteger("folds", 3);
    private static final TwoLooks.Size SIZE = new TwoLooks.Size(120, 5, 0.12f);
    /** What a text counts that was made of another. */
    private static final float MADE = Float.parseFloat(System.getProperty("wt", "0.3"));

    private static final float DUMPED = Float.parseFloat(System.getProperty("wd", "0.5"));

    private static final double LEAST_COVERED = 0.85;

    private static final int MODELLED = Integer.getInteger("modelled", 700);
    private static final int PAPERS = Integer.getInteger("papers", 600);
    private static final float OURS = Float.parseFloat(System.getProperty("wo", "0.35"));
    /** Texts of which each line is labelled. */
    private static final Path OWN = Path.of("src/test/resources/texts");

    private static final Path OFFICES = Path.of("src/test/resources/pages");

    private static final float LABELLED = Float.parseFloat(System.getProperty("wl", "0.8"));
    private static final int TIMES = Integer.getInteger("times", 6);
    private static final int NOTES = 2;
    private static final float NOTE = Float.parseFloat(System.getProperty("wn", "0.08"));

    private TextTraining() {}

    public static void main(String[] args) throws Exception {
        Path eval = Path.of(args[0]);
        RuleBook book = RuleBook.standard();
        List<TwoLooks.Example> examples = new ArrayList<>();
        for (String set : List.of("text", "text-snippets")) {
            Sample.all(eval, set).parallelStream()
                    .map(sample -> examples(sample, book))
                    .forEachOrdered(examples::addAll);
        }
        for (String set : List.of("snippets", "fundus", "readability")) {
            Sample.all(eval, set).parallelStream()
                    .map(sample -> dumped(sample, book))
                    .forEachOrdered(examples::addAll);
        }
        IntStream.range(0, MODELLED)
                .parallel()
                .mapToObj(seed -> modelled(ModelledTexts.of(seed), "modelled-" + seed % 50, seed, book))
                .forEachOrdered(examples::addAll);
        IntStream.range(0, PAPERS)
                .parallel()
                .mapToObj(seed -> modelled(ModelledPapers.of(seed), "paper-" + seed % 50, seed, book))
                .forEachOrdered(examples::addAll);
        List<LabelledText> own = new ArrayList<>(LabelledText.in(OWN));
        own.addAll(OfficeDumps.in(OFFICES, OfficePage::mayBeLearned));
        own.parallelStream().map(text -> own(text, own, book)).forEachOrdered(examples::addAll);
        System.err.println(examples.size() + " texts");
        BodyModel[] bodies = new BodyModel[FOLDS];
        List<Heads.Example> heads = new ArrayList<>();
        IntStream.range(0, FOLDS)
                .parallel()
                .forEach(fold ->
                        bodies[fold] = TwoLooks.train(examples, e -> e.sample().fold(FOLDS) != fold, SIZE));
        for (TwoLooks.Example e : examples) {
            heads.add(Heads.example(e, bodies[e.sample().fold(FOLDS)].weigh(e.page())));
        }
        boolean cv = args[1].equals("--cv");
        Path out = Path.of(args[cv ? 2 : 1]);
        Files.createDirectories(out);
        BodyModel body = TwoLooks.train(examples, e -> true, SIZE);
        TwoLooks.write(BodyModel.numbers(), body.forests(), out.resolve("text.forest"));
        HeadModel last = Heads.train(heads, e -> true);
        TwoLooks.write(HeadModel.numbers(), last.forests(), out.resolve("head.forest"));
        LineFigures figures = new LineFigures();
        for (int fold = 0; cv && fold < FOLDS; fold++) {
            int held = fold;
            HeadModel head = Heads.train(heads, e -> e.sample().fold(FOLDS) != held);
            Clipper clipper = Clipper.of(book, BodyModel.standard(), bodies[fold], head);
            examples.parallelStream()
                    .filter(e -> e.sample().fold(FOLDS) == held && e.trust() == 1)
                    .forEach(e -> e.sample().write(clipper, out));
            for (LabelledText text : own) {
                if (sample(text).fold(FOLDS) == held) {
                    figures.add(
                            text,
                            clipper.clip(sample(text).capture(text.text())).article());
                }
            }
        }
        if (cv) {
            figures.wrong().forEach(System.out::println);
            System.out.println(figures);
        }
    }

    private static List<TwoLooks.Example> examples(Sample sample, RuleBook book) {
        List<TwoLooks.Example> examples = new ArrayList<>();
        try {
            Capture whole = sample.capture();
            Page page = new TextReader().read(whole);
            examples.add(example(sample, whole, book, 1));
            if (MADE > 0 && sample.truth().has("text")) {
                Random random = new Random(sample.name().hashCode());
                String dump = page.text().toString();
                String body = sample.truth().path("text").asText();
                String title = sample.truth().path("title").asText("");
                boolean wraps = !sample.truth().path("group").asText().equals("wrapped") && random.nextBoolean();
                String other = wraps
                        ? Variants.wrap(dump, 60 + random.nextInt(40))
                        : dump.replaceAll("\\n+", random.nextBoolean() ? "\n" : "\n\n");
                examples.add(example(sample, sample.capture(other), book, MADE));
                examples.add(example(sample, sample.capture(title + "\n\n" + body), book, MADE));
                for (int i = 0; i < NOTES; i++) {
                    examples.add(example(sample, sample.capture(note(title, body, random)), book, NOTE));
                }
                examples.add(example(sample, sample.capture(around(dump, body, random)), book, MADE));
            }
        } catch (UnreadableCaptureException e) {
            System.err.println(sample.name() + ": " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException(sample.name(), e);
        }
        return examples;
    }

    private static TwoLooks.Example example(Sample sample, Capture capture, RuleBook book, float trust)
            throws IOException, UnreadableCaptureException {
        Page page = new TextReader().read(capture);
        Worksheet sheet = new Worksheet(page);
        new RuleLabeller(book).label(sheet);
        new EndMarkLabeller().label(sheet);
        new ShareRowLabeller().label(sheet);
        new TrailLabeller().label(sheet);
        new LetterHeadLabeller().label(sheet);
        new TextPictureLabeller().label(sheet);
        PageFeatures features = new PageFeatures(page, sheet.ledger());
        return new TwoLooks.Example(sample, features, known(sample, features), trust);
    }

    /** A page as text, in the way of the sets' own dumps; none if much of its body is not in the text. */
    private static List<TwoLooks.Example> dumped(Sample sample, RuleBook book) {
        try {
            Page page = new HtmlReader(book.selectors()).read(sample.capture());
            TwoLooks.Example example = example(sample, sample.capture(Dump.of(page)), book, DUMPED);
            double covered = Alignment.covered(
                    example.page(), sample.truth().path("text").asText(""));
            return covered < LEAST_COVERED ? List.of() : List.of(example);
        } catch (UnreadableCaptureException e) {
            System.err.println(sample.name() + ": " + e.getMessage());
            return List.of();
        } catch (IOException e) {
            throw new IllegalStateException(sample.name(), e);
        }
    }

    /** A text of our own making. */
    private static List<TwoLooks.Example> modelled(ModelledTexts.Modelled text, String site, int seed, RuleBook book) {
        ObjectNode truth = JsonNodeFactory.instance
                .objectNode()
                .put("text", text.body())
                .put("title", text.title())
                .put("language", text.language());
        ArrayNode authors = truth.putArray("authors");
        if (!text.author().isEmpty()) {
            authors.add(text.author());
        }
        Sample sample = new Sample("text", site + "-" + seed, site, Path.of(""), truth);
        try {
            return List.of(example(sample, sample.capture(text.text()), book, OURS));
        } catch (IOException | UnreadableCaptureException e) {
            throw new IllegalStateException(sample.name(), e);
        }
    }

    /** A labelled text as it is, and with more or less around it. */
    private static List<TwoLooks.Example> own(LabelledText text, List<LabelledText> all, RuleBook book) {
        Sample sample = sample(text);
        List<TwoLooks.Example> examples = new ArrayList<>();
        try {
            for (int i = 0; i <= TIMES; i++) {
                String shown = i == 0 ? text.text() : new LabelledVariants(text, all, i).text();
                examples.add(example(sample, sample.capture(shown), book, LABELLED));
            }
        } catch (IOException | UnreadableCaptureException e) {
            throw new IllegalStateException(text.name(), e);
        }
        return examples;
    }

    private static Sample sample(LabelledText text) {
        ObjectNode truth =
                JsonNodeFactory.instance.objectNode().put("text", text.body()).put("title", text.title());
        ArrayNode authors = truth.putArray("authors");
        text.authors().forEach(authors::add);
        return new Sample("text", text.name(), text.name(), Path.of(""), truth);
    }

    /** A short text: a few paragraphs of the body, mostly with a title. */
    private static String note(String title, String body, Random random) {
        String[] paragraphs = body.split("\n\n");
        int from = random.nextInt(paragraphs.length);
        int to = Math.min(paragraphs.length, from + 1 + random.nextInt(5));
        String some = String.join("\n\n", Arrays.asList(paragraphs).subList(from, to));
        return random.nextInt(3) > 0 ? title + "\n\n" + some : some;
    }

    /** Some lines around the body, not all: what people copy begins and ends somewhere. */
    private static String around(String dump, String body, Random random) {
        String first = body.substring(0, Math.min(40, body.length())).split("\n")[0];
        int at = Math.max(0, dump.indexOf(first));
        int from = dump.lastIndexOf("\n\n", Math.max(0, at - random.nextInt(600)));
        String last = body.substring(Math.max(0, body.length() - 30)).split("\n")[0];
        int end = Math.max(at, dump.lastIndexOf(last));
        int to = dump.indexOf("\n\n", Math.min(dump.length(), end + 30 + random.nextInt(600)));
        return dump.substring(Math.max(0, from), to < 0 ? dump.length() : to);
    }

    private static byte[] known(Sample sample, PageFeatures page) {
        if (sample.truth().has("text")) {
            byte[] known = Alignment.of(page, sample.truth().path("text").asText());
            for (int n = 0; n < known.length; n++) {
                // The bodies of those pages hold the captions, which here are no part of a body.
                if (sample.holdsCaptions() && page.isPicturesOwn(n)) {
                    known[n] = Alignment.UNKNOWN;
                }
            }
            return known;
        }
        return Snippets.known(sample, page);
    }
}
