package org.clipfile.watch;

import java.time.Duration;
import java.time.Instant;
import org.clipfile.feed.FeedKind;
import org.clipfile.feed.Hints;
import org.clipfile.fetch.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed between two looks, through restarts.
 *
 * @param nature what it turned out to be
 * @param validators of the last answer
 * @param interval as learned so far
 * @param next when it is due
 * @param polled when it was last looked at; null if never
 * @param news when it last had an article that was not known; null if never
 * @param failures on end
 * @param problem what went wrong the last time, for people; null if it went well. Without failures a part of it could
 *     not be read
 * @param gone whether it answered that it is gone for good, and is left alone
 * @param spent what was taken of it today, see {@link Allowance}; null if nothing
 */
public record FeedState(
        Nature nature,
        Validators validators,
        Duration interval,
        Instant next,
        @Nullable Instant polled,
        @Nullable Instant news,
        int failures,
        @Nullable String problem,
        boolean gone,
        @Nullable Instant spent) {

    /**
     * What a feed turned out to be.
     *
     * @param kind null before the first look
     * @param title its own title
     * @param source where it really stands, after permanent redirects or autodiscovery; null if at its address
     * @param hub address of a WebSub hub that it offers; null if it offers none
     * @param topic by which that hub knows it; null if it does not say
     * @param hints when it wishes to be asked
     */
    public record Nature(
            @Nullable FeedKind kind,
            @Nullable String title,
            @Nullable String source,
            @Nullable String hub,
            @Nullable String topic,
            Hints hints) {
        static final Nature UNKNOWN = new Nature(null, null, null, null, null, Hints.NONE);
    }

    /** Of a feed that was never looked at. */
    static FeedState begin(Instant now) {
        return new FeedState(Nature.UNKNOWN, Validators.NONE, Schedule.FIRST, now, null, null, 0, null, false, null);
    }

    /** What it turned out to be; null before the first look. */
    public @Nullable FeedKind kind() {
        return nature.kind();
    }

    /** Its own title. */
    public @Nullable String title() {
        return nature.title();
    }

    /** Where it really stands; null if at its address. */
    public @Nullable String source() {
        return nature.source();
    }

    /** Address of a WebSub hub that it offers; null if it offers none. */
    public @Nullable String hub() {
        return nature.hub();
    }

    /** By which that hub knows it; null if it does not say. */
    @Nullable
    String topic() {
        return nature.topic();
    }

    FeedState failed(Instant now, Instant then, String why, boolean forGood) {
        return new FeedState(nature, validators, interval, then, now, news, failures + 1, why, forGood, spent);
    }

    FeedState looked(
            Instant now,
            Instant then,
            Duration learned,
            boolean hadNews,
            @Nullable String what,
            @Nullable Instant newSpent) {
        return new FeedState(nature, validators, learned, then, now, hadNews ? now : news, 0, what, false, newSpent);
    }

    FeedState at(Instant then) {
        return new FeedState(nature, validators, interval, then, polled, news, failures, problem, false, spent);
    }

    FeedState with(Nature newNature, Validators newValidators) {
        return new FeedState(newNature, newValidators, interval, next, polled, news, failures, problem, gone, spent);
    }
}
