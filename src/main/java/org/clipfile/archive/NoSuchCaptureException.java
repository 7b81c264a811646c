package org.clipfile.archive;

import java.io.IOException;

/** An id was asked for that the archive does not know. */
public class NoSuchCaptureException extends IOException {
    private static final long serialVersionUID = 1;

    public NoSuchCaptureException(String id) {
        super("The archive holds no capture " + id);
    }
}
