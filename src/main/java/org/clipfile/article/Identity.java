package org.clipfile.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which article this is.
 *
 * @param id the id of its first capture
 * @param version 1 and up; a new one when the publisher changed the text
 * @param kind {@code article} or {@code photo-essay}
 * @param url address it was captured from
 * @param canonicalUrl address its publisher calls the right one
 * @param aliases other addresses and ids of the same article
 */
public record Identity(
        String id,
        int version,
        String kind,
        @Nullable String url,
        @Nullable String canonicalUrl,
        List<String> aliases) {
    public Identity {
        aliases = List.copyOf(aliases);
    }
}
