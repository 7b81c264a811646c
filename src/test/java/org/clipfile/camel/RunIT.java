package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting and stopping, in good order and bad, as the person at the terminal sees it. */
class RunIT {
    private static final String STORY =
            "Pears Are Ripe\n\nThe pears by the old mill are ripe, and nobody picks them.\n";

    /** With the log that a person sees, not that of the tests. */
    private static final List<String> AS_FOR_PEOPLE = List.of(
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile="
                    + Path.of("src/main/resources/logback.xml").toAbsolutePath());

    @TempDir
    Path home;

    @Test
    void sayingStopEndsTheWorkAndLeavesNothingBehind() throws Exception {
        try (AppProcess app = start(Map.of())) {
            Files.writeString(home.resolve("inbox/pears.txt"), STORY);
            Await.until("it is filed", () -> Files.exists(home.resolve("inbox/.done/pears.txt")));
            app.process().destroy();

            assertThat(app.process().waitFor()).isEqualTo(143);
            assertThat(app.log()).contains(" Stopping.\n", " Stopped.\n").doesNotContain("\tat ");
            assertThat(home.resolve("archive/state/work")).isEmptyDirectory();
        }
    }

    @Test
    void aSecondOneOnTheSameInboxIsRefused() throws Exception {
        try (AppProcess app = start(Map.of());
                AppProcess second = AppProcess.start(
                        home,
                        List.of(),
                        Map.of("clipfile.archive", home.resolve("other").toString()))) {
            assertThat(second.process().waitFor()).isEqualTo(1);

            assertThat(app.log()).contains("Another clipfile watches the inbox");
            assertThat(home.resolve("other")).doesNotExist();
            assertThat(app.process().isAlive()).isTrue();
        }
    }

    @Test
    void aBrokenRouteAtTheStartIsToldInOneLine() throws Exception {
        Path routes = Files.createDirectory(home.resolve("routes"));
        Files.writeString(routes.resolve("own.camel.yaml"), "- route:\n    id: own\n   from:\n");
        try (AppProcess app = AppProcess.start(home, AS_FOR_PEOPLE, Map.of("clipfile.routes", routes.toString()))) {
            assertThat(app.process().waitFor()).isEqualTo(1);

            assertThat(told(app))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("could not be started: own.camel.yaml, line 3: ");
        }
        Files.delete(home.resolve("log.txt"));
        Files.writeString(
                routes.resolve("own.camel.yaml"),
                "- route:\n    id: own\n    from:\n      uri: direct:a\n      steps:\n        - bean:\n            ref: nobody\n");
        try (AppProcess app = AppProcess.start(home, AS_FOR_PEOPLE, Map.of("clipfile.routes", routes.toString()))) {
            assertThat(app.process().waitFor()).isEqualTo(1);

            assertThat(told(app))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("could not be started: route own: No bean could be found in the registry for: nobody.");
        }
    }

    @Test
    void anArchiveThatCannotBeWrittenAtTheStartIsWaitedFor() throws Exception {
        Path archive = Files.writeString(home.resolve("archive"), "a file where the folder should be");
        Files.createDirectory(home.resolve("inbox"));
        Files.writeString(home.resolve("inbox/pears.txt"), STORY);
        try (AppProcess app = AppProcess.start(home, AS_FOR_PEOPLE, Map.of("clipfile.inbox.quiet", "50"))) {
            Await.until("it is told", () -> app.log().contains("work begins by itself"));
            assertThat(home.resolve("inbox/pears.txt")).exists();

            Files.delete(archive);
            Await.until("it is filed", () -> Files.exists(home.resolve("inbox/.done/pears.txt")));
            assertThat(app.log()).doesNotContain("\tat ");
        }
    }

    private AppProcess start(Map<String, String> settings) throws Exception {
        AppProcess app = AppProcess.start(home, AS_FOR_PEOPLE, settings);
        try {
            Await.until("it runs", () -> app.log().contains("Ctrl-C stops it."));
            return app;
        } catch (Throwable e) {
            app.close(); // nobody else would
            throw e;
        }
    }

    private static List<String> told(AppProcess app) {
        try (Stream<String> lines = app.log().lines()) {
            return lines.filter(line -> !line.isBlank()).toList();
        }
    }
}
