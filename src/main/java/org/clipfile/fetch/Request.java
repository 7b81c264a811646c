package org.clipfile.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * One question to one server.
 *
 * @param address what is asked for
 * @param headers what is said besides; credentials among them go to this host only and into no capture and no log
 * @param maxBytes the answer is broken off beyond so many, before decompression
 * @param time the answer is broken off when it takes longer, from connecting to the last byte
 */
public record Request(URI address, Map<String, String> headers, long maxBytes, Duration time) {
    public Request {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "GET " + address + " with headers " + headers.keySet();
    }
}
