package org.clipfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesCommandTest {
    private static final String STORY =
            "The harbor office opened a second gate on Monday, and the queue of trucks was gone by noon, drivers said.";
    private static final String LETTER = """
            - id: harbor-letter
              reason: newsletter
              because: The harbor letter is offered under every story.
              where: alone
              phrases: ["Sign up for the harbor letter"]
              examples:
                - text: |
                    The harbor office opened a second gate on Monday, and the queue of trucks was gone by noon, drivers said.

                    Sign up for the harbor letter
                  removes: ["Sign up"]
                  keeps: ["The harbor office"]
            """;

    @TempDir
    Path home;

    private TestTerminal line() {
        return new TestTerminal(home);
    }

    private Path file(String name, String words) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "test", "try"})
    void everyCommandTellsWhatItDoesWithExamplesAndExitCodes(String command) {
        TestTerminal line = line();

        assertThat(line.run("rules", command, "--help")).isEqualTo(0);

        assertThat(line.out())
                .contains(
                        "Usage: clipfile rules " + command,
                        "Examples:",
                        "  clipfile rules " + command + " ",
                        "Exit codes:");
        assertThat(line.out().lines()).allMatch(text -> text.length() <= 80, "fits into 80 columns");
    }

    @Test
    void listTellsOfEachRuleWhatItIsAndWhereItIsWritten() {
        TestTerminal line = line();

        assertThat(line.run("rules", "list")).isEqualTo(0);

        assertThat(line.out()).containsPattern("us-gov-banner-spanish +banner +run +es +banners\\.yaml:\\d+\n");
        assertThat(line.err()).containsPattern("[1-9]\\d+ rules, [\\d,]+ phrases\\.");
    }

    @Test
    void listChoosesByReasonPlaceLanguageAndWords() {
        assertThat(ids("--reason", "related")).containsExactly("related-heading", "related-line");
        assertThat(ids("--where", "box", "--reason", "banner")).containsExactly("us-gov-banner-box");
        assertThat(ids("--language", "es")).contains("us-gov-banner-spanish").doesNotContain("us-gov-banner");
        assertThat(ids("candado")).containsExactly("us-gov-banner-spanish");
        assertThat(line().run("rules", "list", "nosuchword")).isEqualTo(1);
        assertThat(line().run("rules", "list", "--where", "nowhere")).isEqualTo(2);
    }

    private List<String> ids(String... arguments) {
        TestTerminal line = line();
        assertThat(line.run(Stream.concat(Stream.of("rules", "list"), Stream.of(arguments))
                        .toArray(String[]::new)))
                .isEqualTo(0);
        return line.out().lines().map(row -> row.split(" ")[0]).toList();
    }

    @Test
    void listShowsOnesOwnRulesAndWhatIsSwitchedOff() throws IOException {
        file("rules/mine.yaml", LETTER + "- off: us-gov-banner\n- {off: share-row, hosts: harbor.example}\n");
        TestTerminal line = line().with("clipfile.rules", "rules");

        assertThat(line.run("rules", "list", "--own", "--long")).isEqualTo(0);

        assertThat(line.out().lines().toList())
                .containsExactly(
                        "harbor-letter  newsletter  alone  any  mine.yaml:1",
                        "    The harbor letter is offered under every story.",
                        "    - Sign up for the harbor letter");
        assertThat(line.err())
                .contains(
                        "switched off everywhere: us-gov-banner (mine.yaml:13)",
                        "switched off on harbor.example: share-row (mine.yaml:14)");
    }

    @Test
    void testRunsTheShippedExamples() {
        TestTerminal line = line();

        assertThat(line.run("rules", "test")).as(line.out()).isEqualTo(0);

        assertThat(line.out()).containsPattern("^\\d+ rules, \\d+ examples: all as they say\\.\n$");
    }

    @Test
    void testSaysHowAnExampleDiffers() throws IOException {
        Path mine = file("mine.yaml", LETTER.replace("removes: [\"Sign up\"]", "removes: [\"The harbor office\"]"));
        TestTerminal line = line();

        assertThat(line.run("rules", "test", mine.toString())).isEqualTo(1);

        assertThat(line.out().lines().toList())
                .containsExactly(
                        "FAILED  harbor-letter  (mine.yaml:1)",
                        "        example 1: \"The harbor office\" is still in the body",
                        "1 rule, 1 example: 1 rule failed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "try"})
    void aBrokenFileIsToldWithFileLineAndReason(String command) throws IOException {
        Path mine = file("mine.yaml", LETTER.replace("where: alone", "where: anywhere"));
        TestTerminal line = line();

        assertThat(line.run("rules", command, mine.toString())).isEqualTo(2);

        assertThat(line.err()).startsWith("clipfile: mine.yaml:4: rule harbor-letter has an unknown 'where: anywhere'");
        assertThat(line.err().lines()).hasSize(1);
        assertThat(line.out()).isEmpty();
    }

    @Test
    void tryShowsWhatWouldGoAndComeBackAndChangesNothing() throws IOException {
        file(
                "in/gate.txt",
                "Harbor opens second gate\n\n" + STORY + "\n\nSign up for the harbor letter\n\n" + STORY + "\n");
        file("in/crane.txt", "A crane for the quay\n\n" + STORY + "\n\nRelated Stories\nThird gate planned\n");
        file("in/plain.txt", "Nothing to see\n\n" + STORY + "\n");
        assertThat(line().run("add", home.resolve("in").toString())).isEqualTo(0);
        List<String> before = articles();
        Path mine = file("mine.yaml", LETTER + "- off: related-heading\n");
        TestTerminal line = line().thatMoves();

        assertThat(line.run("rules", "try", mine.toString())).as(line.err()).isEqualTo(0);

        assertThat(line.out())
                .containsPattern("[a-z2-7]{20}  Harbor opens second gate\n"
                        + "  - harbor-letter: \"Sign up for the harbor letter\" \\(6 words\\)\n")
                .containsPattern("[a-z2-7]{20}  A crane for the quay\n"
                        + "  \\+ related-heading: \"Related Stories Third gate planned\" \\(5 words\\)\n")
                .containsPattern("3 captures looked at, 2 articles would change \\([\\d.]+ s\\)\\.\n"
                        + "  \\+ related-heading: 5 words in 1 article\n"
                        + "  - harbor-letter: 6 words in 1 article\n$")
                .doesNotContain("Nothing to see");
        assertThat(line.err()).contains("] 1 of 3 ");
        assertThat(articles()).isEqualTo(before);
    }

    private List<String> articles() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("archive"))) {
            return all.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .map(RulesCommandTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return file + Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tryingOnNoArchiveIsTold() throws IOException {
        Path mine = file("mine.yaml", LETTER);
        TestTerminal line = line();

        assertThat(line.run("rules", "try", mine.toString())).isEqualTo(1);

        assertThat(line.err()).startsWith("There is no archive in ");
        assertThat(home.resolve("archive")).doesNotExist();
    }
}
