package org.clipfile.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;
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
        MimeTokenStream mime = new MimeTokenStream(Mime.CONFIG);
        mime.parse(in);
        Search search = new Search();
        try {
            for (EntityState state = mime.getState(); state != EntityState.T_END_OF_STREAM; state = mime.next()) {
                if (state == EntityState.T_START_HEADER) {
                    search.headers.add(new HashMap<>());
                } else if (state == EntityState.T_FIELD) {
                    search.field(mime.getField());
                } else if (state == EntityState.T_BODY && search.body(mime)) {
                    break;
                }
            }
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
    private static final class Search {
        private final List<Map<String, String>> headers = new ArrayList<>();
        private @Nullable SavedPage found;

        void field(Field field) {
            String name = field.getName().toLowerCase(Locale.ROOT);
            headers.get(headers.size() - 1).putIfAbsent(name, field.getBody().strip());
        }

        /** Takes a part; true if no better one can follow. */
        boolean body(MimeTokenStream mime) throws IOException {
            Map<String, String> own = headers.get(headers.size() - 1);
            Map<String, String> top = headers.get(0);
            String type = mime.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
            if (!type.equals(MediaTypes.HTML) && !type.equals(MediaTypes.XHTML)) {
                return false;
            }
            String start = Mime.parameter(top, "start");
            boolean root = start == null || start.equals(own.get("content-id"));
            if (found != null && !root) {
                return false;
            }
            byte[] bytes;
            try (InputStream decoded = mime.getDecodedInputStream()) {
                bytes = decoded.readAllBytes();
            }
            found = new SavedPage(bytes, type, Mime.parameter(own, "charset"), address(own, top));
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
