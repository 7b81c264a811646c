package org.clipfile.watch;

import java.time.Instant;
import java.util.List;
import org.clipfile.article.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A page that is still to be fetched.
 *
 * @param key by which it is known, see {@link org.clipfile.article.AddressKey}
 * @param address where it stands
 * @param feed name of the feed that told of it
 * @param told what that said
 * @param html the feed's own text; null if it has none
 * @param due when it is due
 * @param tries how often it was tried
 * @param problem what went wrong the last time; null if it was not tried
 * @param givenUp whether it is no longer tried
 */
public record PageTask(
        String key,
        String address,
        String feed,
        List<Fact> told,
        @Nullable String html,
        Instant due,
        int tries,
        @Nullable String problem,
        boolean givenUp) {
    public PageTask {
        told = List.copyOf(told);
    }

    PageTask later(Instant then, String why, boolean forGood) {
        return new PageTask(key, address, feed, told, html, then, tries + 1, why, forGood);
    }
}
