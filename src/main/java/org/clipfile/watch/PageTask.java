package org.clipfile.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
 * @param ownText whether the feed's own text is taken and the page is not fetched
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
        boolean givenUp,
        boolean ownText) {
    public PageTask {
        told = List.copyOf(told);
    }

    PageTask later(Instant then, String why, boolean forGood) {
        return new PageTask(key, address, feed, told, html, then, tries + 1, why, forGood, ownText);
    }

    /** As if it was never tried. */
    PageTask now(Instant now) {
        return new PageTask(key, address, feed, told, html, now, 0, null, false, false);
    }

    /** What is known of a page with what was said of it later, by the same feed or another, whose page it is then. */
    PageTask with(PageTask later) {
        boolean same = feed.equals(later.feed);
        List<Fact> all = new ArrayList<>(same ? later.told : told);
        Set<String> fields = all.stream().map(Fact::field).collect(Collectors.toSet());
        for (Fact fact : same ? told : later.told) {
            if (!all.contains(fact) && (Told.ofMany(fact.field()) || !fields.contains(fact.field()))) {
                all.add(fact);
            }
        }
        return new PageTask(
                key,
                same ? later.address : address,
                later.feed.isEmpty() ? feed : later.feed,
                all,
                later.html == null ? html : later.html,
                givenUp || due.isAfter(later.due) && tries == 0 ? later.due : due,
                givenUp ? 0 : tries,
                givenUp ? null : problem,
                false,
                ownText && later.ownText);
    }
}
