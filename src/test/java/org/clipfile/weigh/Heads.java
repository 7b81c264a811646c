package org.clipfile.weigh;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;

/** Trains the model of titles and bylines, on bodies found by models that never saw the text. */
final class Heads {
    private static final Boost.Way TITLES = new Boost.Way(160, 4, 0.06f, 1, 2, 0.3f, 0.7f);
    private static final Boost.Way BYLINES = new Boost.Way(60, 4, 0.12f, 4, 4, 0.4f, 0.8f);
    private static final int LONGEST_BYLINE = 24;
    /** Notes made of parts of texts have titles in no place but the first line, which teaches nothing. */
    private static final float LEAST_TRUST = 0.1f;

    /** The candidates of a text, and which of them are title and byline; null where the text has none that is known. */
    record Example(Sample sample, List<float[]> rows, boolean[] titles, boolean[] bylines, float trust) {}

    private Heads() {}

    static Example example(TwoLooks.Example text, List<Verdict> verdicts) {
        HeadRows rows = new HeadRows(text.page(), verdicts);
        List<float[]> all = new ArrayList<>();
        long[] title = words(text.sample().truth().path("title").asText(""));
        List<long[]> authors = new ArrayList<>();
        for (JsonNode author : text.sample().truth().path("authors")) {
            authors.add(words(author.asText()));
        }
        List<Integer> candidates = rows.candidates();
        boolean[] titles = new boolean[candidates.size()];
        boolean[] bylines = new boolean[candidates.size()];
        for (int c = 0; c < titles.length; c++) {
            float[] row = new float[HeadRows.SIZE];
            rows.row(candidates.get(c), row);
            all.add(row);
            Segment segment = text.page().segment(candidates.get(c));
            long[] words = Alignment.words(text.page().page.text(), segment.span());
            titles[c] = title.length > 0 && Arrays.equals(words, title);
            bylines[c] = words.length <= LONGEST_BYLINE && authors.stream().anyMatch(a -> contains(words, a));
        }
        return new Example(
                text.sample(),
                all,
                any(titles) ? titles : null,
                text.sample().truth().has("authors") ? bylines : null,
                text.trust());
    }

    private static boolean any(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(long[] words, long[] part) {
        for (int i = 0; part.length > 0 && i + part.length <= words.length; i++) {
            if (Arrays.equals(words, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private static long[] words(String text) {
        return Alignment.words(text, new Span(0, text.length()));
    }

    static HeadModel train(List<Example> all, Predicate<Example> wanted) {
        Rows titles = new Rows();
        Rows bylines = new Rows();
        for (Example e : all) {
            if (wanted.test(e) && e.trust() >= LEAST_TRUST) {
                titles.add(e, e.titles());
                bylines.add(e, e.bylines());
            }
        }
        return new HeadModel(
                Boost.rank(titles.rows, titles.wanted(), titles.trust(), titles.ends(), TITLES),
                Boost.grow(bylines.rows, bylines.wanted(), bylines.trust(), BYLINES));
    }

    /** The candidates of all texts, in a row. */
    private static final class Rows {
        private final List<float[]> rows = new ArrayList<>();
        private final List<boolean[]> wanted = new ArrayList<>();
        private final List<Float> trust = new ArrayList<>();

        void add(Example e, boolean[] known) {
            if (known != null) {
                rows.addAll(e.rows());
                wanted.add(known);
                trust.add(e.trust());
            }
        }

        boolean[] wanted() {
            boolean[] all = new boolean[rows.size()];
            int at = 0;
            for (boolean[] some : wanted) {
                System.arraycopy(some, 0, all, at, some.length);
                at += some.length;
            }
            return all;
        }

        float[] trust() {
            float[] all = new float[rows.size()];
            int at = 0;
            for (int i = 0; i < wanted.size(); i++) {
                int end = at + wanted.get(i).length;
                Arrays.fill(all, at, end, trust.get(i));
                at = end;
            }
            return all;
        }

        int[] ends() {
            int[] ends = wanted.stream().mapToInt(some -> some.length).toArray();
            Arrays.parallelPrefix(ends, Integer::sum);
            return ends;
        }
    }
}
