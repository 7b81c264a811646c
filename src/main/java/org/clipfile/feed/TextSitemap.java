package org.clipfile.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A sitemap of the plain kind: one address a line (sitemaps.org, "Other Sitemap formats"). */
final class TextSitemap {
    private TextSitemap() {}

    static Optional<Feed> read(String text, String base) {
        List<Entry> entries = text.lines()
                .map(line -> Addresses.absolute(base, line))
                .filter(Objects::nonNull)
                .limit(Feeds.MOST_ENTRIES + 1L)
                .map(link -> Entry.of(link, null))
                .toList();
        boolean all = entries.size() <= Feeds.MOST_ENTRIES;
        return Optional.of(new Feed(
                FeedKind.SITEMAP,
                null,
                null,
                all ? entries : entries.subList(0, Feeds.MOST_ENTRIES),
                List.of(),
                null,
                null,
                null,
                Hints.NONE,
                all ? List.of() : List.of(Feeds.TOO_MANY_ENTRIES)));
    }
}
