package org.clipfile.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.clipfile.article.AddressKey;
import org.clipfile.feed.Entry;
import org.jspecify.annotations.Nullable;

/** Finds what is new in what feeds tell, and remembers it. Thread-safe. */
final class Tellings {
    private static final Pattern TAG_OR_NUMBER = Pattern.compile("<[^>]{0,2000}>|\\d+|\\s+");

    private final WatchState state;

    Tellings(WatchState state) {
        this.state = state;
    }

    /** What becomes of an entry that is not known. */
    enum Fate {
        /** It is news. */
        NEWS,
        /** It is remembered as known, and not fetched. */
        OLD,
        /** It is left for a later look. */
        LATER
    }

    /** Which entries that are not known are news. */
    interface Newness {
        /**
         * Asked once for each, in order.
         *
         * @param entry which is not known
         */
        Fate of(Entry entry);

        /** The first few are; the others become known. */
        static Newness first(int most) {
            int[] taken = new int[1];
            return entry -> taken[0]++ < most ? Fate.NEWS : Fate.OLD;
        }

        /** All are, a few now and the others later. */
        static Newness soMany(int now) {
            int[] taken = new int[1];
            return entry -> taken[0]++ < now ? Fate.NEWS : Fate.LATER;
        }

        /** Those are that are dated since a time, to the day, and so many of them now; the others become known. */
        static Newness since(Instant time, int now) {
            String day = time.toString().substring(0, "2020-09-22".length());
            Newness some = soMany(now);
            return entry -> date(entry).compareTo(day) >= 0 ? some.of(entry) : Fate.OLD;
        }
    }

    /**
     * What is new in what a feed told.
     *
     * @param fresh how many of its articles were not known
     * @param later how many more are left for later
     * @param tasks the pages that are to be fetched: theirs, and those of articles said to be changed
     */
    record Found(int fresh, int later, List<PageTask> tasks) {
        Found {
            tasks = List.copyOf(tasks);
        }
    }

    /** What is written with what was told. */
    interface Also {
        /**
         * Writes it.
         *
         * @param later how many articles are left for later
         */
        void write(int later) throws IOException;
    }

    /**
     * Remembers what was told and which pages are to be fetched for it, in one transaction.
     *
     * @param also written in the same transaction
     */
    Found enter(WatchedFeed feed, List<Entry> entries, Newness newness, Instant now, Also also) throws IOException {
        Set<String> shared = guidsOfSeveral(entries);
        List<PageTask> tasks = new ArrayList<>();
        int[] fresh = new int[1];
        int[] later = new int[1];
        state.together(() -> {
            Set<String> seen = new HashSet<>();
            for (Entry entry : entries) {
                String key = key(feed, entry);
                if (!seen.add(key) || !feed.wants(String.valueOf(entry.link()), entry.title())) {
                    continue;
                }
                long stamp = stamp(entry);
                Optional<Long> known = state.known(feed.name(), key);
                if (known.isPresent() && known.get() == stamp) {
                    continue;
                }
                Fate fate = known.isPresent() ? Fate.NEWS : newness.of(entry);
                if (fate == Fate.LATER) {
                    later[0]++;
                    continue;
                }
                state.know(feed.name(), key, stamp);
                if (fate == Fate.NEWS) {
                    fresh[0] += known.isEmpty() ? 1 : 0;
                    tasks.add(state.pages().add(Told.task(feed, entry, key, shared, now)));
                }
            }
            also.write(later[0]);
        });
        return new Found(fresh[0], later[0], tasks);
    }

    /**
     * Whether there may be more news on the feed's older pages: we do not know its last entry, nor most of the others. A
     * feed may begin with a few old ones that it recommends, or be ordered the other way round.
     */
    boolean mayGoOn(WatchedFeed feed, List<Entry> entries) throws IOException {
        int known = 0;
        for (Entry entry : entries) {
            known += isKnown(feed, entry) ? 1 : 0;
        }
        return !entries.isEmpty() && 2 * known < entries.size() && !isKnown(feed, entries.get(entries.size() - 1));
    }

    private boolean isKnown(WatchedFeed feed, Entry entry) throws IOException {
        return state.known(feed.name(), key(feed, entry)).isPresent();
    }

    /** Newest first, as far as they say. */
    static List<Entry> newestFirst(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Tellings::date).reversed());
        return sorted;
    }

    /** When it was last changed, as sitemaps say it (W3C date and time), or else empty. */
    private static String date(Entry entry) {
        for (@Nullable String date : new String[] {entry.published(), entry.updated()}) {
            if (date != null && date.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
                return date;
            }
        }
        return "";
    }

    /** A GUID that several entries share names none of them. */
    private static Set<String> guidsOfSeveral(List<Entry> entries) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.guid() != null && !once.add(entry.guid())) {
                twice.add(entry.guid());
            }
        }
        return twice;
    }

    private static String key(WatchedFeed feed, Entry entry) {
        if (entry.link() != null) {
            return AddressKey.of(entry.link());
        }
        return feed.name() + "#" + (entry.guid() == null ? String.valueOf(entry.title()) : entry.guid());
    }

    /**
     * What is said of an article; another stamp means that it was changed. Some feeds date all to the minute they are
     * asked, and some count readers and comments in the text.
     */
    private static long stamp(Entry entry) {
        CRC32 crc = new CRC32();
        String words =
                entry.html() == null ? "" : TAG_OR_NUMBER.matcher(entry.html()).replaceAll(" ");
        for (@Nullable String part : new String[] {entry.title(), entry.summary(), entry.updated(), words}) {
            crc.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
            crc.update(0);
        }
        return crc.getValue();
    }
}
