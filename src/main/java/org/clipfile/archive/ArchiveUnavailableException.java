package org.clipfile.archive;

import java.io.IOException;

/** The archive cannot be read or written just now: disk full, read-only, gone. Nothing is half-written; try again later. */
public class ArchiveUnavailableException extends IOException {
    private static final long serialVersionUID = 1;

    public ArchiveUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
