package org.clipfile;

import java.util.List;
import org.clipfile.article.UnreadableCaptureException;

/** A file of many pages was damaged somewhere; the pages before that were kept. */
final class PartlyReadException extends UnreadableCaptureException {
    private static final long serialVersionUID = 1;

    private final transient List<String> kept;

    PartlyReadException(String reason, List<String> kept) {
        super(reason);
        this.kept = kept;
    }

    /** Ids of the captures that were kept. */
    List<String> kept() {
        return kept;
    }
}
