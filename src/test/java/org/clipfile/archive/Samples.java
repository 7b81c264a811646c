package org.clipfile.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Body;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.Facts;
import org.clipfile.article.Filing;
import org.clipfile.article.Identity;
import org.clipfile.article.Processing;
import org.clipfile.article.Published;
import org.clipfile.article.Quality;
import org.clipfile.article.Source;
import org.clipfile.article.When;
import org.jspecify.annotations.Nullable;

/** Small captures and articles to test the archive with. */
final class Samples {
    static final Instant NOON = Instant.parse("2024-03-05T12:00:00.250Z");

    private Samples() {}

    static Capture text(String name, String text, Instant at) throws IOException {
        return text(name, Content.of(text.getBytes(StandardCharsets.UTF_8)), at);
    }

    static Capture text(String name, Content content, Instant at) throws IOException {
        CaptureId id = CaptureId.of(null, content);
        return new Capture(id.value(), id.sha256(), Channel.INBOX, name, null, "text/plain", null, at, content);
    }

    static Article article(Capture capture, @Nullable String title, @Nullable When published) throws IOException {
        String text = new String(capture.content().bytes(), StandardCharsets.UTF_8);
        Facts facts = new Facts(
                title,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                published == null ? null : new Published(published, List.of()),
                null,
                "en",
                "ltr",
                List.of(),
                List.of(),
                null,
                List.of());
        return new Article(
                new Identity(capture.id(), 1, "article", null, null, List.of()),
                facts,
                new Body(List.of(new Block(Block.Type.PARAGRAPH, text, 0)), 3),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Source(
                        capture.channel(),
                        capture.file(),
                        capture.address(),
                        capture.mediaType(),
                        "UTF-8",
                        capture.content().size(),
                        capture.sha256(),
                        capture.id(),
                        text.length()),
                new Filing(capture.captured(), null, List.of()),
                new Processing("clipfile", "1", "shipped", "0".repeat(64)),
                List.of(),
                new Quality(List.of(), false, List.of()));
    }

    /** Every file below a folder but those under {@code state/}, with its content. */
    static TreeMap<String, String> files(Path root) throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(root.resolve("state")))
                    .sorted(Comparator.naturalOrder())
                    .forEach(file -> found.put(root.relativize(file).toString(), latin1(file)));
        }
        return found;
    }

    private static String latin1(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
