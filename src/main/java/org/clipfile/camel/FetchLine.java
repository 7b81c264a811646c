package org.clipfile.camel;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpConstants;
import org.clipfile.fetch.Fetcher;
import org.clipfile.fetch.Wire;

/** Sends the watcher's requests through the route {@code fetch}. */
final class FetchLine {
    private static final int MOST_CONNECTIONS = 128;

    private FetchLine() {}

    /** What the route names. */
    static Map<String, Object> beans(Wire wire) {
        HttpClientConfigurer bounds = wire::configure;
        return Map.of("fetchBounds", bounds, "fetchConnections", wire.connections(MOST_CONNECTIONS));
    }

    /**
     * A fetcher that goes through the route.
     *
     * @param seam address at which the route listens
     */
    static Fetcher fetcher(CamelContext context, Wire wire, String seam) {
        ProducerTemplate template = context.createProducerTemplate();
        return wire.over((call, request) -> {
            URI address = request.address();
            String query = address.getRawQuery();
            String whole = address.toASCIIString();
            int end = whole.indexOf('?') >= 0 ? whole.indexOf('?') : whole.length();
            Exchange answered = template.request(seam, exchange -> {
                exchange.getMessage().setHeader(Wire.CALL, call);
                exchange.getMessage().setHeader(Exchange.HTTP_METHOD, request.method());
                exchange.getMessage().setHeader(HttpConstants.HTTP_URI, whole.substring(0, end));
                if (query != null) {
                    exchange.getMessage().setHeader(HttpConstants.HTTP_RAW_QUERY, query);
                }
            });
            Exception failure = answered.getException();
            if (failure != null) {
                throw asIo(failure);
            }
        });
    }

    private static IOException asIo(Exception failure) {
        if (Cause.of(failure) instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return new InterruptedIOException("Told to stop");
        }
        return failure instanceof IOException io ? io : new IOException(failure.getMessage(), failure);
    }
}
