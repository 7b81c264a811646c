package org.clipfile.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What hubs told of feeds: each is asked for it at once, but no more often than is bearable. Thread-safe. */
final class Tips {
    private static final Duration LEAST = Duration.ofMinutes(1);

    /** When feeds are asked of which a hub told since they were asked last. */
    private final Map<String, Instant> due = new HashMap<>();
    /** When feeds were last asked because a hub told of them. */
    private final Map<String, Instant> asked = new HashMap<>();

    /** Takes a tip; whether it is the first since the feed was asked. */
    synchronized boolean take(String feed, Instant now) {
        @Nullable Instant last = asked.get(feed);
        // A clock that was wrong keeps no feed waiting.
        boolean isRecent =
                last != null && !last.isAfter(now) && last.plus(LEAST).isAfter(now);
        return due.putIfAbsent(feed, last != null && isRecent ? last.plus(LEAST) : now) == null;
    }

    /** When a feed is to be asked: as it was planned, or earlier. */
    synchronized Instant sooner(String feed, Instant planned) {
        @Nullable Instant soon = due.get(feed);
        return soon != null && soon.isBefore(planned) ? soon : planned;
    }

    /** The feed is asked now. */
    synchronized void asked(String feed, Instant now) {
        if (due.remove(feed) != null) {
            asked.put(feed, now);
        }
    }
}
