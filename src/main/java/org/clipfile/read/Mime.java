package org.clipfile.read;

import java.util.Map;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;

/** How messages and saved pages (RFC 2045) are taken apart: within which bounds, and what their headers say. */
final class Mime {
    static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(1 << 20)
            .setMaxHeaderLen(1 << 20)
            .setMaxHeaderCount(2000)
            .setMaxContentLen(-1)
            .build();

    private Mime() {}

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
