package org.clipfile.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.clipfile.fetch.Answer;
import org.jspecify.annotations.Nullable;

/**
 * By which a server knows what we have, so that it need not send it again (RFC 9110 section 8.8).
 *
 * @param etag null if the answer had none
 * @param lastModified null if the answer had none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** Of what we do not have, or want whole once more. */
    static final Validators NONE = new Validators(null, null);

    /** Those of an answer. */
    static Validators of(Answer answer) {
        return new Validators(answer.header("etag"), answer.header("last-modified"));
    }

    /** As a request says them. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        return headers;
    }
}
