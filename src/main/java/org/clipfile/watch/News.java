package org.clipfile.watch;

import java.time.Duration;

/** Is told what happens, to tell people. Thread-safe. */
public interface News {
    /** Something went well. */
    void good(String line);

    /** A feed is asked that much later than it was due; of interest to those who measure. */
    default void asked(Duration late) {
        // few people want to know
    }

    /** Something went wrong, or was given up. */
    void bad(String line);
}
