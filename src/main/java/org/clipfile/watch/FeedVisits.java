package org.clipfile.watch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks feeds when they are due. Thread-safe. */
final class FeedVisits {
    private final Means means;
    private final PageVisits pages;
    private final Tellings tellings;
    private final Predicate<WatchedFeed> isListed;
    private final UnaryOperator<@Nullable WatchedFeed> current;
    private final BiConsumer<WatchedFeed, FeedState> schedule;
    private final Pending pending = new Pending();
    private final FeedBodies bodies = new FeedBodies();
    private final Allowance allowance;

    /**
     * @param isListed whether a feed is on the list
     * @param current a feed as it stands on the list now; null if it is not to be asked any more
     * @param schedule has a feed asked again when it is due, unless it is gone
     */
    FeedVisits(
            Means means,
            PageVisits pages,
            Predicate<WatchedFeed> isListed,
            UnaryOperator<@Nullable WatchedFeed> current,
            BiConsumer<WatchedFeed, FeedState> schedule) {
        this.means = means;
        this.pages = pages;
        this.isListed = isListed;
        this.current = current;
        this.schedule = schedule;
        tellings = new Tellings(means.state());
        allowance = new Allowance(means.settings().most());
    }

    /** Where the pages go that feeds tell of. */
    PageVisits pages() {
        return pages;
    }

    /** What feeds told of. */
    Tellings tellings() {
        return tellings;
    }

    /** How many new articles are taken of each. */
    Allowance allowance() {
        return allowance;
    }

    /** Reads what they answer. */
    FeedBodies bodies() {
        return bodies;
    }

    /** The sitemaps that a host's robots.txt names, those of news first. */
    List<URI> sitemaps(URI host) {
        return means.trips().hosts().sitemaps(host).stream()
                .sorted((one, other) -> Boolean.compare(other.contains("news"), one.contains("news")))
                .map(URI::create)
                .toList();
    }

    void awaitNone() throws InterruptedException {
        pending.awaitNone();
    }

    /** Asks a feed in a turn of that host, and has it asked again when it is due. */
    void ask(WatchedFeed feed, String host) {
        @Nullable WatchedFeed now = current.apply(feed);
        if (now != null) {
            ask(now, true, host);
        }
    }

    /** Asks a feed this once. */
    void askOnce(WatchedFeed feed) {
        ask(feed, false, "");
    }

    private void ask(WatchedFeed feed, boolean again, String host) {
        pending.begin();
        FeedState before;
        try {
            before = means.state()
                    .feed(feed.name())
                    .orElseGet(() -> FeedState.begin(means.time().now()));
        } catch (IOException e) {
            means.news().bad(e);
            pending.end();
            if (again) {
                schedule.accept(
                        feed,
                        FeedState.begin(means.time().now().plus(means.settings().shortest())));
            }
            return;
        }
        if (again && before.polled() != null) {
            means.news()
                    .asked(feed, Duration.between(before.next(), means.time().now()));
        }
        new FeedLook(this, means, feed, before, new LookEnd(this, means, feed, before, again)).begin(host);
    }

    /** Whether a feed that is being looked at was taken off the list meanwhile, so that nothing is to be remembered of it. */
    boolean isForgotten(WatchedFeed feed, boolean again) {
        return again && !isListed.test(feed);
    }

    /** A look has ended; the feed is asked again when it is due, if it is to be. */
    void leave(WatchedFeed feed, FeedState now, boolean again) {
        means.news().looked(now.failures() == 0);
        @Nullable WatchedFeed still = again ? current.apply(feed) : null;
        if (still != null) {
            schedule.accept(still, now);
        }
        pending.end();
    }
}
