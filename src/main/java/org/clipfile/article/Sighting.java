package org.clipfile.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time the same bytes arrived.
 *
 * @param at when they arrived
 * @param channel by which door
 * @param file path of the file, if it was one
 * @param address address, if it had one
 */
public record Sighting(
        Instant at,
        Channel channel,
        @Nullable String file,
        @Nullable String address) {}
