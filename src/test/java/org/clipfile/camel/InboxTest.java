package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files in the inbox, with the whole application running. */
class InboxTest {
    private static final String STORY =
            "Pears Are Ripe\n\nThe pears by the old mill are ripe, and nobody picks them.\n";
    private static final String OTHER = "Apples Are Late\n\nThe apples on the hill are late, and everybody waits.\n";

    @TempDir
    Path home;

    @Test
    void aFileInASubFolderKeepsItsPathAmongTheDone() throws Exception {
        try (RunningApp app = RunningApp.start(home)) {
            app.drop("county/mill/pears.txt", STORY);

            app.await("inbox/.done/county/mill/pears.txt");
            assertThat(app.articles()).hasSize(1);
            assertThat(home.resolve("inbox/county/mill")).isEmptyDirectory();
        }
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideWithTheReason() throws Exception {
        try (RunningApp app = RunningApp.start(home)) {
            app.drop("county/empty.txt", "");

            app.await("inbox/.failed/county/empty.txt");
            assertThat(home.resolve("inbox/.failed/county/empty.txt.why.txt"))
                    .content()
                    .startsWith(WhyNote.HEAD)
                    .contains("File: county/empty.txt", "empty", "drop it into the inbox again");
            assertThat(app.articles()).isEmpty();
        }
    }

    @Test
    void aMendedFileDroppedAgainIsFiledAndItsNoteGoes() throws Exception {
        try (RunningApp app = RunningApp.start(home)) {
            app.drop("pears.txt", "");
            app.await("inbox/.failed/pears.txt");
            Files.writeString(home.resolve("inbox/.failed/pears.txt"), STORY);
            Files.move(home.resolve("inbox/.failed/pears.txt"), home.resolve("inbox/pears.txt"));

            app.await("inbox/.done/pears.txt");
            assertThat(home.resolve("inbox/.failed")).isEmptyDirectory();
            assertThat(app.articles()).hasSize(1);
        }
    }

    @Test
    void theSameNameWithOtherContentIsKeptBesideTheFirst() throws Exception {
        try (RunningApp app = RunningApp.start(home)) {
            app.drop("fruit.txt", STORY);
            app.await("inbox/.done/fruit.txt");
            app.drop("fruit.txt", OTHER);
            app.awaitEmptyInbox();

            assertThat(app.articles()).hasSize(2);
            assertThat(contents("inbox/.done")).containsExactlyInAnyOrder(STORY, OTHER);
            assertThat(home.resolve("inbox/.done/fruit.txt")).hasContent(STORY);
        }
    }

    @Test
    void theSameFileTwiceIsOneArticle() throws Exception {
        try (RunningApp app = RunningApp.start(home)) {
            app.drop("fruit.txt", STORY);
            app.await("inbox/.done/fruit.txt");
            app.drop("fruit.txt", STORY);
            app.awaitEmptyInbox();
            app.drop("other-name.txt", STORY);
            app.await("inbox/.done/other-name.txt");

            assertThat(app.articles()).hasSize(1);
            assertThat(contents("inbox/.done")).containsExactly(STORY, STORY);
        }
    }

    @Test
    void namesOfAnyKindAreTakenAsTheyAre() throws Exception {
        List<String> names = List.of(
                "new\nline.txt",
                "pear \uD83C\uDF50.txt",
                "a..pears.txt",
                "-rf.txt",
                " space before and after .txt ",
                "back\\slash.txt",
                "${body}-{{clipfile.archive}}-${date:now}.txt",
                "%2e%2e%2fpears.txt",
                "q?a=1&b=#2.txt",
                "e\u0301.txt",
                "\u202egpj.txt",
                "n".repeat(251) + ".txt",
                "\uD83C\uDF50".repeat(62) + ".txt");
        try (RunningApp app = RunningApp.start(home)) {
            for (int i = 0; i < names.size(); i++) {
                app.drop(names.get(i), "Story No. " + i + "\n\nNothing happened on day " + i + " of the fair.\n");
            }
            app.awaitEmptyInbox();

            try (Stream<Path> done = Files.list(home.resolve("inbox/.done"))) {
                assertThat(done.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(names);
            }
            assertThat(app.articles()).hasSize(names.size());
            assertThat(home.resolve("inbox/.failed")).doesNotExist();
        }
    }

    @Test
    void namesThatAreNoTextAreSpelledOut() throws Exception {
        Path script = Files.writeString(home.resolve("make.sh"), """
                cd inbox && mkdir "$(printf 'ann\\351e')" || exit 1
                printf 'Pears Are Ripe\\n\\nThe pears by the old mill are ripe.\\n' > "$(printf 'caf\\351 \\303\\251.txt')"
                printf 'Apples Are Late\\n\\nThe apples on the hill are late.\\n' > "$(printf 'ann\\351e/\\377.txt')"
                """);
        try (RunningApp app = RunningApp.start(home)) {
            Process make = new ProcessBuilder("sh", script.toString())
                    .directory(home.toFile())
                    .start();
            assumeTrue(make.waitFor() == 0, "file names must be text on this system");

            app.await("inbox/.done/caf%E9 \u00e9.txt");
            app.await("inbox/.done/ann%E9e/%FF.txt");
            assertThat(app.articles()).hasSize(2);
            assertThat(String.join("", app.articles().values())).contains("caf%E9 \u00e9.txt");
        }
    }

    @Test
    void aLongNameIsCutWhereItHasToGrow() throws Exception {
        String name = "\u00fc".repeat(125) + ".html";
        try (RunningApp app = RunningApp.start(home)) {
            app.drop(name, "");
            app.await("inbox/.failed/" + name);
            assertThat(home.resolve("inbox/.failed/" + "\u00fc".repeat(123) + ".why.txt"))
                    .exists();
        }
    }

    @Test
    void aLinkIsNotFollowed() throws Exception {
        Path secret = Files.writeString(home.resolve("secret.txt"), STORY);
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("also-secret.txt"), OTHER);
        try (RunningApp app = RunningApp.start(home)) {
            Files.createSymbolicLink(app.inbox.resolve("folder"), elsewhere);
            Files.createSymbolicLink(app.inbox.resolve("link.txt"), secret);

            app.await("inbox/.failed/link.txt");
            app.drop("after.txt", "After All\n\nThis came after the links.\n");
            app.await("inbox/.done/after.txt");

            assertThat(home.resolve("inbox/.failed/link.txt.why.txt")).content().contains("link");
            assertThat(secret).hasContent(STORY);
            assertThat(elsewhere.resolve("also-secret.txt")).exists();
            assertThat(app.articles()).hasSize(1);
        }
    }

    @Test
    void aPipeHoldsNothingUp() throws Exception {
        try (RunningApp app = RunningApp.start(home)) {
            Process mkfifo =
                    new ProcessBuilder("mkfifo", app.inbox.resolve("pipe.txt").toString()).start();
            assumeTrue(mkfifo.waitFor() == 0, "no pipes on this system");
            app.drop("after.txt", STORY);

            app.await("inbox/.done/after.txt");
            assertThat(app.inbox.resolve("pipe.txt")).exists();
        }
    }

    @Test
    void aFileStillBeingWrittenIsLeftAlone() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "needs /proc to see who writes");
        try (RunningApp app = RunningApp.start(home)) {
            Path slow = app.inbox.resolve("slow.txt");
            Process writer = new ProcessBuilder("sh", "-c", "exec cat > \"$0\"", slow.toString()).start();
            try (OutputStream out = writer.getOutputStream()) {
                out.write("The First Half\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                Await.until("the first half is there", () -> Files.exists(slow) && Files.size(slow) > 0);
                for (int i = 0; i < 3; i++) { // each of them comes later than the half lay quiet for long enough
                    app.drop("meanwhile-" + i + ".txt", STORY + i);
                    app.await("inbox/.done/meanwhile-" + i + ".txt");
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                assertThat(slow).exists();
                out.write("And here is the second half of the story.\n".getBytes(StandardCharsets.UTF_8));
            }
            writer.waitFor();

            app.await("inbox/.done/slow.txt");
            assertThat(app.articles()).hasSize(4);
            assertThat(String.join("", app.articles().values())).contains("second half");
        }
    }

    @Test
    void hiddenFilesAndTheReadmeStay() throws Exception {
        try (RunningApp app = RunningApp.start(home)) {
            Files.writeString(app.inbox.resolve("README.md"), STORY);
            Files.writeString(app.inbox.resolve(".hidden.txt"), OTHER);
            Files.createDirectory(app.inbox.resolve(".folder"));
            Files.writeString(app.inbox.resolve(".folder/x.txt"), OTHER);
            app.drop("after.txt", "After All\n\nThis came after the others.\n");
            app.await("inbox/.done/after.txt");

            assertThat(app.articles()).hasSize(1);
            assertThat(app.inbox.resolve("README.md")).exists();
        }
    }

    @Test
    void filesThatAreDoneAreDeletedIfSetSo() throws Exception {
        try (RunningApp app = RunningApp.start(home, Map.of("clipfile.inbox.done", "delete"))) {
            app.drop("pears.txt", STORY);
            app.awaitEmptyInbox();

            assertThat(app.articles()).hasSize(1);
            assertThat(home.resolve("inbox")).isEmptyDirectory();
        }
    }

    @Test
    void aFileThatNobodyMayReadIsSetAside() throws Exception {
        try (RunningApp app = RunningApp.start(home)) {
            Path hidden = Files.writeString(app.inbox.resolve(".locked.txt"), STORY);
            assumeTrue(hidden.toFile().setReadable(false) && !Files.isReadable(hidden), "root reads everything");
            Files.move(hidden, app.inbox.resolve("locked.txt"));

            app.await("inbox/.failed/locked.txt");
            assertThat(home.resolve("inbox/.failed/locked.txt.why.txt"))
                    .content()
                    .contains("not allowed");
        }
    }

    @Test
    void aFolderThatNobodyMayReadIsToldOnceAndTurnsHealthRed() throws Exception {
        try (LogLines log = LogLines.of(ClosedFolders.class);
                RunningApp app = RunningApp.start(home)) {
            Path folder = Files.createDirectory(home.resolve("county"));
            Files.writeString(folder.resolve("pears.txt"), STORY);
            assumeTrue(folder.toFile().setReadable(false) && !Files.isReadable(folder), "root reads everything");
            Files.move(folder, app.inbox.resolve("county"));
            Await.until("it is told", () -> !log.lines().isEmpty());
            app.drop("after.txt", OTHER);
            app.await("inbox/.done/after.txt");
            assertThat(health(app, "inbox")).isEqualTo(HealthCheck.State.DOWN);
            assertThat(log.lines()).hasSize(1).first().asString().startsWith("The folder county in the inbox");

            assertThat(app.inbox.resolve("county").toFile().setReadable(true)).isTrue();
            app.await("inbox/.done/county/pears.txt");
            assertThat(health(app, "inbox")).isEqualTo(HealthCheck.State.UP);
        }
    }

    @Test
    void aFileThatCannotBeMovedOutIsToldOnceAndFiledOnce() throws Exception {
        try (LogLines log = LogLines.of(InboxFiles.class);
                RunningApp app = RunningApp.start(home)) {
            Path folder = Files.createDirectory(home.resolve("county"));
            Files.writeString(folder.resolve("pears.txt"), STORY);
            Files.move(folder, app.inbox.resolve("county"));
            Path moved = app.inbox.resolve("county");
            assumeTrue(moved.toFile().setWritable(false) && !Files.isWritable(moved), "root writes everywhere");
            Await.until("it is told", () -> !log.lines().isEmpty());
            app.drop("after.txt", OTHER);
            app.await("inbox/.done/after.txt");

            assertThat(moved.toFile().setWritable(true)).isTrue();
            assertThat(log.lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("is not allowed")
                    .doesNotContain("Exception");
            assertThat(app.articles()).hasSize(2);
        }
    }

    private static HealthCheck.State health(RunningApp app, String name) {
        return HealthCheckRegistry.get(app.context())
                .getCheck(name)
                .orElseThrow()
                .call()
                .getState();
    }

    @Test
    void aNoteThatComesBackWithItsFileIsNoArticle() throws Exception {
        try (RunningApp app = RunningApp.start(home)) {
            app.drop("empty.txt", "");
            app.await("inbox/.failed/empty.txt");
            Files.move(home.resolve("inbox/.failed/empty.txt.why.txt"), app.inbox.resolve("empty.txt.why.txt"));
            Files.writeString(home.resolve("inbox/.failed/empty.txt"), STORY);
            Files.move(home.resolve("inbox/.failed/empty.txt"), app.inbox.resolve("empty.txt"));
            app.drop("own.why.txt", OTHER);
            app.awaitEmptyInbox();

            assertThat(app.articles()).hasSize(2);
            assertThat(home.resolve("inbox/.done/empty.txt.why.txt")).exists();
            assertThat(home.resolve("inbox/.done/own.why.txt")).hasContent(OTHER);
        }
    }

    @Test
    void theFolderOfASavedPageGoesWithItsPage() throws Exception {
        for (String folder : List.of("pears_files", "pears.html_files", "pears-Dateien", "pears_fichiers")) {
            Path place = Files.createDirectory(home.resolve("of " + folder));
            try (RunningApp app = RunningApp.start(place)) {
                app.drop(folder + "/frame.html", page("Advert"));
                app.drop("pears.html", page(STORY));

                app.await("inbox/.done/pears.html");
                assertThat(place.resolve("inbox/.done/" + folder + "/frame.html"))
                        .hasContent(page("Advert"));
                assertThat(app.inbox.resolve(folder)).doesNotExist();
                assertThat(app.articles()).hasSize(1);
            }
        }
    }

    @Test
    void theFolderOfAPageThatFailedIsSetAsideWithIt() throws Exception {
        try (RunningApp app = RunningApp.start(home)) {
            app.drop("county/pears_files/frame.html", page("Advert"));
            app.drop("county/pears.html", "");

            app.await("inbox/.failed/county/pears.html");
            assertThat(home.resolve("inbox/.failed/county/pears_files/frame.html"))
                    .exists();
            assertThat(app.articles()).isEmpty();
        }
    }

    @Test
    void theFolderOfAPageFollowsItWhenItComesLate() throws Exception {
        try (RunningApp app = RunningApp.start(home)) {
            app.drop("pears.html", page(STORY));
            app.await("inbox/.done/pears.html");
            app.drop("pears_files/frame.html", page("Advert"));

            app.await("inbox/.done/pears_files/frame.html");
            assertThat(app.articles()).hasSize(1);
        }
    }

    @Test
    void theFolderOfAPageIsKeptWherePagesAreDeleted() throws Exception {
        try (RunningApp app = RunningApp.start(home, Map.of("clipfile.inbox.done", "delete"))) {
            app.drop("pears_files/frame.html", page("Advert"));
            app.drop("pears.html", page(STORY));

            app.await("inbox/.done/pears_files/frame.html");
            app.awaitEmptyInbox();
            assertThat(home.resolve("inbox/.done/pears.html")).doesNotExist();
        }
    }

    @Test
    void aFolderThatIsOnlyCalledLikeThatOfAPageIsEntered() throws Exception {
        try (RunningApp app = RunningApp.start(home)) {
            app.drop("court_files/pears.html", page(STORY));

            app.await("inbox/.done/court_files/pears.html");
            assertThat(app.articles()).hasSize(1);
        }
    }

    @Test
    void theBadPagesOfAWebArchiveAreNamedAndTheGoodOnesFiled() throws Exception {
        String warc = resource("https://example.org/pears", "text/plain", STORY)
                + resource("https://example.org/vast", "text/html", page("x".repeat(5000)))
                + resource("https://example.org/blank", "text/plain", "  \n")
                + resource("https://example.org/apples", "text/plain", OTHER)
                + "WARC/1.0\r\nand then the line went dead";
        try (RunningApp app = RunningApp.start(home, Map.of("clipfile.max-page-bytes", "4000"))) {
            app.drop("county/pages.warc", warc);

            app.await("inbox/.failed/county/pages.warc");
            assertThat(home.resolve("inbox/.failed/county/pages.warc")).hasContent(warc);
            assertThat(home.resolve("inbox/.failed/county/pages.warc.why.txt"))
                    .content()
                    .contains("2 documents in it were filed, 3 were not")
                    .contains("https://example.org/vast: The page is")
                    .contains("https://example.org/blank: ")
                    .contains("damaged in or after the record at byte ");
            assertThat(app.articles()).hasSize(2);

            Files.move(home.resolve("inbox/.failed/county/pages.warc"), app.inbox.resolve("pages.warc"));
            app.await("inbox/.failed/pages.warc");
            assertThat(app.articles()).hasSize(2);
        }
    }

    private static String resource(String address, String mediaType, String block) {
        return "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:6f2d1cb1-0000-4000-8000-000000000001>\r\n"
                + "WARC-Date: 2023-11-01T08:00:00Z\r\nWARC-Target-URI: " + address + "\r\nContent-Type: " + mediaType
                + "\r\nContent-Length: " + block.length() + "\r\n\r\n" + block + "\r\n\r\n";
    }

    private static String page(String words) {
        return "<!doctype html><title>Pears</title><p>" + words + "</p>\n";
    }

    private List<String> contents(String folder) throws IOException {
        try (Stream<Path> all = Files.list(home.resolve(folder))) {
            List<Path> files = all.sorted().toList();
            List<String> contents = new java.util.ArrayList<>();
            for (Path file : files) {
                contents.add(Files.readString(file));
            }
            return contents;
        }
    }
}
