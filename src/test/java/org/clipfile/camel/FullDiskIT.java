package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole application with its archive on a small disk that fills up, mounted for a child process in a name space of its
 * own. Skipped where the system does not let us do that.
 */
class FullDiskIT {
    private static final int BALLAST_BYTES = 84 << 20;
    private static final int FILES = 300;

    @TempDir
    Path home;

    @Test
    void filesWaitInTheInboxUntilThereIsRoomAgain() throws Exception {
        Files.createDirectory(home.resolve("disk"));
        assumeTrue(onSmallDisk("true") == 0, "no right to mount a small disk here");
        assertThat(onSmallDisk(
                        "exec \"$JAVA\" -Xmx128m -cp \"$CP\" " + FullDiskIT.class.getName() + " \"$HOME_FOLDER\""))
                .as(() -> read(home.resolve("out.txt")))
                .isZero();
    }

    private int onSmallDisk(String command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                "unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=96m none \"$HOME_FOLDER/disk\" && " + command);
        builder.environment().put("HOME_FOLDER", home.toString());
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment().put("CP", System.getProperty("java.class.path"));
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(home.resolve("out.txt").toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1; // there is no unshare on this system
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The child. */
    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        Path disk = home.resolve("disk");
        Path ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST_BYTES]);
        try (RunningApp app = RunningApp.start(
                home, Map.of("clipfile.archive", disk.resolve("archive").toString()))) {
            for (int i = 0; i < FILES; i++) {
                app.drop(
                        i + ".txt", "Story No. " + i + "\n\n" + "Nothing happened at the fair that day. ".repeat(1000));
            }
            Await.until("the disk is full", () -> app.desk.trouble().isPresent());
            long waiting = waiting(app);
            check(waiting > 0, "every file went through; the disk was not full");
            check(!Files.exists(app.inbox.resolve(".failed")), "a full disk was held against a file");

            Files.delete(ballast);
            app.awaitEmptyInbox();
            check(!Files.exists(app.inbox.resolve(".failed")), "a full disk was held against a file");
            int articles = RunningApp.articles(disk.resolve("archive")).size();
            check(articles == FILES, articles + " articles");
        }
    }

    private static long waiting(RunningApp app) throws IOException {
        try (var files = Files.list(app.inbox)) {
            return files.filter(file -> file.toString().endsWith(".txt")).count();
        }
    }

    private static void check(boolean good, String otherwise) {
        if (!good) {
            throw new AssertionError(otherwise);
        }
    }
}
