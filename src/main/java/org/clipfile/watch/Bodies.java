package org.clipfile.watch;

import java.io.IOException;
import java.io.InputStream;
import org.clipfile.archive.HttpAnswer;
import org.clipfile.article.UnreadableCaptureException;

/** Reads the bodies of answers. */
final class Bodies {
    private Bodies() {}

    /**
     * All bytes, without content coding.
     *
     * @throws UnreadableCaptureException if there are more, or they are coded in a way that cannot be undone
     */
    static byte[] bytes(HttpAnswer answer, int maxBytes) throws IOException, UnreadableCaptureException {
        byte[] bytes;
        try (InputStream in = answer.body()) {
            bytes = in.readNBytes(maxBytes + 1);
        } catch (IOException e) {
            throw new UnreadableCaptureException("The compressed answer is damaged: " + e.getMessage());
        }
        if (bytes.length > maxBytes) {
            throw new UnreadableCaptureException("It unpacks to more than " + maxBytes + " bytes.");
        }
        return bytes;
    }
}
