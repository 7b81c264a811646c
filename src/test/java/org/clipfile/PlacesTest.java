package org.clipfile;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "clipfile.inbox,   archive,          clipfile.inbox",
        "clipfile.inbox,   archive/in/deep,  clipfile.inbox",
        "clipfile.inbox,   .,                clipfile.archive",
        "clipfile.archive, inbox/../inbox/a, clipfile.archive",
        "clipfile.routes,  inbox/routes,     clipfile.routes",
        "clipfile.rules,   inbox,            clipfile.rules"
    })
    void foldersThatLieInOneAnotherAreRefused(String key, String value, String named) {
        assertThatThrownBy(() -> Places.requireApart(with(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(named + " (")
                .hasMessageContaining("must not be or lie in");
    }

    @Test
    void linksAreFollowed() throws IOException {
        Files.createDirectory(home.resolve("archive"));
        Files.createSymbolicLink(home.resolve("inbox"), home.resolve("archive"));

        assertThatThrownBy(() -> Places.requireApart(with("clipfile.port", "0")))
                .hasMessageContaining("must not be or lie in");
    }

    @Test
    void foldersBesideOneAnotherAreFine() throws IOException {
        Places.requireApart(with("clipfile.port", "0"));

        assertThatCode(() -> Places.requireApart(with("clipfile.inbox", "archive-inbox")))
                .doesNotThrowAnyException();
    }

    private Configuration with(String key, String value) throws IOException {
        Properties system = new Properties();
        system.setProperty(key, value);
        return Configuration.read(home, system, Map.of());
    }
}
