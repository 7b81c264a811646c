package org.clipfile.label;

import org.clipfile.rules.PhraseFinder.Hit;
import org.clipfile.rules.Rule;

/** Phrases of one rule with nothing but noise between them. */
final class PhraseRun {
    final Rule rule;
    final int segment;
    final int start;
    int end;
    /** Noise behind the last phrase may begin a headline: "Lock keeper saves boat". */
    int endOfPhrases;

    int phrases;
    int beside;

    PhraseRun(Hit hit, int segment) {
        this.rule = hit.rule();
        this.segment = segment;
        this.start = hit.start();
        add(hit);
    }

    void add(Hit hit) {
        end = hit.end();
        if (rule.isNoise(hit.phrase())) {
            return;
        }
        endOfPhrases = end;
        if (rule.isBeside(hit.phrase())) {
            beside++;
        } else {
            phrases++;
        }
    }
}
