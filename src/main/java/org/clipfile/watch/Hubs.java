package org.clipfile.watch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;
import org.clipfile.fetch.Freshness;
import org.clipfile.fetch.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Has hubs tell of news (W3C WebSub, section 5), where the user gave an address at which they can reach us. What they tell
 * is no more than a hint: the feed is asked then, in the ways it is asked else. Thread-safe.
 */
final class Hubs {
    /** For how long we ask them to tell; they may promise less, or more. */
    private static final Duration LEASE = Duration.ofDays(10);

    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_LEASE = Duration.ofDays(60);
    /** After so many tries to have a hub stop it is left to the end of its promise. */
    private static final int MOST_TRIES_TO_STOP = 5;

    private static final int MOST_UNDER_WAY = 200;
    private static final int LONGEST_ANSWER = 65_536;
    /** How often a hub is asked that does not agree. */
    private static final Schedule TRIES = new Schedule(Duration.ofMinutes(10), Duration.ofDays(1), null, null);

    private final Means means;
    private final @Nullable URI base;
    private final HubMemory memory;
    private final Consumer<String> hear;
    /** By the address at which the hub calls. */
    private final Map<String, Subscription> all = new ConcurrentHashMap<>();

    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean open;

    /**
     * @param hear is given the names of feeds of which a hub tells
     */
    Hubs(Means means, Consumer<String> hear) {
        this.means = means;
        this.hear = hear;
        base = means.settings().callback();
        memory = means.state().subscriptions();
    }

    /** Takes up what was agreed earlier; what hubs were told to call that is not ours any more ends by itself. */
    synchronized void open() throws IOException {
        open = base != null;
        for (Subscription each : memory.all()) {
            if (base != null && each.callback().startsWith(base.toString())) {
                all.put(each.callback(), each);
            } else {
                memory.forget(each);
            }
        }
    }

    /** Has the hub tell that a feed offers now, and no other. A feed whose times the user fixed is left to them. */
    synchronized void see(WatchedFeed feed, FeedState known) {
        @Nullable String hub = known.gone() || feed.every() != null || feed.cron() != null ? null : known.hub();
        if (!open || base == null) {
            return;
        }
        String topic = known.topic() != null ? known.topic() : known.source() == null ? feed.name() : known.source();
        boolean agreed = false;
        for (Subscription each : all.values()) {
            if (each.wanted() && each.feed().equals(feed.name())) {
                boolean same = each.hub().equals(hub) && each.topic().equals(topic);
                agreed |= same;
                if (!same) {
                    stop(each);
                }
            }
        }
        if (hub != null && !agreed) {
            put(Subscription.to(base, feed.name(), hub, topic, means.time().now()));
        }
    }

    /** Has hubs stop that tell of feeds that are not watched any more. */
    synchronized void keepOnly(Predicate<String> isWatched) {
        all.values().stream()
                .filter(each -> each.wanted() && !isWatched.test(each.feed()))
                .forEach(this::stop);
    }

    private void stop(Subscription each) {
        if (each.until() == null && each.tries() == 0) {
            forget(each); // it was never asked
        } else {
            put(each.unwanted(means.time().now()));
        }
    }

    /** Asks the hubs that are to be asked now. */
    void setOut() {
        Instant now = means.time().now();
        for (Subscription each : all.values()) {
            if (!each.due().isAfter(now) && underWay.size() < MOST_UNDER_WAY && underWay.add(each.callback())) {
                ask(each, now);
            }
        }
    }

    private synchronized void ask(Subscription each, Instant now) {
        if (!each.wanted() && each.tries() >= MOST_TRIES_TO_STOP) {
            forget(each);
            return;
        }
        // Before it is asked, as it may confirm before it answers.
        Subscription asked = each.asked(TRIES.retry(now, each.tries() + 1, null, Means.chance()));
        put(asked);
        try {
            means.trips().go(Trip.toTell(URI.create(each.hub()), form(each), LONGEST_ANSWER, new Asked(asked)), now);
        } catch (IllegalArgumentException e) {
            underWay.remove(each.callback());
            put(asked.failed("Its address is none", asked.due()));
        }
    }

    /** W3C WebSub, section 5.1. */
    private static String form(Subscription each) {
        Stream<String> common = Stream.of(
                "hub.mode=" + mode(each), "hub.topic=" + coded(each.topic()), "hub.callback=" + coded(each.callback()));
        Stream<String> wish = Stream.of("hub.lease_seconds=" + LEASE.toSeconds(), "hub.secret=" + each.secret());
        return Stream.concat(common, each.wanted() ? wish : Stream.empty()).collect(Collectors.joining("&"));
    }

    private static String coded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What is asked of a hub, in its words. */
    static String mode(Subscription each) {
        return each.wanted() ? "subscribe" : "unsubscribe";
    }

    /** What is agreed with the hub that calls at that path; empty if nothing is. */
    Optional<Subscription> at(String path) {
        if (base == null || !path.startsWith(base.getPath())) {
            return Optional.empty();
        }
        return Optional.ofNullable(all.get(base + path.substring(base.getPath().length())));
    }

    /** The hub confirms what it was asked for. */
    synchronized void confirm(Subscription each, @Nullable Duration lease) {
        if (!each.equals(all.get(each.callback()))) {
            return; // something else was asked for meanwhile
        }
        if (!each.wanted()) {
            forget(each);
        } else if (each.tries() > 0) {
            if (each.until() == null) {
                means.news().good(each.hub() + " tells of news of " + each.feed() + " from now on");
            }
            put(each.confirmed(means.time().now(), within(lease)));
        }
    }

    private static Duration within(@Nullable Duration lease) {
        Duration given = lease == null ? Duration.ofDays(1) : lease;
        return given.compareTo(SHORTEST_LEASE) < 0
                ? SHORTEST_LEASE
                : given.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : given;
    }

    /** The hub will not tell. */
    synchronized void deny(Subscription each, String why) {
        Instant again = means.time().now().plus(Duration.ofDays(1));
        change(each, each.denied(why, again));
    }

    /** The hub told of news. This waits for nothing. */
    void told(Subscription each) {
        hear.accept(each.feed());
    }

    /** Somebody told of news who may not be the hub. */
    synchronized void doubt(Subscription each, String why) {
        if (!why.equals(each.problem())) {
            change(each, each.failed(why, each.due()));
        }
    }

    /** Does something for a hub that waits for an answer, soon. */
    void later(Runnable work) {
        means.trips().work(work);
    }

    private void change(Subscription from, Subscription to) {
        if (from.equals(all.get(from.callback()))) {
            put(to);
            if (to.problem() != null && !to.problem().equals(from.problem())) {
                means.news().bad(to.hub() + " does not tell of news of " + to.feed() + ": " + to.problem());
            }
        }
    }

    private void put(Subscription each) {
        all.put(each.callback(), each);
        remember(() -> memory.put(each));
    }

    private void forget(Subscription each) {
        all.remove(each.callback());
        underWay.remove(each.callback());
        remember(() -> memory.forget(each));
    }

    private void remember(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            means.news().bad(e);
        }
    }

    /** A change of what is remembered. */
    private interface Change {
        void make() throws IOException;
    }

    /** A hub was asked. It confirms by a call of its own, perhaps before it answers. */
    private final class Asked implements Trip.End {
        private final Subscription asked;

        Asked(Subscription asked) {
            this.asked = asked;
        }

        @Override
        public void arrived(Trip trip, Answer answer) {
            int status = answer.status();
            means.release(answer);
            if (status / 100 == 2) {
                underWay.remove(asked.callback());
            } else {
                fail(
                        "It answers " + status,
                        Freshness.retryAfter(answer, means.time().now()));
            }
        }

        @Override
        public void failed(Trip trip, FetchException why) {
            fail(String.valueOf(why.getMessage()), null);
        }

        private void fail(String why, @Nullable Duration wait) {
            synchronized (Hubs.this) {
                Instant again = TRIES.retry(means.time().now(), asked.tries(), wait, Means.chance());
                change(asked, asked.failed(why, again));
            }
            underWay.remove(asked.callback());
        }
    }
}
