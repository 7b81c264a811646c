package org.clipfile.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clipfile.article.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fills a real disk: a small one in memory, mounted for a child process in a name space of its own. Skipped where the
 * system does not let us do that.
 */
class FullDiskTest {
    private static final int BALLAST_BYTES = 36 << 20;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostOrHalfWrittenAndWorkGoesOnOnceThereIsRoom() throws Exception {
        assumeTrue(run("true").equals("0"), "no right to mount a small disk here");
        assertThat(run("exec \"$JAVA\" -Xmx128m -cp \"$CP\" " + FullDiskTest.class.getName() + " ."))
                .isEqualTo("0");
    }

    private String run(String command) throws Exception {
        Path output = folder.resolveSibling(folder.getFileName() + ".out");
        ProcessBuilder builder = new ProcessBuilder(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=48m none \"$DISK\" && cd \"$DISK\" && " + command);
        builder.environment().put("DISK", folder.toString());
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment().put("CP", System.getProperty("java.class.path"));
        try {
            int exit = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            return exit == 0 ? "0" : Files.readString(output);
        } catch (IOException e) {
            return "cannot start unshare: " + e.getMessage();
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** The child: files articles on the small disk until it is full, makes room, goes on, and looks at the result. */
    public static void main(String[] args) throws Exception {
        Path disk = Path.of(args[0]).toAbsolutePath().normalize();
        Path ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST_BYTES]);
        List<String> filed = new ArrayList<>();
        try (FolderArchive archive = FolderArchive.open(disk.resolve("archive"))) {
            int next = 0;
            try {
                for (; next < 10_000; next++) {
                    filed.add(file(archive, next));
                }
                throw new AssertionError("The disk was never full");
            } catch (ArchiveUnavailableException e) {
                check(archive.trouble().isPresent(), "no trouble was noted");
            }
            try {
                archive.probe();
                throw new AssertionError("The probe took a full disk for a good one");
            } catch (ArchiveUnavailableException e) {
                check(e.getMessage().contains("free"), e.getMessage());
            }
            Files.delete(ballast);
            archive.probe();
            check(archive.trouble().isEmpty(), "the trouble was not over");
            filed.add(file(archive, next));
            filed.add(file(archive, next + 1));
        }
        try (FolderArchive archive = FolderArchive.open(disk.resolve("archive"))) {
            for (String id : filed) {
                check(archive.find(id).isPresent(), id + " is lost");
                archive.load(id).close();
            }
        }
        try (Stream<Path> files = Files.walk(disk.resolve("archive"))) {
            long articles = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> {
                        try {
                            return Files.readString(file, StandardCharsets.UTF_8)
                                    .endsWith("}\n");
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .count();
            check(articles == filed.size(), articles + " whole articles, not " + filed.size());
        }
    }

    private static String file(FolderArchive archive, int n) throws IOException {
        Capture capture =
                Samples.text(n + ".txt", "Text " + n + " long enough to fill a disk. ".repeat(200), Samples.NOON);
        archive.store(capture, null);
        return archive.file(Samples.article(capture, "Title " + n, null)).id();
    }

    private static void check(boolean good, String otherwise) {
        if (!good) {
            throw new AssertionError(otherwise);
        }
    }
}
