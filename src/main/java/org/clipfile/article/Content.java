package org.clipfile.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a capture, wherever they lie; they can be read as often as needed. */
public sealed interface Content {

    /** How many bytes there are. */
    long size();

    /** Opens them from the first byte; the caller closes the stream. */
    InputStream open() throws IOException;

    /** All bytes at once: for small contents only, the caller knows the {@link #size()}. */
    default byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }

    /** Bytes held in memory; the array is not copied and must not be changed. */
    static Content of(byte[] bytes) {
        return new InMemory(bytes);
    }

    /** The bytes of a file as long as it is now; reading fails if it is shorter by then. */
    static Content of(Path file) throws IOException {
        return new OnDisk(file, Files.size(file));
    }

    /** Content held in an array. */
    record InMemory(byte[] bytes) implements Content {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** Content that is a file. */
    record OnDisk(Path file, long size) implements Content {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
