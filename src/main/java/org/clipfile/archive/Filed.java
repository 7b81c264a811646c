package org.clipfile.archive;

import java.nio.file.Path;

/**
 * Where an article stands.
 *
 * @param id the article's id
 * @param file its JSON file
 * @param title its title, or an empty text
 * @param change what filing it did
 */
public record Filed(String id, Path file, String title, Change change) {

    /** What filing an article did to the archive. */
    public enum Change {
        /** It was not there before. */
        NEW,
        /** It was there and now differs. */
        UPDATED,
        /** It was there and is as it was. */
        SAME
    }
}
