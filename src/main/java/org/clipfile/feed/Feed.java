package org.clipfile.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a feed say.
 *
 * @param kind which dialect it is
 * @param title its title; null if it has none
 * @param language BCP 47 tag of its articles, as written; null if it does not say
 * @param entries its articles in its own order
 * @param sitemaps further sitemaps, newest change first as far as they tell
 * @param next address of its next older page (RFC 5005 {@code rel=next} or {@code prev-archive}); null if there is none
 * @param hub address of a WebSub hub that tells of news at once; null if it offers none
 * @param self by which address it wishes to be known, to that hub above all; null if it does not say
 * @param hints when it wishes to be asked again
 * @param problems what was odd about it, in sentences
 */
public record Feed(
        FeedKind kind,
        @Nullable String title,
        @Nullable String language,
        List<Entry> entries,
        List<Sitemap> sitemaps,
        @Nullable String next,
        @Nullable String hub,
        @Nullable String self,
        Hints hints,
        List<String> problems) {
    /**
     * A sitemap that an index lists.
     *
     * @param address where it stands
     * @param changed when it was last changed, as written; null if that is not said
     */
    public record Sitemap(String address, @Nullable String changed) {}

    public Feed {
        entries = List.copyOf(entries);
        sitemaps = List.copyOf(sitemaps);
        problems = List.copyOf(problems);
    }

    /** A list of articles that says nothing of itself. */
    static Feed of(FeedKind kind, @Nullable String title, List<Entry> entries) {
        return new Feed(kind, title, null, entries, List.of(), null, null, null, Hints.NONE, List.of());
    }
}
