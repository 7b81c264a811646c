package org.clipfile.weigh;

import java.util.List;
import org.clipfile.article.Fact;
import org.clipfile.rules.Words;

/** The word sequences of what the head of a page says, to be asked how much of a piece it says too. */
final class Gist {
    private static final int RUN = 3;
    private final Keys runs = new Keys();
    private final Keys words = new Keys();
    final int length;

    private Gist(List<String> texts) {
        int n = 0;
        for (String text : texts) {
            long[] last = new long[RUN];
            Words walk = new Words(text, 0, text.length());
            int i = 0;
            while (walk.next()) {
                last[i++ % RUN] = walk.hash();
                words.number(walk.hash());
                if (i >= RUN) {
                    runs.number(run(last, i));
                }
            }
            n = Math.max(n, i);
        }
        length = n;
    }

    /** What the markup's statements of some fields say. */
    static Gist of(List<Fact> facts, String... fields) {
        List<String> wanted = List.of(fields);
        return new Gist(facts.stream()
                .filter(fact -> wanted.contains(fact.field()) && fact.span() == null)
                .map(Fact::value)
                .toList());
    }

    boolean isEmpty() {
        return words.count() == 0;
    }

    /** The share of a piece's runs of three words that stand here too; of its words where it has no run; 0 without any. */
    float share(CharSequence text, int from, int to) {
        long[] last = new long[RUN];
        Words walk = new Words(text, from, to);
        int i = 0;
        int same = 0;
        int single = 0;
        while (walk.next()) {
            last[i++ % RUN] = walk.hash();
            single += words.find(walk.hash()) >= 0 ? 1 : 0;
            same += i >= RUN && runs.find(run(last, i)) >= 0 ? 1 : 0;
        }
        return i == 0 ? 0 : i < RUN ? (float) single / i : (float) same / (i - RUN + 1);
    }

    /** The same of a piece's words read already. */
    float share(PieceWords piece) {
        long[] last = new long[RUN];
        int n = piece.count(Integer.MAX_VALUE);
        int same = 0;
        for (int i = 1; i <= n; i++) {
            last[(i - 1) % RUN] = piece.hash(i - 1);
            same += i >= RUN && runs.find(run(last, i)) >= 0 ? 1 : 0;
        }
        return n < RUN ? words(piece, RUN) : (float) same / (n - RUN + 1);
    }

    /** The share of a piece's first words that stand here, in any order. */
    float words(PieceWords piece, int most) {
        int n = piece.count(most);
        int same = 0;
        for (int i = 0; i < n; i++) {
            same += words.find(piece.hash(i)) >= 0 ? 1 : 0;
        }
        return n == 0 ? 0 : (float) same / n;
    }

    private static long run(long[] last, int i) {
        return (last[i % RUN] * 31 + last[(i + 1) % RUN]) * 0x9e3779b97f4a7c15L + last[(i + 2) % RUN];
    }
}
