package org.clipfile.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clipfile.article.Span;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipper;
import org.junit.jupiter.api.Test;

/**
 * Holds what has been reached on the labelled pages, where they are there. The model has seen these pages: the floors
 * guard against what breaks, they do not tell how well other pages are clipped. A floor falls only in a commit that says
 * why.
 */
class QualityFloorTest {
    private static final Path EVAL = Path.of("../shared/eval");
    private static final double FUNDUS_F1 = 0.975;
    private static final double FUNDUS_EXACT = 0.55;
    private static final double READABILITY_F1 = 0.953;

    @Test
    void bodiesOfNewsPages() throws Exception {
        Score score = score("fundus");
        assertThat(score.f1()).as("body F1").isGreaterThan(FUNDUS_F1);
        assertThat(score.exact()).as("exactly right bodies").isGreaterThan(FUNDUS_EXACT);
    }

    @Test
    void bodiesOfPagesOfAllKinds() throws Exception {
        assertThat(score("readability").f1()).as("body F1").isGreaterThan(READABILITY_F1);
    }

    private static Score score(String set) throws IOException, UnreadableCaptureException {
        assumeTrue(Files.isDirectory(EVAL.resolve(set)), "The labelled pages are not there.");
        Clipper clipper = Clipper.standard();
        double precision = 0;
        double recall = 0;
        int exact = 0;
        int given = 0;
        List<Sample> samples = Sample.all(EVAL, set);
        for (Sample sample : samples) {
            StringBuilder text = new StringBuilder();
            clipper.clip(sample.capture()).article().body().blocks().forEach(block -> text.append(block.text())
                    .append("\n\n"));
            long[] ours = words(text);
            long[] truth = words(sample.truth().path("text").asText());
            Map<Long, Integer> mine = runs(ours);
            Map<Long, Integer> theirs = runs(truth);
            int common = mine.entrySet().stream()
                    .mapToInt(run -> Math.min(run.getValue(), theirs.getOrDefault(run.getKey(), 0)))
                    .sum();
            if (ours.length > 0) {
                precision += (double) common / Math.max(1, size(mine));
                given++;
            }
            recall += (double) common / Math.max(1, size(theirs));
            exact += java.util.Arrays.equals(ours, truth) ? 1 : 0;
        }
        precision /= given;
        recall /= samples.size();
        return new Score(2 * precision * recall / (precision + recall), (double) exact / samples.size());
    }

    private record Score(double f1, double exact) {}

    private static int size(Map<Long, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static long[] words(CharSequence text) {
        return Alignment.words(text, new Span(0, text.length()));
    }

    /** Runs of four words, as the scorer of the evaluation sets counts them. */
    private static Map<Long, Integer> runs(long[] words) {
        Map<Long, Integer> runs = new HashMap<>();
        for (int i = 0; i + 3 < words.length; i++) {
            long run = ((words[i] * 31 + words[i + 1]) * 31 + words[i + 2]) * 31 + words[i + 3];
            runs.merge(run, 1, Integer::sum);
        }
        return runs;
    }
}
