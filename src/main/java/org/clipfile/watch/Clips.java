package org.clipfile.watch;

import java.io.IOException;
import org.clipfile.article.UnreadableCaptureException;

/** Has captures clipped and filed. Thread-safe. */
public interface Clips {
    /**
     * Clips a capture that is on disk; on return its article is filed, or its id is on the way to who files it.
     *
     * @throws UnreadableCaptureException if it cannot be clipped
     */
    void clip(String captureId) throws IOException, UnreadableCaptureException;
}
