package org.clipfile.watch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.clipfile.feed.FeedKind;
import org.clipfile.fetch.Cron;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list: a feed or page to watch, and how.
 *
 * @param address as the user gave it
 * @param title as the user gave it; null to take its own
 * @param kind what it is; null to find out
 * @param every fixed interval; null to learn it
 * @param cron fixed times; null if none
 * @param headers sent to its own host besides; may hold credentials
 * @param ownText whether the feed's own text is taken and the pages are not fetched
 * @param keep if there are any, one of these must be found in an article's address or title
 * @param skip none of these may be found there
 * @param tags given to each article as keywords
 * @param rules sites, as rules name them, whose rules hold for its articles beside those of their own host
 * @param paused whether it is left alone
 */
public record WatchedFeed(
        URI address,
        @Nullable String title,
        @Nullable FeedKind kind,
        @Nullable Duration every,
        @Nullable Cron cron,
        Map<String, String> headers,
        boolean ownText,
        List<Pattern> keep,
        List<Pattern> skip,
        List<String> tags,
        List<String> rules,
        boolean paused) {
    public WatchedFeed {
        headers = Map.copyOf(headers);
        keep = List.copyOf(keep);
        skip = List.copyOf(skip);
        tags = List.copyOf(tags);
        rules = List.copyOf(rules);
    }

    /** A feed of which nothing is said but its address. */
    public static WatchedFeed of(URI address) {
        return new WatchedFeed(
                address, null, null, null, null, Map.of(), false, List.of(), List.of(), List.of(), List.of(), false);
    }

    /** Its name in state and messages: the address. */
    public String name() {
        return address.toString();
    }

    /** Whether it is asked at the same times as another. */
    boolean isAskedLike(WatchedFeed other) {
        return Objects.equals(every, other.every)
                && String.valueOf(cron).equals(String.valueOf(other.cron))
                && (cron == null || other.cron == null || cron.zone().equals(other.cron.zone()));
    }

    /** Whether an article of that address and title is wanted. */
    boolean wants(String address, @Nullable String title) {
        String words = address + " " + (title == null ? "" : title);
        return (keep.isEmpty()
                        || keep.stream()
                                .anyMatch(pattern -> pattern.matcher(words).find()))
                && skip.stream().noneMatch(pattern -> pattern.matcher(words).find());
    }

    /** Without headers, which may hold credentials. */
    @Override
    public String toString() {
        return name();
    }
}
