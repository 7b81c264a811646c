package org.clipfile.feed;

import java.util.Locale;

/** What an address that is watched gives. */
public enum FeedKind {
    /** RSS 0.9x, 1.0 or 2.0. */
    RSS,
    /** Atom 1.0 (RFC 4287) or 0.3. */
    ATOM,
    /** JSON Feed 1.0 or 1.1. */
    JSON,
    /** A sitemap (sitemaps.org), with the extension for news or without. */
    SITEMAP,
    /** A sitemap that lists sitemaps. */
    SITEMAP_INDEX,
    /** A page that lists articles: new links on it are new articles. */
    LIST,
    /** A page that is itself an article and is watched for change. */
    PAGE;

    /** As it is written in {@code routes/feeds.yaml}: lower case with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of that word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static FeedKind parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
