package org.clipfile.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clipfile.Accepted;
import org.clipfile.Arrival;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.Settings;
import org.clipfile.article.Article;
import org.clipfile.article.Capture;
import org.clipfile.article.Channel;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipper;
import org.clipfile.format.ArticleFormat;
import org.jspecify.annotations.Nullable;

/** Clips inputs and writes their articles to files, or holds them ready for standard output. Thread-safe. */
final class ClipWork implements Batch.Work {
    /** Articles of inputs larger than this wait on disk, not in memory, for their turn on standard output. */
    private static final int IN_MEMORY = 1 << 16;

    private static final byte[] BETWEEN = "\n* * *\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Clipper clipper;
    private final ArticleFormat format;
    private final @Nullable Path out;
    private final InputStream stdin;
    private final Settings settings;
    private final boolean timeIsFixed;
    private final AtomicBoolean separated = new AtomicBoolean();

    /**
     * @param out folder to write to; null for standard output
     */
    ClipWork(
            Clipper clipper, ArticleFormat format, @Nullable Path out, InputStream stdin, Configuration configuration) {
        this.clipper = clipper;
        this.format = format;
        this.out = out;
        this.stdin = stdin;
        this.settings = configuration.settings();
        this.timeIsFixed = !configuration.value("clipfile.source-date-epoch").isEmpty();
    }

    /** The inputs, those refused that would be written over the output of an earlier one. */
    Iterator<Input> withoutClashes(Iterator<Input> inputs) {
        if (out == null) {
            return inputs;
        }
        Map<String, String> taken = new HashMap<>();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return inputs.hasNext();
            }

            @Override
            public Input next() {
                Input next = inputs.next();
                String earlier = next.trouble() == null ? taken.putIfAbsent(next.output(), next.name()) : null;
                return earlier == null
                        ? next
                        : Input.refused(next.name(), "It would be written over what was made of " + earlier + ".");
            }
        };
    }

    @Override
    public Outcome on(Input input) throws IOException, UnreadableCaptureException {
        if (input.file() == null) {
            Path copy = Files.createTempFile("clipfile-", ".stdin");
            try {
                Files.copy(stdin, copy, StandardCopyOption.REPLACE_EXISTING);
                return clip(input, copy);
            } finally {
                Files.delete(copy);
            }
        }
        return clip(input, input.file());
    }

    private Outcome clip(Input input, Path file) throws IOException, UnreadableCaptureException {
        NamedFile named = NamedFile.open(file, input.file() == null ? null : input.name());
        if (named.isWarc()) {
            return clipPages(input, file);
        }
        Capture capture = named.capture(timeOf(input, file), settings.maxPageBytes());
        Outcome.Result result =
                hold(clipper.clip(capture).article(), capture.content().size(), file, input.output());
        return new Outcome(input, List.of(result), List.of(), null);
    }

    /** Takes the pages of a WARC file through an archive that lasts only that long, as only an archive can read them. */
    private Outcome clipPages(Input input, Path file) throws IOException, UnreadableCaptureException {
        List<Outcome.Result> results = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        Path scratch = Files.createTempDirectory("clipfile-");
        try (Clipfile desk = Clipfile.open(
                new Settings(settings.inbox(), scratch, settings.rules(), settings.maxPageBytes(), settings.clock()))) {
            Arrival arrival = new Arrival(file, input.name(), Channel.COMMAND, timeOf(input, file));
            int number = 0;
            Accepted accepted = desk.accept(arrival);
            refusals.addAll(accepted.refusals());
            for (String id : accepted.captures()) {
                String page = String.format(Locale.ROOT, "%05d", ++number);
                try {
                    Article article = desk.explain(id).article();
                    results.add(hold(article, article.source().bytes(), file, folderOf(input, file) + page));
                } catch (UnreadableCaptureException e) {
                    refusals.add("page " + page + ": " + Reasons.of(e));
                }
            }
        } finally {
            Folders.delete(scratch);
        }
        return new Outcome(input, results, refusals, null);
    }

    /** Pages of a WARC file go to a folder that has its full name, which no output of another file can have. */
    private static String folderOf(Input input, Path file) {
        String parent = input.output().substring(0, input.output().lastIndexOf('/') + 1);
        return parent + file.getFileName() + "/";
    }

    private Instant timeOf(Input input, Path file) throws IOException {
        Instant time = timeIsFixed || input.file() == null
                ? settings.clock().instant()
                : Files.getLastModifiedTime(file).toInstant();
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Writes an article to its file, or keeps it for its turn on standard output. */
    private Outcome.Result hold(Article article, long sourceBytes, Path source, String name)
            throws IOException, UnreadableCaptureException {
        if (out != null) {
            writeFile(article, source, out.resolve(name + "." + format.extension()));
            return stdout -> {};
        }
        if (sourceBytes <= IN_MEMORY) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            format.write(article, bytes);
            return stdout -> {
                separate(stdout);
                bytes.writeTo(stdout);
            };
        }
        Path held = Files.createTempFile("clipfile-", "." + format.extension());
        writeTo(held, article);
        return stdout -> {
            separate(stdout);
            Files.copy(held, stdout);
            Files.delete(held);
        };
    }

    /** JSON values need nothing between them; renderings for people do. */
    private void separate(OutputStream stdout) throws IOException {
        if (separated.getAndSet(true) && !format.extension().equals("json")) {
            stdout.write(BETWEEN);
        }
    }

    private void writeFile(Article article, Path source, Path target) throws IOException, UnreadableCaptureException {
        if (Files.exists(target) && Files.isSameFile(source, target)) {
            throw new UnreadableCaptureException("Its output would be written over it; choose another folder.");
        }
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            writeTo(part, article);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void writeTo(Path file, Article article) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            format.write(article, stream);
        }
    }
}
