package org.clipfile.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clipfile.article.Span;

/**
 * Finds all phrases of a rule book in one pass: each word of the text is looked up once among the words phrases begin
 * with, so ten times as many phrases cost no more. Immutable and thread-safe.
 */
public final class PhraseFinder {

    /**
     * A phrase that was found.
     *
     * @param rule the rule it belongs to
     * @param phrase index among the rule's phrases; noise comes after them, see {@link Rule#isNoise}
     * @param start first char
     * @param end last char, exclusive
     */
    public record Hit(Rule rule, int phrase, int start, int end) {}

    /** Is told each hit, in order of its end; hits of one rule do not overlap. */
    public interface Listener {
        /** A phrase was found. */
        void hit(Hit hit);
    }

    private record Entry(Rule rule, int index, Phrase phrase) {}

    private final Map<Long, List<Entry>> byFirstWord = new HashMap<>();
    private final long[] filter = new long[1 << 10];

    /** A finder of all phrases of those rules. */
    public PhraseFinder(List<Rule> rules) {
        for (Rule rule : rules) {
            List<Phrase> phrases = new ArrayList<>(rule.phrases());
            phrases.addAll(rule.noise());
            for (int i = 0; i < phrases.size(); i++) {
                for (long word : phrases.get(i).firstWords()) {
                    List<Entry> same = byFirstWord.computeIfAbsent(word, w -> new ArrayList<>());
                    same.add(new Entry(rule, i, phrases.get(i)));
                    filter[slot(word)] |= 1L << bit(word);
                }
            }
        }
    }

    private static int slot(long hash) {
        return (int) (hash >>> 7) & 1023;
    }

    private static int bit(long hash) {
        return (int) (hash >>> 40) & 63;
    }

    /** Tells the listener every phrase in a stretch of text. Of several of one rule at one place, the longest counts. */
    public void find(CharSequence text, int from, int to, Listener listener) {
        find(text, List.of(new Span(from, to)), to, listener);
    }

    /**
     * Tells the listener every phrase that begins in one of several stretches of text, wherever it ends.
     *
     * @param stretches in order
     * @param limit where the text ends for phrases
     */
    public void find(CharSequence text, List<Span> stretches, int limit, Listener listener) {
        Lookahead ahead = new Lookahead(text, limit);
        Map<Rule, Integer> ends = new HashMap<>();
        for (Span stretch : stretches) {
            find(new Words(text, stretch.start(), stretch.end()), ahead, ends, listener);
        }
    }

    private void find(Words words, Lookahead ahead, Map<Rule, Integer> ends, Listener listener) {
        while (words.next()) {
            long hash = words.hash();
            if ((filter[slot(hash)] >>> bit(hash) & 1) == 0) {
                continue;
            }
            List<Entry> entries = byFirstWord.get(hash);
            if (entries != null) {
                ahead.startAt(words.start());
                matchAll(entries, ahead, words.start(), ends, listener);
            }
        }
    }

    private static void matchAll(
            List<Entry> entries, Lookahead ahead, int start, Map<Rule, Integer> ends, Listener listener) {
        for (int i = 0; i < entries.size(); ) {
            Rule rule = entries.get(i).rule();
            int best = -1;
            int bestEnd = -1;
            for (; i < entries.size() && entries.get(i).rule() == rule; i++) {
                int end = entries.get(i).phrase().match(ahead);
                if (end > bestEnd) {
                    bestEnd = end;
                    best = entries.get(i).index();
                }
            }
            if (best >= 0 && start >= ends.getOrDefault(rule, 0)) {
                ends.put(rule, bestEnd);
                listener.hit(new Hit(rule, best, start, bestEnd));
            }
        }
    }
}
