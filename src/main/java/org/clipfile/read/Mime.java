package org.clipfile.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;

/** How messages and saved pages (RFC 2045) are taken apart: within which bounds, and what their headers say. */
final class Mime {
    /**
     * A part of a message while the walk stands at it.
     *
     * @param type its media type, lower case
     * @param header its own fields, by name in lower case; the first of each name
     * @param top those of the message around it
     */
    record Part(String type, Map<String, String> header, Map<String, String> top, MimeTokenStream stream) {
        /** Its content, decoded from its transfer encoding. */
        byte[] bytes() throws IOException {
            try (InputStream decoded = stream.getDecodedInputStream()) {
                return decoded.readAllBytes();
            }
        }
    }

    /** Is shown each part that holds no others, in order. */
    interface Visitor {
        /** Takes a part; true if the walk may end. */
        boolean take(Part part) throws IOException;
    }

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(1 << 20)
            .setMaxHeaderLen(1 << 20)
            .setMaxHeaderCount(2000)
            .setMaxContentLen(-1)
            .build();

    private Mime() {}

    /**
     * Walks over the parts of a message.
     *
     * @throws MimeException if it is damaged; the parts before were shown
     */
    static void walk(InputStream in, Visitor visitor) throws IOException, MimeException {
        MimeTokenStream mime = new MimeTokenStream(CONFIG);
        mime.parse(in);
        Map<String, String> top = new HashMap<>();
        Map<String, String> header = top;
        boolean first = true;
        for (EntityState state = mime.getState(); state != EntityState.T_END_OF_STREAM; state = mime.next()) {
            if (state == EntityState.T_START_HEADER) {
                header = first ? top : new HashMap<>();
                first = false;
            } else if (state == EntityState.T_FIELD) {
                header.putIfAbsent(
                        mime.getField().getName().toLowerCase(Locale.ROOT),
                        mime.getField().getBody().strip());
            } else if (state == EntityState.T_BODY) {
                String type = mime.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
                if (visitor.take(new Part(type, header, top, mime))) {
                    break;
                }
            }
        }
    }

    /**
     * A parameter of the content type, such as its charset; null if there is none.
     *
     * @param header fields of a part, by name in lower case
     */
    static @Nullable String parameter(Map<String, String> header, String name) {
        String type = header.get("content-type");
        if (type == null) {
            return null;
        }
        for (NameValuePair pair : RawFieldParser.DEFAULT
                .parseRawBody(new RawField("Content-Type", type))
                .getParams()) {
            if (pair.getName().equalsIgnoreCase(name)) {
                return pair.getValue();
            }
        }
        return null;
    }
}
