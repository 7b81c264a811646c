package org.clipfile.camel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.clipfile.Configuration;

/** The real application in a Java process of its own, on a home folder of its own, so that it can be killed. */
public final class AppProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final Path home;
    private final Process process;
    private final int before;

    private AppProcess(Path home, Process process, int before) {
        this.home = home;
        this.process = process;
        this.before = before;
    }

    /** What the child runs. */
    public static void main(String... arguments) throws IOException {
        System.exit(CamelApp.run(Configuration.read()));
    }

    /**
     * Starts it. What it prints is added to {@code log.txt} in the home folder.
     *
     * @param jvm options of the virtual machine
     * @param settings by key, such as {@code clipfile.inbox}
     */
    public static AppProcess start(Path home, List<String> jvm, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-Dclipfile.home=" + home);
        command.add("-Dclipfile.routes=" + Path.of("routes").toAbsolutePath());
        command.add("-Dclipfile.port=0");
        command.add("-Dlogback.configurationFile=logback.xml"); // what users see
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AppProcess.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> key.startsWith("CLIPFILE_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Path log = home.resolve("log.txt");
        int before = Files.exists(log) ? Files.readString(log).length() : 0;
        builder.redirectOutput(Redirect.appendTo(log.toFile()));
        return new AppProcess(home, builder.start(), before);
    }

    /**
     * Waits until it watches the feeds of its list, or has ended. A start takes two seconds of a processor, which a
     * machine with ten times as much to do gives it in a minute or two.
     */
    void awaitWatching() throws Exception {
        Await.until(
                "the feeds are watched",
                () -> log().indexOf("Watching ", before) >= 0 || !process.isAlive(),
                LONGEST_START);
    }

    /** The process. */
    public Process process() {
        return process;
    }

    /** What it has printed so far. */
    public String log() {
        try {
            return Files.readString(home.resolve("log.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Tells it to stop, waits, and kills it if it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
