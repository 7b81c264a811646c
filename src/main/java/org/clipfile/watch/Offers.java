package org.clipfile.watch;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.clipfile.feed.PageLinks;
import org.jspecify.annotations.Nullable;

/** Where the feed of a page may be, as its site says, as long as none was found. Used by one thread at a time. */
final class Offers {
    /** Addresses that are tried. */
    private static final int MOST = 4;

    private final URI page;
    private final Deque<URI> left = new ArrayDeque<>();
    private boolean known;

    /**
     * @param page what was asked for at first
     */
    Offers(URI page) {
        this.page = page;
    }

    /** Whether it was looked what the page offers. */
    boolean areKnown() {
        return known;
    }

    /**
     * Takes what a page offers.
     *
     * @param at where it stood
     * @param sitemaps that the robots.txt of its host names; those are for front pages
     */
    void take(PageLinks links, URI at, List<URI> sitemaps) {
        known = true;
        links.feeds().stream()
                .map(URI::create)
                .filter(each -> !each.equals(page))
                .limit(MOST)
                .forEach(left::add);
        if (at.getRawQuery() == null && at.getRawPath().matches("/?|/index\\.\\w{3,4}")) {
            sitemaps.stream().limit(MOST).forEach(left::add);
        }
    }

    boolean isEmpty() {
        return left.isEmpty();
    }

    /** The one that is tried next; null if none is left. */
    @Nullable
    URI next() {
        return left.poll();
    }

    /** Whether a trip went to one of them. */
    boolean have(Trip trip) {
        return known && !trip.start().equals(page);
    }
}
