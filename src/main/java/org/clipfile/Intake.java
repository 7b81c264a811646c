package org.clipfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clipfile.archive.ArchiveUnavailableException;
import org.clipfile.archive.FolderArchive;
import org.clipfile.archive.HttpAnswer;
import org.clipfile.archive.WarcPages;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.read.MediaTypes;
import org.jspecify.annotations.Nullable;

/** Takes files in: tells what they are, makes captures of them, has these kept. Thread-safe. */
final class Intake {
    /** Files up to here are read once, whole. */
    private static final int IN_MEMORY_BYTES = 1 << 20;

    /** What a WARC record must hold to be taken in. */
    private static final Set<String> PAGES = Set.of(MediaTypes.HTML, MediaTypes.XHTML, MediaTypes.TEXT);
    /** The ledger counts chars of the text in an int. */
    private static final long MAX_TEXT_BYTES = Integer.MAX_VALUE;

    private final FolderArchive archive;
    private final Settings settings;

    Intake(FolderArchive archive, Settings settings) {
        this.archive = archive;
        this.settings = settings;
    }

    /** See {@link Clipfile#accept}. */
    Accepted accept(Arrival arrival) throws IOException, UnreadableCaptureException {
        Content content = content(arrival.path());
        String mediaType = MediaTypes.of(arrival.name(), start(content));
        if (mediaType.equals(MediaTypes.WARC) || mediaType.equals(MediaTypes.WARC_GZIP)) {
            return acceptWarc(arrival);
        }
        requireSize(mediaType, content.size());
        String id = keep(arrival, null, mediaType, null, content, null, time(arrival));
        return new Accepted(List.of(id), List.of());
    }

    /** See {@link Clipfile#accept(WebPage)}. */
    String accept(WebPage page) throws IOException, UnreadableCaptureException {
        HttpAnswer http = page.http();
        String mediaType = http.mediaType().orElse("");
        if (!PAGES.contains(mediaType)) {
            mediaType = sniffed(page, mediaType);
        }
        Content content = decoded(http, limit(mediaType));
        try {
            MediaTypes.requireText(start(content));
            CaptureId id = CaptureId.of(page.address(), content);
            archive.store(
                    new Capture(
                            id.value(),
                            id.sha256(),
                            page.channel(),
                            null,
                            page.address(),
                            mediaType,
                            http.charset().orElse(null),
                            page.at().truncatedTo(ChronoUnit.MILLIS),
                            content,
                            page.told()),
                    http);
            return id.value();
        } finally {
            archive.release(content);
        }
    }

    /** Servers call pages all kinds of things; what is called a picture or a PDF is none, whatever it begins with. */
    private static String sniffed(WebPage page, String declared) throws IOException, UnreadableCaptureException {
        if (declared.isEmpty() || declared.equals("application/octet-stream") || declared.equals("application/xml")) {
            try (InputStream in = page.http().body()) {
                String mediaType = MediaTypes.of(page.address(), in.readNBytes(MediaTypes.PREFIX));
                if (PAGES.contains(mediaType)) {
                    return mediaType;
                }
            } catch (IOException e) {
                throw damaged(e);
            }
        }
        throw new UnreadableCaptureException(
                "It is no page but " + (declared.isEmpty() ? "something unknown" : declared) + ".");
    }

    private static Content content(Path file) throws IOException {
        return Files.size(file) <= IN_MEMORY_BYTES ? Content.of(Files.readAllBytes(file)) : Content.of(file);
    }

    private static byte[] start(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(MediaTypes.PREFIX);
        }
    }

    /** No file comes from the future; and a fixed clock must not let the file's own time through. */
    private Instant time(Arrival arrival) {
        Instant now = settings.clock().instant();
        return (arrival.at().isAfter(now) ? now : arrival.at()).truncatedTo(ChronoUnit.MILLIS);
    }

    private void requireSize(String mediaType, long bytes) throws UnreadableCaptureException {
        if (bytes > limit(mediaType)) {
            throw new UnreadableCaptureException(String.format(
                    Locale.ROOT,
                    "The page is %,d bytes long; the limit%s is %,d.",
                    bytes,
                    mediaType.equals(MediaTypes.TEXT) ? "" : " (clipfile.max-page-bytes)",
                    limit(mediaType)));
        }
    }

    private long limit(String mediaType) {
        return mediaType.equals(MediaTypes.TEXT) ? MAX_TEXT_BYTES : settings.maxPageBytes();
    }

    private String keep(
            Arrival arrival,
            @Nullable String address,
            String mediaType,
            @Nullable String charset,
            Content content,
            @Nullable HttpAnswer http,
            Instant at)
            throws IOException {
        CaptureId id = CaptureId.of(address, content);
        archive.store(
                new Capture(
                        id.value(),
                        id.sha256(),
                        arrival.channel(),
                        arrival.name(),
                        address,
                        mediaType,
                        charset,
                        at,
                        content),
                http);
        return id.value();
    }

    private Accepted acceptWarc(Arrival arrival) throws IOException, UnreadableCaptureException {
        Set<String> ids = new LinkedHashSet<>();
        WarcPages pages = new WarcPages(archive, MAX_TEXT_BYTES);
        pages.walk(arrival.path(), page -> acceptPage(arrival, page, ids));
        List<String> refusals = pages.refusals();
        if (ids.isEmpty() && refusals.isEmpty()) {
            throw new UnreadableCaptureException(
                    pages.passedOver().isEmpty()
                            ? "The WARC file holds no record."
                            : "The WARC file holds no page to clip, only " + pages.passedOver() + ".");
        }
        return new Accepted(List.copyOf(ids), refusals);
    }

    private Optional<String> acceptPage(Arrival arrival, WarcPages.Page page, Set<String> ids)
            throws IOException, UnreadableCaptureException {
        @Nullable HttpAnswer http = page.http();
        String mediaType = page.declaredType() == null ? typeOf(page) : page.declaredType();
        if (!PAGES.contains(mediaType)) {
            return Optional.of(mediaType + " records");
        }
        if (http == null) {
            requireSize(mediaType, page.block().size());
            ids.add(keep(arrival, page.address(), mediaType, null, page.block(), null, page.at()));
            return Optional.empty();
        }
        Content content = decoded(http, limit(mediaType));
        try {
            String charset = http.charset().orElse(null);
            ids.add(keep(arrival, page.address(), mediaType, charset, content, http, page.at()));
        } finally {
            archive.release(content);
        }
        return Optional.empty();
    }

    private Content decoded(HttpAnswer http, long maxBytes) throws IOException, UnreadableCaptureException {
        try (InputStream body = http.body()) {
            return archive.keep(body, maxBytes);
        } catch (ArchiveUnavailableException e) {
            throw e;
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private String typeOf(WarcPages.Page page) throws IOException, UnreadableCaptureException {
        HttpAnswer http = page.http();
        byte[] start;
        try (InputStream in = http == null ? page.block().open() : http.body()) {
            start = in.readNBytes(MediaTypes.PREFIX);
        } catch (IOException e) {
            throw damaged(e);
        }
        try {
            return MediaTypes.of(page.address(), start);
        } catch (UnreadableCaptureException e) {
            return "untyped"; // nobody called it a page, and it is none
        }
    }

    private static UnreadableCaptureException damaged(IOException e) {
        return new UnreadableCaptureException("The compressed page is damaged: " + e.getMessage());
    }
}
