package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editing the routes while they run. */
class ReloadTest {
    @TempDir
    Path home;

    private Path routes;

    @BeforeEach
    void copyTheRoutes() throws Exception {
        routes = Files.createDirectory(home.resolve("routes"));
        try (Stream<Path> all = Files.list(Path.of("routes"))) {
            for (Path file : all.toList()) {
                Files.copy(file, routes.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void anEditedRouteIsInForceAndABrokenEditLeavesTheOldOneRunning() throws Exception {
        try (RunningApp app = RunningApp.start(home, Map.of("clipfile.routes", routes.toString()))) {
            edit("description: Clips a capture", "description: Cuts out a capture");
            Await.until(
                    "the edited route runs",
                    () -> app.context().getRoute("clip") != null
                            && app.context().getRoute("clip").getDescription().startsWith("Cuts out"));
            app.drop("first.txt", "First\n\nThis came after the edit.\n");
            app.await("inbox/.done/first.txt");

            edit("- route:", "- rout");
            edit("- rout", "- route:");
            edit("description: Cuts out", "description: Snips");
            Await.until(
                    "the mended route runs",
                    () -> app.context().getRoute("clip") != null
                            && app.context().getRoute("clip").getDescription().startsWith("Snips"));
            app.drop("second.txt", "Second\n\nThis came after the mending.\n");
            app.await("inbox/.done/second.txt");

            assertThat(app.articles()).hasSize(2);
            assertThat(List.of(app.context().getRoutes().size())).containsExactly(3);
        }
    }

    private void edit(String from, String to) throws Exception {
        Path file = routes.resolve("clip.camel.yaml");
        Path hidden =
                Files.writeString(home.resolve("edited"), Files.readString(file).replace(from, to));
        Files.move(hidden, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
