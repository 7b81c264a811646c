package org.clipfile.weigh;

import org.clipfile.facts.Languages;
import org.clipfile.rules.Words;

/** Articles, prepositions and pronouns: sentences are full of them, and lists of names and headlines are not. */
final class SmallWords {
    private static final int LOOKED_AT = 60;
    private static final Keys KNOWN = new Keys();

    static {
        for (String word : Languages.functionWords()) {
            Words walk = new Words(word, 0, word.length());
            if (walk.next()) {
                KNOWN.number(walk.hash());
            }
        }
    }

    private SmallWords() {}

    /** Their share of the first words of a stretch. */
    static float share(CharSequence text, int from, int to) {
        Words walk = new Words(text, from, to);
        int n = 0;
        int small = 0;
        while (n < LOOKED_AT && walk.next()) {
            n++;
            small += KNOWN.find(walk.hash()) >= 0 ? 1 : 0;
        }
        return n == 0 ? 0 : (float) small / n;
    }
}
