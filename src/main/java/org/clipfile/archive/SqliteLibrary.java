package org.clipfile.archive;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;

/**
 * Loads SQLite's native library without leaving a copy in the system's folder for temporary files, where those of killed
 * processes would pile up.
 */
final class SqliteLibrary {
    private static final String PLACE = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    /**
     * Loads it by way of a folder of ours, unless this process has it already or the user chose another folder. Where that
     * does not work, on a disk that runs no programs for instance, the driver does it in its own way later.
     */
    static synchronized void load(Path folder) throws IOException {
        // Windows does not let go of the file of a loaded library.
        if (File.separatorChar != '/' || System.getProperty(PLACE) != null) {
            return;
        }
        System.setProperty(PLACE, folder.toString());
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError e) {
            return; // the driver tries again when it connects, and that failure is told
        } finally {
            System.clearProperty(PLACE);
            deleteCopies(folder);
        }
    }

    /** A library that is loaded needs its file no longer. */
    private static void deleteCopies(Path folder) throws IOException {
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, "sqlite-*")) {
            for (Path copy : copies) {
                Files.deleteIfExists(copy);
            }
        }
    }
}
