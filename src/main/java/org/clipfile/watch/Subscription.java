package org.clipfile.watch;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with a hub: that it tells of the news of a feed (W3C WebSub).
 *
 * @param callback where it calls us; nobody else knows the address
 * @param feed name of the feed
 * @param hub address of the hub
 * @param topic by which the hub knows the feed
 * @param secret with which it signs its calls
 * @param wanted whether it is to tell; else it is to stop
 * @param until when its promise ends; null if it gave none yet
 * @param due when it is to be asked, be it once more
 * @param tries on end that came to nothing so far
 * @param problem what is wrong, for people; null if nothing is
 */
public record Subscription(
        String callback,
        String feed,
        String hub,
        String topic,
        String secret,
        boolean wanted,
        @Nullable Instant until,
        Instant due,
        int tries,
        @Nullable String problem) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES_NOBODY_GUESSES = 20;

    /** A new one, to be asked for at once. */
    static Subscription to(URI base, String feed, String hub, String topic, Instant now) {
        return new Subscription(base + unguessable(), feed, hub, topic, unguessable(), true, null, now, 0, null);
    }

    private static String unguessable() {
        byte[] bytes = new byte[BYTES_NOBODY_GUESSES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether the hub promised to tell, and keeps to it still. */
    public boolean holds(Instant now) {
        return wanted && until != null && until.isAfter(now);
    }

    /** The hub is asked; unless it confirms that, it is asked again then. */
    Subscription asked(Instant again) {
        @Nullable String why = tries > 0 && problem == null ? "It has not confirmed so far" : problem;
        return new Subscription(callback, feed, hub, topic, secret, wanted, until, again, tries + 1, why);
    }

    /** The hub, asked last, did not agree, or what it tells is not believed. */
    Subscription failed(String why, Instant again) {
        return new Subscription(callback, feed, hub, topic, secret, wanted, until, again, tries, why);
    }

    /** The hub promises to tell for so long; it is asked anew before that ends. */
    Subscription confirmed(Instant now, Duration lease) {
        Instant end = now.plus(lease);
        return new Subscription(callback, feed, hub, topic, secret, true, end, end.minus(lease.dividedBy(5)), 0, null);
    }

    /** The hub says that it does not tell, or no more. */
    Subscription denied(String why, Instant again) {
        return new Subscription(callback, feed, hub, topic, secret, wanted, null, again, tries, why);
    }

    /** The hub is to stop. */
    Subscription unwanted(Instant now) {
        return new Subscription(callback, feed, hub, topic, secret, false, until, now, 0, null);
    }

    /** Without what nobody else may know. */
    @Override
    public String toString() {
        return feed + " at " + hub;
    }
}
