package org.clipfile.watch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clipfile.feed.FeedKind;
import org.clipfile.fetch.Schedule;
import org.jspecify.annotations.Nullable;

/** What one look at a feed comes to: gathered on the way, remembered and told when it ends. Used by one thread at a time. */
final class LookEnd {
    private final FeedVisits visits;
    private final Means means;
    private final WatchedFeed feed;
    private final FeedState before;
    private final boolean again;
    /** What could not be read, though the feed itself could. */
    private final List<String> problems = new ArrayList<>();

    private int fresh;
    /** New articles that are left for later looks. */
    private int later;

    private @Nullable Duration wish;
    private @Nullable Instant spent;

    /**
     * @param again whether the feed is to be asked again when it is due
     */
    LookEnd(FeedVisits visits, Means means, WatchedFeed feed, FeedState before, boolean again) {
        this.visits = visits;
        this.means = means;
        this.feed = feed;
        this.before = before;
        this.again = again;
        spent = before.spent();
    }

    /** How many new articles may still be taken. */
    int free() {
        return visits.allowance().free(spent, means.time().now());
    }

    /** How many articles were new so far. */
    int fresh() {
        return fresh;
    }

    /** Counts what is new, and has it fetched. */
    void take(Tellings.Found found) {
        fresh += found.fresh();
        later += found.later();
        if (before.kind() != null) {
            spent = visits.allowance().spend(spent, found.fresh(), means.time().now());
        }
        found.tasks().forEach(visits.pages()::add);
    }

    /** The page that is watched itself has another text. */
    void changed() {
        fresh++;
    }

    /** A part of the feed could not be read, or was odd. */
    void miss(String problem) {
        problems.add(problem);
    }

    /** The server wishes to be left alone for so long; null if it does not say. */
    void wish(@Nullable Duration wait) {
        wish = wait;
    }

    private @Nullable String problem() {
        return problems.isEmpty()
                ? null
                : problems.get(0) + (problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)");
    }

    /**
     * It ends well.
     *
     * @param more whether there is more to be read soon
     */
    void well(FeedState now, boolean more) {
        try {
            if (later > 0) {
                miss(String.format(
                        Locale.ROOT,
                        "It tells of more new articles than are taken in a day (clipfile.feeds.most = %,d);"
                                + " %,d are left for later looks, as long as it tells of them.",
                        means.settings().most(),
                        later));
            }
            @Nullable String problem = problem();
            Schedule times = Watcher.schedule(feed, means.settings());
            Duration learned = times.learn(now.interval(), fresh > 0);
            Instant then = times.next(means.time().now(), learned, now.nature().hints(), wish, Means.chance());
            Instant soon = means.time().now().plus(means.settings().shortest());
            FeedState looked = now.looked(
                    means.time().now(), more && soon.isBefore(then) ? soon : then, learned, fresh > 0, problem, spent);
            if (later > 0) {
                looked = looked.with(looked.nature(), Validators.NONE);
            }
            if (visits.isForgotten(feed, again)) {
                means.state().forget(feed.name());
            } else {
                means.state().put(feed.name(), looked);
            }
            tell(looked, problem);
            visits.leave(feed, looked, again);
        } catch (IOException | RuntimeException e) {
            badly("Our own trouble: " + e.getMessage(), null, false);
        }
    }

    private void tell(FeedState looked, @Nullable String problem) {
        if (fresh > 0) {
            String what = looked.kind() == FeedKind.PAGE
                    ? before.kind() == null ? "kept as it is now" : "another text"
                    : fresh + (fresh == 1 ? " new article" : " new articles");
            means.news().good(feed.name() + ": " + what);
        } else if (before.failures() > 0) {
            means.news().good(feed.name() + " answers again");
        }
        if (problem != null && (before.problem() == null || later == 0 && !problem.equals(before.problem()))) {
            means.news().failed(feed, problem, false);
        }
    }

    /**
     * It could not be read.
     *
     * @param wait how long the server asks to wait; null if it does not
     * @param forGood whether the feed is left alone from now on
     */
    void badly(String why, @Nullable Duration wait, boolean forGood) {
        try {
            Instant then = Watcher.schedule(feed, means.settings())
                    .retry(means.time().now(), before.failures() + 1, wait, Means.chance());
            FeedState failed = before.failed(means.time().now(), then, why, forGood);
            if (visits.isForgotten(feed, again)) {
                visits.leave(feed, failed, again);
                return;
            }
            means.state().put(feed.name(), failed);
            if (before.failures() == 0 || forGood || !why.equals(before.problem())) {
                means.news().failed(feed, why, forGood);
            }
            visits.leave(feed, failed, again);
        } catch (IOException e) {
            means.news().bad(e);
            FeedState soon = before.at(means.time().now().plus(means.settings().shortest()));
            visits.leave(feed, soon, again);
        }
    }
}
