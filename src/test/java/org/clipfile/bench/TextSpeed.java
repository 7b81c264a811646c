package org.clipfile.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipper;

/**
 * How fast plain texts of growing length are clipped, in MB a second of processor time on one core. If the numbers do not
 * fall from line to line, the time is linear in the length.
 *
 * <pre>{@code TextSpeed [MB ...]}</pre>
 *
 * <p>Two kinds of text: clean prose, and dumps with menus, pictures and footers between stories. Long texts lie in a file,
 * as they do when they come. {@code java -Xmx1g ... TextSpeed 200} shows that 200 MB need no more memory than that.
 */
public final class TextSpeed {
    private static final int[] SIZES = {1, 4, 16, 64};
    private static final int STORY = 3_000;
    private static final String MENU = "Skip to main content\nHome\nNews\nContact\n\n";
    private static final String FOOT =
            "\nA keeper lights the lamp, March 4, 2024. (Photo by Jane Doe)\n\nRelated Stories\nOld Gate Closes\n\nPrivacy Policy | Contact\n\n";
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private TextSpeed() {}

    public static void main(String[] args) throws IOException, UnreadableCaptureException {
        int[] sizes = SIZES;
        if (args.length > 0) {
            sizes = new int[args.length];
            for (int i = 0; i < args.length; i++) {
                sizes[i] = Integer.parseInt(args[i]);
            }
        }
        Clipper clipper = Clipper.standard();
        for (int i = 0; i < 8 && args.length == 0; i++) {
            time(clipper, 1, true);
            time(clipper, 1, false);
        }
        System.out.println("      MB  clean MB/s  dumps MB/s");
        for (int size : sizes) {
            System.out.printf(
                    Locale.ROOT, "%8d  %10.1f  %10.1f%n", size, best(clipper, size, true), best(clipper, size, false));
        }
    }

    private static double best(Clipper clipper, int megabytes, boolean clean)
            throws IOException, UnreadableCaptureException {
        int rounds = megabytes <= 4 ? 7 : megabytes <= 64 ? 3 : 1;
        double best = 0;
        for (int i = 0; i < rounds; i++) {
            best = Math.max(best, megabytes / time(clipper, megabytes, clean));
        }
        return best;
    }

    private static double time(Clipper clipper, int megabytes, boolean clean)
            throws IOException, UnreadableCaptureException {
        Path file = text(megabytes, clean);
        try {
            Content content = Content.of(file);
            CaptureId id = CaptureId.of(null, content);
            Capture capture = new Capture(
                    id.value(),
                    id.sha256(),
                    Channel.COMMAND,
                    "text.txt",
                    null,
                    "text/plain",
                    null,
                    Instant.EPOCH,
                    content);
            long start = CLOCK.getCurrentThreadCpuTime();
            clipper.clip(capture);
            return (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
        } finally {
            Files.delete(file);
        }
    }

    private static Path text(int megabytes, boolean clean) throws IOException {
        Path file = Files.createTempFile("text", ".txt");
        Prose prose = new Prose(7);
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (long written = 0; written < megabytes * 1_000_000L; ) {
                String story = prose.story(STORY);
                story = clean
                        ? story.substring(story.indexOf("\n\n", story.indexOf("By Ann")) + 2)
                        : MENU + story + FOOT;
                out.write(story);
                written += story.length();
            }
        }
        return file;
    }
}
