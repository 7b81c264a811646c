package org.clipfile.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds of any dialect. What a feed calls itself (its media type) is not believed: servers send all kinds as
 * {@code text/html}. Hostile input is harmless: there are no entities beyond those of HTML, no DTD is looked at, nothing
 * is fetched, and memory is bounded by a small multiple of the length.
 */
public final class Feeds {
    /** So many entries of a feed are read; sitemaps may hold 50,000 (sitemaps.org). */
    static final int MOST_ENTRIES = 50_000;

    static final String TOO_MANY_ENTRIES =
            "It holds more than 50,000 entries at once, of which the others are not read.";

    private static final int MOST_UNZIPPED_BYTES = 50 << 20;
    private static final int SNIFFED = 4_000;

    private Feeds() {}

    /**
     * Reads the entries of a feed or sitemap.
     *
     * @param bytes its bytes, without content coding; a sitemap that is itself a gzip file is unpacked here
     * @param charset the charset that HTTP declares; null if it declares none
     * @param base its address, against which its links are resolved
     * @return empty if the bytes are no feed and no sitemap: a page, perhaps
     * @throws IOException if a gzip file is damaged or too large, or if there are far too many tags; the message is for
     *     people
     */
    public static Optional<Feed> read(byte[] bytes, @Nullable String charset, String base) throws IOException {
        byte[] plain =
                bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b ? unzip(bytes) : bytes;
        String text = Decoded.text(plain, charset);
        String start = text.substring(0, Math.min(text.length(), SNIFFED)).stripLeading();
        if (start.startsWith("{")) {
            return JsonFeed.read(text, base);
        }
        String lower = start.toLowerCase(Locale.ROOT);
        if (XmlFeed.reads(lower)) {
            return new XmlFeed(base).read(text);
        }
        return lower.startsWith("http://") || lower.startsWith("https://")
                ? TextSitemap.read(text, base)
                : Optional.empty();
    }

    private static byte[] unzip(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(MOST_UNZIPPED_BYTES + 1);
            if (plain.length > MOST_UNZIPPED_BYTES) {
                throw new IOException("The gzip file in it unpacks to more than 50 MB");
            }
            return plain;
        }
    }

    /** The text of a feed, for those who look at it otherwise. */
    static String text(byte[] bytes, @Nullable String charset) {
        return bytes.length == 0 ? "" : Decoded.text(bytes, charset == null ? StandardCharsets.UTF_8.name() : charset);
    }
}
