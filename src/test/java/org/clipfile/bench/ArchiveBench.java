package org.clipfile.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clipfile.Arrival;
import org.clipfile.Clipfile;
import org.clipfile.Settings;
import org.clipfile.article.Channel;

/**
 * Files texts of 5 KB, each in a file of its own, and says how many a second: {@code ArchiveBench [FOLDER [FILES]]}. A
 * main rather than JMH, as what counts is the disk and a run of many files. Uses a folder of its own below FOLDER.
 */
public final class ArchiveBench {
    private static final int BYTES = 5_000;
    private static final String[] WORDS =
            "harbor ferry storm council vote bridge river budget school mayor train market rain spring report"
                    .split(" ");

    private ArchiveBench() {}

    /** Measures with 1, 2, 4 and 16 threads. */
    public static void main(String[] args) throws Exception {
        Path base = Files.createTempDirectory(Path.of(args.length > 0 ? args[0] : "target"), "archive-bench-");
        int files = args.length > 1 ? Integer.parseInt(args[1]) : 5_000;
        measure(base, 2, files / 2); // to warm up
        for (int threads : new int[] {1, 2, 4, 16}) {
            System.out.printf("%2d threads: %s%n", threads, measure(base, threads, files));
        }
    }

    private static String measure(Path base, int threads, int files) throws Exception {
        Path folder = Files.createTempDirectory(base, "run-");
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        List<Arrival> arrivals = new ArrayList<>();
        Random random = new Random(1);
        Instant at = Instant.parse("2024-03-05T12:00:00Z");
        for (int i = 0; i < files; i++) {
            Path file = Files.writeString(inbox.resolve(i + ".txt"), text(random));
            arrivals.add(new Arrival(file, i + ".txt", Channel.INBOX, at));
        }
        Settings settings = new Settings(inbox, folder.resolve("archive"), null, 1 << 24, Clock.systemUTC());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long accepting;
        long whole;
        try (Clipfile desk = Clipfile.open(settings)) {
            long start = System.nanoTime();
            run(pool, arrivals.subList(0, files / 2), desk, false);
            accepting = System.nanoTime() - start;
            start = System.nanoTime();
            run(pool, arrivals.subList(files / 2, files), desk, true);
            whole = System.nanoTime() - start;
        }
        pool.shutdown();
        return rate(files / 2, accepting) + " a second accepted, " + rate(files / 2, whole) + " accepted and clipped";
    }

    private static long rate(int files, long nanos) {
        return Math.round(files * 1e9 / nanos);
    }

    private static void run(ExecutorService pool, List<Arrival> arrivals, Clipfile desk, boolean clip)
            throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            running.add(pool.submit(() -> {
                String id = desk.accept(arrival).captures().get(0);
                return clip ? desk.clip(id) : id;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }

    private static String text(Random random) throws IOException {
        StringBuilder out = new StringBuilder(BYTES + 20);
        out.append("Council votes on bridge ").append(random.nextInt()).append("\n\n");
        while (out.length() < BYTES) {
            out.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(12) == 0 ? ".\n\n" : " ");
        }
        return out.toString();
    }
}
