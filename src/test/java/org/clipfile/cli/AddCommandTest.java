package org.clipfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddCommandTest {
    @TempDir
    Path home;

    private Path in;

    @BeforeEach
    void makeThreeStories() throws IOException {
        in = Files.createDirectory(home.resolve("in"));
        for (String place : List.of("Calder", "Norlund", "Wellin")) {
            Files.writeString(
                    in.resolve(place + ".txt"),
                    place + " opens its new harbor\n\nThe harbor of " + place + " was opened on Monday with a concert"
                            + " of all the ships that lay there, and nobody slept before midnight.\n");
        }
    }

    @Test
    void filesEverythingAndPrintsWhereItStands() {
        TestTerminal line = new TestTerminal(home);

        assertThat(line.run("add", in.toString())).isEqualTo(Exit.DONE);

        assertThat(line.out().lines())
                .hasSize(3)
                .allSatisfy(path -> assertThat(Path.of(path)).exists().startsWith(home.resolve("archive")));
        assertThat(line.out()).contains("calder-opens-its-new-harbor-");
        assertThat(line.err()).startsWith("3 articles filed. Archive: " + home.resolve("archive") + " (");
    }

    @Test
    void filesNothingTwice() {
        new TestTerminal(home).run("add", in.toString());
        TestTerminal again = new TestTerminal(home);

        assertThat(again.run("add", "--quiet", in.toString())).isEqualTo(Exit.DONE);

        assertThat(again.out()).isEmpty();
        assertThat(again.err()).startsWith("0 articles filed, 3 already there. Archive: ");
    }

    @Test
    void namesWhatItSetAside() throws IOException {
        Files.write(in.resolve("noise.txt"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0});
        TestTerminal line = new TestTerminal(home);

        assertThat(line.run("add", in.toString())).isEqualTo(Exit.SOME_ASIDE);

        assertThat(line.err().lines().toList().get(0)).startsWith("set aside: " + in + "/noise.txt: ");
        assertThat(line.err()).contains("3 articles filed, 1 set aside.");
    }

    @Test
    void refusesToFileTheArchiveIntoItself() {
        new TestTerminal(home).run("add", in.toString());
        TestTerminal line = new TestTerminal(home);

        assertThat(line.run("add", home.toString())).isEqualTo(Exit.USAGE);

        assertThat(line.err()).startsWith("clipfile: The archive (" + home.resolve("archive") + ") is in " + home);
    }

    @Test
    void takesStandardInput() {
        TestTerminal line = new TestTerminal(home)
                .typing("Fog over Calder\n\nThe fog did not lift all day, and the"
                        + " ferry stayed where it was, with a full load of cheese on board.\n");

        assertThat(line.run("add", "-")).isEqualTo(Exit.DONE);

        assertThat(line.out()).contains("fog-over-calder-");
    }

    @Test
    void anArticleItFiledIsExplainedByItsId() {
        TestTerminal line = new TestTerminal(home);
        line.run("add", in.resolve("Calder.txt").toString());
        Matcher id = Pattern.compile("-([a-z2-7]{20})\\.json").matcher(line.out());
        assertThat(id.find()).isTrue();
        TestTerminal explaining = new TestTerminal(home);

        assertThat(explaining.run("explain", id.group(1))).isEqualTo(Exit.DONE);

        assertThat(explaining.out()).contains("The harbor of Calder was opened on Monday");
    }

    @Test
    void saysWhereItCannotFile() throws IOException {
        Files.writeString(home.resolve("archive"), "a file where the archive should be");
        TestTerminal line = new TestTerminal(home);

        assertThat(line.run("add", in.toString())).isEqualTo(Exit.SOME_ASIDE);

        assertThat(line.err().lines()).hasSize(1).first().asString().startsWith("clipfile: ");
        assertThat(line.err()).contains(home.resolve("archive").toString());
    }
}
