package org.clipfile.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import org.clipfile.ByteBudget;
import org.clipfile.Clipfile;
import org.clipfile.archive.HttpAnswer;
import org.clipfile.article.AddressKey;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.feed.Entry;
import org.clipfile.feed.Feed;
import org.clipfile.feed.FeedKind;
import org.clipfile.feed.Feeds;
import org.clipfile.feed.Hints;
import org.clipfile.feed.PageLinks;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;
import org.clipfile.fetch.Freshness;
import org.clipfile.fetch.Schedule;
import org.jspecify.annotations.Nullable;

/** Asks feeds, and tells what is new in them. Thread-safe. */
final class FeedVisits {
    /** Older pages of a feed, or sitemaps of an index, that are read at one look. */
    private static final int MOST_FURTHER = 20;
    /** Heap that reading a feed takes per byte of its answer, which as a rule is compressed. */
    private static final long HEAP_PER_BYTE = 20;
    /** What reading feeds may take of the heap. */
    private static final double HEAP_SHARE = 0.2;
    /** A page that leads to fewer articles is no list of them. */
    private static final int FEWEST_LISTED = 5;

    private final Clipfile desk;
    private final Trips trips;
    private final PageVisits pages;
    private final WatchState state;
    private final WatchSettings settings;
    private final News news;
    private final Time time;
    private final UnaryOperator<@Nullable WatchedFeed> current;
    private final BiConsumer<WatchedFeed, FeedState> schedule;
    private final Pending pending = new Pending();
    private final ByteBudget memory =
            new ByteBudget((long) (Runtime.getRuntime().maxMemory() * HEAP_SHARE));

    FeedVisits(
            Clipfile desk,
            Trips trips,
            PageVisits pages,
            WatchState state,
            WatchSettings settings,
            News news,
            Time time,
            UnaryOperator<@Nullable WatchedFeed> current,
            BiConsumer<WatchedFeed, FeedState> schedule) {
        this.desk = desk;
        this.trips = trips;
        this.pages = pages;
        this.state = state;
        this.settings = settings;
        this.news = news;
        this.time = time;
        this.current = current;
        this.schedule = schedule;
    }

    void awaitNone() throws InterruptedException {
        pending.awaitNone();
    }

    /** One look at a feed, over all that is read for it. */
    private final class Look implements Trip.End {
        final WatchedFeed feed;
        final FeedState before;
        final boolean again;
        final List<Entry> entries = new ArrayList<>();
        final List<String> further = new ArrayList<>();
        int readFurther;

        @Nullable
        FeedState after;

        @Nullable
        Duration wish;

        Look(WatchedFeed feed, FeedState before, boolean again) {
            this.feed = feed;
            this.before = before;
            this.again = again;
        }

        @Override
        public void arrived(Trip trip, Answer answer) {
            try {
                take(trip, answer);
            } catch (IOException | RuntimeException e) {
                end(before, "Our own trouble: " + e.getMessage(), null, false);
            } finally {
                release(answer);
            }
        }

        private void take(Trip trip, Answer answer) throws IOException {
            int status = answer.status();
            if (after != null) {
                if (status == 200) {
                    read(trip, answer);
                }
                next(); // what is older or further is a bonus: that it fails does no harm to the feed
            } else if (status == 304) {
                wish = Freshness.maxAge(answer);
                after = before;
                finish();
            } else if (status == 200) {
                if (read(trip, answer)) {
                    next();
                }
            } else if (status == 410) {
                end(before, "It answers 410: it is gone for good. It is paused until you resume it", null, true);
            } else {
                @Nullable Duration wait = Freshness.retryAfter(answer, time.now());
                end(before, "It answers " + status, wait, false);
            }
        }

        /** Whether that was it; else the look goes on elsewhere. */
        private boolean read(Trip trip, Answer answer) throws IOException {
            try (ByteBudget.Share share =
                    memory.take(HEAP_PER_BYTE * answer.block().size())) {
                return readNow(trip, answer);
            }
        }

        private boolean readNow(Trip trip, Answer answer) throws IOException {
            HttpAnswer http = new HttpAnswer(answer.block());
            byte[] bytes;
            @Nullable String charset = http.charset().orElse(null);
            try {
                bytes = Bodies.bytes(http, Trips.maxBytes(before.kind()));
            } catch (UnreadableCaptureException e) {
                throw new IOException(e.getMessage(), e);
            }
            String base = trip.at().toString();
            Optional<Feed> found = feed.kind() == FeedKind.PAGE || feed.kind() == FeedKind.LIST
                    ? Optional.empty()
                    : Feeds.read(bytes, charset, base);
            @Nullable String source = trip.permanent() || before.source() == null ? moved(trip) : before.source();
            if (found.isPresent()) {
                take(found.get(), answer, source);
                return true;
            }
            return after != null || page(trip, answer, bytes, charset, source);
        }

        /** Where to ask from now on. */
        private @Nullable String moved(Trip trip) {
            URI at = trip.permanent() ? trip.at() : trip.start();
            return at.equals(feed.address()) ? null : at.toString();
        }

        private void take(Feed found, Answer answer, @Nullable String source) {
            entries.addAll(found.entries());
            if (after == null) {
                wish = Freshness.maxAge(answer);
                after = before.with(
                        found.kind(),
                        found.title(),
                        source,
                        answer.header("etag"),
                        answer.header("last-modified"),
                        found.hints());
            }
            further.addAll(found.sitemaps().stream().limit(MOST_FURTHER).toList());
            // After a long time a feed may hold nothing we know: then what came between is on its older pages.
            if (found.next() != null && !found.entries().isEmpty() && knowsNone(found.entries())) {
                further.add(found.next());
            }
        }

        private boolean knowsNone(List<Entry> some) {
            try {
                for (Entry entry : some) {
                    if (state.known(feed.name(), key(feed, entry)).isPresent()) {
                        return false;
                    }
                }
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        /** What was asked for is a page: one that lists articles, or offers a feed, or is to be watched itself. */
        private boolean page(Trip trip, Answer answer, byte[] bytes, @Nullable String charset, @Nullable String source)
                throws IOException {
            PageLinks links = PageLinks.of(bytes, charset, trip.at().toString());
            Feed listed = links.articles();
            FeedKind kind = feed.kind() != null
                    ? feed.kind()
                    : before.kind() == FeedKind.LIST || before.kind() == FeedKind.PAGE ? before.kind() : null;
            if (kind == null
                    && !links.feeds().isEmpty()
                    && before.source() == null
                    && trip.visited().isEmpty()) {
                URI offered = URI.create(links.feeds().get(0));
                news.good(feed.name() + " offers the feed " + offered);
                trips.go(Trip.to(offered, Map.of(), Map.of(), Trips.maxBytes(null), this), time.now());
                return false;
            }
            if (kind == null) {
                kind = listed.entries().size() >= FEWEST_LISTED ? FeedKind.LIST : FeedKind.PAGE;
            }
            after = before.with(
                    kind, links.title(), source, answer.header("etag"), answer.header("last-modified"), Hints.NONE);
            if (kind == FeedKind.LIST) {
                entries.addAll(listed.entries());
            } else {
                pages.take(feed, trip, answer);
            }
            return true;
        }

        private void next() {
            if (further.isEmpty() || readFurther >= MOST_FURTHER) {
                finish();
                return;
            }
            readFurther++;
            String address = further.remove(0);
            trips.go(
                    Trip.to(URI.create(address), Map.of(), Map.of(), Trips.maxBytes(FeedKind.SITEMAP), this),
                    time.now());
        }

        @Override
        public void failed(Trip trip, FetchException why) {
            if (after != null) {
                next();
            } else {
                end(before, String.valueOf(why.getMessage()), null, false);
            }
        }

        private void finish() {
            FeedState now = Objects.requireNonNull(after);
            try {
                int fresh = enter(feed, before, now, entries);
                done(now, fresh);
            } catch (IOException | RuntimeException e) {
                end(before, "Our own trouble: " + e.getMessage(), null, false);
            }
        }

        private void done(FeedState now, int fresh) throws IOException {
            Schedule times = Watcher.schedule(feed, settings);
            Duration learned = times.learn(now.interval(), fresh > 0);
            Instant then = times.next(time.now(), learned, now.hints(), wish, chance());
            FeedState looked = now.looked(time.now(), then, learned, fresh > 0);
            state.put(feed.name(), looked);
            if (fresh > 0) {
                news.good(feed.name() + ": " + fresh + (fresh == 1 ? " new article" : " new articles"));
            } else if (before.failures() > 0) {
                news.good(feed.name() + " answers again");
            }
            leave(looked);
        }

        private void end(FeedState known, String why, @Nullable Duration wait, boolean forGood) {
            try {
                Instant then = Watcher.schedule(feed, settings).retry(time.now(), known.failures() + 1, wait, chance());
                FeedState failed = known.failed(time.now(), then, why, forGood);
                state.put(feed.name(), failed);
                if (known.failures() == 0 || forGood || !why.equals(known.problem())) {
                    news.bad(feed.name() + ": " + why + (forGood ? "." : "; it is tried again."));
                }
                leave(failed);
            } catch (IOException e) {
                news.bad(String.valueOf(e.getMessage()));
                leave(known.at(time.now().plus(settings.shortest())));
            }
        }

        private void leave(FeedState now) {
            pending.end();
            @Nullable WatchedFeed still = again ? current.apply(feed) : null;
            if (still != null && !now.gone()) {
                schedule.accept(still, now);
            }
        }
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
            before = state.feed(feed.name()).orElseGet(() -> FeedState.begin(time.now()));
        } catch (IOException e) {
            news.bad(String.valueOf(e.getMessage()));
            pending.end();
            return;
        }
        if (again && before.polled() != null) {
            news.asked(Duration.between(before.next(), time.now()));
        }
        Map<String, String> validators = new HashMap<>();
        if (before.etag() != null) {
            validators.put("If-None-Match", before.etag());
        }
        if (before.lastModified() != null) {
            validators.put("If-Modified-Since", before.lastModified());
        }
        URI at = before.source() == null ? feed.address() : URI.create(before.source());
        boolean home = Hosts.of(at).equals(Hosts.of(feed.address()));
        Trip trip = Trip.to(
                at,
                validators,
                home ? feed.headers() : Map.of(),
                Trips.maxBytes(before.kind() == null ? FeedKind.SITEMAP : before.kind()),
                new Look(feed, before, again));
        trips.goOn(trip, host);
    }

    /** Remembers what a feed told, and which pages are to be fetched for it; gives how many articles were new. */
    private int enter(WatchedFeed feed, FeedState before, FeedState now, List<Entry> entries) throws IOException {
        boolean first = before.polled() == null || before.failures() > 0 && before.news() == null;
        Set<String> twice = guidsOfSeveral(entries);
        List<PageTask> tasks = new ArrayList<>();
        int[] fresh = new int[1];
        state.together(() -> {
            int taken = 0;
            Set<String> seen = new HashSet<>();
            for (Entry entry : entries) {
                String key = key(feed, entry);
                if (!seen.add(key) || !feed.wants(String.valueOf(entry.link()), entry.title())) {
                    continue;
                }
                long stamp = stamp(entry);
                Optional<Long> known = state.known(feed.name(), key);
                if (known.isPresent() && known.get() == stamp) {
                    continue;
                }
                state.know(feed.name(), key, stamp);
                if (known.isEmpty() && first && taken++ >= settings.first()) {
                    continue;
                }
                fresh[0] += known.isEmpty() ? 1 : 0;
                PageTask task = Told.task(feed, entry, key, twice, time.now());
                state.put(task);
                tasks.add(task);
            }
            state.put(feed.name(), now);
        });
        for (PageTask task : tasks) {
            pages.add(feed, task);
        }
        return fresh[0];
    }

    /** A GUID that several entries share names none of them. */
    private static Set<String> guidsOfSeveral(List<Entry> entries) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.guid() != null && !once.add(entry.guid())) {
                twice.add(entry.guid());
            }
        }
        return twice;
    }

    private static String key(WatchedFeed feed, Entry entry) {
        if (entry.link() != null) {
            return AddressKey.of(entry.link());
        }
        return feed.name() + "#" + (entry.guid() == null ? String.valueOf(entry.title()) : entry.guid());
    }

    /** What is said of an article; another stamp means that it was changed. Some feeds date all to the minute they are asked. */
    private static long stamp(Entry entry) {
        CRC32 crc = new CRC32();
        for (@Nullable String part : new String[] {entry.title(), entry.summary(), entry.updated(), entry.html()}) {
            crc.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
            crc.update(0);
        }
        return crc.getValue();
    }

    private void release(Answer answer) {
        try {
            desk.release(answer.block());
        } catch (IOException e) {
            news.bad("A temporary file could not be deleted: " + e.getMessage());
        }
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
