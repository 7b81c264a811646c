package org.clipfile.weigh;

/**
 * What a piece of a page weighs.
 *
 * @param chance how likely it is part of the article, 0 to 1
 * @param reason why it is not, as ledgers say it; empty if it likelier is
 * @param ground the kind of evidence that told most against it, lower case; empty likewise
 */
public record Verdict(float chance, String reason, String ground) {
    private static final float EVEN = 0.5f;

    /** Weighed too little, and kept all the same. */
    public static final Verdict SPARED = new Verdict(EVEN, "", "");

    /** Whether it likely is part of the article. */
    public boolean isBody() {
        return chance >= EVEN;
    }
}
