package org.clipfile.cli;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.clipfile.feed.FeedKind;
import org.clipfile.watch.FeedState;
import org.clipfile.watch.Subscription;
import org.jspecify.annotations.Nullable;

/** How feeds are spoken of. */
final class FeedWords {
    private FeedWords() {}

    /** What an address turned out to be. */
    static String found(URI address, FeedState state) {
        String what = state.kind() == null ? "something unknown" : kind(state.kind());
        String title = state.title() == null ? "" : ", \u201c" + state.title() + "\u201d";
        String where = state.source() == null ? address.toString() : state.source() + " (from " + address + ")";
        return where + " is " + what + title + ".";
    }

    private static String kind(FeedKind kind) {
        return switch (kind) {
            case RSS -> "an RSS feed";
            case ATOM -> "an Atom feed";
            case JSON -> "a JSON feed";
            case SITEMAP -> "a sitemap";
            case SITEMAP_INDEX -> "an index of sitemaps";
            case LIST -> "a page that lists articles";
            case PAGE -> "a page that is watched for change";
        };
    }

    /** What a hub does that a feed offers. */
    static String hub(String hub, @Nullable Subscription agreed, Instant now) {
        String problem = agreed == null || agreed.problem() == null ? "" : " (" + agreed.problem() + ")";
        @Nullable Instant until = agreed == null ? null : agreed.until();
        if (agreed != null && until != null && agreed.holds(now)) {
            return hub + " tells of its news (WebSub), the next " + length(Duration.between(now, until)) + problem;
        }
        return hub + (agreed == null ? " offers to tell" : " was asked to tell") + " of its news (WebSub)" + problem
                + "; it is asked all the same";
    }

    /** How long ago something was: {@code 5 min ago}. */
    static String ago(@Nullable Instant then, Instant now) {
        return then == null ? "never" : length(Duration.between(then, now)) + " ago";
    }

    /** How far off something is: {@code in 5 min}. */
    static String in(Instant then, Instant now) {
        return then.isAfter(now) ? "in " + length(Duration.between(now, then)) : "now";
    }

    private static String length(Duration length) {
        if (length.toMinutes() < 1) {
            return Math.max(0, length.toSeconds()) + " s";
        }
        if (length.toHours() < 2) {
            return length.toMinutes() + " min";
        }
        return length.toDays() < 3 ? length.toHours() + " h" : length.toDays() + " days";
    }
}
