package org.clipfile.watch;

import java.io.IOException;
import java.io.InputStream;
import org.clipfile.archive.HttpAnswer;
import org.clipfile.article.UnreadableCaptureException;

/** Reads the bodies of answers. */
final class Bodies {
    private static final int BLOCK_BYTES = 1 << 14;

    private Bodies() {}

    /**
     * All bytes, without content coding.
     *
     * @throws UnreadableCaptureException if there are more, or they are coded in a way that cannot be undone
     */
    static byte[] bytes(HttpAnswer answer, int maxBytes) throws IOException, UnreadableCaptureException {
        try (InputStream in = answer.body()) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            requireWithin(bytes.length, maxBytes);
            return bytes;
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /**
     * How much it is.
     *
     * @param bytes without content coding
     * @param parts how many of them begin a tag, or a part of JSON
     */
    record Size(long bytes, long parts) {}

    /**
     * How much it is, found out without holding it.
     *
     * @throws UnreadableCaptureException if there are more bytes, or they are coded in a way that cannot be undone
     */
    static Size size(HttpAnswer answer, int maxBytes) throws IOException, UnreadableCaptureException {
        try (InputStream in = answer.body()) {
            byte[] block = new byte[BLOCK_BYTES];
            long bytes = 0;
            long parts = 0;
            for (int n = 0; n >= 0; n = in.read(block)) {
                for (int i = 0; i < n; i++) {
                    parts += block[i] == '<' || block[i] == '{' || block[i] == '[' || block[i] == ',' ? 1 : 0;
                }
                bytes += n;
                requireWithin(bytes, maxBytes);
            }
            return new Size(bytes, parts);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static void requireWithin(long length, int maxBytes) throws UnreadableCaptureException {
        if (length > maxBytes) {
            throw new UnreadableCaptureException(
                    String.format(java.util.Locale.ROOT, "It unpacks to more than %,d bytes", maxBytes));
        }
    }

    private static UnreadableCaptureException damaged(IOException e) {
        return new UnreadableCaptureException("The compressed answer is damaged: " + e.getMessage());
    }
}
