package org.clipfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final TestTerminal line = new TestTerminal(Path.of(""));

    @ParameterizedTest
    @ValueSource(strings = {"run", "add", "clip", "explain"})
    void everyCommandTellsWhatItDoesWithExamplesAndExitCodes(String command) {
        assertThat(line.run(command, "--help")).isEqualTo(0);

        assertThat(line.out())
                .contains("Usage: clipfile " + command, "Examples:", "  clipfile " + command + " ", "Exit codes:");
        assertThat(line.out().lines()).allMatch(text -> text.length() <= 80, "fits into 80 columns");
    }

    @Test
    void theHelpNamesAllCommands() {
        assertThat(line.run("--help")).isEqualTo(0);

        assertThat(line.out()).contains("  run ", "  add ", "  clip ", "  explain ");
        assertThat(line.out().lines()).allMatch(text -> text.length() <= 80, "fits into 80 columns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "frobnicate", "clip", "add", "explain", "clip --format pdf x", "clip --frob x", "run x"})
    void aWrongCommandLineIsToldInTwoLinesWithCodeTwo(String arguments) {
        assertThat(line.run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);

        assertThat(line.out()).isEmpty();
        assertThat(line.err().lines()).hasSize(2).last().asString().matches("Try 'clipfile[a-z ]* --help'\\.");
    }

    @Test
    void anArgumentCannotCommandTheTerminal() {
        line.run("\u001b[2Jboo");

        assertThat(line.err()).contains("\\u001b[2Jboo").doesNotContain("\u001b");
    }

    @Test
    void saysItsVersion() {
        assertThat(line.run("--version")).isEqualTo(0);

        assertThat(line.out()).startsWith("clipfile ");
    }
}
