package org.clipfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path home;

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

        assertThat(line.out()).contains("  run ", "  add ", "  clip ", "  explain ", "  help ");
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

    @ParameterizedTest
    @CsvSource({
        "add, clipfile.prot=0, There is no setting clipfile.prot (given as -Dclipfile.prot). Did you mean clipfile.port?",
        "add, inbox=x, 'There is no setting inbox: all begin with clipfile. or, for Camel itself, with camel.'",
        "add, clipfile.max-page-bytes=none, clipfile.max-page-bytes must be a whole number",
        "add, clipfile.inbox=archive/in, clipfile.inbox (",
        "run, clipfile.inbox=archive, clipfile.inbox (",
        "run, clipfile.archive=inbox, clipfile.inbox (",
        "run, clipfile.workers=0, clipfile.workers must be a whole number",
        "run, clipfile.port=99999, 'clipfile.port must be a whole number from 0 to 65,535, but is \"99999\"'"
    })
    void aSettingThatMakesNoSenseIsNamedWithCodeTwo(String command, String setting, String start) throws IOException {
        TestTerminal told = new TestTerminal(home)
                .with("clipfile.routes", Path.of("routes").toAbsolutePath().toString());
        Path file = Files.writeString(home.resolve("pears.txt"), "Pears Are Ripe\n\nNobody picks them this year.\n");
        String[] arguments = command.equals("run")
                ? new String[] {"run", "-D" + setting}
                : new String[] {command, "-D" + setting, file.toString()};

        assertThat(told.run(arguments)).isEqualTo(2);

        assertThat(told.err().lines()).hasSize(1).first().asString().startsWith("clipfile: " + start);
        assertThat(told.out()).isEmpty();
    }

    @Test
    void anArgumentCannotCommandTheTerminal() {
        line.run("\u001b[2Jboo");

        assertThat(line.err()).contains("\\u001b[2Jboo").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "add", "clip", "explain"})
    void helpOfACommandIsItsHelp(String command) {
        assertThat(line.run("help", command)).isEqualTo(0);

        assertThat(line.out()).contains("Usage: clipfile " + command);
    }

    @Test
    void saysItsVersion() {
        assertThat(line.run("--version")).isEqualTo(0);

        assertThat(line.out()).startsWith("clipfile ");
    }
}
