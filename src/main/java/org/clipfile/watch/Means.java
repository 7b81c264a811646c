package org.clipfile.watch;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.clipfile.Clipfile;
import org.clipfile.fetch.Answer;

/**
 * What all that watches works with.
 *
 * @param desk takes in what was fetched
 * @param clips has it clipped
 * @param trips fetches
 * @param state remembers
 * @param settings what the user chose
 * @param news tells people
 * @param time tells the time
 */
record Means(Clipfile desk, Clips clips, Trips trips, WatchState state, WatchSettings settings, News news, Time time) {

    /** Lets go of the bytes of an answer. */
    void release(Answer answer) {
        try {
            desk.release(answer.block());
        } catch (IOException e) {
            news.bad("A temporary file could not be deleted: " + e.getMessage());
        }
    }

    /** From 0 to 1, spreads what began together. */
    static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
