package org.clipfile.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.clipfile.article.Article;
import org.clipfile.article.Capture;
import org.clipfile.article.Filing;
import org.clipfile.article.Sighting;
import org.clipfile.article.When;
import org.clipfile.format.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderArchiveTest {
    @TempDir
    Path folder;

    private static final When DAY = new When("2020-09-22", When.Precision.DAY, "virin", false);

    @Test
    void filesUnderTheDayOfPublicationElseOfCapture() throws Exception {
        try (FolderArchive archive = FolderArchive.open(folder)) {
            Capture dated = Samples.text("a.txt", "Dated.", Samples.NOON);
            Capture undated = Samples.text("b.txt", "Undated.", Samples.NOON);
            Capture vague = Samples.text("c.txt", "Vague.", Samples.NOON);
            archive.store(dated, null);
            archive.store(undated, null);
            archive.store(vague, null);
            Filed first = archive.file(Samples.article(dated, "Honor cordon", DAY));
            Filed second = archive.file(Samples.article(undated, null, null));
            Filed third = archive.file(
                    Samples.article(vague, "Vague", new When("2020-09", When.Precision.MONTH, "meta", true)));
            assertThat(first.file()).isEqualTo(folder.resolve("2020/09/22/honor-cordon-" + dated.id() + ".json"));
            assertThat(second.file()).isEqualTo(folder.resolve("2024/03/05/untitled-" + undated.id() + ".json"));
            assertThat(third.file()).isEqualTo(folder.resolve("2024/03/05/vague-" + vague.id() + ".json"));
            assertThat(first.change()).isEqualTo(Filed.Change.NEW);
            assertThat(archive.find(dated.id())).contains(first.file());
            try (var in = Files.newInputStream(first.file())) {
                Article read = CanonicalJson.read(in);
                assertThat(read.filing().filed()).isEqualTo("2020-09-22");
                assertThat(read.filing().sightings()).singleElement().satisfies(sighting -> {
                    assertThat(sighting.file()).isEqualTo("a.txt");
                    assertThat(sighting.at()).isEqualTo(Samples.NOON);
                });
            }
        }
    }

    @Test
    void keepsAnArticleWhereItWasFirstFiled() throws Exception {
        try (FolderArchive archive = FolderArchive.open(folder)) {
            Capture capture = Samples.text("a.txt", "Text.", Samples.NOON);
            archive.store(capture, null);
            Path first =
                    archive.file(Samples.article(capture, "First title", null)).file();
            Filed again = archive.file(Samples.article(capture, "Better title", DAY));
            assertThat(again.file()).isEqualTo(first);
            assertThat(again.change()).isEqualTo(Filed.Change.UPDATED);
            assertThat(again.title()).isEqualTo("Better title");
            assertThat(Files.readString(first)).contains("\"Better title\"", "\"filed\": \"2024-03-05\"");
        }
    }

    @Test
    void writesNothingWhenNothingChanged() throws Exception {
        try (FolderArchive archive = FolderArchive.open(folder)) {
            Capture capture = Samples.text("a.txt", "Text.", Samples.NOON);
            archive.store(capture, null);
            Path file = archive.file(Samples.article(capture, "Title", null)).file();
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            assertThat(archive.store(capture, null)).isFalse();
            assertThat(archive.file(Samples.article(capture, "Title", null)).change())
                    .isEqualTo(Filed.Change.SAME);
            assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.fromMillis(0));
        }
    }

    @Test
    void addsASightingWhenTheSameBytesArriveAgain() throws Exception {
        try (FolderArchive archive = FolderArchive.open(folder)) {
            Capture first = Samples.text("a.txt", "Text.", Samples.NOON);
            Capture again = Samples.text("sub/b.txt", "Text.", Samples.NOON.plusSeconds(86_400));
            archive.store(first, null);
            Path file = archive.file(Samples.article(first, "Title", null)).file();
            assertThat(archive.store(again, null)).isTrue();
            assertThat(archive.store(again, null)).isFalse();
            Filed refiled =
                    archive.file(Samples.article(archive.load(first.id()).capture(), "Title", null));
            assertThat(refiled.change()).isEqualTo(Filed.Change.UPDATED);
            assertThat(refiled.file()).isEqualTo(file);
            try (var in = Files.newInputStream(file)) {
                Filing filing = CanonicalJson.read(in).filing();
                assertThat(filing.captured()).isEqualTo(Samples.NOON);
                assertThat(filing.sightings()).extracting(Sighting::file).containsExactly("a.txt", "sub/b.txt");
            }
            assertThat(Samples.files(folder).keySet())
                    .filteredOn(name -> name.startsWith("captures/"))
                    .hasSize(2)
                    .anyMatch(name -> name.matches("captures/2024/03/06/" + first.id() + "-[0-9a-f]{8}\\.warc\\.gz"));
        }
    }

    @Test
    void keepsBothFilesOfTheSameNameAndOtherContent() throws Exception {
        try (FolderArchive archive = FolderArchive.open(folder)) {
            for (String text : List.of("One.", "Two.")) {
                Capture capture = Samples.text("a.txt", text, Samples.NOON);
                archive.store(capture, null);
                archive.file(Samples.article(capture, "Same title", null));
            }
            assertThat(Samples.files(folder)).hasSize(4);
        }
    }

    @Test
    void filesAnArticleOfAnyLengthTheSameWay() throws Exception {
        try (FolderArchive archive = FolderArchive.open(folder)) {
            Capture capture = Samples.text("long.txt", "0123456789 ".repeat(200_000), Samples.NOON);
            archive.store(capture, null);
            Article article = Samples.article(capture, "Long", null);
            Filed filed = archive.file(article);
            assertThat(filed.change()).isEqualTo(Filed.Change.NEW);
            assertThat(archive.file(article).change()).isEqualTo(Filed.Change.SAME);
            assertThat(archive.file(Samples.article(capture, "Longer", null)).change())
                    .isEqualTo(Filed.Change.UPDATED);
            try (var in = Files.newInputStream(filed.file())) {
                assertThat(CanonicalJson.read(in).facts().title()).isEqualTo("Longer");
            }
            assertThat(workFiles()).isEmpty();
        }
    }

    @Test
    void isTheSameAfterItsStateWasDeleted() throws Exception {
        Capture capture = Samples.text("a b\n\u05d0.txt", "Text.", Samples.NOON);
        Capture other = Samples.text("b.txt", "Other.", Samples.NOON);
        TreeMap<String, String> before;
        try (FolderArchive archive = FolderArchive.open(folder)) {
            archive.store(capture, null);
            archive.store(Samples.text("c.txt", "Text.", Samples.NOON.plusSeconds(1)), null);
            archive.store(other, null);
            archive.file(Samples.article(capture, "Title", DAY));
            archive.file(Samples.article(other, null, null));
            before = Samples.files(folder);
        }
        deleteAll(folder.resolve("state"));
        try (FolderArchive archive = FolderArchive.open(folder)) {
            assertThat(archive.store(capture, null)).isFalse();
            assertThat(archive.file(Samples.article(capture, "New title", null)).file())
                    .isEqualTo(folder.resolve("2020/09/22/title-" + capture.id() + ".json"));
            assertThat(archive.file(Samples.article(capture, "Title", DAY)).change())
                    .isEqualTo(Filed.Change.UPDATED);
            assertThat(archive.find(other.id())).isPresent();
            assertThat(Samples.files(folder)).isEqualTo(before);
        }
    }

    @Test
    void rebuildsADamagedCatalogue() throws Exception {
        Capture capture = Samples.text("a.txt", "Text.", Samples.NOON);
        try (FolderArchive archive = FolderArchive.open(folder)) {
            archive.store(capture, null);
            archive.file(Samples.article(capture, "Title", null));
        }
        Files.writeString(folder.resolve("state/catalogue.db"), "This is no database at all. ".repeat(500));
        try (FolderArchive archive = FolderArchive.open(folder)) {
            assertThat(archive.find(capture.id())).isPresent();
            assertThat(archive.load(capture.id()).capture().file()).isEqualTo("a.txt");
        }
    }

    /** The process dies after the file was moved into place and before the catalogue heard of it. */
    @Test
    void mendsACatalogueThatIsDamagedWhileItIsUsed() throws Exception {
        Path catalogue = folder.resolve("state/catalogue.db");
        try (FolderArchive archive = FolderArchive.open(folder)) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Capture capture = Samples.text(i + ".txt", "Text " + i, Samples.NOON);
                archive.store(capture, null);
                archive.file(Samples.article(capture, "Title " + i, DAY));
                ids.add(capture.id());
            }
            // Another process empties the log and writes, so that ours must read the file itself again.
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + catalogue);
                    var statement = other.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                statement.execute("DELETE FROM articles WHERE id = 'nobody'");
                statement.execute("INSERT INTO articles VALUES ('somebody', 'nowhere')");
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                try (var file = FileChannel.open(catalogue, StandardOpenOption.WRITE)) {
                    byte[] noise = new byte[(int) file.size() - 4096];
                    Arrays.fill(noise, (byte) 0xa5);
                    file.write(ByteBuffer.wrap(noise), 4096);
                }
            }
            for (String id : ids) {
                assertThat(archive.find(id)).isPresent();
            }
            Capture again = Samples.text("again.txt", "Text 7", Samples.NOON.plusSeconds(9));
            assertThat(archive.store(again, null)).isTrue();
            assertThat(archive.trouble()).isEmpty();
            archive.load(ids.get(49)).close();
        }
    }

    @Test
    void keepsBothSightingsWhenTwoProcessesTakeInTheSameBytesAtOnce() throws Exception {
        int texts = 40;
        List<Process> processes = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            FolderArchiveTest.class.getName(),
                            folder.toString(),
                            name,
                            String.valueOf(texts))
                    .inheritIO()
                    .start());
        }
        for (String name : List.of("one", "two")) {
            while (!Files.exists(folder.resolve(name + ".ready"))) {
                assertThat(processes).allMatch(Process::isAlive);
                Thread.sleep(1);
            }
        }
        Files.createFile(folder.resolve("go"));
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        deleteAll(folder.resolve("state"));
        try (FolderArchive archive = FolderArchive.open(folder)) {
            for (int i = 0; i < texts; i++) {
                Capture capture = Samples.text("one", "Text " + i, Samples.NOON);
                Filed filed = archive.file(Samples.article(capture, "Title " + i, DAY));
                try (var in = Files.newInputStream(filed.file())) {
                    assertThat(CanonicalJson.read(in).filing().sightings())
                            .extracting(Sighting::file)
                            .containsExactly("one", "two");
                }
            }
        }
    }

    /** A process that takes in the texts that another takes in too. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        try (FolderArchive archive = FolderArchive.open(folder)) {
            Files.createFile(folder.resolve(args[1] + ".ready"));
            while (!Files.exists(folder.resolve("go"))) {
                Thread.sleep(1);
            }
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                archive.store(Samples.text(args[1], "Text " + i, Samples.NOON), null);
            }
        }
    }

    @Test
    void leavesNoLibraryBehindWhenItIsKilled() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        for (int kill = 0; kill < 3; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-Djava.io.tmpdir=" + temporary,
                            "-cp",
                            System.getProperty("java.class.path"),
                            FolderArchiveTest.class.getName(),
                            folder.toString(),
                            "kill" + kill,
                            "0")
                    .inheritIO()
                    .start();
            while (!Files.exists(folder.resolve("kill" + kill + ".ready"))) {
                assertThat(process.isAlive()).isTrue();
                Thread.sleep(1);
            }
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(file -> file.getFileName().toString().contains("sqlite")))
                    .isEmpty();
        }
    }

    @Test
    void entersFilesThatADeadProcessPlacedButDidNotEnter() throws Exception {
        Capture capture = Samples.text("a.txt", "Text.", Samples.NOON);
        Capture again = Samples.text("b.txt", "Text.", Samples.NOON.plusMillis(1));
        Path aside = folder.resolveSibling(folder.getFileName() + "-aside");
        try (FolderArchive archive = FolderArchive.open(aside)) {
            archive.store(capture, null);
            archive.store(again, null);
            archive.file(Samples.article(capture, "Title", null));
        }
        FolderArchive.open(folder).close();
        deadProcess("1.tmp");
        TreeMap<String, String> placed = Samples.files(aside);
        for (String name : placed.keySet()) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.copy(aside.resolve(name), folder.resolve(name));
        }
        try (FolderArchive archive = FolderArchive.open(folder)) {
            assertThat(archive.find(capture.id())).isPresent();
            assertThat(archive.store(capture, null)).isFalse();
            assertThat(archive.store(again, null)).isFalse();
            assertThat(archive.file(Samples.article(capture, "Title", null)).change())
                    .isEqualTo(Filed.Change.SAME);
            assertThat(Samples.files(folder)).isEqualTo(placed);
        }
        try (Stream<Path> left = Files.list(folder.resolve("state/work"))) {
            assertThat(left).isEmpty();
        }
        deleteAll(aside);
    }

    @Test
    void leavesTheFilesOfAProcessThatLivesAlone() throws Exception {
        try (FolderArchive first = FolderArchive.open(folder);
                FolderArchive second = FolderArchive.open(folder)) {
            Capture capture = Samples.text("a.txt", "Text.", Samples.NOON);
            second.store(capture, null);
            assertThat(first.store(capture, null)).isFalse();
            assertThat(first.load(capture.id()).capture())
                    .usingRecursiveComparison()
                    .isEqualTo(capture);
        }
    }

    @Test
    void storesAgainWhatSomebodyDeleted() throws Exception {
        try (FolderArchive archive = FolderArchive.open(folder)) {
            Capture capture = Samples.text("a.txt", "Text.", Samples.NOON);
            archive.store(capture, null);
            archive.file(Samples.article(capture, "Title", null));
            TreeMap<String, String> before = Samples.files(folder);
            deleteAll(folder.resolve("captures"));
            deleteAll(folder.resolve("2024"));
            assertThat(archive.find(capture.id())).isEmpty();
            assertThat(archive.store(capture, null)).isTrue();
            assertThat(archive.file(Samples.article(capture, "Title", null)).change())
                    .isEqualTo(Filed.Change.NEW);
            assertThat(Samples.files(folder)).isEqualTo(before);
        }
    }

    @Test
    void saysWhatKeepsItFromBeingWrittenAndThatItIsOver() throws Exception {
        try (FolderArchive archive = FolderArchive.open(folder)) {
            Capture capture = Samples.text("a.txt", "Text.", Samples.NOON);
            Files.writeString(folder.resolve("captures"), "a file where a folder should be");
            assertThatThrownBy(() -> archive.store(capture, null))
                    .isInstanceOf(ArchiveUnavailableException.class)
                    .hasMessageContaining(capture.id() + ".warc.gz");
            assertThat(archive.trouble()).get().asString().contains("captures");
            assertThat(workFiles()).isEmpty();
            Files.delete(folder.resolve("captures"));
            archive.probe();
            assertThat(archive.trouble()).isEmpty();
            assertThat(archive.store(capture, null)).isTrue();
        }
    }

    @Test
    void aProbeFailsWhenTheArchiveIsGone() throws Exception {
        FolderArchive archive = FolderArchive.open(folder.resolve("archive"));
        Files.move(folder.resolve("archive"), folder.resolve("away"));
        assertThatThrownBy(archive::probe).isInstanceOf(ArchiveUnavailableException.class);
        assertThat(archive.trouble()).isPresent();
        Files.move(folder.resolve("away"), folder.resolve("archive"));
        archive.probe();
        assertThat(archive.trouble()).isEmpty();
        archive.close();
    }

    @Test
    void refusesToOpenWhereNoFolderCanBe() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> FolderArchive.open(file.resolve("archive")))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("Cannot open the archive");
    }

    @Test
    void manyThreadsFileTheSameAndOtherArticlesAtOnce() throws Exception {
        int articles = 200;
        try (FolderArchive archive = FolderArchive.open(folder)) {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 4 * articles; i++) {
                int n = i % articles;
                Instant at = Samples.NOON.plusMillis(i / articles);
                running.add(threads.submit(() -> {
                    Capture capture = Samples.text(n + ".txt", "Text " + n, at);
                    archive.store(capture, null);
                    try (LoadedCapture loaded = archive.load(capture.id())) {
                        return archive.file(Samples.article(loaded.capture(), "Title " + n, null));
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            threads.shutdown();
            TreeMap<String, String> files = Samples.files(folder);
            assertThat(files.keySet())
                    .filteredOn(name -> name.endsWith(".json"))
                    .hasSize(articles);
            assertThat(files.keySet()).filteredOn(name -> name.endsWith(".gz")).hasSize(4 * articles);
            for (int n = 0; n < articles; n++) {
                String id = Samples.text("x", "Text " + n, Samples.NOON).id();
                try (var in = Files.newInputStream(archive.find(id).orElseThrow())) {
                    assertThat(CanonicalJson.read(in).filing().sightings()).hasSize(4);
                }
            }
        }
    }

    /** What a process leaves that was killed: its work folder, with a lock nobody holds. */
    private void deadProcess(String unfinished) throws Exception {
        Path dead = Files.createDirectories(folder.resolve("state/work/" + UUID.randomUUID()));
        Files.writeString(dead.resolve(".lock"), "");
        Files.writeString(dead.resolve(unfinished), "half a fi");
    }

    private List<String> workFiles() throws Exception {
        try (Stream<Path> all = Files.walk(folder.resolve("state/work"))) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".lock"))
                    .toList();
        }
    }

    private static void deleteAll(Path top) throws Exception {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
