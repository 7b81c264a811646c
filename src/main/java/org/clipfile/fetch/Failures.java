package org.clipfile.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.clipfile.fetch.FetchException.Kind;
import org.jspecify.annotations.Nullable;

/** What the client's exceptions mean to a person, and whether to try again. */
final class Failures {
    private Failures() {}

    static FetchException of(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            @Nullable FetchException meaning = meaning(cause);
            if (meaning != null) {
                return meaning;
            }
        }
        return new FetchException(Kind.SOFT, "The answer broke off: " + failure.getMessage(), failure);
    }

    private static @Nullable FetchException meaning(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        if (cause instanceof FetchException known) {
            return known;
        }
        if (cause instanceof AddressGuard.PrivateAddressException) {
            return new FetchException(Kind.REFUSED, said, cause);
        }
        if (cause instanceof UnknownHostException) {
            return new FetchException(Kind.HARD, "The host is not known: " + said, cause);
        }
        if (cause instanceof SSLException) {
            return new FetchException(Kind.HARD, "No secure connection could be made: " + said, cause);
        }
        if (cause instanceof MessageConstraintException) {
            return new FetchException(Kind.HARD, "Its HTTP header is too long: " + said, cause);
        }
        if (cause instanceof InterruptedIOException) {
            return new FetchException(Kind.SOFT, "The server did not answer in time", cause);
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return new FetchException(Kind.SOFT, "The server cannot be reached: " + said, cause);
        }
        if (cause instanceof ConnectionClosedException || cause instanceof SocketException) {
            return new FetchException(Kind.SOFT, "The connection broke off: " + said, cause);
        }
        return null;
    }
}
