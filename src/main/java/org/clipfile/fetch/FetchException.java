package org.clipfile.fetch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says why something could not be fetched, in a sentence for people without credentials. */
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1;

    /** Whether it is worth trying again. */
    public enum Kind {
        /** Trouble that may pass: a timeout, a busy server. */
        SOFT,
        /** It will go on as long as nobody changes something: a name that is not known, a bad certificate, a bomb. */
        HARD,
        /** We did not ask: robots.txt or our own rules are against it. */
        REFUSED
    }

    private final Kind kind;

    public FetchException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What we do not ask for. */
    public static FetchException refused(String message) {
        return new FetchException(Kind.REFUSED, message, null);
    }

    /** What kind of failure it is. */
    public Kind kind() {
        return kind;
    }
}
