package org.clipfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    private static final String SAMPLE = "docs/samples/lighthouse-museum.txt";

    @TempDir
    Path home;

    @Test
    void marksEveryPieceAndNamesTheRule() {
        TestTerminal line = new TestTerminal(home);

        assertThat(line.run("explain", SAMPLE)).isEqualTo(Exit.DONE);

        assertThat(line.out())
                .contains("removed banner      | An official website of the United States government\n")
                .contains("[by us-gov-banner]\n")
                .contains("title               | Gull Point Lighthouse Opens Its Lamp Room to Visitors  [by ")
                .contains("removed notice      | This is archived content")
                .contains("caption 2           | Volunteers try out the tour")
                .contains("virin 1             | VIRIN: 240314-G-LS101-1007  [by ")
                .contains("removed related     | Related Stories\n")
                .contains("Notice: archived: This is archived content");
    }

    @Test
    void leavesNothingOut() throws IOException {
        TestTerminal line = new TestTerminal(home);

        line.run("explain", SAMPLE);

        for (String sentence : Files.readAllLines(Path.of(SAMPLE))) {
            assertThat(line.out()).contains("| " + sentence.strip());
        }
    }

    @Test
    void usesColoursOnlyWhereTheyAreShown() {
        TestTerminal plain = new TestTerminal(home);
        TestTerminal coloured = new TestTerminal(home).withColours();

        plain.run("explain", SAMPLE);
        coloured.run("explain", SAMPLE);

        assertThat(plain.out()).doesNotContain("\u001b");
        assertThat(coloured.out()).contains("\u001b[2;9mHere's how you know\u001b[0m");
        assertThat(coloured.out().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.out());
    }

    @Test
    void foldsLinesToTheWidthOfTheScreen() {
        TestTerminal line = new TestTerminal(home).ofWidth(72);

        line.run("explain", SAMPLE);

        assertThat(line.out().lines().filter(row -> row.contains("| ") && !row.contains("[by ")))
                .allMatch(row -> row.length() <= 72);
    }

    @Test
    void doesNotObeyEscapeSequencesOfTheText() throws IOException {
        Path file = Files.writeString(
                home.resolve("hostile.txt"),
                "A \u001b[31mred\u001b[0m title\n\nSome words that \u001b]52;c;cm0gLXJmIH4=\u0007 reach for the clipboard"
                        + " and \u202eturn around, in a sentence that is long enough.\n");
        TestTerminal line = new TestTerminal(home);

        assertThat(line.run("explain", file.toString())).isEqualTo(Exit.DONE);

        assertThat(line.out())
                .contains("\\u001b]52;c;")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }

    @Test
    void saysWhatItCannotFind() {
        TestTerminal line = new TestTerminal(home);

        assertThat(line.run("explain", "abcdefghijklmnopqrst")).isEqualTo(Exit.SOME_ASIDE);

        assertThat(line.err()).startsWith("There is neither a file of that name nor an article of that id");
        assertThat(home.resolve("archive")).doesNotExist();
    }

    @Test
    void aFolderIsNamedAsOne() {
        TestTerminal line = new TestTerminal(home);

        assertThat(line.run("explain", home.toString())).isEqualTo(Exit.SOME_ASIDE);

        assertThat(line.err()).startsWith(home + " is a folder. ");
    }

    @Test
    void aDeviceIsRefused() {
        TestTerminal line = new TestTerminal(home);

        assertThat(line.run("clip", "/dev/zero")).isEqualTo(Exit.SOME_ASIDE);

        assertThat(line.err()).contains("set aside: /dev/zero: It is a device or pipe");
    }

    @Test
    void theColumnAtTheLeftHasRoomForItsLongestWords() throws IOException {
        Path page = Files.writeString(
                home.resolve("page.txt"),
                "News\n\nPears Are Ripe by the Old Mill\n\nThe pears by the old mill are ripe, and nobody picks them"
                        + " this year because the ladder was sold in the spring.\n");
        TestTerminal line = new TestTerminal(home);
        line.run("explain", page.toString());

        assertThat(line.out()).contains("removed outside-article | News").contains("title                   | Pears");
    }

    @Test
    void foldsLongScriptsUnlessAskedForAll() throws IOException {
        String script = "var count = 0;".repeat(40);
        Path page = Files.writeString(
                home.resolve("page.html"),
                "<html><head><title>Pears</title><script>" + script
                        + "</script></head><body><p>The pears by the old mill"
                        + " are ripe, and nobody picks them this year.</p></body></html>");
        TestTerminal folded = new TestTerminal(home);
        TestTerminal whole = new TestTerminal(home);

        folded.run("explain", page.toString());
        whole.run("explain", "--all", page.toString());

        assertThat(folded.out()).contains(" chars (--all prints them)").doesNotContain("var count");
        assertThat(whole.out().replaceAll("\\s|\\|", "")).contains(script.replace(" ", ""));
    }

    @Test
    void saysWhatItCannotRead() throws IOException {
        Path file = Files.write(home.resolve("x.html"), new byte[0]);
        TestTerminal line = new TestTerminal(home);

        assertThat(line.run("explain", file.toString())).isEqualTo(Exit.SOME_ASIDE);

        assertThat(line.err()).startsWith(file + ": ").contains("empty");
    }
}
