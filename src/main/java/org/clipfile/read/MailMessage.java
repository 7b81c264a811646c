package org.clipfile.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.clipfile.article.UnreadableCaptureException;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail (RFC 5322, RFC 2045): its header fields, and the parts a reader may be shown.
 *
 * @param fields values by name in lower case, encoded words decoded (RFC 2047); of repeated fields the first
 * @param html the first part that is a web page; null if there is none
 * @param text the first part that is plain text; null if there is none
 */
record MailMessage(
        Map<String, String> fields,
        @Nullable Part html,
        @Nullable Part text) {
    /**
     * A part, decoded from its transfer encoding.
     *
     * @param bytes its content
     * @param mediaType its type
     * @param charset character set it declares; null if none
     */
    record Part(byte[] bytes, String mediaType, @Nullable String charset) {}

    /**
     * Reads a message; attachments and parts after the first of each kind are passed over.
     *
     * @throws UnreadableCaptureException if it holds nothing to read, or is damaged before it
     */
    static MailMessage in(InputStream in) throws IOException, UnreadableCaptureException {
        MimeTokenStream mime = new MimeTokenStream(Mime.CONFIG);
        mime.parse(in);
        Search search = new Search();
        try {
            for (EntityState state = mime.getState(); state != EntityState.T_END_OF_STREAM; state = mime.next()) {
                if (state == EntityState.T_START_HEADER) {
                    search.headers.add(new HashMap<>());
                } else if (state == EntityState.T_FIELD) {
                    search.field(mime.getField());
                } else if (state == EntityState.T_BODY) {
                    search.body(mime);
                }
            }
        } catch (MimeException e) {
            if (search.html == null && search.text == null) {
                throw new UnreadableCaptureException("The e-mail is damaged: " + e.getMessage() + ".");
            }
        }
        if (search.html == null && search.text == null) {
            throw new UnreadableCaptureException("The e-mail holds no text and no web page.");
        }
        Map<String, String> decoded = new HashMap<>();
        search.headers
                .get(0)
                .forEach((name, value) -> decoded.put(
                        name,
                        DecoderUtil.decodeEncodedWords(value.replaceAll("\\s*\\r?\\n\\s*", " "), DecodeMonitor.SILENT)
                                .strip()));
        return new MailMessage(decoded, search.html, search.text);
    }

    /** The value of a header field, "" without it. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private static final class Search {
        private final List<Map<String, String>> headers = new ArrayList<>();
        private @Nullable Part html;
        private @Nullable Part text;

        void field(Field field) {
            String name = field.getName().toLowerCase(Locale.ROOT);
            headers.get(headers.size() - 1).putIfAbsent(name, field.getBody().strip());
        }

        void body(MimeTokenStream mime) throws IOException {
            Map<String, String> own = headers.get(headers.size() - 1);
            String type = mime.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
            boolean page = type.equals(MediaTypes.HTML) || type.equals(MediaTypes.XHTML);
            boolean attached = own.getOrDefault("content-disposition", "")
                    .toLowerCase(Locale.ROOT)
                    .startsWith("attachment");
            if (attached || !page && !type.equals(MediaTypes.TEXT) || (page ? html : text) != null) {
                return;
            }
            byte[] bytes;
            try (InputStream decoded = mime.getDecodedInputStream()) {
                bytes = decoded.readAllBytes();
            }
            Part part = new Part(bytes, type, Mime.parameter(own, "charset"));
            if (page) {
                html = part;
            } else if (!isBlank(bytes)) {
                text = part;
            }
        }

        private static boolean isBlank(byte[] bytes) {
            for (byte b : bytes) {
                if (b < 0 || b > ' ') {
                    return false;
                }
            }
            return true;
        }
    }
}
