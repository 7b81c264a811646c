package org.clipfile.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.clipfile.article.UnreadableCaptureException;
import org.jspecify.annotations.Nullable;

/**
 * The page inside a file that a browser saved as MHTML (RFC 2557): its root part, decoded from its transfer encoding.
 *
 * @param bytes the page
 * @param mediaType its type
 * @param charset character set its part declares; null if none
 * @param address web address it was saved from; null if it is not told
 */
record SavedPage(
        byte[] bytes,
        String mediaType,
        @Nullable String charset,
        @Nullable String address) {
    /**
     * Finds the page: the part the header names as {@code start}, else the first web page. Frames and pictures saved with
     * it are passed over.
     *
     * @throws UnreadableCaptureException if there is none, or the file is damaged before it
     */
    static SavedPage in(InputStream in) throws IOException, UnreadableCaptureException {
        Search search = new Search();
        try {
            Mime.walk(in, search);
        } catch (MimeException e) {
            if (search.found == null) {
                throw new UnreadableCaptureException("The saved page (MHTML) is damaged: " + e.getMessage() + ".");
            }
        }
        if (search.found == null) {
            throw new UnreadableCaptureException("The saved page (MHTML) holds no web page.");
        }
        return search.found;
    }

    /** The first page seen, until the one that is named as the root comes. */
    private static final class Search implements Mime.Visitor {
        private @Nullable SavedPage found;

        @Override
        public boolean take(Mime.Part part) throws IOException {
            if (!part.type().equals(MediaTypes.HTML) && !part.type().equals(MediaTypes.XHTML)) {
                return false;
            }
            String start = Mime.parameter(part.top(), "start");
            boolean root = start == null || start.equals(part.header().get("content-id"));
            if (found != null && !root) {
                return false;
            }
            found = new SavedPage(
                    part.bytes(),
                    part.type(),
                    Mime.parameter(part.header(), "charset"),
                    address(part.header(), part.top()));
            return root;
        }

        private static @Nullable String address(Map<String, String> own, Map<String, String> top) {
            for (String value : new @Nullable String[] {
                top.get("snapshot-content-location"), own.get("content-location"), top.get("content-location")
            }) {
                // Long addresses are folded over several lines (RFC 2557 section 4.4.2).
                String clean = value == null ? "" : value.replaceAll("\\s+", "");
                if (clean.startsWith("http://") || clean.startsWith("https://")) {
                    return clean;
                }
            }
            return null;
        }
    }
}
