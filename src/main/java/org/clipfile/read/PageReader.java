package org.clipfile.read;

import java.io.IOException;
import org.clipfile.article.Capture;
import org.clipfile.article.Page;
import org.clipfile.article.UnreadableCaptureException;

/** Reads captures of some media types as pages. Stateless and thread-safe. */
public interface PageReader {

    /** Whether this reader is the one for that capture, judging by its media type. */
    boolean reads(Capture capture);

    /**
     * Reads a capture.
     *
     * @throws UnreadableCaptureException if the bytes are not what they are said to be, or hold no text
     * @throws IOException if the bytes cannot be fetched
     */
    Page read(Capture capture) throws IOException, UnreadableCaptureException;
}
