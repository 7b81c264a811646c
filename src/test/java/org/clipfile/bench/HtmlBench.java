package org.clipfile.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipper;
import org.clipfile.format.CanonicalJson;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a page costs: parsing it, clipping it with facts, media, ledger and JSON, and what two other libraries take to find
 * its text alone. One operation is all pages of a folder, named by {@code -Dbench.pages}, {@code docs/samples} otherwise:
 *
 * <pre>./mvnw -q test-compile exec:exec -Dbench=HtmlBench -Dbench.pages=FOLDER</pre>
 *
 * <p>On a machine that does other work too, only the lines that end in {@code processor} say anything, see {@link ProcessorTime};
 * {@link PageRatios} compares page by page.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class HtmlBench {
    private final Clipper clipper = Clipper.standard();
    private final List<Capture> captures = new ArrayList<>();
    private final List<byte[]> pages = new ArrayList<>();
    private final List<String> markups = new ArrayList<>();

    @Setup
    public void readPages() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("bench.pages", "docs/samples")))) {
            files = all.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            Content content = Content.of(bytes);
            CaptureId id = CaptureId.of(null, content);
            String name = file.getFileName().toString();
            pages.add(bytes);
            markups.add(new String(bytes, StandardCharsets.UTF_8));
            captures.add(new Capture(
                    id.value(), id.sha256(), Channel.COMMAND, name, null, "text/html", null, Instant.EPOCH, content));
        }
        System.out.println("# pages: " + files.size());
    }

    /** The parser alone, which all others but boilerpipe need as well. */
    @Benchmark
    public void parse(Blackhole hole) throws IOException {
        for (byte[] page : pages) {
            hole.consume(Jsoup.parse(new ByteArrayInputStream(page), null, ""));
        }
    }

    @Benchmark
    public void clip(Blackhole hole) throws IOException {
        clipAll(hole);
    }

    /** Two threads at once: as much each as one alone, where nothing is shared and the machine has two cores. */
    @Benchmark
    @Threads(2)
    public void clipOnTwoThreads(Blackhole hole) throws IOException {
        clipAll(hole);
    }

    private void clipAll(Blackhole hole) throws IOException {
        for (Capture capture : captures) {
            try {
                CanonicalJson.write(clipper.clip(capture).article(), OutputStream.nullOutputStream());
            } catch (UnreadableCaptureException e) {
                hole.consume(e); // refusing a page is part of the work too
            }
        }
    }

    @Benchmark
    public void readability4j(Blackhole hole) {
        for (String markup : markups) {
            hole.consume(
                    new Readability4J("https://example.org/", markup).parse().getTextContent());
        }
    }

    @Benchmark
    public void boilerpipe(Blackhole hole) throws BoilerpipeProcessingException {
        for (String markup : markups) {
            hole.consume(ArticleExtractor.INSTANCE.getText(markup));
        }
    }
}
