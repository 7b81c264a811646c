package org.clipfile.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipper;
import org.clipfile.format.CanonicalJson;
import org.jsoup.Jsoup;

/**
 * Compares, page by page, the time of a whole clip, JSON included, with that of {@code Jsoup.parse} alone.
 *
 * <pre>{@code PageRatios FOLDER [ROUNDS]}</pre>
 *
 * <p>Each page is parsed and clipped in turn in each round; of a page's times the median counts, after thirty rounds of
 * warming up. It is the processor's time, so that other work on the machine does not count. Two more lines tell how much
 * memory a clip asks for, as a multiple of its page's size, and what two threads clip against one in the same time: there
 * the clock on the wall counts, and other work on the machine does too.
 */
public final class PageRatios {
    private static final int WARM_UP = 30;

    private static final int THREAD_ROUNDS = 5;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final com.sun.management.ThreadMXBean MEMORY = (com.sun.management.ThreadMXBean) CLOCK;

    private PageRatios() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0 || !Files.isDirectory(Path.of(args[0]))) {
            System.err.println("Name a folder of pages: PageRatios FOLDER [ROUNDS]");
            System.exit(2);
        }
        List<Path> files;
        try (Stream<Path> list = Files.list(Path.of(args[0]))) {
            files = list.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            System.err.println(
                    "No page to clip: " + args[0] + " holds no file that ends in .html. Unpack the pages first.");
            System.exit(2);
        }
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        Clipper clipper = Clipper.standard();
        List<Ratio> ratios = new ArrayList<>();
        long[][] parses = new long[files.size()][rounds];
        long[][] clips = new long[files.size()][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < files.size(); i++) {
                byte[] bytes = Files.readAllBytes(files.get(i));
                Capture capture = capture(bytes);
                long start = CLOCK.getCurrentThreadCpuTime();
                Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
                long parsed = CLOCK.getCurrentThreadCpuTime();
                clip(clipper, capture);
                long end = CLOCK.getCurrentThreadCpuTime();
                if (round >= 0) {
                    parses[i][round] = parsed - start;
                    clips[i][round] = end - parsed;
                }
            }
        }
        long parse = 0;
        long clip = 0;
        for (int i = 0; i < files.size(); i++) {
            ratios.add(new Ratio(files.get(i).getFileName().toString(), median(parses[i]), median(clips[i])));
            parse += median(parses[i]);
            clip += median(clips[i]);
        }
        ratios.sort(Comparator.comparing(Ratio::value));
        System.out.printf(
                Locale.ROOT,
                "%d pages: parse %.2f ms, clip %.2f ms a page; ratio of sums %.2f, median %.2f, greatest %.2f (%s)%n",
                files.size(),
                parse / 1e6 / files.size(),
                clip / 1e6 / files.size(),
                (double) clip / parse,
                ratios.get(ratios.size() / 2).value(),
                ratios.get(ratios.size() - 1).value(),
                ratios.get(ratios.size() - 1).name());
        memory(files, clipper);
        threads(files, clipper);
    }

    private static void memory(List<Path> files, Clipper clipper) throws IOException {
        long id = Thread.currentThread().getId();
        double[] shares = new double[files.size()];
        long size = 0;
        long all = 0;
        for (int i = 0; i < shares.length; i++) {
            byte[] bytes = Files.readAllBytes(files.get(i));
            Capture capture = capture(bytes);
            long before = MEMORY.getThreadAllocatedBytes(id);
            clip(clipper, capture);
            long used = MEMORY.getThreadAllocatedBytes(id) - before;
            shares[i] = (double) used / Math.max(1, bytes.length);
            size += bytes.length;
            all += used;
        }
        Arrays.sort(shares);
        System.out.printf(
                Locale.ROOT,
                "memory asked for: %.0f KB a page of %.0f KB; ratio of sums %.1f, median %.1f, greatest %.1f%n",
                all / 1024.0 / shares.length,
                size / 1024.0 / shares.length,
                (double) all / size,
                shares[shares.length / 2],
                shares[shares.length - 1]);
    }

    private static void threads(List<Path> files, Clipper clipper) throws IOException {
        List<Capture> captures = new ArrayList<>();
        for (Path file : files) {
            captures.add(capture(Files.readAllBytes(file)));
        }
        double[] gains = new double[THREAD_ROUNDS];
        double one = 0;
        for (int round = 0; round < THREAD_ROUNDS; round++) {
            one = pagesPerSecond(captures, clipper, 1);
            gains[round] = pagesPerSecond(captures, clipper, 2) / one;
        }
        Arrays.sort(gains);
        System.out.printf(
                Locale.ROOT,
                "%.0f pages/s on one thread; two threads clip %.2f times as many in the median, %.2f at best%n",
                one,
                gains[THREAD_ROUNDS / 2],
                gains[THREAD_ROUNDS - 1]);
    }

    private static double pagesPerSecond(List<Capture> captures, Clipper clipper, int threads) {
        AtomicInteger next = new AtomicInteger();
        int pages = captures.size() * threads;
        long start = System.nanoTime();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                for (int n = next.getAndIncrement(); n < pages; n = next.getAndIncrement()) {
                    clip(clipper, captures.get(n % captures.size()));
                }
            });
            thread.start();
            all.add(thread);
        }
        for (Thread thread : all) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException("Nobody ends this benchmark early", e);
            }
        }
        return pages / ((System.nanoTime() - start) / 1e9);
    }

    private static void clip(Clipper clipper, Capture capture) {
        try {
            CanonicalJson.write(clipper.clip(capture).article(), OutputStream.nullOutputStream());
        } catch (UnreadableCaptureException e) {
            // Refusing a page is part of the work too.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Capture capture(byte[] bytes) throws IOException {
        Content content = Content.of(bytes);
        CaptureId id = CaptureId.of(null, content);
        return new Capture(
                id.value(), id.sha256(), Channel.COMMAND, "a.html", null, "text/html", null, Instant.EPOCH, content);
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private record Ratio(String name, long parse, long clip) {
        double value() {
            return (double) clip / parse;
        }
    }
}
