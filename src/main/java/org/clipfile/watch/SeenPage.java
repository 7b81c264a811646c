package org.clipfile.watch;

import java.time.Instant;

/**
 * A page that was fetched, and is looked at again for corrections.
 *
 * @param key by which it is known, see {@link org.clipfile.article.AddressKey}
 * @param address where it was found
 * @param feed name of the feed that told of it
 * @param host of that address
 * @param first when it was first fetched
 * @param due when it is looked at next
 * @param validators of the last answer
 */
record SeenPage(
        String key, String address, String feed, String host, Instant first, Instant due, Validators validators) {

    SeenPage at(Instant then) {
        return new SeenPage(key, address, feed, host, first, then, validators);
    }

    SeenPage with(Validators newValidators) {
        return new SeenPage(key, address, feed, host, first, due, newValidators);
    }
}
