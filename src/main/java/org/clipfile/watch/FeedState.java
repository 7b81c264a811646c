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
 * @param kind what it turned out to be; null before the first look
 * @param title its own title
 * @param source where it really stands, after permanent redirects or autodiscovery; null if at its address
 * @param hub address of a WebSub hub that it offers; null if it offers none
 * @param etag validator of the last answer
 * @param lastModified validator of the last answer
 * @param hints when it wishes to be asked
 * @param interval as learned so far
 * @param next when it is due
 * @param polled when it was last looked at; null if never
 * @param news when it last had an article that was not known; null if never
 * @param failures on end
 * @param problem what went wrong the last time, for people; null if it went well. Without failures a part of it could
 *     not be read
 * @param gone whether it answered that it is gone for good, and is left alone
 */
public record FeedState(
        @Nullable FeedKind kind,
        @Nullable String title,
        @Nullable String source,
        @Nullable String hub,
        @Nullable String etag,
        @Nullable String lastModified,
        Hints hints,
        Duration interval,
        Instant next,
        @Nullable Instant polled,
        @Nullable Instant news,
        int failures,
        @Nullable String problem,
        boolean gone) {

    /** Of a feed that was never looked at. */
    static FeedState begin(Instant now) {
        return new FeedState(
                null, null, null, null, null, null, Hints.NONE, Schedule.FIRST, now, null, null, 0, null, false);
    }

    FeedState failed(Instant now, Instant then, String why, boolean forGood) {
        return new FeedState(
                kind,
                title,
                source,
                hub,
                etag,
                lastModified,
                hints,
                interval,
                then,
                now,
                news,
                failures + 1,
                why,
                forGood);
    }

    FeedState looked(Instant now, Instant then, Duration learned, boolean hadNews, @Nullable String what) {
        return new FeedState(
                kind,
                title,
                source,
                hub,
                etag,
                lastModified,
                hints,
                learned,
                then,
                now,
                hadNews ? now : news,
                0,
                what,
                false);
    }

    FeedState at(Instant then) {
        return new FeedState(
                kind,
                title,
                source,
                hub,
                etag,
                lastModified,
                hints,
                interval,
                then,
                polled,
                news,
                failures,
                problem,
                false);
    }

    FeedState with(
            FeedKind newKind,
            @Nullable String newTitle,
            @Nullable String newSource,
            @Nullable String newHub,
            @Nullable String newEtag,
            @Nullable String newModified,
            Hints newHints) {
        return new FeedState(
                newKind,
                newTitle == null ? title : newTitle,
                newSource,
                newHub,
                newEtag,
                newModified,
                newHints,
                interval,
                next,
                polled,
                news,
                failures,
                problem,
                gone);
    }
}
