package org.clipfile.archive;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What keeps the archive from being written just now, if anything does. Thread-safe. */
final class Trouble {
    private final AtomicReference<@Nullable String> now = new AtomicReference<>();

    /**
     * Notes a failure.
     *
     * @param what what was tried, as a phrase that names the file
     * @return the exception to throw
     */
    ArchiveUnavailableException met(String what, Throwable cause) {
        String message = what + ": " + reason(cause);
        now.set(message);
        return new ArchiveUnavailableException(message, cause);
    }

    /** Notes that the archive could be written. */
    void over() {
        if (now.get() != null) {
            now.set(null);
        }
    }

    /** What the trouble is. */
    Optional<String> now() {
        return Optional.ofNullable(now.get());
    }

    /** The JDK's messages often hold the path alone, and the kind of trouble in the exception's name. */
    private static String reason(Throwable cause) {
        if (cause instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        String name = cause.getClass()
                .getSimpleName()
                .replaceAll("Exception$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        String message = cause.getMessage();
        return cause instanceof FileSystemException || message == null ? name : message;
    }
}
