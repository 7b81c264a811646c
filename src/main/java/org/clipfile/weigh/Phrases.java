package org.clipfile.weigh;

import java.util.Arrays;
import java.util.Locale;
import org.clipfile.rules.WordLists;
import org.clipfile.rules.Words;

/** Words with which pages speak to their readers, by what they are about; counted, never removed by. */
final class Phrases {
    private static final int LONGEST = 4;
    private static final Phrases ALL = new Phrases();

    private final Keys phrases = new Keys();
    /** Marks words that phrases end in: most words of a page need not be looked up. */
    private final long[] lastWords = new long[1 << 8];
    /** Of each phrase. */
    private byte[] topics = new byte[64];

    private Phrases() {
        WordLists lists = WordLists.in("weigh/phrases.properties");
        for (Topic topic : Topic.values()) {
            for (String phrase : lists.list(topic.name().toLowerCase(Locale.ROOT))) {
                Words walk = new Words(phrase, 0, phrase.length());
                long hash = 0;
                int n = 0;
                while (walk.next()) {
                    hash = hash * 0x9e3779b97f4a7c15L + walk.hash();
                    n++;
                }
                if (n > LONGEST || n == 0) {
                    throw new IllegalStateException("A phrase has one to " + LONGEST + " words: '" + phrase + "'");
                }
                put(hash, topic);
                lastWords[slot(walk.hash())] |= 1L << walk.hash();
            }
        }
    }

    private static int slot(long hash) {
        return (int) (hash >>> 32) & 0xff;
    }

    private boolean mayEndIn(long hash) {
        return (lastWords[slot(hash)] >>> hash & 1) != 0;
    }

    private void put(long hash, Topic topic) {
        int number = phrases.number(hash);
        if (number == topics.length) {
            topics = Arrays.copyOf(topics, number * 2);
        }
        topics[number] = (byte) topic.ordinal();
    }

    /**
     * Counts the first words of a piece that stand in phrases, by topic.
     *
     * @param counts gets the counts, that of the first topic at {@code at}
     * @return how many words were looked at
     */
    static int count(PieceWords words, float[] counts, int at) {
        int n = words.count(PieceWords.LOOKED_AT);
        for (int end = 1; end <= n; end++) {
            if (!ALL.mayEndIn(words.hash(end - 1))) {
                continue;
            }
            long hash = 0;
            long weight = 1;
            int longest = 0;
            int topic = -1;
            for (int k = 1; k <= LONGEST && k <= end; k++) {
                hash += words.hash(end - k) * weight;
                weight *= 0x9e3779b97f4a7c15L;
                int found = ALL.phrases.find(hash);
                if (found >= 0) {
                    longest = k;
                    topic = ALL.topics[found];
                }
            }
            if (topic >= 0) {
                counts[at + topic] += longest;
            }
        }
        return n;
    }
}
