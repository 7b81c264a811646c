package org.clipfile.watch;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clipfile.Clipfile;
import org.clipfile.fetch.Fetcher;
import org.clipfile.fetch.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Watches the feeds of the list: asks each when it is due, and has each new article's page fetched, kept and clipped. What
 * is due survives restarts. Thread-safe.
 */
public final class Watcher implements AutoCloseable {
    /** If fewer fail, and be it all, the fault is theirs more likely than ours. */
    private static final int FEWEST_FEEDS = 3;

    private static final int SECONDS_BETWEEN_LOOKS_AT_THE_LIST = 2;

    private final WatchSettings settings;
    private final WatchState state;
    private final News news;
    private final Time time;
    private final Trips trips;
    private final FeedVisits feeds;
    private final PageVisits pages;
    private final Hubs hubs;
    private final FeedList list;
    private final Map<String, WatchedFeed> watched = new ConcurrentHashMap<>();
    /** Feeds that a person had asked, paused or not. */
    private final Set<String> askedNow = ConcurrentHashMap.newKeySet();

    private final Tips tips = new Tips();
    /** The turn at which each feed is asked next. */
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    private final ScheduledThreadPoolExecutor looks = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "watch-list");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable String listTrouble;
    private @Nullable String words;
    /** Names of the feeds that are not paused, and of what people named, which is of no feed: a JSON array. */
    private String active = "[\"\"]";

    private @Nullable Future<?> looking;

    /**
     * Gets ready to watch; nothing is asked for yet.
     *
     * @param clips has what was kept clipped
     * @param news is told what happens
     */
    public Watcher(
            Clipfile desk, Clips clips, Fetcher fetcher, WatchState state, WatchSettings settings, News news, Time time)
            throws IOException {
        this.settings = settings;
        this.state = state;
        this.news = news;
        this.time = time;
        trips = new Trips(fetcher, settings, state, news, time);
        list = new FeedList(settings.list());
        Means means = new Means(desk, clips, trips, state, settings, news, time);
        pages = new PageVisits(means, this::isWatched);
        feeds = new FeedVisits(means, pages, feed -> watched.containsKey(feed.name()), this::current, this::goOn);
        hubs = new Hubs(means, this::hear);
    }

    /** When a feed is to be asked. */
    static Schedule schedule(WatchedFeed feed, WatchSettings settings) {
        return new Schedule(settings.shortest(), settings.longest(), feed.every(), feed.cron());
    }

    /** Watches what is on the list, and goes on doing so as it is edited, until closed. */
    public void start() throws IOException {
        hubs.open();
        look();
        pages.refill(active);
        hubs.setOut();
        looking = looks.scheduleWithFixedDelay(
                this::lookAgain,
                SECONDS_BETWEEN_LOOKS_AT_THE_LIST,
                SECONDS_BETWEEN_LOOKS_AT_THE_LIST,
                TimeUnit.SECONDS);
    }

    private void lookAgain() {
        try {
            look();
            pages.refill(active);
            hubs.setOut();
        } catch (IOException | RuntimeException e) {
            news.bad("Watching the list of feeds: " + e.getMessage());
        }
    }

    /** Takes the list over if it was edited; one that makes no sense is told of, and the last one goes on. */
    private void look() throws IOException {
        String now = list.words();
        if (now.equals(words)) {
            return;
        }
        boolean first = words == null;
        words = now;
        List<WatchedFeed> all;
        try {
            all = list.read();
        } catch (IllegalArgumentException e) {
            listTrouble = e.getMessage();
            news.bad(e.getMessage() + (first ? "" : ". The feeds are watched as before."));
            return;
        }
        listTrouble = null;
        Set<String> names = new HashSet<>();
        for (WatchedFeed feed : all) {
            names.add(feed.name());
            @Nullable WatchedFeed before = watched.put(feed.name(), feed);
            if (before != null && before.paused() && !feed.paused()) {
                resume(feed);
            } else if (before == null || !feed.isAskedLike(before)) {
                begin(feed);
            }
        }
        watched.keySet().retainAll(names);
        hubs.keepOnly(this::isWatched);
        active = Stream.concat(
                        Stream.of(""),
                        all.stream().filter(feed -> !feed.paused()).map(WatchedFeed::name))
                .collect(Collectors.joining("\",\"", "[\"", "\"]"));
        state.pages().handOver(active);
        pages.resume();
        if (!all.isEmpty() || !first) {
            news.good("Watching " + all.size() + (all.size() == 1 ? " feed" : " feeds") + " of " + list.file());
        }
    }

    private void resume(WatchedFeed feed) throws IOException {
        Optional<FeedState> known = state.feed(feed.name());
        if (known.isPresent()) {
            state.put(feed.name(), known.get().at(time.now()));
        }
        begin(feed);
    }

    private void begin(WatchedFeed feed) throws IOException {
        if (!feed.paused()) {
            goOn(feed, state.feed(feed.name()).orElseGet(() -> FeedState.begin(time.now())));
        }
    }

    /** Has a feed asked when it is due, and its hub tell of it. */
    private void goOn(WatchedFeed feed, FeedState known) {
        hubs.see(feed, known);
        if (!known.gone()) {
            schedule(feed, known);
        }
    }

    /** Whether pages of that feed are to be fetched; those that a person named are of none. */
    private boolean isWatched(String name) {
        @Nullable WatchedFeed now = watched.get(name);
        return name.isEmpty() || askedNow.contains(name) || now != null && !now.paused();
    }

    /** A feed as it stands on the list now; null if it is on it no more. */
    private @Nullable WatchedFeed current(WatchedFeed feed) {
        @Nullable WatchedFeed now = watched.get(feed.name());
        return now == null || now.paused() ? null : now;
    }

    private void schedule(WatchedFeed feed, FeedState known) {
        Instant planned = schedule(feed, settings).notLater(time.now(), known.next(), known.failures());
        Instant due = known.failures() > 0 ? planned : tips.sooner(feed.name(), planned);
        URI host = known.source() == null ? feed.address() : URI.create(known.source());
        Object turn = new Object();
        turns.put(feed.name(), turn);
        trips.later(host, due, Turns.Rank.LOOK, () -> {
            // A feed that was taken off the list and put on it again, or whose times were changed, has a turn more.
            if (turns.remove(feed.name(), turn)) {
                tips.asked(feed.name(), time.now());
                feeds.ask(feed, Hosts.of(host));
            }
        });
    }

    /** A hub tells of a feed. */
    private void hear(String name) {
        if (tips.take(name, time.now())) {
            trips.work(() -> askSoon(name));
        }
    }

    private void askSoon(String name) {
        @Nullable WatchedFeed feed = watched.get(name);
        try {
            Optional<FeedState> known = state.feed(name);
            // One that is being looked at has no turn; it gets one when that look ends.
            if (feed != null && !feed.paused() && known.isPresent() && turns.containsKey(name)) {
                state.sooner(name, tips.sooner(name, known.get().next()));
                schedule(feed, known.get());
            }
        } catch (IOException e) {
            news.bad(e);
        }
    }

    /** Answers hubs that call. */
    public HubCalls hubCalls() {
        return new HubCalls(hubs);
    }

    /** Asks a feed now, whatever is due; wait for the end with {@link #awaitEnd}. */
    public void askNow(WatchedFeed feed) {
        watched.put(feed.name(), feed);
        askedNow.add(feed.name());
        feeds.askOnce(feed);
    }

    /** Fetches a page now, under an entry of nobody; wait for the end with {@link #awaitEnd}. */
    public void fetchNow(URI page) throws IOException {
        pages.fetch(page);
    }

    /** Waits until the feeds that were asked have answered; their pages may still be under way. */
    public void awaitFeeds() throws InterruptedException {
        feeds.awaitNone();
    }

    /** Waits until nothing is left that is due about now. */
    public void awaitEnd() throws InterruptedException {
        feeds.awaitNone();
        pages.awaitNone();
    }

    /** How things stand. */
    public Figures figures() throws IOException {
        Set<String> names = new HashSet<>();
        watched.values().stream()
                .filter(feed -> !feed.paused())
                .map(WatchedFeed::name)
                .forEach(names::add);
        Set<String> troubled = state.troubled();
        Set<String> gone = state.gone();
        return new Figures(
                names.size(),
                (int) names.stream().filter(troubled::contains).count(),
                (int) names.stream().filter(gone::contains).count(),
                state.pages().waiting(),
                state.pages().givenUp());
    }

    /**
     * What keeps feeds from being watched that a person can mend: a list that makes no sense, a network that is gone.
     * Single feeds in trouble are none of it: they are tried again.
     */
    public Optional<String> trouble() throws IOException {
        @Nullable String ofList = listTrouble;
        if (ofList != null) {
            return Optional.of(ofList);
        }
        Figures now = figures();
        return now.watched() >= FEWEST_FEEDS && now.troubled() == now.watched()
                ? Optional.of("None of the " + now.watched() + " feeds can be read; is there a network?")
                : Optional.empty();
    }

    /** The feeds on the list, with what is remembered of each. */
    public Map<WatchedFeed, FeedState> states() throws IOException {
        Map<WatchedFeed, FeedState> states = new HashMap<>();
        for (WatchedFeed feed : new ArrayList<>(watched.values())) {
            states.put(feed, state.feed(feed.name()).orElseGet(() -> FeedState.begin(time.now())));
        }
        return states;
    }

    @Override
    public void close() {
        if (looking != null) {
            looking.cancel(false);
        }
        looks.shutdown();
        trips.close();
    }
}
