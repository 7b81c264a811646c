package org.clipfile.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipper;
import org.clipfile.clip.HostilePages;
import org.clipfile.format.CanonicalJson;
import org.jsoup.Jsoup;

/**
 * Shows how fast pages of shapes are clipped that no person writes, at one size and at four times that: the speed should
 * not fall.
 *
 * <pre>{@code java -Xmx256m ... HostileBench [MEGABYTES [SHAPE ...]]}</pre>
 *
 * <p>The size is that of the longer page, 10 MB if it is not given.
 */
public final class HostileBench {
    private HostileBench() {}

    public static void main(String[] args) throws IOException {
        int most = (int) ((args.length == 0 ? 10 : Double.parseDouble(args[0])) * (1 << 20));
        List<HostilePages> shapes = args.length < 2
                ? List.of(HostilePages.values())
                : Arrays.stream(args).skip(1).map(HostilePages::valueOf).toList();
        Clipper clipper = Clipper.standard();
        for (int i = 0; i < 30; i++) {
            clip(clipper, HostilePages.PARAGRAPHS.bytes(1 << 17));
        }
        System.out.printf("%-18s %9s %9s %9s  %s%n", "MB/s", "a quarter", "whole", "jsoup", "what became of it");
        for (HostilePages shape : shapes) {
            byte[] quarter = shape.bytes(most / 4);
            clip(clipper, quarter);
            double slow = speed(quarter.length, () -> clip(clipper, quarter));
            byte[] whole = shape.bytes(most);
            String[] said = new String[1];
            double speed = speed(whole.length, () -> said[0] = clip(clipper, whole));
            double parse = parse(whole);
            System.out.printf(Locale.ROOT, "%-18s %9.1f %9.1f %9.1f  %s%n", shape, slow, speed, parse, said[0]);
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static double speed(int bytes, Task task) throws IOException {
        long start = System.nanoTime();
        task.run();
        return bytes * 1e9 / (System.nanoTime() - start) / (1 << 20);
    }

    private static double parse(byte[] bytes) throws IOException {
        try {
            return speed(bytes.length, () -> Jsoup.parse(new ByteArrayInputStream(bytes), null, ""));
        } catch (OutOfMemoryError e) {
            return 0;
        }
    }

    private static String clip(Clipper clipper, byte[] bytes) throws IOException {
        Content content = Content.of(bytes);
        CaptureId id = CaptureId.of(null, content);
        Capture capture = new Capture(
                id.value(), id.sha256(), Channel.COMMAND, "a.html", null, "text/html", null, Instant.EPOCH, content);
        try {
            var article = clipper.clip(capture).article();
            CanonicalJson.write(article, OutputStream.nullOutputStream());
            return article.body().blocks().size() + " blocks, "
                    + article.ledger().size() + " entries, " + article.quality().flags();
        } catch (UnreadableCaptureException e) {
            return e.getMessage();
        } catch (OutOfMemoryError e) {
            return "OUT OF MEMORY";
        }
    }
}
