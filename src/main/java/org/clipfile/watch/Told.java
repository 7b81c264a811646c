package org.clipfile.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clipfile.article.Fact;
import org.clipfile.feed.Entry;
import org.jspecify.annotations.Nullable;

/** What an entry of a feed says, as statements about the article. */
final class Told {
    /** Field of the names of an article. */
    static final String ALIAS = "alias";

    /** Field of the sites whose rules hold. */
    static final String RULES = "rules";

    private static final String SOURCE = "feed";
    private static final int LONGEST = 4_000;

    private Told() {}

    /** What is said of a page that is watched itself. */
    static List<Fact> of(WatchedFeed feed) {
        List<Fact> told = new ArrayList<>();
        tell(told, ALIAS, feed.name());
        tellOf(feed, told);
        return told;
    }

    /** The page of an entry as something to be fetched. */
    static PageTask task(WatchedFeed feed, Entry entry, String key, Set<String> sharedGuids, Instant now) {
        List<Fact> told = new ArrayList<>();
        String address = entry.link() == null ? feed.name() : entry.link();
        Set<String> names = new LinkedHashSet<>();
        if (entry.link() == null) {
            names.add(key);
        } else {
            names.add(entry.link());
        }
        names.addAll(entry.otherLinks());
        if (entry.guid() != null && !sharedGuids.contains(entry.guid())) {
            names.add(entry.guid().matches("(?i)(?:https?://|urn:|tag:).+") ? entry.guid() : guid(feed, entry.guid()));
        }
        names.forEach(name -> tell(told, ALIAS, name));
        tell(told, "title", entry.title());
        tell(told, "summary", entry.summary());
        entry.authors().forEach(author -> tell(told, "authors", author));
        tell(told, "published", entry.published());
        if (entry.updated() != null && !entry.updated().equals(entry.published())) {
            tell(told, "modified", entry.updated());
        }
        entry.keywords().forEach(word -> tell(told, "keywords", word));
        tellOf(feed, told);
        boolean ownText = feed.ownText() || !address.startsWith("http") || address.equals(feed.name());
        return new PageTask(key, address, feed.name(), told, entry.html(), now, 0, null, false, ownText);
    }

    /** What the user wants of all articles of a feed. */
    private static void tellOf(WatchedFeed feed, List<Fact> told) {
        feed.tags().forEach(tag -> tell(told, "keywords", tag));
        feed.rules().forEach(site -> tell(told, RULES, site));
    }

    /** A GUID that is no address is unique in its feed only. */
    private static String guid(WatchedFeed feed, String guid) {
        return "guid:" + Hosts.of(feed.address()) + ":" + guid;
    }

    /** Whether several statements of that field are true at once. */
    static boolean ofMany(String field) {
        return Set.of(ALIAS, RULES, "keywords").contains(field);
    }

    private static void tell(List<Fact> told, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            String plain = value.strip().replaceAll("[\\r\\n\\x00]+", " ");
            told.add(new Fact(field, plain.substring(0, Math.min(plain.length(), LONGEST)), SOURCE, null));
        }
    }

    /** Those statements with one more name. */
    static List<Fact> with(List<Fact> told, String name) {
        List<Fact> more = new ArrayList<>(told);
        if (told.stream()
                .noneMatch(fact -> fact.field().equals(ALIAS) && fact.value().equals(name))) {
            tell(more, ALIAS, name);
        }
        return more;
    }
}
