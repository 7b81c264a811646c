package org.clipfile.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What arrived: bytes as they came, and what is known of where they came from.
 *
 * @param id name of these bytes from this address, see {@link CaptureId}
 * @param sha256 SHA-256 of the bytes alone, in lower-case hex
 * @param channel by which door it came
 * @param file path it had in the inbox or on the command line, parts parted by {@code /}; null if it was no file
 * @param address web address it was taken from; null if unknown
 * @param mediaType type as declared or, for a file, told by name and first bytes, without parameters
 * @param charset character set declared by whoever delivered it (an HTTP header); null if none was
 * @param captured when it was first taken in
 * @param content the bytes
 * @param told what whoever delivered it said of it, such as the entry of a feed; empty for files
 */
public record Capture(
        String id,
        String sha256,
        Channel channel,
        @Nullable String file,
        @Nullable String address,
        String mediaType,
        @Nullable String charset,
        Instant captured,
        Content content,
        List<Fact> told) {
    public Capture {
        told = List.copyOf(told);
    }

    /** A capture of which nobody said anything. */
    public Capture(
            String id,
            String sha256,
            Channel channel,
            @Nullable String file,
            @Nullable String address,
            String mediaType,
            @Nullable String charset,
            Instant captured,
            Content content) {
        this(id, sha256, channel, file, address, mediaType, charset, captured, content, List.of());
    }

    /** Whether we fetched it ourselves from its address, so that another page from there is the same article. */
    public boolean isFetched() {
        return file == null && address != null;
    }
}
