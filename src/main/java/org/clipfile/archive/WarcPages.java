package org.clipfile.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Takes the pages out of a WARC file (ISO 28500, versions 1.0 and 1.1; gzip or not) one after the other, in memory that
 * does not grow with the file.
 */
public final class WarcPages {
    /** A file may hold millions of bad records. */
    private static final int MOST_NAMED = 1000;

    private static final int LONGEST_ADDRESS = 200;

    /**
     * What a record holds.
     *
     * @param address the record's target
     * @param at the record's date
     * @param declaredType media type it declares; null if it declares none
     * @param block the record's block; valid during the visit only
     * @param http the block as an HTTP response; null if it is none
     */
    public record Page(
            String address,
            Instant at,
            @Nullable String declaredType,
            Content block,
            @Nullable HttpAnswer http) {}

    /** Takes pages. */
    public interface Visit {
        /**
         * Takes a page.
         *
         * @return what it is that it is passed over, as a few words in the plural; empty if it was taken
         * @throws UnreadableCaptureException if it is a page that cannot be clipped: the walk notes it and goes on
         */
        Optional<String> page(Page page) throws IOException, UnreadableCaptureException;
    }

    private final FolderArchive archive;
    private final long maxBytes;
    private final Map<String, Integer> passedOver = new TreeMap<>();
    private final List<String> refusals = new ArrayList<>();
    private long unnamed;

    /**
     * A walk through a file.
     *
     * @param archive where large records are spooled
     * @param maxBytes records larger than this are passed over
     */
    public WarcPages(FolderArchive archive, long maxBytes) {
        this.archive = archive;
        this.maxBytes = maxBytes;
    }

    /**
     * Visits the pages of a file in order. If the file is damaged, the walk ends there and notes it among the refusals.
     *
     * @throws IOException if the file cannot be read, or what the visit throws
     */
    public void walk(Path file, Visit visit) throws IOException {
        long at = 0;
        try (HeaderGuard guard = new HeaderGuard(FileChannel.open(file));
                WarcReader reader = new WarcReader(guard)) {
            for (Optional<WarcRecord> record = next(reader, guard); record.isPresent(); record = next(reader, guard)) {
                at = reader.position();
                offer(record.get(), at, visit);
                record.get().body().consume();
            }
        } catch (VisitFailure e) {
            throw e.failure;
        } catch (ArchiveUnavailableException e) {
            throw e;
        } catch (IOException e) {
            refuse("The WARC file is damaged in or after the record at byte " + at + " (" + e.getMessage()
                    + "). What stands before that was read.");
        }
    }

    private static Optional<WarcRecord> next(WarcReader reader, HeaderGuard guard) throws IOException {
        guard.expectHeader(reader.compression());
        try {
            Optional<WarcRecord> record = reader.next();
            guard.expectBlock();
            return record;
        } catch (IllegalArgumentException | NoSuchElementException | DateTimeException e) {
            throw new IOException("no valid header", e);
        }
    }

    private void offer(WarcRecord record, long at, Visit visit) throws IOException {
        switch (record.type()) {
            case "response", "resource", "conversion" -> {}
            default -> {
                pass(record.type() + " records");
                return;
            }
        }
        if (record.body().size() > maxBytes) {
            pass("records of more than " + maxBytes + " bytes");
            return;
        }
        boolean http = record.type().equals("response");
        MediaType type = record.contentType();
        if (http && !type.base().equals(MediaType.HTTP)) {
            pass("responses that are not HTTP");
            return;
        }
        Content block;
        try (InputStream in = new BufferedInputStream(record.body().stream())) {
            block = archive.keep(in, maxBytes);
        } catch (UnreadableCaptureException e) {
            throw new IOException(e);
        }
        try {
            offer(record, at, http ? new HttpAnswer(block) : null, block, visit);
        } finally {
            archive.release(block);
        }
    }

    private void offer(WarcRecord record, long at, @Nullable HttpAnswer answer, Content block, Visit visit)
            throws IOException {
        Page page;
        try {
            if (answer != null && answer.status() != 200) {
                pass("responses with another status than 200");
                return;
            }
            page = new Page(
                    ((WarcTargetRecord) record).target(),
                    record.date().truncatedTo(ChronoUnit.MILLIS),
                    answer != null
                            ? answer.mediaType().orElse(null)
                            : record.contentType().base().toString(),
                    block,
                    answer);
        } catch (IOException | IllegalArgumentException | NoSuchElementException | DateTimeException e) {
            refuse("The record at byte " + at + ": its header is malformed.");
            return;
        }
        try {
            visit.page(page).ifPresent(this::pass);
        } catch (UnreadableCaptureException e) {
            String address = page.address();
            refuse(address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)) + ": " + e.getMessage());
        } catch (IOException e) {
            throw new VisitFailure(e);
        }
    }

    private void refuse(String what) {
        if (refusals.size() < MOST_NAMED) {
            refusals.add(what);
        } else {
            unnamed++;
        }
    }

    private void pass(String what) {
        passedOver.merge(what, 1, Integer::sum);
    }

    /** What could not be taken though it is a page, or was one before it was damaged: names and reasons, for people. */
    public List<String> refusals() {
        List<String> all = new ArrayList<>(refusals);
        if (unnamed > 0) {
            all.add("And " + unnamed + " more.");
        }
        return all;
    }

    /** What was passed over, as in {@code 3 request records, 1 warcinfo records}; empty if nothing was. */
    public String passedOver() {
        return passedOver.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    /**
     * Stops a header that does not end: jwarc holds headers in memory, and a few kilobytes of gzip may unfold to a
     * thousand times as much.
     */
    private static final class HeaderGuard implements ReadableByteChannel {
        private static final long MAX_GZIP_BYTES = 32 << 10;
        private static final long MAX_PLAIN_BYTES = 1 << 20;

        private final ReadableByteChannel channel;
        private long left = Long.MAX_VALUE;

        HeaderGuard(ReadableByteChannel channel) {
            this.channel = channel;
        }

        void expectHeader(WarcCompression compression) {
            left = compression == WarcCompression.NONE ? MAX_PLAIN_BYTES : MAX_GZIP_BYTES;
        }

        void expectBlock() {
            left = Long.MAX_VALUE;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (left <= 0) {
                throw new IOException("a record's header does not end");
            }
            int n = channel.read(target);
            left -= Math.max(n, 0);
            return n;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Tells a failure of the visitor from one of the file. */
    private static final class VisitFailure extends IOException {
        private static final long serialVersionUID = 1;

        private final IOException failure;

        VisitFailure(IOException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
