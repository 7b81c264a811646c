package org.clipfile.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.read.MediaTypes;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody named, and what it is.
 *
 * @param name how it is called; null if it was no file
 * @param content its bytes
 * @param mediaType as its first bytes and its name tell
 */
record NamedFile(@Nullable String name, Content content, String mediaType) {
    /** Files up to this many bytes are read once, whole. */
    private static final int SMALL_BYTES = 1 << 20;

    /**
     * Looks what a file is.
     *
     * @param name how it is called; null if it was no file
     * @throws UnreadableCaptureException if it can be no page, no text and no web archive
     */
    static NamedFile open(Path file, @Nullable String name) throws IOException, UnreadableCaptureException {
        Content content = Files.size(file) <= SMALL_BYTES ? Content.of(Files.readAllBytes(file)) : Content.of(file);
        try (InputStream in = content.open()) {
            String mediaType = MediaTypes.of(name == null ? "" : name, in.readNBytes(MediaTypes.PREFIX));
            return new NamedFile(name, content, mediaType);
        }
    }

    /** Whether it is a web archive, which holds many pages. */
    boolean isWarc() {
        return mediaType.equals(MediaTypes.WARC) || mediaType.equals(MediaTypes.WARC_GZIP);
    }

    /**
     * The capture of a file that is one page or text.
     *
     * @param captured the time of capture
     * @param maxPageBytes a page longer than this is refused; a text may be as long as it likes
     * @throws UnreadableCaptureException if the page is too long
     */
    Capture capture(Instant captured, long maxPageBytes) throws IOException, UnreadableCaptureException {
        if (content.size() > maxPageBytes && !mediaType.equals(MediaTypes.TEXT)) {
            throw new UnreadableCaptureException("The page is " + Counts.of(content.size())
                    + " bytes long; the limit (clipfile.max-page-bytes) is " + Counts.of(maxPageBytes) + ".");
        }
        CaptureId id = CaptureId.of(null, content);
        return new Capture(id.value(), id.sha256(), Channel.COMMAND, name, null, mediaType, null, captured, content);
    }
}
