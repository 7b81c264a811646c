package org.clipfile;

import java.nio.file.Path;
import java.time.Instant;
import org.clipfile.article.Channel;

/**
 * A file that somebody handed in.
 *
 * @param path where it lies now
 * @param name how it is to be called: its path below the inbox or as named on the command line, parts parted by {@code /}
 * @param channel by which door it came
 * @param at when it came to lie there; arrivals of the same name and time are one
 */
public record Arrival(Path path, String name, Channel channel, Instant at) {}
