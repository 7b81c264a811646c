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
import org.clipfile.archive.HttpAnswer;
import org.clipfile.article.AddressKey;
import org.clipfile.article.Channel;
import org.clipfile.article.Fact;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;
import org.jspecify.annotations.Nullable;

/**
 * Looks at articles again, ever more seldom, and in the end no more: corrections, retractions and removals are seldom told
 * by feeds. New articles come first: a host gives such looks one of ten turns at most. Thread-safe.
 */
final class SecondLooks {
    private static final int MOST_AT_ONCE = 200;
    private static final int TURNS_BETWEEN = 10;
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    private static final double JITTER = 0.1;

    private final Means means;
    private final List<Duration> steps;
    private final Predicate<String> isUnderWay;
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> rests = new ConcurrentHashMap<>();

    /**
     * @param isUnderWay whether the page of that key is being fetched anyway
     */
    SecondLooks(Means means, Predicate<String> isUnderWay) {
        this.means = means;
        this.steps = means.settings().secondLooks();
        this.isUnderWay = isUnderWay;
    }

    /** Notes that the page of an article was fetched. */
    void fetched(PageTask task, URI at, Answer answer) throws IOException {
        if (!steps.isEmpty() && !task.feed().isEmpty()) {
            Instant now = means.time().now();
            SeenPage page = means.state()
                    .pages()
                    .seen(task.key())
                    .orElse(new SeenPage(
                            task.key(), at.toString(), task.feed(), Hosts.of(at), now, now, Validators.NONE));
            next(page.with(Validators.of(answer)), now);
        }
    }

    /** Steps that were missed are left out, so that a host that has many pages is not asked for all of them at once. */
    private void next(SeenPage page, Instant now) throws IOException {
        for (Duration step : steps) {
            Instant due = page.first().plus(step);
            if (due.isAfter(now.plus(step.dividedBy(10)))) {
                long jitter = (long) (Duration.between(now, due).toMillis() * JITTER * Means.chance());
                means.state().pages().see(page.at(due.plusMillis(jitter)));
                return;
            }
        }
        means.state().pages().leave(page);
    }

    /**
     * Sets out to what is due, one page of a host at a time.
     *
     * @param feeds names of those whose pages these may be, as a JSON array
     */
    void setOut(String feeds) throws IOException {
        Instant now = means.time().now();
        rests.values().removeIf(until -> until.isBefore(now));
        for (SeenPage page : means.state().pages().seenDue(feeds, now, MOST_AT_ONCE)) {
            if (rests.containsKey(page.host()) || !hosts.add(page.host())) {
                continue;
            }
            if (isUnderWay.test(page.key())) {
                means.state().pages().see(page.at(now.plus(AFTER_FAILURE)));
                hosts.remove(page.host());
                continue;
            }
            means.trips()
                    .go(
                            Trip.to(
                                    URI.create(page.address()),
                                    page.validators().headers(),
                                    Map.of(),
                                    means.settings().maxPageBytes(),
                                    new Look(page)),
                            now);
        }
    }

    private final class Look implements Trip.End {
        private final SeenPage page;

        Look(SeenPage page) {
            this.page = page;
        }

        @Override
        public Turns.Rank rank() {
            return Turns.Rank.PAGE;
        }

        @Override
        public void arrived(Trip trip, Answer answer) {
            try {
                next(take(trip, answer), means.time().now());
                means.news().fetched(answer.status() == 200 || answer.status() == 304);
            } catch (UnreadableCaptureException e) {
                later(); // it is no page today; the article stays as it is
            } catch (IOException | RuntimeException e) {
                means.news().bad(page.address(), e);
                later();
            } finally {
                means.release(answer);
                leave();
            }
        }

        private SeenPage take(Trip trip, Answer answer) throws IOException, UnreadableCaptureException {
            int status = answer.status();
            if (status == 404 || status == 410) {
                gone("The page answered " + status);
            } else if (status == 200 && leadsElsewhere(trip)) {
                gone("The page led to " + trip.at());
            } else if (status == 200) {
                List<Fact> told = means.desk().told(page.address());
                for (URI each : trip.visited()) {
                    told = Told.with(told, each.toString());
                }
                String address = trip.at().toString();
                told = Told.with(told, address);
                means.clips()
                        .clip(means.desk()
                                .accept(new WebPage(
                                        address,
                                        new HttpAnswer(answer.block()),
                                        Channel.FEED,
                                        means.time().now(),
                                        told)));
                return page.with(Validators.of(answer));
            }
            return page;
        }

        /** Sites send those who ask for what they removed to their front page, or to another story. */
        private boolean leadsElsewhere(Trip trip) throws IOException {
            String there = AddressKey.of(trip.at().toString());
            if (trip.visited().isEmpty() || there.equals(AddressKey.of(page.address()))) {
                return false;
            }
            Optional<String> other = means.desk().named(trip.at().toString());
            return there.indexOf('/') < 0
                    || other.isPresent() && !other.equals(means.desk().named(page.address()));
        }

        private void gone(String what) throws IOException {
            Instant now = means.time().now().truncatedTo(ChronoUnit.SECONDS);
            means.desk()
                    .gone(page.address(), what + " on " + now + "; this is its last version.")
                    .ifPresent(filed ->
                            means.news().bad(page.address() + " is gone; its last version stays in " + filed.file()));
        }

        @Override
        public void failed(Trip trip, FetchException why) {
            try {
                if (why.kind() == FetchException.Kind.REFUSED) {
                    means.state().pages().leave(page);
                } else {
                    later(); // the article is safe, and nobody need be told
                }
            } catch (IOException e) {
                means.news().bad(page.address(), e);
            } finally {
                leave();
            }
        }

        private void later() {
            try {
                @Nullable Duration last = steps.get(steps.size() - 1);
                Instant now = means.time().now();
                if (page.first().plus(last).isBefore(now)) {
                    means.state().pages().leave(page);
                } else {
                    means.state().pages().see(page.at(now.plus(AFTER_FAILURE)));
                }
            } catch (IOException e) {
                means.news().bad(page.address(), e);
            }
        }

        private void leave() {
            Instant now = means.time().now();
            rests.put(
                    page.host(),
                    now.plus(means.trips().hosts().rest(page.host()).multipliedBy(TURNS_BETWEEN)));
            hosts.remove(page.host());
        }
    }
}
