package org.clipfile.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            assertThat(List.of(app.context().getRoutes().size())).containsExactly(4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "clip.camel.yaml,  ref: clipfile,   ref: nosuchbean, No bean could be found in the registry for: nosuchbean.",
        "inbox.camel.yaml, ref: inboxFiles, ref: nosuchbean, No bean could be found in the registry for: nosuchbean.",
        "inbox.camel.yaml, uri: file,       uri: nosuch,     No endpoint could be found for: nosuch",
        "clip.camel.yaml,  - route:,        - rout:,         'clip.camel.yaml, line 2: Unknown node id: rout'",
        "clip.camel.yaml,  '    from:',     '   from:',      'clip.camel.yaml, line '"
    })
    void anEditThatCannotBeUsedIsToldInOneLineAndTheOldRouteRunsOn(String name, String from, String to, String reason)
            throws Exception {
        try (LogLines log = LogLines.of(RouteEdits.class);
                RunningApp app = RunningApp.start(home, Map.of("clipfile.routes", routes.toString()))) {
            edit(name, from, to);
            Await.until("it is told", () -> !log.lines().isEmpty());
            assertThat(log.lines()).hasSize(1).first().satisfies(line -> {
                assertThat(line).startsWith(name + " is not taken over: ").contains(reason);
                assertThat(line).endsWith("The routes run on as they were before the edit.");
                assertThat(line.lines()).hasSize(1);
            });
            app.drop("first.txt", "First\n\nThis came after the edit.\n");
            app.await("inbox/.done/first.txt");
            assertThat(health(app)).isEqualTo(HealthCheck.State.UP);

            edit(name, to, from);
            Await.until("the mended file is in force", () -> log.lines().size() == 2);
            assertThat(log.lines().get(1)).isEqualTo(name + " is in force as edited.");
            app.drop("second.txt", "Second\n\nThis came after the mending.\n");
            app.await("inbox/.done/second.txt");
            assertThat(app.context().getRoutes()).hasSize(4);
        }
    }

    @Test
    void aNewFileThatCannotBeUsedTurnsHealthRedUntilItIsMended() throws Exception {
        try (LogLines log = LogLines.of(RouteEdits.class);
                RunningApp app = RunningApp.start(home, Map.of("clipfile.routes", routes.toString()))) {
            Path file = routes.resolve("own.camel.yaml");
            Files.writeString(
                    file, "- route:\n    id: own\n    from:\n      uri: nosuch:x\n      steps:\n        - log: x\n");
            Await.until("health is red", () -> health(app) == HealthCheck.State.DOWN);
            assertThat(log.lines()).hasSize(1).first().asString().startsWith("own.camel.yaml is not used: route own: ");

            Files.writeString(file, Files.readString(file).replace("nosuch:x", "direct:x"));
            Await.until("health is green", () -> health(app) == HealthCheck.State.UP);
            assertThat(app.context().getRoute("own")).isNotNull();
        }
    }

    @Test
    void aRouteThatGotAnotherNameRunsOnceAndAFileThatIsGoneIsTold() throws Exception {
        try (LogLines log = LogLines.of(RouteEdits.class);
                RunningApp app = RunningApp.start(home, Map.of("clipfile.routes", routes.toString()))) {
            edit("clip.camel.yaml", "id: clip", "id: cut");
            Await.until("the route has its new name", () -> app.context().getRoute("cut") != null);
            Await.until("it is told", () -> log.lines().size() == 1);
            assertThat(app.context().getRoute("clip")).isNull();

            Files.delete(routes.resolve("clip.camel.yaml"));
            Await.until("it is told", () -> log.lines().size() == 2);
            assertThat(log.lines().get(1))
                    .isEqualTo("clip.camel.yaml is gone. Its routes run on until Clipfile is started again.");
            app.drop("first.txt", "First\n\nThis came after all that.\n");
            app.await("inbox/.done/first.txt");
        }
    }

    private static HealthCheck.State health(RunningApp app) {
        return HealthCheckRegistry.get(app.context())
                .getCheck("routes")
                .orElseThrow()
                .call()
                .getState();
    }

    private void edit(String from, String to) throws Exception {
        edit("clip.camel.yaml", from, to);
    }

    private void edit(String name, String from, String to) throws Exception {
        Path file = routes.resolve(name);
        Path hidden =
                Files.writeString(home.resolve("edited"), Files.readString(file).replace(from, to));
        Files.move(hidden, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
