package org.clipfile.clip;

import java.io.IOException;
import org.clipfile.article.Capture;
import org.clipfile.article.UnreadableCaptureException;

/**
 * Turns captures into articles. Pure: the same capture and the same rules give the same article. Thread-safe.
 */
public final class Clipper {

    /** A clipper with the shipped rules. */
    public static Clipper standard() {
        return new Clipper();
    }

    /**
     * Clips a capture.
     *
     * @throws UnreadableCaptureException if the bytes are no page at all
     * @throws IOException if the bytes cannot be fetched
     */
    public Clipping clip(Capture capture) throws IOException, UnreadableCaptureException {
        throw new IOException("to be written " + capture.id());
    }
}
