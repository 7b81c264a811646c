package org.clipfile.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clipfile.camel.AppProcess;

/**
 * Measures the way from inbox to archive as a user has it: the real application in a process of its own, default
 * settings, the launcher's options of the virtual machine. Run it with
 *
 * <pre>./mvnw -q test-compile exec:java -Dexec.mainClass=org.clipfile.bench.InboxBench -Dexec.classpathScope=test</pre>
 *
 * and as arguments any of {@code small} (20,000 texts of 5 KB), {@code many} (100,000 of them) and {@code large} (one
 * text of 100 MB); without arguments all three.
 */
public final class InboxBench {
    private static final int STORY_BYTES = 5_000;
    /** As {@code clipfile}, the script, sets them. */
    private static final List<String> LAUNCHER = List.of("-XX:+UseSerialGC", "-Xmx256m", "-XX:FreqInlineSize=100");

    private InboxBench() {}

    /** Runs the measurements named. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        List<String> wanted = arguments.length == 0 ? List.of("small", "many", "large") : List.of(arguments);
        for (String each : wanted) {
            Path home = Files.createTempDirectory(Path.of("target"), "bench").toAbsolutePath();
            try {
                Path inbox = Files.createDirectory(home.resolve("inbox"));
                switch (each) {
                    case "small" -> fill(inbox, 20_000);
                    case "many" -> fill(inbox, 100_000);
                    case "large" -> fillOne(inbox, 100_000_000);
                    default -> throw new IllegalArgumentException("small, many or large, not " + each);
                }
                measure(each, home);
            } finally {
                delete(home);
            }
        }
    }

    private static void fill(Path inbox, int files) throws IOException {
        Prose prose = new Prose(1);
        for (int i = 0; i < files; i++) {
            Files.writeString(inbox.resolve("story-" + i + ".txt"), prose.story(STORY_BYTES));
        }
    }

    private static void fillOne(Path inbox, long bytes) throws IOException {
        Prose prose = new Prose(2);
        try (BufferedWriter out = Files.newBufferedWriter(inbox.resolve("long.txt"))) {
            for (long written = 0; written < bytes; ) {
                String story = prose.story(50_000);
                out.write(story);
                written += story.length();
            }
        }
    }

    private static void measure(String name, Path home) throws IOException, InterruptedException {
        Path inbox = home.resolve("inbox");
        int files = count(inbox);
        Thread.sleep(1_000); // the files have to lie quiet before they are taken, which is not what is measured
        List<String> jvm = new ArrayList<>(LAUNCHER);
        String more = System.getProperty("bench.jvm", "");
        if (!more.isBlank()) {
            jvm.addAll(List.of(more.split(" ")));
        }
        long start = System.nanoTime();
        try (AppProcess app = AppProcess.start(home, jvm, Map.of())) {
            long first = await(app, inbox, files - 1);
            long last = await(app, inbox, 0);
            double seconds = (last - first) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%s: first file done after %.1f s, %d files in %.1f s: %.0f files/s; %.1f s on processors;"
                            + " peak memory %s%n",
                    name,
                    (first - start) / 1e9,
                    files,
                    seconds,
                    seconds > 0 ? files / seconds : 0,
                    cpuSeconds(app.process()),
                    peak(app.process()));
            for (String line : app.log().split("\n")) {
                if (line.contains("WARN") || line.contains("ERROR")) {
                    System.out.println("  " + line);
                }
            }
        }
    }

    private static long await(AppProcess app, Path inbox, int left) throws IOException, InterruptedException {
        while (count(inbox) > left) {
            if (!app.process().isAlive()) {
                throw new IllegalStateException("The application ended:\n" + app.log());
            }
            Thread.sleep(left == 0 ? 200 : 20);
        }
        return System.nanoTime();
    }

    private static int count(Path inbox) {
        String[] names = inbox.toFile().list((folder, name) -> !name.startsWith("."));
        return names == null ? 0 : names.length;
    }

    /** Time on processors so far, its start included; where others use the machine too, this tells more than the clock. */
    private static double cpuSeconds(Process process) {
        return process.info()
                .totalCpuDuration()
                .map(spent -> spent.toMillis() / 1e3)
                .orElse(Double.NaN);
    }

    /** The largest resident size so far, as Linux tells it. */
    private static String peak(Process process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return "unknown on this system";
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .findFirst()
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kilobytes -> Long.parseLong(kilobytes) / 1024 + " MB resident")
                    .orElse("unknown");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
