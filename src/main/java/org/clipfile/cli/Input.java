package org.clipfile.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One thing to work on.
 *
 * @param name how the person who named it calls it, parts parted by {@code /}
 * @param file where it lies; null for standard input
 * @param output path of what is made of it, without extension, relative to the output folder, parts parted by {@code /}
 * @param trouble why it cannot be worked on, a sentence; null if it can
 */
record Input(
        String name,
        @Nullable Path file,
        String output,
        @Nullable String trouble) {

    /** What a person names to have standard input read. */
    static final String STDIN = "-";

    /** Something that was named and cannot be worked on. */
    static Input refused(String name, String trouble) {
        return new Input(name, null, name, trouble);
    }
}
