package org.clipfile.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clipfile.article.Content;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param address what was asked for
 * @param status HTTP status
 * @param headers by name in lower case
 * @param block the answer as HTTP has it: header, empty line, body in its content coding, without transfer coding
 */
public record Answer(URI address, int status, Map<String, List<String>> headers, Content block) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    /** The first header of that name; null if there is none. */
    public @Nullable String header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** Whether it sends us elsewhere (RFC 9110 section 15.4). */
    public boolean isRedirect() {
        return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308)
                && header("location") != null;
    }

    /** Whether what was told is to be told there again (RFC 9110 sections 15.4.8 and 15.4.9). */
    public boolean isRedirectOfForms() {
        return (status == 307 || status == 308) && isRedirect();
    }

    /** Whether the move is for good. */
    public boolean isPermanentRedirect() {
        return (status == 301 || status == 308) && isRedirect();
    }
}
