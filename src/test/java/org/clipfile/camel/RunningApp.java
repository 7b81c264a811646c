package org.clipfile.camel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.Settings;

/** The application as {@code run} has it, within the test: real routes, real desk, real files in a home of its own. */
final class RunningApp implements AutoCloseable {
    final Path home;
    final Path inbox;
    final Clipfile desk;
    private final Main main;

    private RunningApp(Path home, Clipfile desk, Main main) {
        this.home = home;
        this.inbox = home.resolve("inbox");
        this.desk = desk;
        this.main = main;
    }

    static RunningApp start(Path home) throws Exception {
        return start(home, Map.of());
    }

    static RunningApp start(Path home, Map<String, String> settings) throws Exception {
        Properties properties = new Properties();
        properties.setProperty(
                "clipfile.routes", Path.of("routes").toAbsolutePath().toString());
        properties.setProperty("clipfile.port", "0");
        properties.setProperty("clipfile.inbox.quiet", "50");
        properties.putAll(settings);
        Configuration configuration = Configuration.read(home, properties, Map.of());
        Files.createDirectories(home.resolve("inbox"));
        Settings given = configuration.settings();
        Map<Path, String> rules = given.rules() == null ? Map.of() : RuleEdits.read(given.rules());
        Clipfile desk = Clipfile.open(given);
        Main main = CamelApp.prepare(new Main(RunningApp.class), configuration, RouteBeans.of(desk, configuration));
        if (given.rules() != null) {
            main.addMainListener(CamelApp.watching(given.rules(), desk, rules));
        }
        main.start();
        return new RunningApp(home, desk, main);
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    /** Puts a file into the inbox as a careful program does: under a hidden name first. */
    Path drop(String name, String content) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Path hidden = file.resolveSibling(".dropping");
        Files.writeString(hidden, content);
        return Files.move(hidden, file);
    }

    /** Waits until a file is there. */
    void await(String path) throws Exception {
        Await.until(path + " is there", () -> Files.exists(home.resolve(path)));
    }

    /** Waits until the inbox holds nothing but what was done or failed. */
    void awaitEmptyInbox() throws Exception {
        Await.until("the inbox is empty", () -> {
            try (Stream<Path> all = Files.walk(inbox)) {
                return all.filter(Files::isRegularFile)
                        .allMatch(file -> inbox.relativize(file).startsWith(".done")
                                || inbox.relativize(file).startsWith(".failed"));
            } catch (java.io.UncheckedIOException e) {
                return false; // a file was moved while we looked
            }
        });
    }

    /** The articles on disk by their path below the archive. */
    Map<String, String> articles() throws IOException {
        return articles(home.resolve("archive"));
    }

    static Map<String, String> articles(Path archive) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(archive)) {
            List<Path> files =
                    all.filter(file -> file.toString().endsWith(".json")).toList();
            for (Path file : files) {
                found.put(archive.relativize(file).toString(), Files.readString(file));
            }
        }
        return found;
    }

    @Override
    public void close() throws Exception {
        main.stop();
        desk.close();
    }
}
