package org.clipfile.camel;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.apache.camel.RuntimeCamelException;
import org.clipfile.Printable;
import org.clipfile.article.UnreadableCaptureException;

/** What really went wrong, and how to say it. */
final class Cause {
    private Cause() {}

    /** The exception that our own code threw, without what Camel wrapped around it. */
    static Throwable of(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof RuntimeCamelException
                        || cause instanceof org.apache.camel.CamelExchangeException
                        || cause instanceof java.lang.reflect.InvocationTargetException
                        || cause instanceof java.io.UncheckedIOException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** A sentence for a person about what the disk refused. */
    static String outside(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "Clipfile is not allowed to write " + Printable.name(String.valueOf(denied.getFile())) + ".";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return Printable.name(file.getReason() + ": " + file.getFile()) + ".";
        }
        return Printable.name(e.toString()) + ".";
    }

    /** A sentence for a person who dropped in a file. */
    static String sentence(Throwable cause) {
        if (cause instanceof UnreadableCaptureException) {
            return String.valueOf(cause.getMessage());
        }
        if (cause instanceof AccessDeniedException || cause instanceof FileNotFoundException) {
            return "Clipfile is not allowed to read it. Give the user who runs Clipfile the right to read it.";
        }
        if (cause instanceof IOException) {
            return "It could not be read in spite of several tries: " + cause.getMessage();
        }
        if (cause instanceof OutOfMemoryError) {
            return "It needs more memory than there is. Run with more, as in JAVA_OPTS=-Xmx1g ./clipfile run";
        }
        if (cause instanceof StackOverflowError) {
            return "It is nested too deeply, or a pattern of a rule goes too deep on it. The log has the details.";
        }
        return "Clipfile made a mistake with it (" + cause + "). The log has the details.";
    }
}
