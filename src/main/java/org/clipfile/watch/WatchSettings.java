package org.clipfile.watch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.clipfile.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * What can be set of watching; the keys and their reasons stand in {@code application.properties}.
 *
 * @param list file of the list of feeds
 * @param state file of the memory of fetching
 * @param agent how we name ourselves
 * @param delay between two requests to one host
 * @param workers requests under way at once
 * @param longestFetch an answer that takes longer is broken off
 * @param shortest between two looks at a feed
 * @param longest between two looks at a feed
 * @param first articles taken at the first look
 * @param most new articles of a feed that are taken in a day after that
 * @param secondLooks how long after an article was fetched it is looked at again, each time; empty for never
 * @param callback under which hubs reach us (W3C WebSub), ending in a slash; null if they cannot
 * @param maxPageBytes a longer page is broken off
 */
public record WatchSettings(
        Path list,
        Path state,
        String agent,
        Duration delay,
        int workers,
        Duration longestFetch,
        Duration shortest,
        Duration longest,
        int first,
        int most,
        List<Duration> secondLooks,
        @Nullable URI callback,
        long maxPageBytes) {
    private static final String CALLBACK = "clipfile.feeds.callback";

    public WatchSettings {
        secondLooks = List.copyOf(secondLooks);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException if one makes no sense; the message says which
     */
    public static WatchSettings of(Configuration configuration) {
        return new WatchSettings(
                configuration.path("clipfile.feeds"),
                configuration.path("clipfile.archive").resolve("state").resolve("watch.db"),
                configuration.value("clipfile.fetch.agent"),
                Duration.ofSeconds(configuration.number("clipfile.fetch.delay", 0, 3_600)),
                configuration.number("clipfile.fetch.workers", 1, 100),
                Duration.ofSeconds(configuration.number("clipfile.fetch.time", 1, 3_600)),
                Duration.ofMinutes(configuration.number("clipfile.feeds.shortest", 1, 10_080)),
                Duration.ofHours(configuration.number("clipfile.feeds.longest", 1, 720)),
                configuration.number("clipfile.feeds.first", 0, 1_000_000),
                configuration.number("clipfile.feeds.most", 1, 1_000_000),
                configuration.list("clipfile.feeds.again").stream()
                        .map(length -> Length.parse("clipfile.feeds.again", length))
                        .sorted()
                        .toList(),
                callback(configuration),
                configuration.settings().maxPageBytes());
    }

    private static @Nullable URI callback(Configuration configuration) {
        String address = configuration.value(CALLBACK);
        if (address.isBlank()) {
            return null;
        }
        if (!address.matches("https?://[^/?#@\\s]+/([^?#\\s]*/)?")) {
            throw new IllegalArgumentException(
                    CALLBACK + " must be an address such as https://news.example.org/hub/, with"
                            + " a slash at its end, but is \"" + address + "\"");
        }
        return FeedList.address(address);
    }
}
