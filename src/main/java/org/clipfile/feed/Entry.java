package org.clipfile.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of one article. Unknown is null or empty.
 *
 * @param guid the name the feed gives it, as written
 * @param link address of its page, absolute
 * @param otherLinks further addresses of the same page, absolute: the one before a feed service replaced it, the AMP twin
 * @param title its title as plain text
 * @param summary a few words about it as plain text
 * @param html its whole text as HTML, if the feed holds it
 * @param authors who wrote it, as written
 * @param published when it was published, as written
 * @param updated when it was last changed, as written
 * @param keywords its categories and tags
 */
public record Entry(
        @Nullable String guid,
        @Nullable String link,
        List<String> otherLinks,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String html,
        List<String> authors,
        @Nullable String published,
        @Nullable String updated,
        List<String> keywords) {
    public Entry {
        otherLinks = List.copyOf(otherLinks);
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
    }

    /** An entry of which only the address and perhaps a title are known. */
    public static Entry of(String link, @Nullable String title) {
        return new Entry(null, link, List.of(), title, null, null, List.of(), null, null, List.of());
    }
}
