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
                .limit(Feeds.MOST_ENTRIES)
                .map(link -> Entry.of(link, null))
                .toList();
        return Optional.of(Feed.of(FeedKind.SITEMAP, null, entries));
    }
}
