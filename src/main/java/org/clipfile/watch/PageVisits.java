package org.clipfile.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.clipfile.Clipfile;
import org.clipfile.WebPage;
import org.clipfile.archive.ArchiveUnavailableException;
import org.clipfile.archive.Filed;
import org.clipfile.archive.HttpAnswer;
import org.clipfile.article.AddressKey;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.Fact;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;
import org.clipfile.fetch.Freshness;
import org.clipfile.fetch.Schedule;
import org.jspecify.annotations.Nullable;

/** Fetches the pages of articles, and has them kept and clipped. Thread-safe. */
final class PageVisits {
    /** After so many tries, about two weeks, a page is given up, and shown as such. */
    private static final int MOST_TRIES = 20;

    private final Clipfile desk;
    private final Clips clips;
    private final Trips trips;
    private final WatchState state;
    private final WatchSettings settings;
    private final News news;
    private final Time time;
    private final Set<String> scheduled = ConcurrentHashMap.newKeySet();
    private final Pending pending = new Pending();

    PageVisits(
            Clipfile desk, Clips clips, Trips trips, WatchState state, WatchSettings settings, News news, Time time) {
        this.desk = desk;
        this.clips = clips;
        this.trips = trips;
        this.state = state;
        this.settings = settings;
        this.news = news;
        this.time = time;
    }

    void awaitNone() throws InterruptedException {
        pending.awaitNone();
    }

    /** Takes up what was still to be fetched when we were stopped. */
    void resume(int most) throws IOException {
        for (PageTask task : state.pages(most)) {
            schedule(task);
        }
    }

    /** As {@link #resume}, when memory has room again. */
    void refill(int most) throws IOException {
        if (scheduled.size() < most / 10) {
            resume(most);
        }
    }

    /** Sees to an article that a feed told of; it is in the memory already. */
    void add(WatchedFeed feed, PageTask task) {
        if (feed.ownText()
                || !task.address().startsWith("http")
                || task.address().equals(feed.name())) {
            pending.begin();
            trips.work(() -> {
                try {
                    keepOwnText(task);
                    state.done(task);
                } catch (IOException e) {
                    news.bad(task.address() + ": " + e.getMessage());
                } finally {
                    pending.end();
                }
            });
        } else {
            schedule(task);
        }
    }

    /** Fetches a page that a person named. */
    void fetch(URI page) throws IOException {
        PageTask task = new PageTask(
                AddressKey.of(page.toString()),
                page.toString(),
                "",
                List.of(new Fact(Told.ALIAS, page.toString(), "command", null)),
                null,
                time.now(),
                0,
                null,
                false);
        state.put(task);
        schedule(task);
    }

    private void schedule(PageTask task) {
        if (!scheduled.add(task.key())) {
            return;
        }
        URI at;
        try {
            at = URI.create(task.address().replace(" ", "%20").replace("|", "%7C"));
        } catch (IllegalArgumentException e) {
            giveUp(task, "It is no address");
            return;
        }
        boolean soon = task.due().isBefore(time.now().plusSeconds(1));
        if (soon) {
            pending.begin();
        }
        trips.go(Trip.to(at, Map.of(), Map.of(), settings.maxPageBytes(), new Visit(task, soon)), task.due());
    }

    /** A page that was fetched as what is watched itself. */
    void take(WatchedFeed feed, Trip trip, Answer answer) throws IOException {
        List<Fact> told = Told.with(
                List.of(new Fact(Told.ALIAS, feed.name(), "feed", null)),
                trip.at().toString());
        try {
            clips.clip(desk.accept(
                    new WebPage(trip.at().toString(), new HttpAnswer(answer.block()), Channel.PAGE, time.now(), told)));
        } catch (UnreadableCaptureException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private final class Visit implements Trip.End {
        private final PageTask task;
        private final boolean awaited;

        Visit(PageTask task, boolean awaited) {
            this.task = task;
            this.awaited = awaited;
        }

        @Override
        public void arrived(Trip trip, Answer answer) {
            try {
                take(trip, answer);
            } catch (ArchiveUnavailableException e) {
                later(String.valueOf(e.getMessage()), Duration.ofMinutes(1), false);
            } catch (UnreadableCaptureException e) {
                later(String.valueOf(e.getMessage()), null, true);
            } catch (IOException | RuntimeException e) {
                later("Our own trouble: " + e.getMessage(), null, false);
            } finally {
                release(answer);
                leave();
            }
        }

        private void take(Trip trip, Answer answer) throws IOException, UnreadableCaptureException {
            int status = answer.status();
            if (status == 200) {
                List<Fact> told = task.told();
                for (URI each : trip.visited()) {
                    told = Told.with(told, each.toString());
                }
                told = Told.with(told, trip.at().toString());
                Channel channel = task.feed().isEmpty() ? Channel.COMMAND : Channel.FEED;
                String address = trip.at().toString();
                clips.clip(
                        desk.accept(new WebPage(address, new HttpAnswer(answer.block()), channel, time.now(), told)));
                state.done(task);
            } else if ((status == 404 || status == 410) && isGone(status)) {
                state.done(task);
            } else {
                later("It answers " + status, Freshness.retryAfter(answer, time.now()), status == 410 || status == 451);
            }
        }

        /** A page we have an article of keeps it, and the article says so. */
        private boolean isGone(int status) throws IOException {
            Instant now = time.now().truncatedTo(ChronoUnit.SECONDS);
            Optional<Filed> article = desk.gone(
                    task.address(), "The page answered " + status + " on " + now + "; this is its last version.");
            article.ifPresent(
                    filed -> news.bad(task.address() + " is gone; its last version stays in " + filed.file()));
            return article.isPresent();
        }

        @Override
        public void failed(Trip trip, FetchException why) {
            try {
                later(String.valueOf(why.getMessage()), null, why.kind() == FetchException.Kind.REFUSED);
            } finally {
                leave();
            }
        }

        private void later(String why, @Nullable Duration wait, boolean forGood) {
            try {
                if (task.tries() == 0 && task.html() != null) {
                    keepOwnText(task);
                }
                boolean last = forGood || task.tries() + 1 >= MOST_TRIES;
                Instant then = new Schedule(Duration.ofMinutes(10), settings.longest(), null, null)
                        .retry(
                                time.now(),
                                task.tries() + 1,
                                wait,
                                ThreadLocalRandom.current().nextDouble());
                state.put(task.later(then, why, last));
                if (task.tries() == 0 || last) {
                    news.bad(task.address() + ": " + why
                            + (last ? ". It is given up." : "; it is tried again.")
                            + (task.html() == null ? "" : " The feed's own text is kept."));
                }
            } catch (IOException e) {
                news.bad(task.address() + ": " + e.getMessage());
            }
        }

        private void leave() {
            scheduled.remove(task.key());
            if (awaited) {
                pending.end();
            }
            try {
                Optional<PageTask> rest = state.page(task.key());
                if (rest.isPresent() && !rest.get().givenUp() && !task.feed().isEmpty()) {
                    schedule(rest.get());
                }
            } catch (IOException e) {
                news.bad(String.valueOf(e.getMessage()));
            }
        }
    }

    private void giveUp(PageTask task, String why) {
        scheduled.remove(task.key());
        try {
            state.put(task.later(time.now(), why, true));
            news.bad(task.address() + ": " + why + ". It is given up.");
        } catch (IOException e) {
            news.bad(String.valueOf(e.getMessage()));
        }
    }

    /** Keeps the text that the feed itself holds as a page of the same address. */
    private void keepOwnText(PageTask task) throws IOException {
        String title = task.told().stream()
                .filter(fact -> fact.field().equals("title"))
                .map(Fact::value)
                .findFirst()
                .orElse("");
        String html = task.html() == null ? "" : task.html();
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nClipfile-Made-From: feed\r\n\r\n"
                + "<!DOCTYPE html><html><head><title>" + escaped(title) + "</title></head><body><article><h1>"
                + escaped(title) + "</h1>\n" + html + "\n</article></body></html>\n";
        HttpAnswer http = new HttpAnswer(Content.of(page.getBytes(StandardCharsets.UTF_8)));
        try {
            clips.clip(desk.accept(new WebPage(task.address(), http, Channel.FEED, time.now(), task.told())));
        } catch (UnreadableCaptureException e) {
            news.bad(task.address() + ": the feed's own text cannot be used: " + e.getMessage());
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void release(Answer answer) {
        try {
            desk.release(answer.block());
        } catch (IOException e) {
            news.bad("A temporary file could not be deleted: " + e.getMessage());
        }
    }
}
