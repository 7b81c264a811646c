package org.clipfile.weigh;

import static org.clipfile.weigh.Feature.*;
import static org.clipfile.weigh.Row.*;

import java.util.Arrays;
import org.clipfile.article.Segment;
import org.clipfile.rules.Words;

/**
 * What stands in the place of markup in plain text: how lines stand together in blocks, which of them are dates, bylines
 * and credits, and what is said twice.
 */
final class TextNumbers {
    /** Steps looked at on each side for lines that end as sentences do. */
    private static final int REACH = 6;
    /** A distance in lines beyond which a landmark says nothing. */
    private static final int FAR = 40;

    private static final int RUN = 3;
    /** In a very long text only what is said in its first million words can be said again. */
    private static final int MOST_RUNS = 1 << 20;

    private final PageFeatures page;
    private final int[] visible;
    /** Of each visible piece: which block of lines it stands in. */
    private final int[] block;
    /** Of each block: its first piece, one more entry at the end. */
    private final int[] firsts;
    /** Of each block: words per line. */
    private final float[] means;

    private final Cues[] cues;
    private final float[] small;
    private final float[] echoBefore;
    private final float[] echoAfter;
    private final int[] sentences;
    private final float[] fromDate;
    private final float[] fromByline;
    private final float[] fromDateline;
    private final float allSmall;

    TextNumbers(PageFeatures page) {
        this.page = page;
        visible = page.visible();
        int n = visible.length;
        block = new int[n];
        int[] starts = new int[n + 1];
        int blocks = 0;
        cues = new Cues[n];
        small = new float[n];
        sentences = new int[n + 1];
        float functions = 0;
        float words = 0;
        for (int k = 0; k < n; k++) {
            Segment segment = page.segments.get(visible[k]);
            PieceStats stat = page.stats[visible[k]];
            if (k == 0 || segment.opens()) {
                starts[blocks++] = k;
            }
            block[k] = blocks - 1;
            cues[k] = Cues.of(page.page.text(), segment.span(), stat);
            small[k] = SmallWords.share(
                    page.page.text(), segment.span().start(), segment.span().end());
            functions += small[k] * stat.size;
            words += stat.size;
            sentences[k + 1] = sentences[k] + (stat.endsSentence && stat.size > 5 ? 1 : 0);
        }
        starts[blocks] = n;
        firsts = Arrays.copyOf(starts, blocks + 1);
        means = new float[blocks];
        for (int b = 0; b < blocks; b++) {
            for (int k = firsts[b]; k < firsts[b + 1]; k++) {
                means[b] += page.stats[visible[k]].size / (firsts[b + 1] - firsts[b]);
            }
        }
        allSmall = functions / Math.max(1, words);
        echoBefore = new float[n];
        echoAfter = new float[n];
        echoes();
        fromDate = distances(Cues.DATE);
        fromByline = distances(Cues.BYLINE);
        fromDateline = distances(Cues.DATELINE);
    }

    /** Which share of the runs of words of each piece stands in another one too. */
    private void echoes() {
        Keys runs = new Keys();
        int n = visible.length;
        int[][] all = new int[n][];
        for (int k = 0; k < n; k++) {
            all[k] = runs(runs, page.page.text(), page.segments.get(visible[k]));
        }
        int[] last = new int[runs.count()];
        for (int k = 0; k < n; k++) {
            for (int run : all[k]) {
                echoBefore[k] += last[run] > 0 && last[run] != k + 1 ? 1f / all[k].length : 0;
                last[run] = k + 1;
            }
        }
        Arrays.fill(last, 0);
        for (int k = n - 1; k >= 0; k--) {
            for (int run : all[k]) {
                echoAfter[k] += last[run] > 0 && last[run] != k + 1 ? 1f / all[k].length : 0;
                last[run] = k + 1;
            }
        }
    }

    private static int[] runs(Keys runs, CharSequence text, Segment segment) {
        Words walk = new Words(text, segment.span().start(), segment.span().end());
        long[] last = new long[RUN];
        int[] numbers = new int[16];
        int count = 0;
        int i = 0;
        while (walk.next()) {
            last[i++ % RUN] = walk.hash();
            if (i >= RUN) {
                if (count == numbers.length) {
                    numbers = Arrays.copyOf(numbers, count * 2);
                }
                long run = (last[i % RUN] * 31 + last[(i + 1) % RUN]) * 0x9e3779b97f4a7c15L + last[(i + 2) % RUN];
                int number = runs.count() < MOST_RUNS ? runs.number(run) : runs.find(run);
                if (number >= 0) {
                    numbers[count++] = number;
                }
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    /** Lines from the nearest one with a cue: positive below it, negative above. */
    private float[] distances(int cue) {
        int n = visible.length;
        float[] from = new float[n];
        Arrays.fill(from, 2 * FAR);
        int at = -1;
        for (int k = 0; k < n; k++) {
            at = cues[k].has(cue) ? k : at;
            from[k] = at < 0 || k - at > FAR ? 2 * FAR : k - at;
        }
        at = -1;
        for (int k = n - 1; k >= 0; k--) {
            at = cues[k].has(cue) ? k : at;
            if (at >= 0 && at - k < Math.min(FAR, from[k])) {
                from[k] = k - at;
            }
        }
        return from;
    }

    /** Whether the k-th visible line is a date or a byline. */
    boolean isFact(int k) {
        return cues[k].has(Cues.DATE) || cues[k].has(Cues.BYLINE);
    }

    /** Whether the k-th visible line ends with a credit, stands over one, or is said twice. */
    boolean isPicturesOwn(int k) {
        return cues[k].has(Cues.CREDIT)
                || k + 1 < cues.length && cues[k + 1].has(Cues.CREDIT)
                || Math.max(echoBefore[k], echoAfter[k]) > 0.6f;
    }

    /** Writes the numbers of a piece, the k-th that is visible. */
    void write(float[] row, int piece, int k) {
        int b = block[k];
        int blocks = means.length;
        set(row, BLOCK_LINES, Math.min(60, firsts[b + 1] - firsts[b]));
        set(row, BLOCK_PLACE, Math.min(60, k - firsts[b]));
        set(row, BLOCK_MEAN, log(means[b]));
        set(row, NEXT_OPENS, k + 1 == firsts[b + 1]);
        set(row, PREV_BLOCK_LINES, b == 0 ? -1 : Math.min(60, firsts[b] - firsts[b - 1]));
        set(row, PREV_BLOCK_MEAN, b == 0 ? -1 : log(means[b - 1]));
        set(row, NEXT_BLOCK_LINES, b + 1 == blocks ? -1 : Math.min(60, firsts[b + 2] - firsts[b + 1]));
        set(row, NEXT_BLOCK_MEAN, b + 1 == blocks ? -1 : log(means[b + 1]));
        set(row, PREV3_SIZE, k < 3 ? -1 : log(page.stats[visible[k - 3]].size));
        set(row, NEXT3_SIZE, k + 3 >= visible.length ? -1 : log(page.stats[visible[k + 3]].size));
        set(row, SENTENCES_BEFORE, sentences[k] - sentences[Math.max(0, k - REACH)]);
        set(row, SENTENCES_AFTER, sentences[Math.min(visible.length, k + 1 + REACH)] - sentences[k + 1]);
        set(row, SMALL_WORDS, small[k]);
        set(row, PAGE_SMALL_WORDS, allSmall);
        set(row, ECHO_BEFORE, echoBefore[k]);
        set(row, ECHO_AFTER, echoAfter[k]);
        set(row, DATE_LINE, cues[k].has(Cues.DATE));
        set(row, FROM_DATE_LINE, fromDate[k]);
        set(row, BYLINE, cues[k].has(Cues.BYLINE));
        set(row, FROM_BYLINE, fromByline[k]);
        set(row, CREDIT, cues[k].has(Cues.CREDIT));
        set(row, PREV_CREDIT, k > 0 && cues[k - 1].has(Cues.CREDIT));
        set(row, NEXT_CREDIT, k + 1 < visible.length && cues[k + 1].has(Cues.CREDIT));
        set(row, NAME, cues[k].has(Cues.NAME));
        set(row, DATELINE, cues[k].has(Cues.DATELINE));
        set(row, FROM_DATELINE, fromDateline[k]);
    }
}
