package org.clipfile.watch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.clipfile.WebPage;
import org.clipfile.archive.ArchiveUnavailableException;
import org.clipfile.archive.Filed;
import org.clipfile.archive.HttpAnswer;
import org.clipfile.article.AddressKey;
import org.clipfile.article.Channel;
import org.clipfile.article.Fact;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;
import org.clipfile.fetch.Freshness;
import org.clipfile.fetch.Schedule;
import org.jspecify.annotations.Nullable;

/** Fetches the pages of articles, and has them kept and clipped. Thread-safe. */
final class PageVisits {
    /** Pages that are due later than that are not held in memory. */
    private static final Duration AHEAD = Duration.ofMinutes(2);
    /** So often it is looked which pages became due. */
    private static final Duration BETWEEN_RESUMES = Duration.ofMinutes(1);

    /** After so many tries, about two weeks, a page is given up, and shown as such. */
    private static final int MOST_TRIES = 20;

    private final Means means;
    private final Predicate<String> isWatched;
    private final PageMemory memory;
    private final SecondLooks again;
    private final Set<String> scheduled = ConcurrentHashMap.newKeySet();
    /** Those of them that a person named, whatever becomes of their feeds. */
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    private final HeldPages held = new HeldPages();
    private final Pending pending = new Pending();
    private volatile Instant resumed = Instant.MIN;

    /**
     * @param isWatched whether pages of the feed of that name are to be fetched now
     */
    PageVisits(Means means, Predicate<String> isWatched) {
        this.means = means;
        this.isWatched = isWatched;
        memory = means.state().pages();
        again = new SecondLooks(means, scheduled::contains);
    }

    void awaitNone() throws InterruptedException {
        pending.awaitNone();
    }

    /** Finds out of which feeds pages are due; {@link #refill} takes them up. */
    void resume() throws IOException {
        Instant now = means.time().now();
        resumed = now;
        memory.feedsDue(now.plus(AHEAD)).forEach(held::isBehind);
    }

    /**
     * Takes up pages that are due, as far as there is room in memory, and looks at articles again that are due.
     *
     * @param feeds names of those that are watched, as a JSON array; the pages of others wait until they are
     */
    void refill(String feeds) throws IOException {
        Duration since = Duration.between(resumed, means.time().now());
        if (since.isNegative() || since.compareTo(BETWEEN_RESUMES) > 0) {
            resume();
        }
        for (String feed : held.wanting()) {
            takeUp(feed);
        }
        again.setOut(feeds);
    }

    private void takeUp(String feed) throws IOException {
        if (!held.wants(feed) || !isWatched.test(feed)) {
            return;
        }
        int most = 2 * HeldPages.MOST_OF_A_FEED; // some of these are held already
        List<PageTask> due = memory.due(feed, means.time().now().plus(AHEAD), most);
        held.isUpToDate(feed); // unless one of these finds no room
        due.forEach(this::add);
        if (due.size() == most) {
            held.isBehind(feed);
        }
    }

    /** Sees to an article that a feed told of; it is in the memory already. */
    void add(PageTask task) {
        if (task.due().isAfter(means.time().now().plus(AHEAD)) || !scheduled.add(task.key())) {
            return;
        }
        if (!held.take(task.feed())) {
            scheduled.remove(task.key());
        } else if (task.ownText()) {
            pending.begin();
            means.trips().work(() -> keepOwnText(task));
        } else {
            schedule(task);
        }
    }

    /** A page is not held any more; others may take its place. */
    private void letGo(PageTask task) {
        scheduled.remove(task.key());
        held.giveBack(task.feed());
        try {
            takeUp(task.feed());
        } catch (IOException e) {
            means.news().bad(task.address(), e);
        }
    }

    private void keepOwnText(PageTask task) {
        try {
            OwnText.keep(task, means);
            memory.done(task);
        } catch (IOException e) {
            means.news().bad(task.address(), e);
        } finally {
            letGo(task);
            pending.end();
        }
    }

    /** Fetches a page that a person named. */
    void fetch(URI page) throws IOException {
        List<Fact> told = List.of(new Fact(Told.ALIAS, page.toString(), "command", null));
        String key = AddressKey.of(page.toString());
        Instant now = means.time().now();
        PageTask task = new PageTask(key, page.toString(), "", told, null, now, 0, null, false, false);
        PageTask known = memory.add(task).now(now);
        memory.put(known);
        named.add(key);
        add(known);
    }

    private void schedule(PageTask task) {
        URI at;
        try {
            at = URI.create(task.address().replace(" ", "%20").replace("|", "%7C"));
        } catch (IllegalArgumentException e) {
            giveUp(task, "It is no address");
            return;
        }
        boolean soon = task.due().isBefore(means.time().now().plusSeconds(1));
        if (soon) {
            pending.begin();
        }
        Visit visit = new Visit(task, soon);
        Trip trip = Trip.to(at, Map.of(), Map.of(), means.settings().maxPageBytes(), visit);
        Instant now = means.time().now();
        Instant due = task.due().isBefore(now) ? now : task.due(); // not before those of others that wait already
        means.trips().later(at, due, Turns.Rank.PAGE, () -> {
            if (named.contains(task.key()) || isWatched.test(task.feed())) {
                means.trips().goOn(trip, Hosts.of(at));
            } else {
                visit.leave(); // its feed was paused or taken off the list meanwhile
            }
        });
    }

    /** Keeps a page that is watched itself; whether that made another version of its article, or the first. */
    boolean take(WatchedFeed feed, Trip trip, Answer answer) throws IOException {
        List<Fact> told = Told.with(Told.of(feed), trip.at().toString());
        Optional<String> before = means.desk().captureOf(feed.name());
        try {
            clip(trip.at(), answer, Channel.PAGE, told);
            return !before.equals(means.desk().captureOf(feed.name()));
        } catch (UnreadableCaptureException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void clip(URI at, Answer answer, Channel channel, List<Fact> told)
            throws IOException, UnreadableCaptureException {
        HttpAnswer http = new HttpAnswer(answer.block());
        WebPage page = new WebPage(at.toString(), http, channel, means.time().now(), told);
        means.clips().clip(means.desk().accept(page));
    }

    private final class Visit implements Trip.End {
        private final boolean awaited;
        /** As it was when it was taken up. */
        private final PageTask begun;

        private PageTask task;

        Visit(PageTask task, boolean awaited) {
            this.begun = task;
            this.task = task;
            this.awaited = awaited;
        }

        @Override
        public Turns.Rank rank() {
            return Turns.Rank.PAGE;
        }

        @Override
        public void arrived(Trip trip, Answer answer) {
            try {
                task = memory.of(task.key()).orElse(task); // another feed may have told of it meanwhile
                take(trip, answer);
            } catch (ArchiveUnavailableException e) {
                later(String.valueOf(e.getMessage()), Duration.ofMinutes(1), false);
            } catch (UnreadableCaptureException e) {
                later(String.valueOf(e.getMessage()), null, true);
            } catch (IOException | RuntimeException e) {
                later("Our own trouble: " + e.getMessage(), null, false);
            } finally {
                means.release(answer);
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
                clip(trip.at(), answer, task.feed().isEmpty() ? Channel.COMMAND : Channel.FEED, told);
                again.fetched(task, trip.at(), answer);
                memory.done(task);
                means.news().fetched(true);
            } else if ((status == 404 || status == 410) && isGone(status)) {
                memory.done(task);
            } else {
                @Nullable
                Duration wait = Freshness.retryAfter(answer, means.time().now());
                later("It answers " + status, wait, status == 410 || status == 451);
            }
        }

        /** A page we have an article of keeps it, and the article says so. */
        private boolean isGone(int status) throws IOException {
            Instant now = means.time().now().truncatedTo(ChronoUnit.SECONDS);
            Optional<Filed> article = means.desk()
                    .gone(task.address(), "The page answered " + status + " on " + now + "; this is its last version.");
            article.ifPresent(
                    filed -> means.news().bad(task.address() + " is gone; its last version stays in " + filed.file()));
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
            means.news().fetched(false);
            try {
                if (task.tries() == 0 && task.html() != null) {
                    OwnText.keep(task, means);
                }
                boolean last = forGood || task.tries() + 1 >= MOST_TRIES;
                Instant then = new Schedule(
                                Duration.ofMinutes(10), means.settings().longest(), null, null)
                        .retry(means.time().now(), task.tries() + 1, wait, Means.chance());
                memory.later(task, then, why, last);
                if (task.tries() == 0 || last) {
                    means.news()
                            .bad(task.address() + ": " + why
                                    + (last ? ". It is given up." : "; it is tried again.")
                                    + (task.html() == null ? "" : " The feed's own text is kept."));
                }
            } catch (IOException e) {
                means.news().bad(task.address(), e);
            }
        }

        private void leave() {
            letGo(begun);
            named.remove(task.key());
            try {
                Optional<PageTask> rest = memory.of(task.key());
                if (rest.isPresent()
                        && !rest.get().givenUp()
                        && !rest.get().feed().isEmpty()
                        && isWatched.test(rest.get().feed())) {
                    add(rest.get());
                }
            } catch (IOException e) {
                means.news().bad(task.address(), e);
            } finally {
                if (awaited) {
                    pending.end();
                }
            }
        }
    }

    private void giveUp(PageTask task, String why) {
        scheduled.remove(task.key());
        held.giveBack(task.feed());
        try {
            memory.later(task, means.time().now(), why, true);
            means.news().bad(task.address() + ": " + why + ". It is given up.");
        } catch (IOException e) {
            means.news().bad(task.address(), e);
        }
    }
}
