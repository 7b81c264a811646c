package org.clipfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps folders apart that must not lie in one another. */
public final class Places {
    private Places() {}

    /**
     * Makes sure that the inbox and the archive do not hold one another, or the archive would be taken in and moved away
     * bit by bit, and that neither the routes nor the rules lie in the inbox, which would take them in too. Links are
     * followed.
     *
     * @throws IllegalArgumentException if one lies in another; the message names both and what to set
     * @throws IOException if a folder cannot be looked at
     */
    public static void requireApart(Configuration configuration) throws IOException {
        Path inbox = configuration.path("clipfile.inbox");
        Path archive = configuration.path("clipfile.archive");
        if (holds(archive, inbox)) {
            throw lies("clipfile.inbox", inbox, "clipfile.archive", archive);
        }
        for (String key : List.of("clipfile.archive", "clipfile.routes", "clipfile.rules")) {
            if (!configuration.value(key).isEmpty() && holds(inbox, configuration.path(key))) {
                throw lies(key, configuration.path(key), "clipfile.inbox", inbox);
            }
        }
    }

    private static IllegalArgumentException lies(String key, Path inner, String outerKey, Path outer) {
        return new IllegalArgumentException(key + " (" + inner + ") must not be or lie in " + outerKey + " (" + outer
                + "). Set one of them to another folder.");
    }

    /** Whether a folder is or holds another, wherever links lead; neither need be there. */
    public static boolean holds(Path outer, Path inner) throws IOException {
        return real(inner).startsWith(real(outer));
    }

    private static Path real(Path path) throws IOException {
        Path there = path.toAbsolutePath().normalize();
        Path rest = there.getFileSystem().getPath("");
        while (!Files.exists(there) && there.getParent() != null) {
            rest = there.getFileName().resolve(rest);
            there = there.getParent();
        }
        return there.toRealPath().resolve(rest).normalize();
    }
}
