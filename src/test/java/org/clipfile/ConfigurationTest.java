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

        Configuration read = Configuration.read(home, system, Map.of("CLIPFILE_WORKERS", "3"));

        assertThat(read.value("clipfile.inbox")).isEqualTo("eins");
        assertThat(read.value("clipfile.port")).isEqualTo("2");
        assertThat(read.value("clipfile.workers")).isEqualTo("3");
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

        assertThatThrownBy(() -> read.number("clipfile.port", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("clipfile.port must be a whole number, 0 or more, but is \"http\"");
    }

    @Test
    void refusesASettingThatDoesNotExist() throws IOException {
        Configuration read = Configuration.read(home, new Properties(), Map.of());

        assertThatThrownBy(() -> read.value("clipfile.inbx")).hasMessageContaining("clipfile.inbx");
    }
}
