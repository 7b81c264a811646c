package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFilesTest {
    private static final long LONG_AGO = 0;

    @TempDir
    Path folder;

    @BeforeEach
    void needsProc() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fdinfo")), "this system does not tell which files are open");
    }

    @Test
    void seesAFileThatIsOpenForWriting() throws IOException {
        Path file = folder.resolve("a.txt");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(new OpenFiles(folder).mayBeWritten(file, LONG_AGO)).isTrue();
        }
        assertThat(new OpenFiles(folder).mayBeWritten(file, LONG_AGO)).isFalse();
    }

    @Test
    void doesNotMindReaders() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "x");
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(new OpenFiles(folder).mayBeWritten(file, LONG_AGO)).isFalse();
        }
    }

    @Test
    void seesThroughAFolderReachedByALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
        try (OutputStream out = Files.newOutputStream(folder.resolve("real/a.txt"))) {
            assertThat(new OpenFiles(link).mayBeWritten(link.resolve("a.txt"), LONG_AGO))
                    .isTrue();
        }
    }

    @Test
    void doesNotTrustALookThatIsOlderThanTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "x");
        OpenFiles openFiles = new OpenFiles(folder);
        assertThat(openFiles.mayBeWritten(file, LONG_AGO)).isFalse();
        long justNow = System.currentTimeMillis() + 1;
        while (System.currentTimeMillis() < justNow) {
            Thread.onSpinWait();
        }
        assertThat(openFiles.mayBeWritten(file, justNow)).isTrue();
    }

    @Test
    void knowsOfNoneWhereThereIsNoProc() throws IOException {
        Path file = folder.resolve("a.txt");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(new OpenFiles(folder, folder.resolve("proc")).mayBeWritten(file, LONG_AGO))
                    .isFalse();
        }
    }
}
