package org.clipfile.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Body;
import org.clipfile.format.Articles;
import org.clipfile.format.CanonicalJson;
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
 * What writing and reading canonical JSON costs. The set-up prints how many bytes of JSON an article makes: bytes divided by
 * the score are megabytes per second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CanonicalJsonBench {

    /** Paragraphs of the body: a typical article of 5 KB, and one of a megabyte. */
    @Param({"12", "2500"})
    int paragraphs;

    /** Latin letters alone, or with what the fast path does not take: accents, typographic quotes, Han. */
    @Param({"ascii", "mixed"})
    String letters;

    private Article article = Articles.full();
    private byte[] json = {};
    private final Sink sink = new Sink();

    @Setup
    public void makeArticle() throws IOException {
        String words = letters.equals("ascii")
                ? "The ferry Heron crossed the sound again on Tuesday, nine days after the storm closed the harbor. "
                : "\u201cWe waited,\u201d said Ada Qu\u00edll \u2013 caf\u00e9 owner at \u6e2f\u753a \u2013 and the \u201cHeron\u201d crossed again. ";
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(new Block(Block.Type.PARAGRAPH, words.repeat(4).strip(), 0));
        }
        article = Articles.with(Articles.full(), new Body(blocks, 1000));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalJson.write(article, out);
        json = out.toByteArray();
        System.out.println("# bytes of JSON: " + json.length);
    }

    @Benchmark
    public long write() throws IOException {
        CanonicalJson.write(article, sink);
        return sink.bytes;
    }

    @Benchmark
    public Article read() throws IOException {
        return CanonicalJson.read(new ByteArrayInputStream(json));
    }

    @Benchmark
    public Object readFiling() throws IOException {
        return CanonicalJson.readFiling(new ByteArrayInputStream(json));
    }

    private static final class Sink extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }
}
