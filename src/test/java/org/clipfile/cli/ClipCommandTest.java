package org.clipfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clipfile.article.Article;
import org.clipfile.article.Channel;
import org.clipfile.format.CanonicalJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipCommandTest {
    private static final String STORY = """
            Harbor gets a second crane

            The harbor of Port Elis unloaded its first ship with the new crane on Monday, an hour sooner than planned.

            "It is higher than the church," said the harbor master, who had to ask the bishop first.
            """;

    @TempDir
    Path home;

    private Path in;
    private Path out;
    private TestTerminal line;

    @BeforeEach
    void newTerminal() throws IOException {
        in = Files.createDirectory(home.resolve("in"));
        out = home.resolve("out");
        line = new TestTerminal(home);
    }

    @Test
    void writesTheArticleOfAFileToStandardOutput() throws IOException {
        Path file = write("crane.txt", STORY);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-05-02T10:11:12.987Z")));

        assertThat(line.run("clip", file.toString())).isEqualTo(Exit.DONE);

        Article article = read(line.out());
        assertThat(article.facts().title()).isEqualTo("Harbor gets a second crane");
        assertThat(article.body().blocks()).hasSize(2);
        assertThat(article.source().channel()).isEqualTo(Channel.COMMAND);
        assertThat(article.filing().captured()).isEqualTo("2024-05-02T10:11:12Z");
        assertThat(line.err()).isEmpty();
    }

    @Test
    void readsStandardInput() throws IOException {
        assertThat(line.typing(STORY).run("clip", "-")).isEqualTo(Exit.DONE);

        Article article = read(line.out());
        assertThat(article.facts().title()).isEqualTo("Harbor gets a second crane");
        assertThat(article.source().file()).isNull();
    }

    @Test
    void givesTheSameBytesEachTime() throws IOException {
        for (int i = 0; i < 40; i++) {
            write("day" + i % 5 + "/story" + i + ".txt", STORY + "\n\nIt was crossing number " + i + " of the year.\n");
        }
        TestTerminal again = new TestTerminal(home);

        assertThat(line.run("clip", in.toString())).isEqualTo(Exit.DONE);
        assertThat(again.run("clip", in.toString())).isEqualTo(Exit.DONE);

        assertThat(line.out()).isEqualTo(again.out()).contains("crossing number 39");
        assertThat(line.err()).startsWith("40 articles (");
    }

    @Test
    void keepsSubFoldersAndTellsFilesApartThatDifferInTheirExtension() throws IOException {
        write("crane.txt", STORY);
        write("2024/may/crane.txt", STORY);
        write("2024/may/crane.md", STORY);

        assertThat(line.run("clip", in.toString(), "--out", out.toString())).isEqualTo(Exit.DONE);

        assertThat(files(out)).containsExactly("2024/may/crane.md.json", "2024/may/crane.txt.json", "crane.json");
        assertThat(line.out()).isEmpty();
        assertThat(line.err()).startsWith("3 articles in " + out);
    }

    @Test
    void writesTextAndMarkdownToo() throws IOException {
        write("crane.txt", STORY);

        line.run("clip", in.toString(), "--out", out.toString(), "--format", "text");
        line.run("clip", in.toString(), "--out", out.toString(), "--format", "markdown");

        assertThat(files(out)).containsExactly("crane.md", "crane.txt");
        assertThat(out.resolve("crane.md")).content().contains("\n# Harbor gets a second crane\n");
    }

    @Test
    void partsTextsOnStandardOutput() throws IOException {
        write("a.txt", STORY);
        write("b.txt", STORY);

        line.run("clip", in.toString(), "--format", "text");

        assertThat(line.out().split("\n\\* \\* \\*\n\n")).hasSize(2);
    }

    @Test
    void setsAsideWhatCannotBeReadAndDoesTheRest() throws IOException {
        write("a.txt", STORY);
        Files.write(in.resolve("b.html"), "%PDF-1.7\n%\u00e2\u00e3".getBytes(StandardCharsets.ISO_8859_1));
        write("c.txt", "");
        write("d.txt", STORY);

        int exit = line.run("clip", in.toString(), in + "/nope.txt", "--out", out.toString());

        assertThat(exit).isEqualTo(Exit.SOME_ASIDE);
        assertThat(files(out)).containsExactly("a.json", "d.json");
        List<String> said = line.err().lines().toList();
        assertThat(said.get(0)).startsWith("set aside: " + in + "/b.html: ").contains("PDF");
        assertThat(said.get(1)).startsWith("set aside: " + in + "/c.txt: ").contains("empty");
        assertThat(said.get(2)).isEqualTo("set aside: " + in + "/nope.txt: There is no such file.");
        assertThat(said.get(3)).startsWith("2 articles in " + out + ", 3 inputs set aside");
    }

    @Test
    void neverWritesOverAnotherInputsOutput() throws IOException {
        Path one = write("a/crane.txt", STORY);
        Path two = write("b/crane.txt", STORY);

        assertThat(line.run("clip", one.toString(), two.toString(), "--out", out.toString()))
                .isEqualTo(Exit.SOME_ASIDE);

        assertThat(files(out)).containsExactly("crane.json");
        assertThat(line.err()).contains(two + ": It would be written over what was made of " + one);
    }

    @Test
    void neverWritesOverItsInput() throws IOException {
        Path file = write("crane.txt", STORY);

        assertThat(line.run("clip", file.toString(), "--out", in.toString(), "--format", "text"))
                .isEqualTo(Exit.SOME_ASIDE);

        assertThat(file).hasContent(STORY);
    }

    @Test
    void refusesAnOutputFolderThatTheNextRunWouldTakeForInput() throws IOException {
        write("crane.txt", STORY);

        assertThat(line.run("clip", in.toString(), "--out", in + "/out")).isEqualTo(Exit.USAGE);

        assertThat(files(in)).containsExactly("crane.txt");
    }

    @Test
    void holdsALongTextOnDiskUntilItsTurn() throws IOException {
        write("long.txt", STORY + ("\n" + STORY.repeat(3)).repeat(200));
        write("short.txt", STORY);

        assertThat(line.run("clip", in.toString(), "--format", "text")).isEqualTo(Exit.DONE);

        assertThat(line.out().length()).isGreaterThan(100_000);
        assertThat(line.out().split("\n\\* \\* \\*\n\n")).hasSize(2);
    }

    @Test
    void clipsEachPageOfAWebArchive() throws IOException {
        write("crawl.warc", """
                WARC/1.1\r
                WARC-Type: resource\r
                WARC-Record-ID: <urn:uuid:11111111-2222-4333-8444-555555555555>\r
                WARC-Date: 2024-05-02T10:00:00Z\r
                WARC-Target-URI: https://harbor.example/crane\r
                Content-Type: text/plain\r
                Content-Length: %d\r
                \r
                %s\r
                \r
                """.formatted(STORY.getBytes(StandardCharsets.UTF_8).length, STORY));

        assertThat(line.run("clip", in.toString(), "--out", out.toString())).isEqualTo(Exit.DONE);

        assertThat(files(out)).containsExactly("crawl.warc/00001.json");
        assertThat(read(Files.readString(out.resolve("crawl.warc/00001.json")))
                        .identity()
                        .url())
                .isEqualTo("https://harbor.example/crane");
    }

    @Test
    void takesTheTimeFromTheSettingsWhereItIsFixed() throws IOException {
        Path file = write("crane.txt", STORY);

        line.run("clip", "-Dclipfile.source-date-epoch=86400", file.toString());

        assertThat(read(line.out()).filing().captured()).isEqualTo("1970-01-02T00:00:00Z");
    }

    private Path write(String name, String text) throws IOException {
        Path file = in.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Article read(String json) throws IOException {
        return CanonicalJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
