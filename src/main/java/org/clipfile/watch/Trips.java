package org.clipfile.watch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.clipfile.archive.ContentCodings;
import org.clipfile.feed.FeedKind;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;
import org.clipfile.fetch.Fetcher;
import org.clipfile.fetch.Freshness;
import org.clipfile.fetch.Request;
import org.jspecify.annotations.Nullable;

/** Goes to fetch things: each step takes a turn of its host, redirects and robots.txt too. Thread-safe. */
final class Trips implements AutoCloseable {
    /** No name of a host begins like this. */
    private static final String OURSELVES = "#";

    private static final int MOST_REDIRECTS = 10;
    private static final String ACCEPT = "application/atom+xml,application/rss+xml,application/feed+json,text/html,"
            + "application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5";

    private static final String ACCEPTED = ContentCodings.accepted();

    private final Fetcher fetcher;
    private final WatchSettings settings;
    private final News news;
    private final Time time;
    private final Hosts hosts;
    private final Turns turns;

    Trips(Fetcher fetcher, WatchSettings settings, WatchState state, News news, Time time) throws IOException {
        this.fetcher = fetcher;
        this.settings = settings;
        this.news = news;
        this.time = time;
        hosts = new Hosts(fetcher, settings, time);
        state.hosts().tidy(time.now());
        Turns.Gate shared = new SharedTurns(state, hosts, settings, time, news);
        turns = new Turns(time, settings.workers(), new OwnWork(shared));
    }

    /** What asks no host needs no gate. */
    private record OwnWork(Turns.Gate hosts) implements Turns.Gate {
        @Override
        public Optional<Instant> enter(String host) {
            return host.startsWith(OURSELVES) ? Optional.empty() : hosts.enter(host);
        }

        @Override
        public Duration rest(String host) {
            return host.startsWith(OURSELVES) ? Duration.ZERO : hosts.rest(host);
        }

        @Override
        public void leave(String host, Instant next) {
            if (!host.startsWith(OURSELVES)) {
                hosts.leave(host, next);
            }
        }
    }

    /** What is known of hosts. */
    Hosts hosts() {
        return hosts;
    }

    /** Sets out, not before that time. */
    void go(Trip trip, Instant due) {
        turns.add(Hosts.of(trip.at()), due, trip.rank(), () -> step(trip));
    }

    /** Goes on in a turn that the host gave already. */
    void goOn(Trip trip, String host) {
        if (Hosts.of(trip.at()).equals(host)) {
            step(trip);
        } else {
            go(trip, time.now());
        }
    }

    /** Does something that asks no host. */
    void work(Runnable work) {
        turns.add(OURSELVES + ThreadLocalRandom.current().nextInt(4), time.now(), Turns.Rank.LOOK, work);
    }

    /** Does something in a turn of a host. */
    void later(URI host, Instant due, Turns.Rank rank, Runnable work) {
        turns.add(Hosts.of(host), due, rank, work);
    }

    /** A step, or what went wrong with it. */
    private void step(Trip trip) {
        try {
            if (trip.form() == null) { // robots.txt is for who asks, not for who tells
                if (hosts.mustAsk(trip.at())) {
                    hosts.ask(trip.at());
                    go(trip, time.now());
                    return;
                }
                hosts.requireAllowed(trip.at());
            }
            Map<String, String> headers = new HashMap<>(
                    Map.of("User-Agent", settings.agent(), "Accept", ACCEPT, "Accept-Encoding", ACCEPTED));
            headers.putAll(trip.headers());
            headers.putAll(trip.secrets());
            Answer answer = fetcher.fetch(
                    new Request(trip.at(), trip.form(), headers, trip.maxBytes(), settings.longestFetch()));
            @Nullable Duration wait = Freshness.retryAfter(answer, time.now());
            if (wait != null && (answer.status() == 429 || answer.status() == 503)) {
                turns.hold(Hosts.of(trip.at()), time.now().plus(wait));
            }
            if (trip.form() == null ? answer.isRedirect() : answer.isRedirectOfForms()) {
                redirect(trip, answer);
            } else {
                trip.end().arrived(trip, answer);
            }
        } catch (FetchException e) {
            if (e.kind() == FetchException.Kind.REFUSED) {
                news.refused();
            }
            trip.end().failed(trip, e);
        } catch (IOException | RuntimeException e) {
            trip.end()
                    .failed(
                            trip,
                            new FetchException(FetchException.Kind.SOFT, "Our own trouble: " + e.getMessage(), e));
        }
    }

    private void redirect(Trip trip, Answer answer) throws FetchException {
        URI next;
        try {
            next = trip.at()
                    .resolve(String.valueOf(answer.header("location")).strip().replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw new FetchException(FetchException.Kind.HARD, "It redirects to what is no address", e);
        }
        Trip onwards = trip.on(next, answer.isPermanentRedirect());
        if (onwards.visited().size() > MOST_REDIRECTS || onwards.visited().contains(next)) {
            throw new FetchException(FetchException.Kind.HARD, "It redirects in circles", null);
        }
        if (next.getHost() == null) {
            throw new FetchException(FetchException.Kind.HARD, "It redirects to what is no address", null);
        }
        go(onwards, time.now());
    }

    /** The most bytes of a feed or sitemap; sitemaps may have 50 MB unpacked, feeds need far less. */
    static int maxBytes(@Nullable FeedKind kind) {
        return kind == FeedKind.SITEMAP || kind == FeedKind.SITEMAP_INDEX ? 50 << 20 : 16 << 20;
    }

    @Override
    public void close() {
        turns.close();
    }
}
