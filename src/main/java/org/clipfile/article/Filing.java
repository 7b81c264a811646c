package org.clipfile.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an article was taken in and filed.
 *
 * @param captured when its bytes first arrived
 * @param filed day of the archive it stands under, ISO 8601; null while it is not filed
 * @param sightings each time its bytes arrived, first one first
 */
public record Filing(Instant captured, @Nullable String filed, List<Sighting> sightings) {
    public Filing {
        sightings = List.copyOf(sightings);
    }
}
