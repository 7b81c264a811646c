package org.clipfile.fetch;

import java.io.IOException;

/** Asks a server one question; follows no redirect. Thread-safe. */
public interface Fetcher {
    /**
     * Asks.
     *
     * @throws FetchException if there is no whole answer, or none we may take
     * @throws IOException if our own disk fails
     */
    Answer fetch(Request request) throws IOException;
}
