package org.clipfile.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
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
 * <p>Each page is parsed and clipped in turn in each round; of a page's times the median counts, after twelve rounds of
 * warming up. It is the processor's time, so that other work on the machine does not count.
 */
public final class PageRatios {
    private static final int WARM_UP = 12;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private PageRatios() {}

    public static void main(String[] args) throws IOException, UnreadableCaptureException {
        List<Path> files;
        try (Stream<Path> list = Files.list(Path.of(args[0]))) {
            files = list.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
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
                try {
                    CanonicalJson.write(clipper.clip(capture).article(), OutputStream.nullOutputStream());
                } catch (UnreadableCaptureException e) {
                    // Refusing a page is part of the work too.
                }
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
