package org.clipfile.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;

/** Keeps streams as contents that can be read again: small ones in memory, others in the work folder. Thread-safe. */
final class Spool {
    /** Up to here content is held in memory. */
    static final int IN_MEMORY_BYTES = 1 << 20;

    private final DurableFiles files;

    Spool(DurableFiles files) {
        this.files = files;
    }

    /**
     * Reads a stream to its end; does not close it.
     *
     * @throws UnreadableCaptureException if it holds more than {@code maxBytes}
     */
    Content keep(InputStream in, long maxBytes) throws IOException, UnreadableCaptureException {
        byte[] start = in.readNBytes((int) Math.min(IN_MEMORY_BYTES, maxBytes) + 1);
        if (start.length > maxBytes) {
            throw tooLarge(maxBytes);
        }
        if (start.length <= IN_MEMORY_BYTES) {
            return Content.of(start);
        }
        Content spooled = Content.of(files.spool(out -> {
            out.write(start);
            byte[] buffer = new byte[1 << 16];
            long total = start.length;
            for (int n = in.read(buffer); n >= 0 && total <= maxBytes; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                total += n;
            }
        }));
        if (spooled.size() > maxBytes) {
            release(spooled);
            throw tooLarge(maxBytes);
        }
        return spooled;
    }

    /** Deletes the file of a content that {@link #keep} gave, if it has one. */
    static void release(Content content) throws IOException {
        if (content instanceof Content.OnDisk onDisk) {
            Files.deleteIfExists(onDisk.file());
        }
    }

    private static UnreadableCaptureException tooLarge(long maxBytes) {
        return new UnreadableCaptureException("The page is longer than the limit, " + maxBytes + " bytes.");
    }
}
