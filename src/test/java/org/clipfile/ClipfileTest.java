package org.clipfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.clipfile.archive.ArchiveUnavailableException;
import org.clipfile.archive.Filed;
import org.clipfile.archive.NoSuchCaptureException;
import org.clipfile.article.Article;
import org.clipfile.article.Channel;
import org.clipfile.article.Sighting;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.format.CanonicalJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipfileTest {
    private static final Instant NOW = Instant.parse("2024-03-05T12:00:00Z");
    private static final String STORY =
            "Ferries sail again\n\nThe harbor took its first ferry after nine days of storm.\n";

    @TempDir
    Path folder;

    private Clipfile desk;

    @BeforeEach
    void open() throws IOException {
        desk = Clipfile.open(settings(folder.resolve("archive")));
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void filesATextUnderTheDayItArrivedAndFindsIt() throws Exception {
        List<String> ids =
                desk.accept(arrival("ferry.txt", STORY, NOW.minusSeconds(60))).captures();
        assertThat(ids).hasSize(1);
        Filed filed = desk.clip(ids.get(0));
        assertThat(filed.change()).isEqualTo(Filed.Change.NEW);
        assertThat(filed.title()).isEqualTo("Ferries sail again");
        assertThat(desk.archive().relativize(filed.file()).toString())
                .isEqualTo("2024/03/05/ferries-sail-again-" + filed.id() + ".json");
        assertThat(desk.find(filed.id())).contains(filed.file());
        Article article = read(filed.file());
        assertThat(article.source().file()).isEqualTo("ferry.txt");
        assertThat(article.source().channel()).isEqualTo(Channel.INBOX);
        assertThat(article.filing().captured()).isEqualTo(NOW.minusSeconds(60));
        assertThat(desk.explain(ids.get(0)).page().text().toString()).contains("nine days of storm");
    }

    @Test
    void doesEverythingTwiceWithTheSameResult() throws Exception {
        Arrival arrival = arrival("ferry.txt", STORY, NOW);
        desk.clip(desk.accept(arrival).captures().get(0));
        TreeMap<String, String> once = files(desk.archive());
        Filed again = desk.clip(desk.accept(arrival).captures().get(0));
        assertThat(again.change()).isEqualTo(Filed.Change.SAME);
        assertThat(files(desk.archive())).isEqualTo(once);
    }

    @Test
    void givesOneArticleWithTwoSightingsWhenAFileIsDroppedTwice() throws Exception {
        desk.clip(desk.accept(arrival("ferry.txt", STORY, NOW.minusSeconds(9)))
                .captures()
                .get(0));
        Filed again = desk.clip(
                desk.accept(arrival("copy of ferry.txt", STORY, NOW)).captures().get(0));
        assertThat(again.change()).isEqualTo(Filed.Change.UPDATED);
        Article article = read(again.file());
        assertThat(article.source().file()).isEqualTo("ferry.txt");
        assertThat(article.filing().sightings())
                .extracting(Sighting::file)
                .containsExactly("ferry.txt", "copy of ferry.txt");
        assertThat(files(desk.archive()).keySet())
                .filteredOn(name -> name.endsWith(".json"))
                .hasSize(1);
    }

    @Test
    void takesNoTimeFromTheFutureAndNoneFinerThanAMillisecond() throws Exception {
        Filed future = desk.clip(desk.accept(arrival("a.txt", "A " + STORY, NOW.plusSeconds(1)))
                .captures()
                .get(0));
        Filed fine = desk.clip(desk.accept(arrival("b.txt", "B " + STORY, NOW.minusNanos(1)))
                .captures()
                .get(0));
        assertThat(read(future.file()).filing().captured()).isEqualTo(NOW);
        assertThat(read(fine.file()).filing().captured()).isEqualTo(NOW.minusMillis(1));
    }

    /** As a process does that is killed after each step in turn, and begins anew. */
    @Test
    void endsTheSameWhereverItWasInterrupted() throws Exception {
        Arrival arrival = arrival("ferry.txt", STORY, NOW);
        desk.clip(desk.accept(arrival).captures().get(0));
        TreeMap<String, String> peaceful = files(desk.archive());
        List<String> names = List.copyOf(peaceful.keySet());
        assertThat(names).hasSize(2);
        for (int there = 0; there <= names.size(); there++) {
            Path archive = folder.resolve("archive-" + there);
            Clipfile.open(settings(archive)).close();
            Path dead = Files.createDirectories(archive.resolve("state/work/dead"));
            Files.writeString(dead.resolve(".lock"), "");
            Files.writeString(dead.resolve("7.tmp"), "half a fi");
            // A capture is kept before its article is filed.
            for (String name : names.subList(names.size() - there, names.size())) {
                Files.createDirectories(archive.resolve(name).getParent());
                Files.copy(desk.archive().resolve(name), archive.resolve(name));
            }
            try (Clipfile again = Clipfile.open(settings(archive))) {
                again.clip(again.accept(arrival).captures().get(0));
                assertThat(files(archive)).isEqualTo(peaceful);
            }
            assertThat(dead).doesNotExist();
        }
    }

    @Test
    void saysWhyAFileIsNoPage() throws Exception {
        assertUnreadable("empty.txt", new byte[0], "empty");
        assertUnreadable("a.html", "%PDF-1.7\n%\u00e2\u00e3".getBytes(StandardCharsets.ISO_8859_1), "PDF");
        assertUnreadable(
                "big.html",
                ("<html>" + " ".repeat(200_000)).getBytes(StandardCharsets.US_ASCII),
                "clipfile.max-page-bytes) is 100,000.");
        assertThat(files(desk.archive())).isEmpty();
    }

    @Test
    void takesThePagesOutOfAWarcFileAndPassesOverTheRest() throws Exception {
        byte[] warc = bytes(
                record("warcinfo", null, "application/warc-fields", "software: x\r\n"),
                record(
                        "request",
                        "https://example.org/a",
                        "application/http;msgtype=request",
                        "GET /a HTTP/1.1\r\n\r\n"),
                response("https://example.org/a", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + STORY),
                response("https://example.org/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No."),
                response("https://example.org/i.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\u0089PNG"),
                record("resource", "https://example.org/b", "text/plain", "Other " + STORY));
        for (byte[] file : List.of(warc, gzip(warc))) {
            List<String> ids = desk.accept(arrival("pages.warc", file, NOW)).captures();
            assertThat(ids).hasSize(2);
            Article first = read(desk.clip(ids.get(0)).file());
            assertThat(first.source().address()).isEqualTo("https://example.org/a");
            assertThat(first.source().file()).isEqualTo("pages.warc");
            assertThat(first.source().bytes()).isEqualTo(STORY.length());
            assertThat(first.filing().captured()).isEqualTo(Instant.parse("2023-11-01T08:00:00Z"));
            assertThat(read(desk.clip(ids.get(1)).file()).source().address()).isEqualTo("https://example.org/b");
        }
        assertThat(files(desk.archive())).hasSize(4);
    }

    @Test
    void readsAPageThatIsCompressedInsideAWarcFile() throws Exception {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        http.writeBytes(gzip(STORY.getBytes(StandardCharsets.UTF_8)));
        byte[] warc = record("response", "https://example.org/a", "application/http", http.toByteArray());
        Article article = read(
                desk.clip(desk.accept(arrival("a.warc", warc, NOW)).captures().get(0))
                        .file());
        assertThat(article.facts().title()).isEqualTo("Ferries sail again");
    }

    @Test
    void filesWhatStandsBeforeTheDamageInAWarcFileAndSaysWhereThatIs() throws Exception {
        byte[] good = response("https://example.org/a", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + STORY);
        byte[] other =
                response("https://example.org/b", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nB" + STORY);
        for (byte[] broken : List.of(
                bytes(good, Arrays.copyOf(other, other.length - 30)),
                bytes(good, "no record at all\r\n\r\n".getBytes(StandardCharsets.US_ASCII)),
                bytes(gzip(good), Arrays.copyOf(gzip(other), 60)))) {
            Accepted accepted = desk.accept(arrival("pages.warc", broken, NOW));
            assertThat(accepted.refusals())
                    .singleElement(STRING)
                    .contains("damaged")
                    .matches("(?s).* byte \\d+ .*");
            assertThat(accepted.captures()).hasSize(1);
            desk.clip(accepted.captures().get(0));
            assertThat(files(desk.archive()).keySet())
                    .hasSize(2)
                    .anyMatch(name -> name.startsWith("2023/11/01/ferries-sail-again-"));
        }
    }

    @Test
    void stopsAHeaderThatDoesNotEnd() throws Exception {
        Path file = Files.createDirectories(folder.resolve("inbox")).resolve("endless.warc.gz");
        byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("WARC/1.0\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
            for (int megabytes = 0; megabytes < 300; megabytes++) {
                out.write(piece);
            }
        }
        assertThat(desk.accept(new Arrival(file, "endless.warc.gz", Channel.INBOX, NOW))
                        .refusals())
                .singleElement(STRING)
                .contains("does not end");
    }

    @Test
    void namesThePagesOfAWarcFileThatItCannotRead() throws Exception {
        byte[] warc = bytes(
                record("response", "https://example.org/a", "application/http", "no HTTP at all"),
                response(
                        "https://example.org/b",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n\u001f\u008b broken"),
                response("https://example.org/c", "HTTP/1.1 200 OK\r\nContent-Encoding: dcb\r\n\r\nxx"),
                response("https://example.org/d", "HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(3 << 20)),
                "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\nx\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII),
                record("resource", "https://example.org/big", "text/html", "<html>" + " ".repeat(200_000)),
                response("https://example.org/i", "HTTP/1.1 200 OK\r\n\r\n\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"),
                record("resource", "https://example.org/e", "text/plain", STORY));
        Accepted accepted = desk.accept(arrival("odd.warc", warc, NOW));
        assertThat(accepted.captures()).hasSize(1);
        assertThat(accepted.refusals())
                .satisfiesExactly(
                        a -> assertThat(a).matches("The record at byte 0: its header is malformed."),
                        b -> assertThat(b).contains("https://example.org/b", "damaged"),
                        c -> assertThat(c).contains("https://example.org/c", "dcb"),
                        d -> assertThat(d).contains("header is malformed"),
                        noTarget -> assertThat(noTarget).contains("header is malformed"),
                        big -> assertThat(big)
                                .contains("https://example.org/big", "clipfile.max-page-bytes) is 100,000."));
    }

    @Test
    void namesThePageOfAWarcFileThatCannotBeClipped() throws Exception {
        byte[] warc = bytes(
                record("resource", "https://example.org/blank", "text/plain", " \n "),
                record("resource", "https://example.org/e", "text/plain", STORY));
        List<String> captures = desk.accept(arrival("pages.warc", warc, NOW)).captures();
        assertThatThrownBy(() -> desk.clip(captures.get(0)))
                .isInstanceOf(UnreadableCaptureException.class)
                .hasMessageStartingWith("https://example.org/blank: ");
        assertThat(desk.clip(captures.get(1)).change()).isEqualTo(Filed.Change.NEW);
    }

    @Test
    void saysWhatAWarcFileHoldsInsteadOfPages() throws Exception {
        byte[] warc = bytes(
                response("https://example.org/gone", "HTTP/1.1 404 Not Found\r\n\r\n"),
                record("warcinfo", null, "application/warc-fields", "software: x\r\n"));
        assertUnreadable("a.warc", warc, "1 responses with another status than 200, 1 warcinfo records");
    }

    @Test
    void theFilesOfTheArchiveCanBeTakenInAgain() throws Exception {
        desk.clip(desk.accept(arrival("ferry.txt", STORY, NOW)).captures().get(0));
        Path capture = desk.archive().resolve(files(desk.archive()).lastKey());
        try (Clipfile other = Clipfile.open(settings(folder.resolve("other")))) {
            List<String> ids = other.accept(new Arrival(capture, "x.warc.gz", Channel.COMMAND, NOW))
                    .captures();
            assertThat(other.clip(ids.get(0)).title()).isEqualTo("Ferries sail again");
        }
    }

    @Test
    void anUnknownIdIsSaidToBeUnknown() {
        assertThatThrownBy(() -> desk.clip("a".repeat(20))).isInstanceOf(NoSuchCaptureException.class);
    }

    @Test
    void goesOnByItselfWhenTheArchiveCanBeWrittenAgain() throws Exception {
        Arrival arrival = arrival("ferry.txt", STORY, NOW);
        Path blocked = Files.writeString(desk.archive().resolve("captures"), "in the way");
        assertThatThrownBy(() -> desk.accept(arrival)).isInstanceOf(ArchiveUnavailableException.class);
        assertThat(desk.trouble()).isPresent();
        Files.delete(blocked);
        desk.probe();
        assertThat(desk.trouble()).isEmpty();
        assertThat(desk.clip(desk.accept(arrival).captures().get(0)).change()).isEqualTo(Filed.Change.NEW);
    }

    private void assertUnreadable(String name, byte[] bytes, String reason) {
        assertThatThrownBy(() -> desk.accept(arrival(name, bytes, NOW)))
                .isInstanceOf(UnreadableCaptureException.class)
                .hasMessageContaining(reason);
    }

    private static Settings settings(Path archive) {
        return new Settings(archive.resolveSibling("inbox"), archive, null, 100_000, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Arrival arrival(String name, String text, Instant at) throws IOException {
        return arrival(name, text.getBytes(StandardCharsets.UTF_8), at);
    }

    private Arrival arrival(String name, byte[] bytes, Instant at) throws IOException {
        Path file = Files.createDirectories(folder.resolve("inbox")).resolve(name);
        return new Arrival(Files.write(file, bytes), name, Channel.INBOX, at);
    }

    private static Article read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return CanonicalJson.read(in);
        }
    }

    private static byte[] response(String address, String http) {
        return record("response", address, "application/http;msgtype=response", http);
    }

    private static byte[] record(String type, String address, String mediaType, String block) {
        return record(type, address, mediaType, block.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] record(String type, String address, String mediaType, byte[] block) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("WARC/1.0\r\nWARC-Type: " + type + "\r\n"
                        + "WARC-Record-ID: <urn:uuid:6f2d1cb1-0000-4000-8000-000000000001>\r\n"
                        + "WARC-Date: 2023-11-01T08:00:00Z\r\n"
                        + (address == null ? "" : "WARC-Target-URI: " + address + "\r\n")
                        + "Content-Type: " + mediaType + "\r\nContent-Length: " + block.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(block);
        out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static TreeMap<String, String> files(Path root) throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(root.resolve("state")))
                    .forEach(paths::add);
        }
        for (Path path : paths) {
            found.put(root.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
        }
        return found;
    }
}
