package org.clipfile.article;

import org.jspecify.annotations.Nullable;

/**
 * What an article was made from.
 *
 * @param channel by which door it came
 * @param file path of the file it came in, if it was one
 * @param address web address, if it has one
 * @param mediaType type of the bytes
 * @param charset character set they were decoded with
 * @param bytes how many there are
 * @param sha256 SHA-256 of the bytes, lower-case hex
 * @param capture id of the capture
 * @param chars length of the source text that the ledger tiles, in UTF-16 chars
 */
public record Source(
        Channel channel,
        @Nullable String file,
        @Nullable String address,
        String mediaType,
        String charset,
        long bytes,
        String sha256,
        String capture,
        int chars) {}
