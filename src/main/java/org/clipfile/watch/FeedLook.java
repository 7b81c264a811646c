package org.clipfile.watch;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/** One look at a feed: at its own address, then at its parts that are still to be read. Used by one thread at a time. */
final class FeedLook implements Trip.End {
    /** A page that leads to fewer articles is no list of them. */
    private static final int FEWEST_LISTED = 5;

    private final FeedVisits visits;
    private final Means means;
    private final WatchedFeed feed;
    private final FeedState before;
    private final Instant began;
    private final Offers offers;
    private final LookEnd end;

    /**
     * @param end what it comes to
     */
    FeedLook(FeedVisits visits, Means means, WatchedFeed feed, FeedState before, LookEnd end) {
        this.visits = visits;
        this.means = means;
        this.feed = feed;
        this.before = before;
        this.end = end;
        offers = new Offers(start());
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

    /** What it comes to. */
    LookEnd end() {
        return end;
    }

    /** Where the feed is asked. */
    private URI start() {
        return before.source() == null ? feed.address() : URI.create(before.source());
    }

    /** Sets out, in a turn that a host gave already. */
    void begin(String host) {
        Map<String, String> validators = before.validators().headers();
        means.trips().goOn(Trip.to(start(), validators, secrets(start()), most(), this), host);
    }

    /** The headers that the user gave, for its own host alone. */
    Map<String, String> secrets(URI at) {
        return Hosts.of(at).equals(Hosts.of(feed.address())) ? feed.headers() : Map.of();
    }

    /** The most bytes of it; as long as it is not known what it is, it may be the longest kind there is. */
    private int most() {
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
            end.badly("Our own trouble: " + e.getMessage(), null, false);
        } finally {
            means.release(answer);
        }
    }

    private void take(Trip trip, Answer answer) throws IOException {
        int status = answer.status();
        if (status == 304) {
            end.wish(Freshness.maxAge(answer));
            parts(before);
        } else if (status == 200) {
            try (FeedBodies.Body body = visits.bodies().open(answer, most())) {
                read(body, trip, answer);
            }
        } else if (offers.have(trip)) {
            nextOffer();
        } else if (status == 410) {
            end.badly("It answers 410: it is gone for good", null, true);
        } else {
            end.badly(
                    "It answers " + status,
                    Freshness.retryAfter(answer, means.time().now()),
                    false);
        }
    }

    @Override
    public void failed(Trip trip, FetchException why) {
        if (offers.have(trip)) {
            nextOffer();
        } else {
            end.badly(String.valueOf(why.getMessage()), null, false);
        }
    }

    private void read(FeedBodies.Body body, Trip trip, Answer answer) throws IOException {
        Optional<Feed> found =
                feed.kind() == FeedKind.PAGE || feed.kind() == FeedKind.LIST ? Optional.empty() : body.feed();
        if (found.isPresent()) {
            take(found.get(), trip, answer);
        } else if (offers.have(trip)) {
            nextOffer();
        } else {
            page(trip, answer, body.links());
        }
    }

    private void take(Feed found, Trip trip, Answer answer) throws IOException {
        end.wish(Freshness.maxAge(answer));
        found.problems().forEach(end::miss);
        @Nullable String hub = found.hub() == null ? Links.of(answer, "hub") : found.hub();
        @Nullable String topic = found.self() == null ? Links.of(answer, "self") : found.self();
        @Nullable String title = found.title() == null ? before.title() : found.title();
        FeedState after = before.with(
                new FeedState.Nature(found.kind(), title, source(trip), hub, topic, found.hints()),
                Validators.of(answer));
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
        if (kind == null && before.source() == null && !offers.areKnown()) {
            offers.take(links, trip.at(), visits.sitemaps(trip.at()));
            if (!offers.isEmpty()) {
                nextOffer();
                return;
            }
        }
        Feed listed = links.articles();
        if (kind == null) {
            kind = listed.entries().size() >= FEWEST_LISTED ? FeedKind.LIST : FeedKind.PAGE;
        }
        @Nullable String title = links.title() == null ? before.title() : links.title();
        FeedState after = before.with(
                new FeedState.Nature(kind, title, source(trip), null, null, Hints.NONE), Validators.of(answer));
        if (kind == FeedKind.PAGE && visits.pages().take(feed, trip, answer)) {
            end.changed();
        }
        enter(after, kind == FeedKind.LIST ? listed.entries() : List.of(), List.of());
        parts(after);
    }

    private void nextOffer() {
        @Nullable URI next = offers.next();
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

    private void enter(FeedState after, List<Entry> entries, List<Part> parts) throws IOException {
        Tellings.Newness newness =
                isFirst() ? Tellings.Newness.first(means.settings().first()) : Tellings.Newness.soMany(end.free());
        end.take(visits.tellings().enter(feed, entries, newness, began, later -> {
            for (Part part : parts) {
                means.state().parts().put(part);
            }
            // What was left for later must be sent again.
            means.state().put(feed.name(), later == 0 ? after : after.with(after.nature(), Validators.NONE));
        }));
    }

    /** Goes on with what else the feed consists of. */
    private void parts(FeedState after) {
        new PartLooks(this, visits, means, after).next();
    }
}
