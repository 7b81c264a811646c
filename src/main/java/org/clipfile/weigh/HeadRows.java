package org.clipfile.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clipfile.article.Segment;
import org.clipfile.rules.Words;

/**
 * The lines of a plain text that may be its title or its byline, in numbers: what is told of each piece, what it weighs
 * as body, how far it is from the body, and how many of its words the body says too.
 */
final class HeadRows {
    /** Numbers besides those of the piece. */
    private static final int MORE = 16;

    static final int SIZE = PageFeatures.SIZE_OF_ROW + MORE;

    /** No head is longer: lines further up or down are not asked. */
    private static final int MOST = 600;

    private static final int BELOW = 60;
    /** That share of the body may be strays above its start. */
    private static final float STRAY = 0.15f;
    /** Pieces that stand between two of a body at most. */
    private static final int GAP = 6;

    private static final int LONGEST_WORDS = 45;
    /** An odd number, and the one that undoes a multiplication by it modulo 2^64. */
    private static final long BASE = 31;

    private static final long INVERSE = 0xef7bdef7bdef7bdfL;
    private static final int LEAST_WORDS = 3;
    /** Lines between a title and the body, where nothing else tells which it is. */
    private static final int OVER = 8;

    private static final int LONG = 18;
    private static final int FAR = 80;
    private static final int BODY_PIECES = 60;

    private final PageFeatures page;
    private final List<Verdict> verdicts;
    private final float[] chance;
    private final int firstBody;
    /** The first piece of the body, among those that were weighed. */
    private final int firstPiece;

    private final int firstLong;
    private final int lastBody;
    private final Keys words = new Keys();
    private final Keys opening = new Keys();
    private final float[] longest;
    /** How lines begin and end, by their words, and how many do so besides those that say nothing else. */
    private final Keys starts = new Keys();

    private final Keys ends = new Keys();
    private int[] startCounts = new int[64];
    private int[] endCounts = new int[64];

    HeadRows(PageFeatures page, List<Verdict> verdicts) {
        this.page = page;
        this.verdicts = verdicts;
        chance = new float[page.visible().length];
        float[] size = new float[chance.length];
        float all = 0;
        int last = -1;
        int read = 0;
        for (int n = 0; n < verdicts.size(); n++) {
            int k = page.places()[page.index(n)];
            chance[k] = verdicts.get(n).chance();
            if (!verdicts.get(n).isBody()) {
                continue;
            }
            size[k] = page.stats[page.index(n)].size;
            all += size[k];
            last = k;
            if (read++ < BODY_PIECES) {
                learn(words, page.segment(n));
            }
        }
        firstBody = start(size, all);
        int piece = 0;
        while (piece < verdicts.size() && page.places()[page.index(piece)] < firstBody) {
            piece++;
        }
        firstPiece = firstBody < 0 ? -1 : piece;
        lastBody = last;
        firstLong = firstLong(size, firstBody);
        if (page.visible().length > 0) {
            learn(opening, page.segments.get(page.visible()[0]));
        }
        longest = longest();
        for (int k = 0; k < Math.min(page.visible().length, firstLong + MOST); k++) {
            continuations(page.segments.get(page.visible()[k]));
        }
    }

    /** Where the bulk of the body starts: stray pieces far above it, such as a notice, are not its start. */
    private static int start(float[] size, float all) {
        int at = -1;
        float sum = 0;
        while (at + 1 < size.length && sum <= all * STRAY) {
            sum += size[++at];
        }
        int start = at;
        for (int k = at; k >= 0 && start - k <= GAP; k--) {
            start = size[k] > 0 ? k : start;
        }
        return all > 0 ? start : -1;
    }

    private static int firstLong(float[] size, int from) {
        for (int k = Math.max(0, from); k < size.length; k++) {
            if (size[k] > LONG) {
                return k;
            }
        }
        return from;
    }

    private void learn(Keys keys, Segment segment) {
        Words walk = new Words(
                page.page.text(), segment.span().start(), segment.span().end());
        while (walk.next()) {
            keys.number(walk.hash());
        }
    }

    /** Notes how a line begins and ends: a title is continued by the name of its site, or ends a trail of links. */
    private void continuations(Segment segment) {
        long[] all = hashes(segment);
        long whole = 0;
        for (long word : all) {
            whole = whole * BASE + word;
        }
        long begun = 0;
        long power = 1;
        for (int i = 1; i < all.length; i++) {
            power *= BASE;
        }
        for (int i = 0; i + 1 < all.length; i++) {
            begun = begun * BASE + all[i];
            startCounts = counted(startCounts, starts.number(begun));
            // What is left of the whole when its beginning is taken off (Rabin and Karp).
            endCounts = counted(endCounts, ends.number(whole - begun * power));
            power *= INVERSE;
        }
    }

    private static int[] counted(int[] counts, int number) {
        int[] wide = number < counts.length ? counts : Arrays.copyOf(counts, number * 2);
        wide[number]++;
        return wide;
    }

    private int continued(Keys known, int[] counts, int piece) {
        long h = 0;
        for (long word : hashes(page.segments.get(piece))) {
            h = h * BASE + word;
        }
        int number = known.find(h);
        return number < 0 ? 0 : counts[number];
    }

    /** The words of a line; none of one too long to go on from a title. */
    private long[] hashes(Segment segment) {
        Words walk = new Words(
                page.page.text(), segment.span().start(), segment.span().end());
        long[] all = new long[LONGEST_WORDS];
        int n = 0;
        while (walk.next()) {
            if (n == LONGEST_WORDS) {
                return new long[0];
            }
            all[n++] = walk.hash();
        }
        return Arrays.copyOf(all, n);
    }

    /** Of each visible line: the size of the longest before it that is no sentence and not body. */
    private float[] longest() {
        int[] visible = page.visible();
        float[] longest = new float[visible.length + 1];
        for (int k = 0; k < visible.length; k++) {
            PieceStats stat = page.stats[visible[k]];
            boolean may = chance[k] < 0.5f && stat.size <= LONGEST_WORDS && !stat.endsSentence;
            longest[k + 1] = Math.max(longest[k], may ? stat.size : 0);
        }
        return longest;
    }

    /** Which of the pieces that were weighed may be of the head, by their numbers. */
    List<Integer> candidates() {
        List<Integer> candidates = new ArrayList<>();
        int from = Math.max(0, firstLong - MOST);
        int to = (firstLong < 0 ? 0 : firstLong) + BELOW;
        for (int n = 0; n < verdicts.size(); n++) {
            int k = page.places()[page.index(n)];
            if (k >= from && k <= to && page.stats[page.index(n)].size <= LONGEST_WORDS) {
                candidates.add(n);
            }
        }
        return candidates;
    }

    /** Whether a piece is neither a date nor a byline nor the beginning of a letter. */
    boolean mayBeTitle(int n) {
        return !page.isFact(n) && !page.endsInComma(n);
    }

    /** Whether a piece is a line of some words right over the body that is no part of it: where nothing better is, its title. */
    boolean standsOver(int n) {
        return n < firstPiece
                && n >= firstPiece - OVER
                && page.stats[page.index(n)].size >= LEAST_WORDS
                && mayBeTitle(n)
                && !isSentence(n);
    }

    /** Whether a piece ends in a full stop, as few headlines do. */
    boolean isSentence(int n) {
        Segment segment = page.segment(n);
        int end = segment.span().end();
        while (end > segment.span().start() && page.page.text().charAt(end - 1) <= ' ') {
            end--;
        }
        char last = page.page.text().charAt(end - 1);
        return (last == '.' || last == '\u3002') && page.stats[page.index(n)].endsSentence;
    }

    /** Writes the numbers of the n-th piece. */
    void row(int n, float[] row) {
        page.row(n, row);
        int i = page.index(n);
        int k = page.places()[i];
        int at = PageFeatures.SIZE_OF_ROW;
        row[at++] = chance[k];
        for (int step : new int[] {-2, -1, 1, 2}) {
            int other = k + step;
            row[at++] = other < 0 || other >= chance.length ? -1 : chance[other];
        }
        row[at++] = firstBody < 0 ? FAR : Row.clip(firstBody - k, FAR);
        row[at++] = firstLong < 0 ? FAR : Row.clip(firstLong - k, FAR);
        row[at++] = lastBody < 0 ? FAR : Row.clip(lastBody - k, FAR);
        row[at++] = share(words, i);
        row[at++] = k == 0 ? -1 : share(opening, i);
        row[at++] = longest[k] - page.stats[i].size;
        row[at++] =
                firstBody < 0 ? 0 : longest[Math.max(k, Math.min(firstBody, longest.length - 1))] - page.stats[i].size;
        row[at++] = k;
        row[at++] = Math.min(9, continued(ends, endCounts, i));
        row[at++] = Math.min(9, continued(starts, startCounts, i));
        row[at] = words.count() == 0 ? 0 : (float) Math.log1p(words.count());
    }

    private float share(Keys keys, int piece) {
        Segment segment = page.segments.get(piece);
        Words walk = new Words(
                page.page.text(), segment.span().start(), segment.span().end());
        int all = 0;
        int same = 0;
        while (walk.next()) {
            all++;
            same += keys.find(walk.hash()) >= 0 ? 1 : 0;
        }
        return all == 0 ? 0 : (float) same / all;
    }
}
