package org.clipfile.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clipfile.article.Capture;

/**
 * A capture taken from the archive. Its content can be read until it is closed.
 *
 * @param capture the capture
 * @param files files that hold its content for the time being
 */
public record LoadedCapture(Capture capture, List<Path> files) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
