package org.clipfile.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question to one server.
 *
 * @param address what is asked for
 * @param form what is told in a POST request, as a form is sent (application/x-www-form-urlencoded), secrets perhaps;
 *     null for a GET request
 * @param headers what is said besides; credentials among them go to this host only and into no capture and no log
 * @param maxBytes the answer is broken off beyond so many, before decompression
 * @param time the answer is broken off when it takes longer, from connecting to the last byte
 */
public record Request(URI address, @Nullable String form, Map<String, String> headers, long maxBytes, Duration time) {
    public Request {
        headers = Map.copyOf(headers);
    }

    /** One that tells nothing. */
    public Request(URI address, Map<String, String> headers, long maxBytes, Duration time) {
        this(address, null, headers, maxBytes, time);
    }

    /** The method of HTTP. */
    public String method() {
        return form == null ? "GET" : "POST";
    }

    @Override
    public String toString() {
        return method() + " " + address + " with headers " + headers.keySet();
    }
}
