package org.clipfile.cli;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clipfile.watch.FeedList;
import org.clipfile.watch.FeedState;
import org.clipfile.watch.WatchState;
import org.clipfile.watch.WatchedFeed;

/**
 * The feeds on the list by the addresses under which people know them: the one on the list, or the one where the feed was
 * found to stand.
 */
final class ListedFeeds {
    private final FeedList list;
    private final List<WatchedFeed> all;
    private final WatchState memory;

    private ListedFeeds(FeedList list, List<WatchedFeed> all, WatchState memory) {
        this.list = list;
        this.all = List.copyOf(all);
        this.memory = memory;
    }

    /** Reads the list. */
    static ListedFeeds read(FeedList list, WatchState memory) throws IOException {
        return new ListedFeeds(list, list.read(), memory);
    }

    /** All of them, in order. */
    List<WatchedFeed> all() {
        return all;
    }

    /** Their addresses on the list, and those where they were found to stand. */
    Set<URI> addresses() throws IOException {
        Set<URI> addresses = new HashSet<>();
        for (WatchedFeed feed : all) {
            addresses.add(feed.address());
            memory.feed(feed.name()).map(FeedState::source).map(URI::create).ifPresent(addresses::add);
        }
        return addresses;
    }

    /** The feed of that address; empty if none is on the list. */
    Optional<WatchedFeed> of(URI address) throws IOException {
        for (WatchedFeed feed : all) {
            if (feed.address().equals(address)) {
                return Optional.of(feed);
            }
        }
        for (WatchedFeed feed : all) {
            Optional<String> source = memory.feed(feed.name()).map(FeedState::source);
            if (source.isPresent() && source.get().equals(address.toString())) {
                return Optional.of(feed);
            }
        }
        return Optional.empty();
    }

    /**
     * The feed of that address, as people write it.
     *
     * @throws IllegalArgumentException if none is on the list
     */
    WatchedFeed require(String address) throws IOException {
        return of(FeedList.address(address))
                .orElseThrow(() -> new IllegalArgumentException(address + " is not on the list of feeds (" + list.file()
                        + "); 'clipfile feeds list' shows it"));
    }

    /** As {@link #require(String)}, of several. */
    List<WatchedFeed> require(List<String> addresses) throws IOException {
        List<WatchedFeed> feeds = new ArrayList<>();
        for (String address : addresses) {
            feeds.add(require(address));
        }
        return feeds;
    }
}
