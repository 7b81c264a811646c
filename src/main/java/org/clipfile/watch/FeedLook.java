package org.clipfile.watch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clipfile.feed.Entry;
import org.clipfile.feed.Feed;
import org.clipfile.feed.FeedKind;
import org.clipfile.feed.Hints;
import org.clipfile.feed.PageLinks;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;
import org.clipfile.fetch.Freshness;
import org.clipfile.fetch.Schedule;
import org.jspecify.annotations.Nullable;

/** One look at a feed: at its own address, then at its parts that are still to be read. Used by one thread at a time. */
final class FeedLook implements Trip.End {
    /** A page that leads to fewer articles is no list of them. */
    private static final int FEWEST_LISTED = 5;
    /** Addresses that are tried because a site says that its feed is there. */
    private static final int MOST_OFFERS = 4;

    private final FeedVisits visits;
    private final Means means;
    private final WatchedFeed feed;
    private final FeedState before;
    private final Instant began;
    private final boolean again;
    /** Where the feed of a page may be, as long as none was found. */
    private final Deque<URI> offers = new ArrayDeque<>();

    /** What could not be read, though the feed itself could. */
    private final List<String> problems = new ArrayList<>();

    private boolean offersKnown;
    private @Nullable Duration wish;
    private int fresh;
    /** New articles that are left for later looks. */
    private int later;

    private @Nullable Instant spent;

    /**
     * @param again whether it is to be asked again when it is due
     */
    FeedLook(FeedVisits visits, Means means, WatchedFeed feed, FeedState before, boolean again) {
        this.visits = visits;
        this.means = means;
        this.feed = feed;
        this.before = before;
        this.again = again;
        spent = before.spent();
        began = means.time().now();
    }

    /** The feed that is looked at. */
    WatchedFeed feed() {
        return feed;
    }

    /** What was known of it before. */
    FeedState before() {
        return before;
    }

    /** When it began. */
    Instant began() {
        return began;
    }

    /** The headers that the user gave, for its own host alone. */
    Map<String, String> secrets(URI at) {
        return Hosts.of(at).equals(Hosts.of(feed.address())) ? feed.headers() : Map.of();
    }

    /** The most bytes of it; as long as it is not known what it is, it may be the longest kind there is. */
    int most() {
        return Trips.maxBytes(isFirst() ? FeedKind.SITEMAP : before.kind());
    }

    /** Whether it was never read. */
    boolean isFirst() {
        return before.kind() == null;
    }

    @Override
    public void arrived(Trip trip, Answer answer) {
        try {
            take(trip, answer);
        } catch (FetchException e) {
            failed(trip, e);
        } catch (IOException | RuntimeException e) {
            fail("Our own trouble: " + e.getMessage(), null, false);
        } finally {
            means.release(answer);
        }
    }

    private void take(Trip trip, Answer answer) throws IOException {
        int status = answer.status();
        if (status == 304) {
            wish = Freshness.maxAge(answer);
            parts(before);
        } else if (status == 200) {
            try (FeedBodies.Body body = visits.bodies().open(answer, most())) {
                read(body, trip, answer);
            }
        } else if (isOffer(trip)) {
            nextOffer();
        } else if (status == 410) {
            fail("It answers 410: it is gone for good", null, true);
        } else {
            fail(
                    "It answers " + status,
                    Freshness.retryAfter(answer, means.time().now()),
                    false);
        }
    }

    @Override
    public void failed(Trip trip, FetchException why) {
        if (isOffer(trip)) {
            nextOffer();
        } else {
            fail(String.valueOf(why.getMessage()), null, false);
        }
    }

    private void read(FeedBodies.Body body, Trip trip, Answer answer) throws IOException {
        Optional<Feed> found =
                feed.kind() == FeedKind.PAGE || feed.kind() == FeedKind.LIST ? Optional.empty() : body.feed();
        if (found.isPresent()) {
            take(found.get(), trip, answer);
        } else if (isOffer(trip)) {
            nextOffer();
        } else {
            page(trip, answer, body.links());
        }
    }

    private void take(Feed found, Trip trip, Answer answer) throws IOException {
        wish = Freshness.maxAge(answer);
        problems.addAll(found.problems());
        @Nullable String hub = found.hub() == null ? Links.hub(answer) : found.hub();
        FeedState after = after(trip, answer, found.kind(), found.title(), hub, found.hints());
        boolean sitemap = found.kind() == FeedKind.SITEMAP;
        List<Entry> entries = isFirst() && sitemap ? Tellings.newestFirst(found.entries()) : found.entries();
        List<Part> parts = PartLooks.of(this, found, means, visits.tellings());
        enter(after, entries, parts);
        parts(after);
    }

    /** What was asked for is a page: one that offers a feed, or lists articles, or is to be watched itself. */
    private void page(Trip trip, Answer answer, PageLinks links) throws IOException {
        FeedKind kind = feed.kind() != null
                ? feed.kind()
                : before.kind() == FeedKind.LIST || before.kind() == FeedKind.PAGE ? before.kind() : null;
        if (kind == null && before.source() == null && !offersKnown) {
            offersKnown = true;
            links.feeds().stream()
                    .map(URI::create)
                    .filter(each -> !each.equals(start()))
                    .limit(MOST_OFFERS)
                    .forEach(offers::add);
            if (isFrontPage(trip.at())) {
                offers.addAll(visits.sitemaps(trip.at(), MOST_OFFERS));
            }
            if (!offers.isEmpty()) {
                nextOffer();
                return;
            }
        }
        Feed listed = links.articles();
        if (kind == null) {
            kind = listed.entries().size() >= FEWEST_LISTED ? FeedKind.LIST : FeedKind.PAGE;
        }
        FeedState after = after(trip, answer, kind, links.title(), null, Hints.NONE);
        if (kind == FeedKind.PAGE) {
            visits.pages().take(feed, trip, answer);
        }
        enter(after, kind == FeedKind.LIST ? listed.entries() : List.of(), List.of());
        parts(after);
    }

    private static boolean isFrontPage(URI at) {
        return at.getRawQuery() == null && at.getRawPath().matches("/?|/index\\.\\w{3,4}");
    }

    private boolean isOffer(Trip trip) {
        return offersKnown && !trip.start().equals(start());
    }

    /** Where the feed is asked. */
    URI start() {
        return before.source() == null ? feed.address() : URI.create(before.source());
    }

    private void nextOffer() {
        @Nullable URI next = offers.poll();
        if (next != null) {
            means.news().good(feed.name() + " offers the feed " + next);
        }
        // When none of them is one, the page itself is read again.
        URI at = next == null ? start() : next;
        means.trips()
                .go(
                        Trip.to(at, Map.of(), secrets(at), Trips.maxBytes(FeedKind.SITEMAP), this),
                        means.time().now());
    }

    /** Where to ask from now on. */
    private @Nullable String source(Trip trip) {
        if (!trip.permanent() && before.source() != null) {
            return before.source();
        }
        URI at = trip.permanent() ? trip.at() : trip.start();
        return at.equals(feed.address()) ? null : at.toString();
    }

    private FeedState after(
            Trip trip, Answer answer, FeedKind kind, @Nullable String title, @Nullable String hub, Hints hints) {
        @Nullable String known = title == null ? before.title() : title;
        @Nullable String offered = hub == null ? before.hub() : hub;
        return before.with(new FeedState.Nature(kind, known, source(trip), offered, hints), Validators.of(answer));
    }

    private void enter(FeedState after, List<Entry> entries, List<Part> parts) throws IOException {
        Tellings.Newness newness =
                isFirst() ? Tellings.Newness.first(means.settings().first()) : Tellings.Newness.soMany(free());
        take(visits.tellings().enter(feed, entries, newness, began, later -> {
            for (Part part : parts) {
                means.state().parts().put(part);
            }
            // What was left for later must be sent again.
            means.state().put(feed.name(), later == 0 ? after : after.with(after.nature(), Validators.NONE));
        }));
    }

    /** How many new articles may still be taken. */
    int free() {
        return visits.allowance().free(spent, means.time().now());
    }

    /** Counts what is new, and has it fetched. */
    void take(Tellings.Found found) {
        fresh += found.fresh();
        later += found.later();
        if (!isFirst()) {
            spent = visits.allowance().spend(spent, found.fresh(), means.time().now());
        }
        found.tasks().forEach(visits.pages()::add);
    }

    /** How many articles were new so far. */
    int fresh() {
        return fresh;
    }

    /** Goes on with what else the feed consists of. */
    private void parts(FeedState after) {
        new PartLooks(this, visits, means, after).next();
    }

    /** A part of it could not be read. */
    void miss(String problem) {
        problems.add(problem);
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
    void end(FeedState now, boolean more) {
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
            if (visits.isForgotten(this)) {
                means.state().forget(feed.name());
            } else {
                means.state().put(feed.name(), looked);
            }
            if (fresh > 0) {
                means.news().good(feed.name() + ": " + fresh + (fresh == 1 ? " new article" : " new articles"));
            } else if (before.failures() > 0) {
                means.news().good(feed.name() + " answers again");
            }
            if (problem != null && (before.problem() == null || later == 0 && !problem.equals(before.problem()))) {
                means.news().failed(feed, problem, false);
            }
            visits.leave(this, looked);
        } catch (IOException | RuntimeException e) {
            fail("Our own trouble: " + e.getMessage(), null, false);
        }
    }

    /** It could not be read. */
    void fail(String why, @Nullable Duration wait, boolean forGood) {
        try {
            Instant then = Watcher.schedule(feed, means.settings())
                    .retry(means.time().now(), before.failures() + 1, wait, Means.chance());
            FeedState failed = before.failed(means.time().now(), then, why, forGood);
            if (visits.isForgotten(this)) {
                visits.leave(this, failed);
                return;
            }
            means.state().put(feed.name(), failed);
            if (before.failures() == 0 || forGood || !why.equals(before.problem())) {
                means.news().failed(feed, why, forGood);
            }
            visits.leave(this, failed);
        } catch (IOException e) {
            means.news().bad(String.valueOf(e.getMessage()));
            visits.leave(
                    this, before.at(means.time().now().plus(means.settings().shortest())));
        }
    }

    /** Whether it is asked again when it is due. */
    boolean isAgain() {
        return again;
    }
}
