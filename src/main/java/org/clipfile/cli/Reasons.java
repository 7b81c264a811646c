package org.clipfile.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.clipfile.article.UnreadableCaptureException;

/** Says in a sentence why something could not be done. */
final class Reasons {
    private Reasons() {}

    /** The reason behind an exception, for a person. */
    static String of(Throwable failure) {
        String message = failure.getMessage();
        if (failure instanceof UnreadableCaptureException && message != null) {
            return message;
        }
        if (failure instanceof AccessDeniedException denied) {
            return "No permission for " + denied.getFile() + ".";
        }
        if (failure instanceof NoSuchFileException gone) {
            return "There is no file " + gone.getFile() + ".";
        }
        if (failure instanceof FileSystemException file) {
            return (file.getReason() == null ? file.getClass().getSimpleName() : file.getReason()) + ": "
                    + file.getFile();
        }
        if (failure instanceof OutOfMemoryError) {
            return "It needs more memory than this Java has (-Xmx raises it).";
        }
        if (failure instanceof StackOverflowError) {
            return "It is nested too deeply.";
        }
        if (failure instanceof IOException || failure instanceof IllegalArgumentException) {
            return message == null ? failure.toString() : message;
        }
        return "This is a mistake in clipfile, please report it: " + failure;
    }
}
