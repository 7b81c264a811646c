package org.clipfile.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipper;
import org.clipfile.clip.Clipping;
import org.clipfile.rules.PhraseFinder;
import org.clipfile.rules.RuleBook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What rules cost when there are more of them: a text of 4 MB is clipped with the shipped rules and as many more as the
 * parameter says, whose phrases are made of the words of the text, so that they begin as it does everywhere.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RulesBench {
    private static final int BYTES = 4 << 20;
    private static final int PHRASE_WORDS = 6;

    /** Rules besides the shipped ones. */
    @Param({"0", "500", "5000"})
    int more;

    private String text = "";
    private PhraseFinder finder = RuleBook.standard().finder();
    private Clipper clipper = Clipper.standard();
    private Capture capture = capture("");

    @Setup
    public void makeRulesAndText() throws IOException {
        text = new Prose(7).story(BYTES);
        Path file = Files.createTempFile("rules-bench", ".yaml");
        try {
            Files.writeString(file, rules(new Prose(8).story(1 << 18).split("[^A-Za-z]+")));
            RuleBook book = RuleBook.standardWith(file);
            finder = book.finder();
            clipper = Clipper.of(book);
        } finally {
            Files.delete(file);
        }
        capture = capture(text);
    }

    private String rules(String[] words) {
        Random dice = new Random(9);
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < more; i++) {
            yaml.append("- id: made-")
                    .append(i)
                    .append("\n  reason: furniture\n  because: It is made for measuring.\n");
            yaml.append("  where: alone\n  phrases: [\"");
            for (int word = 0; word < PHRASE_WORDS; word++) {
                yaml.append(words[dice.nextInt(words.length)]).append(' ');
            }
            yaml.append("\"]\n  examples: [{text: none}]\n");
        }
        return yaml.toString();
    }

    private static Capture capture(String text) {
        try {
            Content content = Content.of(text.getBytes(StandardCharsets.UTF_8));
            CaptureId id = CaptureId.of(null, content);
            return new Capture(
                    id.value(),
                    id.sha256(),
                    Channel.COMMAND,
                    "bench.txt",
                    null,
                    "text/plain",
                    null,
                    Instant.EPOCH,
                    content);
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }

    /** The whole clip. */
    @Benchmark
    public Clipping clip() throws IOException, UnreadableCaptureException {
        return clipper.clip(capture);
    }

    /** Nothing but the look for phrases. */
    @Benchmark
    public int find() {
        int[] hits = new int[1];
        finder.find(text, 0, text.length(), hit -> hits[0]++);
        return hits[0];
    }
}
