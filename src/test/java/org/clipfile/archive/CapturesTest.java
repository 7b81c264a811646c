package org.clipfile.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

class CapturesTest {
    @TempDir
    Path folder;

    @Test
    void givesBackAFileAsItWasTakenIn() throws Exception {
        Capture capture = Samples.text("a/b c\n\u05d0%41.txt", "Text.", Samples.NOON);
        assertSame(storedAndLoaded(capture, null), capture);
    }

    @Test
    void givesBackAPageWithItsAddressAndCharset() throws Exception {
        for (String address : List.of("https://example.org/a?b=c#d", "https://example.org/ä b\r\nX: y<>\"")) {
            byte[] bytes = "<p>caf\u00e9</p>".getBytes(StandardCharsets.ISO_8859_1);
            CaptureId id = CaptureId.of(address, Content.of(bytes));
            Capture capture = new Capture(
                    id.value(),
                    id.sha256(),
                    Channel.PAGE,
                    null,
                    address,
                    "text/html",
                    "iso-8859-1",
                    Samples.NOON,
                    Content.of(bytes));
            assertSame(storedAndLoaded(capture, null), capture);
        }
    }

    @Test
    void givesBackALargeFileThatCanBeReadTwice() throws Exception {
        byte[] bytes = new byte[3 << 20];
        new Random(7).nextBytes(bytes);
        Path file = Files.write(folder.resolve("large.txt"), bytes);
        Capture capture = Samples.text("large.txt", Content.of(file), Samples.NOON);
        try (FolderArchive archive = FolderArchive.open(folder.resolve("archive"))) {
            archive.store(capture, null);
            try (LoadedCapture loaded = archive.load(capture.id())) {
                assertThat(loaded.capture().content()).isInstanceOf(Content.OnDisk.class);
                assertThat(loaded.capture().content().bytes()).isEqualTo(bytes);
                assertThat(loaded.capture().content().bytes()).isEqualTo(bytes);
                assertThat(loaded.files()).singleElement().satisfies(spooled -> assertThat(spooled)
                        .exists());
            }
            assertThat(archive.load(capture.id()).files().get(0)).exists();
        }
    }

    @Test
    void refusesAFileThatChangesWhileItIsTakenIn() throws Exception {
        Path file = Files.write(folder.resolve("large.txt"), new byte[3 << 20]);
        Capture capture = Samples.text("large.txt", Content.of(file), Samples.NOON);
        Files.writeString(file, "x");
        try (FolderArchive archive = FolderArchive.open(folder.resolve("archive"))) {
            assertThatThrownBy(() -> archive.store(capture, null)).hasMessageContaining("changed");
            assertThat(Samples.files(folder.resolve("archive"))).isEmpty();
            assertThat(archive.trouble()).isEmpty();
        }
    }

    @Test
    void sameCaptureSameTimeSameBytes() throws Exception {
        Capture capture = Samples.text("a.txt", "Text. ".repeat(1000), Samples.NOON);
        List<Object> made = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            try (FolderArchive archive = FolderArchive.open(folder.resolve(name))) {
                archive.store(capture, null);
                made.add(Samples.files(folder.resolve(name)));
            }
        }
        assertThat(made.get(0)).isEqualTo(made.get(1));
    }

    @Test
    void keepsAnHttpResponseByteForByteAndReadsThroughItsCodings() throws Exception {
        byte[] page = "<p>A page that was sent compressed and in chunks.</p>".getBytes(StandardCharsets.UTF_8);
        byte[] coded = gzip(page);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        wire.writeBytes(("HTTP/1.1 200 OK\r\nX-Odd:   two  blanks \r\nContent-Type: text/HTML; Charset=\"KOI8-R\"\r\n"
                        + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(coded.length) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        wire.writeBytes(coded);
        wire.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        HttpAnswer http = new HttpAnswer(Content.of(wire.toByteArray()));
        assertThat(http.status()).isEqualTo(200);
        assertThat(http.mediaType()).contains("text/html");
        assertThat(http.charset()).contains("KOI8-R");
        Capture capture = response("https://example.org/", page);
        assertSame(storedAndLoaded(capture, http), capture);
        WarcRecord record = records().get(0);
        assertThat(record).isInstanceOf(WarcResponse.class);
        try (WarcReader reader = reader()) {
            assertThat(reader.next().orElseThrow().body().stream().readAllBytes())
                    .isEqualTo(wire.toByteArray());
        }
    }

    @Test
    void readsAPageWhoseHeaderSaysItIsCompressedThoughItIsNot() throws Exception {
        HttpAnswer http = new HttpAnswer(Content.of(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n<p>Plain.</p>".getBytes(StandardCharsets.US_ASCII)));
        try (InputStream body = http.body()) {
            assertThat(body.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("<p>Plain.</p>");
        }
    }

    @Test
    void allFilesOneAfterTheOtherAreAValidWarc() throws Exception {
        byte[] page = "<p>Page.</p>".getBytes(StandardCharsets.US_ASCII);
        HttpAnswer http = new HttpAnswer(Content.of(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Page.</p>".getBytes(StandardCharsets.US_ASCII)));
        Capture text = Samples.text("a.txt", "Text.", Samples.NOON);
        try (FolderArchive archive = FolderArchive.open(folder)) {
            archive.store(text, null);
            archive.store(Samples.text("b.txt", "Text.", Samples.NOON.plusSeconds(1)), null);
            archive.store(response("https://example.org/", page), http);
            Capture later = response("https://example.org/", page);
            archive.store(
                    new Capture(
                            later.id(),
                            later.sha256(),
                            later.channel(),
                            "again.warc",
                            later.address(),
                            later.mediaType(),
                            null,
                            Samples.NOON.plusSeconds(2),
                            later.content()),
                    http);
        }
        List<WarcRecord> records = records();
        assertThat(records).hasSize(4);
        WarcResource resource = only(records, WarcResource.class).get(0);
        assertThat(resource.target()).isEqualTo("file:///inbox/a.txt");
        assertThat(resource.date()).isEqualTo(Samples.NOON);
        assertThat(resource.payloadDigest().orElseThrow().hex()).isEqualTo(text.sha256());
        assertThat(only(records, WarcResponse.class)).hasSize(1);
        List<WarcRevisit> revisits = only(records, WarcRevisit.class);
        assertThat(revisits).hasSize(2);
        assertThat(revisits).anySatisfy(revisit -> {
            assertThat(revisit.profile()).isEqualTo(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
            assertThat(revisit.refersTo()).contains(resource.id());
            assertThat(revisit.refersToDate()).contains(Samples.NOON);
        });
        assertThat(revisits)
                .anySatisfy(revisit -> assertThat(revisit.body().size()).isPositive());
        assertThat(records).extracting(WarcRecord::id).doesNotHaveDuplicates();
    }

    @Test
    void saysSoWhenThereIsNoSuchCapture() throws Exception {
        try (FolderArchive archive = FolderArchive.open(folder)) {
            assertThatThrownBy(() -> archive.load("a".repeat(20))).isInstanceOf(NoSuchCaptureException.class);
        }
    }

    private Capture storedAndLoaded(Capture capture, HttpAnswer http) throws Exception {
        Path archiveFolder = folder.resolve("archive");
        try (FolderArchive archive = FolderArchive.open(archiveFolder)) {
            archive.store(capture, http);
        }
        // Opened anew, so that it comes from the file.
        try (FolderArchive archive = FolderArchive.open(archiveFolder);
                LoadedCapture loaded = archive.load(capture.id())) {
            return loaded.capture();
        }
    }

    private static void assertSame(Capture actual, Capture expected) throws Exception {
        assertThat(actual).usingRecursiveComparison().isEqualTo(expected);
        assertThat(CaptureId.of(actual.address(), actual.content()).value()).isEqualTo(expected.id());
    }

    private static Capture response(String address, byte[] page) throws Exception {
        CaptureId id = CaptureId.of(address, Content.of(page));
        return new Capture(
                id.value(),
                id.sha256(),
                Channel.INBOX,
                "pages.warc",
                address,
                "text/html",
                "KOI8-R",
                Samples.NOON,
                Content.of(page));
    }

    private static byte[] gzip(byte[] bytes) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private WarcReader reader() throws Exception {
        InputStream all = new ByteArrayInputStream(new byte[0]);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".warc.gz"))
                    .sorted()
                    .toList()) {
                all = new SequenceInputStream(all, new ByteArrayInputStream(Files.readAllBytes(file)));
            }
        }
        return new WarcReader(all);
    }

    /** All records of all capture files, read as one file, with every digest checked. */
    private List<WarcRecord> records() throws Exception {
        List<WarcRecord> records = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        try (WarcReader reader = reader()) {
            reader.onWarning(warnings::add);
            reader.calculateBlockDigest();
            for (WarcRecord record : reader) {
                record.body().consume();
                assertThat(record.calculatedBlockDigest()).isEqualTo(record.blockDigest());
                records.add(record);
            }
        }
        assertThat(warnings).isEmpty();
        return records;
    }

    private static <T> List<T> only(List<WarcRecord> records, Class<T> type) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
