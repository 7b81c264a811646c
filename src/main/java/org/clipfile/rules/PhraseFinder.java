package org.clipfile.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clipfile.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds all phrases of a rule book in one pass. The first words of all phrases form a tree; each word of the text is
 * looked up once among those that phrases begin with, and only where the next words lead further down the tree is a phrase
 * tried. So ten times as many phrases cost no more. Immutable and thread-safe.
 */
public final class PhraseFinder {
    /** So many words tell most phrases apart. */
    private static final int DEPTH = 4;

    private static final int FILTER_SLOTS = 1 << 10;

    /**
     * A phrase that was found.
     *
     * @param rule the rule it belongs to
     * @param phrase index among the rule's phrases; those beside them and noise come after, see {@link Rule#isNoise}
     * @param start first char
     * @param end last char, exclusive
     */
    public record Hit(Rule rule, int phrase, int start, int end) {}

    /** Is told each hit, in order of its start; hits of one rule do not overlap. */
    public interface Listener {
        /** A phrase was found. */
        void hit(Hit hit);
    }

    /** A phrase, the index of its rule in the book, and its own among those of the rule. */
    private record Entry(int order, int index, Phrase phrase) {}

    /** What may follow the words that lead here: a table with open addresses, as it is asked for every other word. */
    private static final class Node {
        private final List<Entry> entries = new ArrayList<>();
        private long[] words = new long[2];
        private @Nullable Node[] nodes = new Node[2];
        private int count;

        @Nullable
        Node next(long word) {
            return nodes[place(word)];
        }

        Node grow(long word) {
            Node known = next(word);
            if (known != null) {
                return known;
            }
            if (++count * 2 > words.length) {
                long[] oldWords = words;
                @Nullable Node[] oldNodes = nodes;
                words = new long[oldWords.length * 2];
                nodes = new Node[words.length];
                for (int i = 0; i < oldWords.length; i++) {
                    if (oldNodes[i] != null) {
                        put(oldWords[i], oldNodes[i]);
                    }
                }
            }
            Node made = new Node();
            put(word, made);
            return made;
        }

        private void put(long word, @Nullable Node node) {
            int place = place(word);
            words[place] = word;
            nodes[place] = node;
        }

        private int place(long word) {
            int mask = words.length - 1;
            int at = (int) (word ^ word >>> 32) & mask;
            while (nodes[at] != null && words[at] != word) {
                at = at + 1 & mask;
            }
            return at;
        }
    }

    private final List<Rule> rules;
    private final Node root = new Node();
    private final @Nullable Node numbers;
    private final long[] filter = new long[FILTER_SLOTS];

    /** A finder of all phrases of those rules. */
    public PhraseFinder(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (int order = 0; order < rules.size(); order++) {
            Rule rule = rules.get(order);
            List<Phrase> phrases = rule.sought();
            for (int i = 0; i < phrases.size(); i++) {
                add(new Entry(order, i, phrases.get(i)));
            }
        }
        numbers = root.next(Phrase.NUMBER);
    }

    private void add(Entry entry) {
        for (List<Long> beginning : entry.phrase().beginnings(DEPTH)) {
            long first = beginning.get(0);
            filter[slot(first)] |= 1L << bit(first);
            Node node = root;
            for (long word : beginning) {
                node = node.grow(word);
            }
            node.entries.add(entry);
        }
    }

    private static int slot(long hash) {
        return (int) (hash >>> 7) & FILTER_SLOTS - 1;
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
        Search search = new Search(text, limit, listener);
        for (Span stretch : stretches) {
            search.walk(stretch);
        }
    }

    /** One walk over one text. */
    private final class Search {
        private final Listener listener;
        private final Lookahead ahead;
        /** Where the last hit of each rule ended. */
        private final int[] ends = new int[rules.size()];

        private final List<Found> found = new ArrayList<>();

        Search(CharSequence text, int limit, Listener listener) {
            this.listener = listener;
            this.ahead = new Lookahead(text, limit);
        }

        void walk(Span stretch) {
            ahead.startAt(stretch.start());
            for (; ahead.has(0) && ahead.start(0) < stretch.end(); ahead.advance()) {
                long hash = ahead.hash(0);
                boolean known = (filter[slot(hash)] >>> bit(hash) & 1) != 0;
                if (known && leads(root.next(hash)) || numbers != null && ahead.isNumber(0) && leads(numbers)) {
                    tryHere();
                }
            }
        }

        /** Most words with which a phrase may begin are everyday ones: the next word tells whether to look. */
        private boolean leads(@Nullable Node node) {
            return node != null
                    && (!node.entries.isEmpty()
                            || ahead.has(1)
                                    && (node.next(ahead.hash(1)) != null
                                            || ahead.isNumber(1) && node.next(Phrase.NUMBER) != null));
        }

        private void tryHere() {
            descend(root, 0);
            if (found.isEmpty()) {
                return;
            }
            if (found.size() > 1) {
                found.sort(Comparator.comparingInt(Found::order));
            }
            int start = ahead.start(0);
            for (Found one : found) {
                if (start >= ends[one.order()]) {
                    ends[one.order()] = one.end();
                    listener.hit(new Hit(rules.get(one.order()), one.index(), start, one.end()));
                }
            }
            found.clear();
        }

        private void descend(Node node, int at) {
            for (int i = 0; i < node.entries.size(); i++) {
                Entry entry = node.entries.get(i);
                int end = entry.phrase().match(ahead);
                if (end >= 0) {
                    add(new Found(entry.order(), entry.index(), end));
                }
            }
            if (node.count == 0 || !ahead.has(at)) {
                return;
            }
            Node next = node.next(ahead.hash(at));
            if (next != null) {
                descend(next, at + 1);
            }
            @Nullable Node number = ahead.isNumber(at) ? node.next(Phrase.NUMBER) : null;
            if (number != null) {
                descend(number, at + 1);
            }
        }

        private void add(Found one) {
            for (int i = 0; i < found.size(); i++) {
                if (found.get(i).order() == one.order()) {
                    if (one.beats(found.get(i))) {
                        found.set(i, one);
                    }
                    return;
                }
            }
            found.add(one);
        }
    }

    /** A phrase that matched at the place looked at. */
    private record Found(int order, int index, int end) {
        boolean beats(Found other) {
            return end > other.end || end == other.end && index < other.index;
        }
    }
}
