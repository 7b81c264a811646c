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

    /** Something was not asked for: its address is not allowed, or robots.txt is against it. */
    default void refused() {
        // of interest to those who count
    }

    /**
     * A feed, or a part of it, could not be read; said when it begins to fail, and when it fails for another reason.
     *
     * @param why for people; with a full stop if nothing is done about it
     * @param forGood whether it is left alone from now on
     */
    default void failed(WatchedFeed feed, String why, boolean forGood) {
        bad(words(feed, why, forGood));
    }

    /** As it is said of a feed on the list. */
    static String words(WatchedFeed feed, String why, boolean forGood) {
        if (why.endsWith(".")) {
            return feed.name() + ": " + why;
        }
        return feed.name() + ": " + why + (forGood ? ". It is paused until you resume it." : "; it is tried again.");
    }

    /** Something went wrong, or was given up. */
    void bad(String line);

    /** The same, as what was thrown tells it. */
    default void bad(Exception why) {
        bad(String.valueOf(why.getMessage()));
    }

    /** Something went wrong with a page. */
    default void bad(String address, Exception why) {
        bad(address + ": " + why.getMessage());
    }
}
