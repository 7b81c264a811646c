package org.clipfile.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {
    @TempDir
    Path root;

    private WorkFolder work;
    private final Trouble trouble = new Trouble();
    private DurableFiles files;

    @BeforeEach
    void open() throws IOException {
        work = WorkFolder.open(root.resolve("work"));
        files = new DurableFiles(root, work, trouble);
    }

    @AfterEach
    void close() throws IOException {
        work.close();
    }

    @Test
    void placesAFileInFoldersThatItMakes() throws Exception {
        Path target = root.resolve("a/b/c.txt");
        files.place(target, ByteBuffer.wrap("one".getBytes()));
        assertThat(target).hasContent("one");
        files.place(target, out -> out.write("two".getBytes()));
        assertThat(target).hasContent("two");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void leavesTheOldFileWhenWritingFailsHalfWay() throws Exception {
        Path target = root.resolve("a.txt");
        files.place(target, ByteBuffer.wrap("old".getBytes()));
        assertThatThrownBy(() -> files.place(target, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("the source broke");
                }))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("the source broke");
        assertThat(target).hasContent("old");
        assertThat(leftovers()).isEmpty();
        assertThat(trouble.now()).isEmpty();
    }

    @Test
    void saysWhichFileItCouldNotPlaceAndLeavesNothing() throws Exception {
        Path target =
                Files.createDirectories(root.resolve("taken.txt/by-a-folder")).getParent();
        assertThatThrownBy(() -> files.place(target, ByteBuffer.wrap(new byte[1])))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("taken.txt");
        assertThat(leftovers()).isEmpty();
        assertThat(trouble.now()).isPresent();
    }

    @Test
    void neverLeavesItsRoot() {
        assertThatThrownBy(() -> files.place(root.resolve("a/../../out.txt"), ByteBuffer.wrap(new byte[1])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(root.resolveSibling("out.txt")).doesNotExist();
    }

    @Test
    void makesAFolderAgainThatWasDeleted() throws Exception {
        files.place(root.resolve("a/b.txt"), ByteBuffer.wrap(new byte[1]));
        Files.delete(root.resolve("a/b.txt"));
        Files.delete(root.resolve("a"));
        files.place(root.resolve("a/c.txt"), ByteBuffer.wrap(new byte[1]));
        assertThat(root.resolve("a/c.txt")).exists();
    }

    @Test
    void manyThreadsShareTheSyncsOfAFolder() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Path target = root.resolve("day" + i % 3 + "/" + i);
            running.add(threads.submit(() -> {
                files.place(target, ByteBuffer.wrap(new byte[10]));
                return target;
            }));
        }
        for (Future<?> one : running) {
            assertThat((Path) one.get()).hasSize(10);
        }
        threads.shutdown();
        assertThat(leftovers()).isEmpty();
    }

    private List<String> leftovers() throws IOException {
        try (Stream<Path> all = Files.list(work.path())) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".lock"))
                    .toList();
        }
    }
}
