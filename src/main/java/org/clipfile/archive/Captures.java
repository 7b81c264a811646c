package org.clipfile.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clipfile.article.Capture;
import org.clipfile.article.Content;
import org.clipfile.article.Fact;
import org.clipfile.article.Sighting;
import org.clipfile.article.UnreadableCaptureException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Keeps the bytes that arrived, each capture as one record in a file of its own, and each later arrival of the same
 * bytes as a record that refers to the first. Thread-safe, but calls for the same capture must not overlap.
 */
final class Captures implements AutoCloseable {
    private static final byte[] RECORD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Path root;
    private final DurableFiles files;
    private final Catalogue catalogue;
    private final Spool spool;
    private static final int MOST_ARRIVALS_READ = 10;

    private final GzipMembers gzip = new GzipMembers();
    private final RecentCaptures recent = new RecentCaptures();

    Captures(Path root, DurableFiles files, Catalogue catalogue, Spool spool) {
        this.root = root;
        this.files = files;
        this.catalogue = catalogue;
        this.spool = spool;
    }

    /** The ids of all captures that are there, in the order of the days they came. */
    List<String> ids() throws IOException {
        Path folder = root.resolve(CaptureRecord.FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(file -> file.getParent() + "/"
                            + CaptureRecord.idIn(file.getFileName().toString()).orElse(""))
                    .filter(path -> !path.endsWith("/"))
                    .sorted()
                    .map(path -> path.substring(path.lastIndexOf('/') + 1))
                    .distinct()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Keeps a capture, or notes that it arrived again.
     *
     * @param http the HTTP response it came in; null if it was a file
     * @return whether this arrival was not known before
     */
    boolean store(Capture capture, @Nullable HttpAnswer http) throws IOException {
        Sighting sighting = CaptureRecord.sighting(capture);
        @Nullable Sighting first = first(capture.id());
        if (first == null) {
            storeFirst(capture, http);
            return true;
        }
        for (Catalogue.Row row : catalogue.sightings(capture.id())) {
            if (row.sighting().at().equals(sighting.at())
                    && java.util.Objects.equals(row.sighting().file(), sighting.file())) {
                return false;
            }
        }
        String path = CaptureRecord.revisitPath(capture.id(), sighting);
        byte[] httpHead = http == null ? new byte[0] : http.head();
        byte[] head = CaptureRecord.revisitHead(capture, first, httpHead.length);
        files.place(root.resolve(path), member(head, Content.of(httpHead)));
        catalogue.add(new Catalogue.Row(capture.id(), sighting, path, false));
        if (!capture.told().isEmpty()) {
            recent.remove(capture.id()); // more is said of it now
        }
        return true;
    }

    /** The first arrival of a capture whose record is still there; null if it never arrived. */
    private @Nullable Sighting first(String id) throws IOException {
        for (Catalogue.Row row : catalogue.sightings(id)) {
            if (row.first()) {
                if (Files.exists(root.resolve(row.path()))) {
                    return row.sighting();
                }
                catalogue.forget(id);
            }
        }
        return null;
    }

    private void storeFirst(Capture capture, @Nullable HttpAnswer http) throws IOException {
        Content block = http == null ? capture.content() : http.block();
        String digest = http == null ? capture.sha256() : digest(block);
        byte[] head = CaptureRecord.head(capture, http != null, block.size(), digest);
        String path = CaptureRecord.path(capture.id(), capture.captured());
        if (block.size() <= Spool.IN_MEMORY_BYTES) {
            files.place(root.resolve(path), member(head, block));
        } else {
            files.place(root.resolve(path), out -> writeMember(out, head, block, digest));
        }
        catalogue.add(new Catalogue.Row(capture.id(), CaptureRecord.sighting(capture), path, true));
        recent.put(capture);
    }

    private ByteBuffer member(byte[] head, Content block) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length + (int) block.size() / 2 + 64);
        try (OutputStream member = gzip.start(out)) {
            member.write(head);
            member.write(block.bytes());
            member.write(RECORD_END);
        }
        return ByteBuffer.wrap(out.toByteArray());
    }

    /** Content that lies in a file may change under our hands: what was digested must be what is kept. */
    private void writeMember(OutputStream out, byte[] head, Content block, String digest) throws IOException {
        MessageDigest written = sha256();
        try (OutputStream member = gzip.start(out);
                InputStream in = new DigestInputStream(block.open(), written)) {
            member.write(head);
            in.transferTo(member);
            member.write(RECORD_END);
        }
        if (!HexFormat.of().formatHex(written.digest()).equals(digest)) {
            throw new IOException("The file was changed while it was read");
        }
    }

    /**
     * Takes a capture out of the archive.
     *
     * @throws NoSuchCaptureException if it holds none of that id
     */
    LoadedCapture load(String id) throws IOException, UnreadableCaptureException {
        Optional<Capture> held = recent.get(id);
        if (held.isPresent()) {
            return new LoadedCapture(held.get(), List.of());
        }
        List<Catalogue.Row> rows = catalogue.sightings(id);
        for (Catalogue.Row row : rows) {
            if (row.first()) {
                return read(id, root.resolve(row.path()), toldLater(rows));
            }
        }
        throw new NoSuchCaptureException(id);
    }

    /**
     * The further names under which fetched bytes arrived again, as when a second feed names the same page. The names of
     * earlier arrivals are those of the article by now, so that the last few are enough.
     */
    private List<Fact> toldLater(List<Catalogue.Row> rows) throws IOException {
        Set<Fact> names = new LinkedHashSet<>();
        for (Catalogue.Row row : rows.subList(Math.max(0, rows.size() - MOST_ARRIVALS_READ), rows.size())) {
            Path file = root.resolve(row.path());
            if (!row.first() && row.sighting().file() == null && Files.exists(file)) {
                try (WarcReader reader = new WarcReader(FileChannel.open(file))) {
                    Optional<WarcRecord> record = reader.next();
                    if (record.isPresent()) {
                        CaptureRecord.told(record.get().headers()).stream()
                                .filter(fact -> fact.field().equals("alias"))
                                .forEach(names::add);
                    }
                }
            }
        }
        return List.copyOf(names);
    }

    private LoadedCapture read(String id, Path file, List<Fact> toldLater)
            throws IOException, UnreadableCaptureException {
        try (WarcReader reader = new WarcReader(FileChannel.open(file))) {
            WarcRecord record = reader.next().orElseThrow(() -> new IOException(file + " is empty"));
            MessageHeaders headers = record.headers();
            Content block = spool.keep(record.body().stream(), Long.MAX_VALUE);
            Content content = block;
            String sha256 = digestIn(headers, "WARC-Payload-Digest");
            String mediaType = headers.first("Content-Type").orElse("");
            if (record.type().equals(CaptureRecord.RESPONSE)) {
                sha256 = digestIn(headers, "Clipfile-Content-Digest");
                mediaType = headers.first("WARC-Identified-Payload-Type").orElse("");
                try (InputStream body = new HttpAnswer(block).body()) {
                    content = spool.keep(body, Long.MAX_VALUE);
                }
                Spool.release(block);
            }
            Sighting sighting = CaptureRecord.sighting(headers, record.date());
            Set<Fact> told = new LinkedHashSet<>(CaptureRecord.told(headers));
            told.addAll(toldLater);
            return new LoadedCapture(
                    new Capture(
                            id,
                            sha256,
                            sighting.channel(),
                            sighting.file(),
                            sighting.address(),
                            mediaType,
                            headers.first("Clipfile-Charset")
                                    .map(PercentCode::decode)
                                    .orElse(null),
                            sighting.at(),
                            content,
                            List.copyOf(told)),
                    content instanceof Content.OnDisk onDisk ? List.of(onDisk.file()) : List.of());
        }
    }

    private static String digestIn(MessageHeaders headers, String name) {
        String digest = headers.first(name).orElse("");
        return digest.substring(digest.indexOf(':') + 1);
    }

    /** All arrivals of a capture by time, then name. */
    List<Sighting> sightings(String id) throws IOException {
        return catalogue.sightings(id).stream().map(Catalogue.Row::sighting).toList();
    }

    /** Lets go of what is kept in memory of a capture. */
    void done(String id) {
        recent.remove(id);
    }

    /** What a record says of its arrival, for the catalogue. */
    Catalogue.Row row(String id, Path file) throws IOException {
        try (WarcReader reader = new WarcReader(FileChannel.open(file))) {
            WarcRecord record = reader.next().orElseThrow(() -> new IOException(file + " is empty"));
            Sighting sighting = CaptureRecord.sighting(record.headers(), record.date());
            String path = root.relativize(file).toString().replace('\\', '/');
            return new Catalogue.Row(id, sighting, path, !record.type().equals(CaptureRecord.REVISIT));
        }
    }

    private static String digest(Content content) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = content.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        gzip.close();
    }
}
