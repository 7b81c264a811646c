package org.clipfile.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
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
        Search search = new Search();
        try {
            Mime.walk(in, search);
        } catch (MimeException e) {
            if (search.html == null && search.text == null) {
                throw new UnreadableCaptureException("The e-mail is damaged: " + e.getMessage() + ".");
            }
        }
        if (search.html == null && search.text == null) {
            throw new UnreadableCaptureException("The e-mail holds no text and no web page.");
        }
        Map<String, String> decoded = new HashMap<>();
        search.top.forEach((name, value) -> decoded.put(
                name,
                DecoderUtil.decodeEncodedWords(unfolded(value), DecodeMonitor.SILENT)
                        .strip()));
        return new MailMessage(decoded, search.html, search.text);
    }

    /** The lines of a header field as one (RFC 5322 section 2.2.3). */
    private static String unfolded(String value) {
        return value.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    /** The value of a header field, "" without it. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private static final class Search implements Mime.Visitor {
        private Map<String, String> top = Map.of();
        private @Nullable Part html;
        private @Nullable Part text;

        @Override
        public boolean take(Mime.Part part) throws IOException {
            top = part.top();
            boolean page = part.type().equals(MediaTypes.HTML) || part.type().equals(MediaTypes.XHTML);
            boolean attached = part.header()
                    .getOrDefault("content-disposition", "")
                    .toLowerCase(Locale.ROOT)
                    .startsWith("attachment");
            if (attached || !page && !part.type().equals(MediaTypes.TEXT) || (page ? html : text) != null) {
                return false;
            }
            byte[] bytes = part.bytes();
            Part found = new Part(bytes, part.type(), Mime.parameter(part.header(), "charset"));
            if (page) {
                html = found;
            } else if (!isBlank(bytes)) {
                text = found;
            }
            return false;
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
