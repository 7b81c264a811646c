package org.clipfile.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a feed consists of beside the answer at its own address: an older page of it (RFC 5005), or a sitemap that its
 * index lists.
 *
 * @param feed name of the feed
 * @param address where it stands
 * @param isSitemap whether it is a sitemap of an index; else it is an older page, which is read once
 * @param stamp when it was changed, as the index says; empty if it does not
 * @param validators of the last answer
 * @param isOpen whether it is to be read
 * @param age whether it was there before we watched, as long as it was never read
 * @param looked when it was last looked at; the epoch if never
 * @param tries how often reading it failed on end
 * @param problem what went wrong the last time; null if it went well
 */
public record Part(
        String feed,
        String address,
        boolean isSitemap,
        String stamp,
        Validators validators,
        boolean isOpen,
        Age age,
        Instant looked,
        int tries,
        @Nullable String problem) {

    /** How old a part is that is read for the first time. */
    enum Age {
        /** It came since we watch, or was read: all that is not known is news. */
        NEW,
        /** It was there at the first look and is part of that: the first few articles are news, as many as the user wishes. */
        FIRST,
        /** It was there at the first look and was left out then: what is dated since the last look is news. */
        HISTORY
    }

    static Part olderPage(String feed, String address, Age age) {
        return new Part(feed, address, false, "", Validators.NONE, true, age, Instant.EPOCH, 0, null);
    }

    static Part sitemap(String feed, String address, String stamp, Age age) {
        return new Part(feed, address, true, stamp, Validators.NONE, age != Age.HISTORY, age, Instant.EPOCH, 0, null);
    }

    /** Listed again with another date of change, or without any. */
    Part changed(String newStamp) {
        return new Part(feed, address, isSitemap, newStamp, validators, true, age, looked, 0, null);
    }

    Part read(Instant now, Validators newValidators) {
        return new Part(feed, address, isSitemap, stamp, newValidators, false, Age.NEW, now, 0, null);
    }

    /** More stands there than was taken: it is to be read again. */
    Part leftOver(Instant now) {
        return new Part(feed, address, isSitemap, stamp, Validators.NONE, true, age, now, 0, null);
    }

    Part failed(Instant now, String why, boolean forGood) {
        return new Part(feed, address, isSitemap, stamp, validators, !forGood, age, now, tries + 1, why);
    }
}
