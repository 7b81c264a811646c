package org.clipfile;

import java.time.Instant;
import java.util.List;
import org.clipfile.archive.HttpAnswer;
import org.clipfile.article.Channel;
import org.clipfile.article.Fact;

/**
 * A page that was fetched.
 *
 * @param address where it was found in the end, after all redirects
 * @param http the answer it came in
 * @param channel who asked for it
 * @param at when
 * @param told what else is said of it: by the entry of a feed, and under {@code alias} its other addresses and names
 */
public record WebPage(String address, HttpAnswer http, Channel channel, Instant at, List<Fact> told) {
    public WebPage {
        told = List.copyOf(told);
    }
}
