package org.clipfile.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.rules.Words;

/** Tells which pieces of a page make up a known text. */
final class Alignment {
    /** What is known of a piece. */
    static final byte UNKNOWN = 0;

    static final byte BODY = 1;
    static final byte OTHER = 2;

    private static final int LONG = 8;

    private final PageFeatures page;
    private final long[] truth;
    private final boolean[] claimed;
    private final Map<Long, List<Integer>> places = new HashMap<>();
    private final Set<Long> runs = new HashSet<>();
    private final byte[] known;
    private final int[] found;
    private final long[][] words;

    private Alignment(PageFeatures page, String text) {
        this.page = page;
        truth = words(text, new Span(0, text.length()));
        claimed = new boolean[truth.length];
        for (int i = 0; i < truth.length; i++) {
            places.computeIfAbsent(truth[i], k -> new ArrayList<>()).add(i);
            if (i + 2 < truth.length) {
                runs.add(run(truth, i));
            }
        }
        int n = page.count();
        known = new byte[n];
        found = new int[n];
        Arrays.fill(found, -1);
        words = new long[n][];
        for (int i = 0; i < n; i++) {
            Segment segment = page.segment(i);
            words[i] = words(page.page.text(), segment.span());
        }
    }

    /** Of each piece to be weighed: whether it stands in the text. */
    static byte[] of(PageFeatures page, String text) {
        Alignment alignment = new Alignment(page, text);
        alignment.longOnes();
        alignment.shortOnes();
        return alignment.known;
    }

    /** The share of the text that was found in the page's pieces. */
    static double covered(PageFeatures page, String text) {
        Alignment alignment = new Alignment(page, text);
        alignment.longOnes();
        alignment.shortOnes();
        int n = 0;
        for (boolean one : alignment.claimed) {
            n += one ? 1 : 0;
        }
        return alignment.truth.length == 0 ? 1 : (double) n / alignment.truth.length;
    }

    private void longOnes() {
        Integer[] order = new Integer[words.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> -words[i].length));
        for (int i : order) {
            if (words[i].length < LONG) {
                continue;
            }
            int at = place(words[i], 0, truth.length);
            if (at >= 0) {
                claim(i, at);
            } else {
                int same = 0;
                for (int k = 0; k + 2 < words[i].length; k++) {
                    same += runs.contains(run(words[i], k)) ? 1 : 0;
                }
                double share = (double) same / (words[i].length - 2);
                boolean repeat = placeAny(words[i]) >= 0;
                known[i] = repeat ? UNKNOWN : share >= 0.7 ? BODY : share > 0.3 ? UNKNOWN : OTHER;
            }
        }
    }

    private void shortOnes() {
        for (int i = 0; i < words.length; i++) {
            if (words[i].length >= LONG) {
                continue;
            }
            if (words[i].length == 0) {
                known[i] = UNKNOWN;
                continue;
            }
            int from = 0;
            for (int k = i - 1; k >= 0; k--) {
                if (found[k] >= 0) {
                    from = found[k] + words[k].length;
                    break;
                }
            }
            int to = truth.length;
            for (int k = i + 1; k < words.length; k++) {
                if (found[k] >= 0) {
                    to = found[k];
                    break;
                }
            }
            int at = from <= to ? place(words[i], from, to) : -1;
            if (at >= 0) {
                claim(i, at);
            } else {
                known[i] = OTHER;
            }
        }
    }

    private void claim(int i, int at) {
        Arrays.fill(claimed, at, at + words[i].length, true);
        found[i] = at;
        known[i] = BODY;
    }

    private int placeAny(long[] piece) {
        for (int at : places.getOrDefault(piece[0], List.of())) {
            if (Arrays.mismatch(truth, at, Math.min(truth.length, at + piece.length), piece, 0, piece.length) < 0) {
                return at;
            }
        }
        return -1;
    }

    private int place(long[] piece, int from, int to) {
        for (int at : places.getOrDefault(piece[0], List.of())) {
            if (at >= from
                    && at + piece.length <= to
                    && Arrays.mismatch(truth, at, at + piece.length, piece, 0, piece.length) < 0
                    && isFree(at, at + piece.length)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isFree(int from, int to) {
        for (int i = from; i < to; i++) {
            if (claimed[i]) {
                return false;
            }
        }
        return true;
    }

    private static long run(long[] words, int i) {
        return (words[i] * 31 + words[i + 1]) * 0x9e3779b97f4a7c15L + words[i + 2];
    }

    static long[] words(CharSequence text, Span span) {
        Words walk = new Words(text, span.start(), span.end());
        long[] all = new long[16];
        int n = 0;
        while (walk.next()) {
            if (n == all.length) {
                all = Arrays.copyOf(all, n * 2);
            }
            all[n++] = walk.hash();
        }
        return Arrays.copyOf(all, n);
    }
}
