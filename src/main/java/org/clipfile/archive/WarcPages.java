package org.clipfile.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Takes the pages out of a WARC file (ISO 28500, versions 1.0 and 1.1; gzip or not) one after the other, in memory that
 * does not grow with the file.
 */
public final class WarcPages {

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
         * @return why it is passed over, as a few words in the plural; empty if it was taken
         */
        Optional<String> page(Page page) throws IOException;
    }

    private final FolderArchive archive;
    private final long maxBytes;
    private final Map<String, Integer> passedOver = new TreeMap<>();

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
     * Visits the pages of a file in order.
     *
     * @throws UnreadableCaptureException if the file is damaged; says where. What stands before was visited.
     * @throws IOException if the file cannot be read, or what the visit throws
     */
    public void walk(Path file, Visit visit) throws IOException, UnreadableCaptureException {
        try (FileChannel channel = FileChannel.open(file)) {
            long at = 0;
            @Nullable VisitFailure failure = null;
            try (WarcReader reader = new WarcReader(channel)) {
                while (true) {
                    Optional<WarcRecord> record = reader.next();
                    if (record.isEmpty()) {
                        return;
                    }
                    at = reader.position();
                    offer(record.get(), visit);
                }
            } catch (VisitFailure e) {
                failure = e;
            } catch (ArchiveUnavailableException e) {
                throw e;
            } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
                throw new UnreadableCaptureException("The WARC file is damaged in or after the record at byte " + at
                        + " (" + e.getMessage() + "). The pages before it were kept.");
            }
            throw failure.failure;
        }
    }

    private void offer(WarcRecord record, Visit visit) throws IOException {
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
        WarcTargetRecord target = (WarcTargetRecord) record;
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
            @Nullable HttpAnswer answer = http ? new HttpAnswer(block) : null;
            if (answer != null && !isOk(answer)) {
                pass("responses with another status than 200");
                return;
            }
            Page page = new Page(
                    target.target(),
                    record.date().truncatedTo(ChronoUnit.MILLIS),
                    answer != null
                            ? answer.mediaType().orElse(null)
                            : type.base().toString(),
                    block,
                    answer);
            try {
                visit.page(page).ifPresent(this::pass);
            } catch (IOException e) {
                throw new VisitFailure(e);
            }
        } finally {
            archive.release(block);
        }
    }

    private boolean isOk(HttpAnswer answer) {
        try {
            return answer.status() == 200;
        } catch (IOException e) {
            return false; // no HTTP at all
        }
    }

    private void pass(String what) {
        passedOver.merge(what, 1, Integer::sum);
    }

    /** What was passed over, as in {@code 3 request records, 1 warcinfo records}; empty if nothing was. */
    public String passedOver() {
        return passedOver.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
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
