package org.clipfile.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
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
