package org.clipfile.watch;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the pages that are in memory, waiting for their turn: few of each feed, however many it told of. The others wait
 * in the memory of fetching. Thread-safe.
 */
final class HeldPages {
    /** Of all feeds. */
    static final int MOST = 20_000;
    /** Of one feed. */
    static final int MOST_OF_A_FEED = 200;

    private final Map<String, Integer> held = new HashMap<>();
    private final Set<String> behind = new LinkedHashSet<>();
    private int all;

    /** Takes a place for a page of that feed; if there is none, it is noted that such pages wait. */
    synchronized boolean take(String feed) {
        if (all >= MOST || held.getOrDefault(feed, 0) >= MOST_OF_A_FEED) {
            behind.add(feed);
            return false;
        }
        held.merge(feed, 1, Integer::sum);
        all++;
        return true;
    }

    /** Gives a place back. */
    synchronized void giveBack(String feed) {
        held.computeIfPresent(feed, (name, number) -> number == 1 ? null : number - 1);
        all--;
    }

    /** Pages of that feed may wait. */
    synchronized void isBehind(String feed) {
        behind.add(feed);
    }

    /** All pages of that feed that wait are being taken up. */
    synchronized void isUpToDate(String feed) {
        behind.remove(feed);
    }

    /** Whether pages of that feed wait, and there is room for a good number of them. */
    synchronized boolean wants(String feed) {
        return all < MOST && behind.contains(feed) && held.getOrDefault(feed, 0) <= MOST_OF_A_FEED / 2;
    }

    /** The feeds of which that can be said. */
    synchronized List<String> wanting() {
        return behind.stream().filter(this::wants).toList();
    }
}
