package org.clipfile.watch;

import java.time.Duration;

/** Is told what happens, to tell people. Thread-safe. */
public interface News {
    /** Something went well. */
    void good(String line);

    /** A feed is asked that much later than it was due; of interest to those who measure. */
    default void asked(WatchedFeed feed, Duration late) {
        // few people want to know
    }

    /** A look at a feed has ended. */
    default void looked(boolean well) {
        // of interest to those who count
    }

    /** A page of an article was fetched, or could not be. */
    default void fetched(boolean well) {
        // of interest to those who count
    }

    /** Something went wrong, or was given up. */
    void bad(String line);
}
