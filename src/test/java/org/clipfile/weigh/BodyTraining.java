package org.clipfile.weigh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipper;
import org.clipfile.label.ConsentLabeller;
import org.clipfile.label.FactLineLabeller;
import org.clipfile.label.HeadlineLabeller;
import org.clipfile.label.RuleLabeller;
import org.clipfile.label.ShareRowLabeller;
import org.clipfile.label.Worksheet;
import org.clipfile.read.HtmlReader;
import org.clipfile.rules.RuleBook;

/**
 * Trains the model that finds the body of web pages, from the labelled pages of the evaluation sets and from pages of our
 * own in the shapes that offices use. Runs in the folder of the project.
 *
 * <pre>
 * BodyTraining EVAL MODEL       writes the model of all pages to a file
 * BodyTraining EVAL --cv OUT    writes OUT/SET/NAME.json for each page, clipped by a model that never saw its site
 * </pre>
 */
public final class BodyTraining {
    private static final int FOLDS = 5;
    /** Few and shallow trees do as well on sites they never saw as more and deeper ones, and are asked sooner. */
    private static final TwoLooks.Size SIZE = new TwoLooks.Size(128, 4, 0.15f);

    /** What a page counts, by its set; one of ours as much as one of the first. */
    private static final Map<String, Float> TRUST = Map.of("fundus", 1f, "readability", 0.4f, "snippets", 1.5f);

    private static final Path OFFICES = Path.of("src/test/resources/pages");

    /** A list of an article has less of its text in links, and more chars to an item in the mean. */
    private static final double LINKS_OF_LISTS = 0.3;

    private static final int INK_OF_ITEMS = 12;

    private BodyTraining() {}

    public static void main(String[] args) throws Exception {
        Path eval = Path.of(args[0]);
        RuleBook book = RuleBook.standard();
        List<TwoLooks.Example> examples = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        for (String set : List.of("fundus", "readability", "snippets")) {
            samples.addAll(Sample.all(eval, set));
        }
        samples.addAll(Sample.ofOffices(OFFICES));
        samples.parallelStream().map(sample -> examples(sample, book)).forEachOrdered(examples::addAll);
        long body = 0;
        long other = 0;
        for (TwoLooks.Example e : examples) {
            for (byte k : e.known()) {
                body += k == Alignment.BODY ? 1 : 0;
                other += k == Alignment.OTHER ? 1 : 0;
            }
        }
        System.err.println(examples.size() + " pages, pieces: " + body + " of bodies, " + other + " others");
        if (!args[1].equals("--cv")) {
            BodyModel model = TwoLooks.train(examples, e -> true, SIZE);
            TwoLooks.write(BodyModel.numbers(), model.forests(), Path.of(args[1]));
            return;
        }
        Path out = Path.of(args[2]);
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            BodyModel model = TwoLooks.train(examples, e -> e.sample().fold(FOLDS) != held, SIZE);
            Clipper clipper = Clipper.of(book, model, BodyModel.ofTexts(), HeadModel.standard());
            List<Sample> test = samples.stream()
                    .filter(sample ->
                            sample.fold(FOLDS) == held && !sample.set().equals(Sample.OFFICES))
                    .toList();
            test.parallelStream().forEach(sample -> sample.write(clipper, out));
            System.err.println("fold " + fold + " " + test.size());
        }
    }

    private static List<TwoLooks.Example> examples(Sample sample, RuleBook book) {
        try {
            Page page = new HtmlReader(book.selectors()).read(sample.capture());
            Worksheet sheet = new Worksheet(page);
            new RuleLabeller(book).label(sheet);
            new HeadlineLabeller().label(sheet);
            new FactLineLabeller().label(sheet);
            new ConsentLabeller().label(sheet);
            new ShareRowLabeller().label(sheet);
            PageFeatures features = new PageFeatures(page, sheet.ledger());
            byte[] known = known(sample, features);
            forgetCaptions(sample, features, known);
            forgetLists(features, known);
            forgetEither(sample, features, known);
            TwoLooks.Example whole =
                    new TwoLooks.Example(sample, features, known, TRUST.getOrDefault(sample.set(), 1f));
            return sample.truth().has("text")
                    ? List.of(
                            whole,
                            PageVariants.thinned(whole, sheet.ledger()),
                            PageVariants.nameless(whole, sheet.ledger()))
                    : List.of(whole);
        } catch (UnreadableCaptureException e) {
            System.err.println(sample.name() + ": " + e.getMessage());
            return List.of();
        } catch (IOException e) {
            throw new IllegalStateException(sample.name(), e);
        }
    }

    private static byte[] known(Sample sample, PageFeatures page) {
        if (sample.truth().has("text")) {
            return Alignment.of(page, sample.truth().path("text").asText());
        }
        return Snippets.known(sample, page);
    }

    /** The bodies of that set hold the captions, which here are no part of a body. */
    private static void forgetCaptions(Sample sample, PageFeatures page, byte[] known) {
        for (int n = 0; n < known.length; n++) {
            if (sample.set().equals("readability") && page.segment(n).kind() == Segment.Kind.CAPTION) {
                known[n] = Alignment.UNKNOWN;
            }
        }
    }

    /** What may stay with a story or not is nothing to learn from. */
    private static void forgetEither(Sample sample, PageFeatures page, byte[] known) {
        byte[] either = Alignment.of(page, sample.truth().path("either").asText());
        for (int n = 0; n < known.length; n++) {
            known[n] = known[n] == Alignment.OTHER && either[n] == Alignment.BODY ? Alignment.UNKNOWN : known[n];
        }
    }

    /** Where a known text is made of paragraphs only, the lists among them are no less the article's. */
    private static void forgetLists(PageFeatures page, byte[] known) {
        int n = 0;
        while (n < known.length) {
            int from = n;
            long ink = 0;
            long links = 0;
            boolean isOther = true;
            while (n < known.length && page.segment(n).kind() == Segment.Kind.LIST_ITEM) {
                ink += page.segment(n).ink();
                links += page.segment(n).linkChars();
                isOther &= known[n] == Alignment.OTHER;
                n++;
            }
            boolean among = from > 0
                    && n < known.length
                    && n > from
                    && known[from - 1] == Alignment.BODY
                    && known[n] == Alignment.BODY;
            if (among && isOther && links < ink * LINKS_OF_LISTS && ink > INK_OF_ITEMS * (n - from)) {
                Arrays.fill(known, from, n, Alignment.UNKNOWN);
            }
            n = Math.max(n, from + 1);
        }
    }
}
