package org.clipfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    @TempDir
    Path home;

    @Test
    void startsFromTheShippedDefaults() throws IOException {
        Configuration read = Configuration.read(home, new Properties(), Map.of());

        assertThat(read.path("clipfile.inbox")).isEqualTo(home.resolve("inbox"));
        assertThat(read.settings().archive()).isEqualTo(home.resolve("archive"));
        assertThat(read.settings().rules()).isNull();
    }

    @Test
    void letsEachLaterPlaceWin() throws IOException {
        Files.writeString(home.resolve("application.properties"), "clipfile.inbox = eins\nclipfile.port = 1\n");
        Properties system = new Properties();
        system.setProperty("clipfile.port", "2");
        system.setProperty("clipfile.workers", "2");

        Configuration read =
                Configuration.read(home, system, Map.of("CLIPFILE_WORKERS", "3", "CLIPFILE_INBOX_QUIET", "3"));

        assertThat(read.value("clipfile.inbox")).isEqualTo("eins");
        assertThat(read.value("clipfile.port")).isEqualTo("2");
        assertThat(read.value("clipfile.workers")).isEqualTo("2");
        assertThat(read.value("clipfile.inbox.quiet")).isEqualTo("3");
    }

    @Test
    void namesVariablesWithoutDotsAndHyphens() throws IOException {
        Configuration read =
                Configuration.read(home, new Properties(), Map.of("CLIPFILE_SOURCE_DATE_EPOCH", "1700000000"));

        assertThat(read.settings().clock().instant()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    }

    @Test
    void followsTheCommonVariableForReproducibleOutput() throws IOException {
        Configuration read = Configuration.read(home, new Properties(), Map.of("SOURCE_DATE_EPOCH", "1600000000"));

        assertThat(read.settings().clock().instant()).isEqualTo(Instant.ofEpochSecond(1_600_000_000));
    }

    @Test
    void tellsWhichNumberIsWrong() throws IOException {
        Configuration read = Configuration.read(home, new Properties(), Map.of("CLIPFILE_PORT", "http"));

        assertThatThrownBy(() -> read.number("clipfile.port", 0, 65_535))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("clipfile.port must be a whole number from 0 to 65,535, but is \"http\"");
    }

    @ParameterizedTest
    @CsvSource({
        "clipfile.max-page-bytes, 0",
        "clipfile.max-page-bytes, 10MB",
        "clipfile.source-date-epoch, yesterday",
        "clipfile.source-date-epoch, -1"
    })
    void tellsWhichSettingOfTheDeskIsWrong(String key, String value) throws IOException {
        Properties system = new Properties();
        system.setProperty(key, value);
        Configuration read = Configuration.read(home, system, Map.of());

        assertThatThrownBy(read::settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(key + " must be ")
                .hasMessageEndingWith("but is \"" + value + "\"");
    }

    @Test
    void refusesWhatIsNoSettingAndSaysWhatMayBeMeant() throws IOException {
        Properties system = new Properties();
        system.setProperty("clipfile.prot", "0");
        assertThatThrownBy(() -> Configuration.read(home, system, Map.of()))
                .hasMessage(
                        "There is no setting clipfile.prot (given as -Dclipfile.prot). Did you mean clipfile.port?");

        assertThatThrownBy(() -> Configuration.read(home, new Properties(), Map.of("CLIPFILE_ARCHIV", "x")))
                .hasMessage("There is no setting CLIPFILE_ARCHIV (an environment variable)."
                        + " Did you mean CLIPFILE_ARCHIVE?");

        Files.writeString(home.resolve("application.properties"), "clipfile.something-else-entirely = 1\n");
        assertThatThrownBy(() -> Configuration.read(home, new Properties(), Map.of()))
                .hasMessage("There is no setting clipfile.something-else-entirely (in "
                        + home.resolve("application.properties") + ").");
    }

    @Test
    void takesWhatTheLauncherTells() throws IOException {
        Properties system = new Properties();
        system.setProperty("clipfile.home", home.toString());
        system.setProperty("clipfile.terminals", "12");

        assertThat(Configuration.read(home, system, Map.of("CLIPFILE_HOME", "x"))
                        .value("clipfile.port"))
                .isEqualTo("8086");
    }

    @Test
    void refusesASettingThatDoesNotExist() throws IOException {
        Configuration read = Configuration.read(home, new Properties(), Map.of());

        assertThatThrownBy(() -> read.value("clipfile.inbx")).hasMessageContaining("clipfile.inbx");
    }
}
