package org.clipfile.bench;

import java.util.Random;

/** Makes news stories that were never written: a headline, a byline, paragraphs of sentences, all by a seeded dice. */
public final class Prose {
    private static final String[] WHO = {
        "The harbour master",
        "A retired teacher",
        "The county council",
        "Her brother",
        "The ferry company",
        "Nobody",
        "The youngest member of the choir",
        "A spokesman for the mill",
        "The night nurse",
        "Old Mr. Tanner"
    };
    private static final String[] DID = {
        "measured",
        "refused to sell",
        "painted",
        "counted",
        "wrote a long letter about",
        "promised to mend",
        "photographed",
        "asked the court to protect",
        "remembered",
        "was not surprised by"
    };
    private static final String[] WHAT = {
        "the bridge over the Aln",
        "seventeen crates of pears",
        "the old signal box",
        "a proposal to close the school",
        "the tide tables",
        "the price of coal",
        "a map from 1823",
        "the last steam crane",
        "the weather station",
        "a petition with four thousand names"
    };
    private static final String[] THEN = {
        "before the rain came", "on Tuesday evening", "although the budget had been spent", "in front of two witnesses",
        "as her mother had done", "without waiting for the inspector", "while the band played on", "for the third time"
    };

    private final Random dice;

    /** The same seed gives the same stories. */
    public Prose(long seed) {
        this.dice = new Random(seed);
    }

    /** One sentence. */
    public String sentence() {
        return pick(WHO) + " " + pick(DID) + " " + pick(WHAT) + " " + pick(THEN) + ", " + dice.nextInt(10_000)
                + " people said.";
    }

    /** A story of about so many bytes, all of them ASCII, unlike any other. */
    public String story(int bytes) {
        StringBuilder out = new StringBuilder(bytes + 512);
        out.append(pick(WHO))
                .append(' ')
                .append(pick(DID))
                .append(' ')
                .append(pick(WHAT))
                .append(" No. ");
        out.append(dice.nextInt(1_000_000)).append("\n\nBy Ann Example\n\n");
        while (out.length() < bytes) {
            for (int i = dice.nextInt(4) + 2; i > 0; i--) {
                out.append(sentence()).append(i > 1 ? " " : "\n\n");
            }
        }
        return out.toString();
    }

    private String pick(String[] from) {
        return from[dice.nextInt(from.length)];
    }
}
