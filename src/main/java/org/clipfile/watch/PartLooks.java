package org.clipfile.watch;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clipfile.feed.Feed;
import org.clipfile.feed.FeedKind;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;

/**
 * Reads the parts of a feed one after the other: sitemaps of an index, older pages. Each is remembered for itself, so that
 * one that fails is tried at the next look, and what was read is not read again. Used by one thread at a time.
 */
final class PartLooks {
    /** Parts that are read at one look; the others wait for the next. */
    private static final int MOST_AT_ONCE = 20;
    /** After so many tries on end a part is given up, and shown as such. */
    private static final int MOST_TRIES = 10;

    private final FeedLook look;
    private final FeedVisits visits;
    private final Means means;
    private final FeedState feed;
    private int begun;

    PartLooks(FeedLook look, FeedVisits visits, Means means, FeedState feed) {
        this.look = look;
        this.visits = visits;
        this.means = means;
        this.feed = feed;
    }

    /** What of a feed is to be read besides what was read of it just now, and is not known yet. */
    static List<Part> of(FeedLook look, Feed found, Means means, Tellings tellings) throws IOException {
        String name = look.feed().name();
        List<Part> parts = new ArrayList<>();
        int open = 0;
        for (Feed.Sitemap listed : found.sitemaps()) {
            String stamp = listed.changed() == null ? "" : listed.changed();
            Optional<Part> known = means.state().parts().of(name, listed.address());
            if (known.isEmpty()) {
                parts.add(Part.sitemap(
                        name,
                        listed.address(),
                        stamp,
                        !look.isFirst() ? Part.Age.NEW : open++ < MOST_AT_ONCE ? Part.Age.FIRST : Part.Age.HISTORY));
            } else if (stamp.isEmpty() || !stamp.equals(known.get().stamp())) {
                parts.add(known.get().changed(stamp));
            }
        }
        if (found.next() != null && wantsOlder(look, found, means, tellings)) {
            parts.add(Part.olderPage(name, found.next(), look.isFirst() ? Part.Age.FIRST : Part.Age.NEW));
        }
        return parts;
    }

    private static boolean wantsOlder(FeedLook look, Feed found, Means means, Tellings tellings) throws IOException {
        return look.isFirst()
                ? !found.entries().isEmpty()
                        && look.end().fresh() + found.entries().size()
                                < means.settings().first()
                : tellings.mayGoOn(look.feed(), found.entries());
    }

    /** Reads the next one, or ends the look. */
    void next() {
        try {
            List<Part> open = means.state().parts().open(look.feed().name(), look.began(), MOST_AT_ONCE);
            if (open.isEmpty() || begun >= MOST_AT_ONCE) {
                boolean more = open.stream()
                        .anyMatch(
                                part -> !part.stamp().isEmpty() || part.looked().equals(Instant.EPOCH));
                look.end().well(feed, more);
                return;
            }
            begun++;
            go(open.get(0));
        } catch (IOException | RuntimeException e) {
            look.end().badly("Our own trouble: " + e.getMessage(), null, false);
        }
    }

    private void go(Part part) throws IOException {
        URI at;
        try {
            at = URI.create(part.address());
        } catch (IllegalArgumentException e) {
            means.state().parts().put(part.failed(means.time().now(), "It is no address", true));
            next();
            return;
        }
        means.trips()
                .go(
                        Trip.to(
                                at,
                                part.validators().headers(),
                                look.secrets(at),
                                Trips.maxBytes(FeedKind.SITEMAP),
                                new Arrival(part)),
                        means.time().now());
    }

    private final class Arrival implements Trip.End {
        private final Part part;

        Arrival(Part part) {
            this.part = part;
        }

        @Override
        public void arrived(Trip trip, Answer answer) {
            try {
                take(answer);
            } catch (IOException | RuntimeException e) {
                unread(String.valueOf(e.getMessage()), false);
            } finally {
                means.release(answer);
            }
            next();
        }

        private void take(Answer answer) throws IOException {
            int status = answer.status();
            if (status == 304) {
                means.state().parts().put(part.read(means.time().now(), part.validators()));
                return;
            }
            if (status != 200) {
                unread("It answers " + status, !part.isSitemap() && (status == 404 || status == 410));
                return;
            }
            try (FeedBodies.Body body = visits.bodies().open(answer, Trips.maxBytes(FeedKind.SITEMAP))) {
                Optional<Feed> found = body.feed();
                if (found.isPresent()) {
                    take(found.get(), answer);
                } else {
                    unread("It is neither a feed nor a sitemap", false);
                }
            }
        }

        private void take(Feed found, Answer answer) throws IOException {
            found.problems().forEach(problem -> look.end().miss(part.address() + ": " + problem));
            List<Part> further = of(look, found, means, visits.tellings());
            look.end()
                    .take(visits.tellings()
                            .enter(
                                    look.feed(),
                                    part.age() != Part.Age.NEW
                                            ? Tellings.newestFirst(found.entries())
                                            : found.entries(),
                                    newness(),
                                    means.time().now(),
                                    later -> {
                                        finish(answer, later);
                                        for (Part each : further) {
                                            means.state().parts().put(each);
                                        }
                                    }));
        }

        private void finish(Answer answer, int later) throws IOException {
            if (later > 0) {
                means.state().parts().put(part.leftOver(means.time().now()));
            } else if (part.isSitemap()) {
                means.state().parts().put(part.read(means.time().now(), Validators.of(answer)));
            } else {
                means.state().parts().done(part);
            }
        }

        private Tellings.Newness newness() {
            return switch (part.age()) {
                case NEW -> Tellings.Newness.soMany(look.end().free());
                case FIRST ->
                    Tellings.Newness.first(means.settings().first()
                            - (look.isFirst() ? look.end().fresh() : 0));
                case HISTORY ->
                    Tellings.Newness.since(
                            Optional.ofNullable(look.before().polled()).orElse(look.began()),
                            look.end().free());
            };
        }

        @Override
        public void failed(Trip trip, FetchException why) {
            unread(String.valueOf(why.getMessage()), why.kind() == FetchException.Kind.REFUSED);
            next();
        }

        private void unread(String why, boolean forGood) {
            look.end().miss(part.address() + ": " + why);
            try {
                boolean last = forGood || part.tries() + 1 >= MOST_TRIES;
                means.state().parts().put(part.failed(means.time().now(), why, last));
            } catch (IOException e) {
                means.news().bad(e);
            }
        }
    }
}
