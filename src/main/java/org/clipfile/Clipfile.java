package org.clipfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clipfile.archive.ArchiveUnavailableException;
import org.clipfile.archive.Filed;
import org.clipfile.archive.FolderArchive;
import org.clipfile.archive.LoadedCapture;
import org.clipfile.archive.NoSuchCaptureException;
import org.clipfile.article.Article;
import org.clipfile.article.Capture;
import org.clipfile.article.Content;
import org.clipfile.article.Fact;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.clip.Clipper;
import org.clipfile.clip.Clipping;
import org.clipfile.read.MediaTypes;

/**
 * The desk: takes captures in, clips them, files the articles. All doors knock here.
 *
 * <p>Thread-safe. Each method may be called again with the same arguments at any time, after any crash, and leaves the
 * archive as one call would have.
 */
public final class Clipfile implements AutoCloseable {
    /** What clipping may hold at once; the rest of the heap is for what arrives meanwhile, and for the collector. */
    private static final double HEAP_SHARE = 0.4;
    /** Heap per byte of an HTML page: the page as chars, its tree, segments, ledger and article. */
    private static final int HEAP_PER_HTML_BYTE = 24;
    /** Heap per byte of plain text; beyond a length it is held outside the heap. */
    private static final int HEAP_PER_TEXT_BYTE = 12;

    private static final int MAX_TEXT_IN_HEAP_BYTES = 1 << 20;

    private final FolderArchive archive;
    private final Settings settings;
    private volatile Clipper clipper;
    private final Intake intake;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ByteBudget memory =
            new ByteBudget((long) (Runtime.getRuntime().maxMemory() * HEAP_SHARE));

    private Clipfile(FolderArchive archive, Clipper clipper, Settings settings) {
        this.archive = archive;
        this.clipper = clipper;
        this.settings = settings;
        intake = new Intake(archive, settings);
    }

    /**
     * Opens the archive the settings name, making it where it is not there yet, and mends what a crash left.
     *
     * @throws ArchiveUnavailableException if the archive cannot be written
     * @throws IOException if the user's own rules cannot be read
     */
    public static Clipfile open(Settings settings) throws IOException {
        return new Clipfile(FolderArchive.open(settings.archive()), settings.clipper(), settings);
    }

    /**
     * Takes a file in and keeps its bytes: on return they are on disk under {@code archive/captures/}.
     *
     * <p>Of a WARC file, the pages are kept that were answered with status 200 and are HTML, XHTML or plain text; all else
     * is passed over. Pages that are too large or unreadable are named among the refusals, and so is damage to the file,
     * before which all pages are kept.
     *
     * @throws UnreadableCaptureException if the file is no page and holds none (empty, binary, a WARC of pictures)
     * @throws ArchiveUnavailableException if the archive cannot be written just now; the file may be handed in again
     * @throws IOException if the file cannot be read
     */
    public Accepted accept(Arrival arrival) throws IOException, UnreadableCaptureException {
        return intake.accept(arrival);
    }

    /**
     * Takes in a page that was fetched, with the answer it came in.
     *
     * @return id of its capture, to be clipped
     * @throws UnreadableCaptureException if it is no page, or too large
     * @throws ArchiveUnavailableException if the archive cannot be written just now
     */
    public String accept(WebPage page) throws IOException, UnreadableCaptureException {
        return intake.accept(page);
    }

    /** Keeps what a stream holds until {@link #release}; see {@link FolderArchive#keep}. */
    public Content keep(InputStream in, long maxBytes) throws IOException, UnreadableCaptureException {
        return archive.keep(in, maxBytes);
    }

    /** Lets go of a content that {@link #keep} gave. */
    public void release(Content content) throws IOException {
        archive.release(content);
    }

    /**
     * Notes on an article that its page is gone.
     *
     * @param address an address of the article
     * @param words what was seen, for people
     * @return the article; empty if there is none of that address
     */
    public Optional<Filed> gone(String address, String words) throws IOException {
        return archive.gone(address, words);
    }

    /** The id of the article that was fetched from that address, or is known by that name. */
    public Optional<String> named(String name) throws IOException {
        return archive.named(name);
    }

    /** The capture from which the last version of the article of that name was made; empty if there is no such article. */
    public Optional<String> captureOf(String name) throws IOException {
        return archive.captureOf(name);
    }

    /**
     * What whoever delivered the last version of an article said of it, such as the entry of a feed.
     *
     * @param name an address of the article, or another of its names
     * @return empty if the archive holds no such article
     */
    public List<Fact> told(String name) throws IOException, UnreadableCaptureException {
        return archive.told(name);
    }

    /**
     * Clips a capture and files its article; filing it again changes nothing unless something new is known.
     *
     * @param captureId an id that {@link #accept} gave
     * @throws UnreadableCaptureException if it cannot be read as a page
     * @throws NoSuchCaptureException if the archive holds no such capture
     * @throws ArchiveUnavailableException if the archive cannot be written just now
     */
    public Filed clip(String captureId) throws IOException, UnreadableCaptureException {
        try (LoadedCapture loaded = archive.load(captureId);
                ByteBudget.Share share = memory.take(heapFor(loaded.capture()))) {
            Article article = clip(loaded.capture()).article();
            return loaded.capture().isFetched() ? archive.fileFetched(article) : archive.file(article);
        }
    }

    /** One of many pages in a file is known to people by its address. */
    private Clipping clip(Capture capture) throws IOException, UnreadableCaptureException {
        try {
            return clipper.clip(capture);
        } catch (UnreadableCaptureException e) {
            throw capture.address() == null
                    ? e
                    : new UnreadableCaptureException(capture.address() + ": " + e.getMessage());
        }
    }

    /**
     * Clips a capture of the archive without filing the article.
     *
     * @throws UnreadableCaptureException if it cannot be read as a page
     * @throws NoSuchCaptureException if the archive holds no such capture
     */
    public Clipping explain(String captureId) throws IOException, UnreadableCaptureException {
        try (LoadedCapture loaded = archive.load(captureId)) {
            return clip(loaded.capture());
        }
    }

    /**
     * Clips a capture of the archive with several clippers, one after the other, without filing anything.
     *
     * @throws UnreadableCaptureException if it cannot be read as a page
     * @throws NoSuchCaptureException if the archive holds no such capture
     */
    public List<Clipping> explain(String captureId, List<Clipper> clippers)
            throws IOException, UnreadableCaptureException {
        try (LoadedCapture loaded = archive.load(captureId);
                ByteBudget.Share share = memory.take(clippers.size() * heapFor(loaded.capture()))) {
            List<Clipping> clippings = new ArrayList<>();
            for (Clipper each : clippers) {
                clippings.add(each.clip(loaded.capture()));
            }
            return clippings;
        }
    }

    /** The ids of all captures in the archive, in the order of the days they came. */
    public List<String> captures() throws IOException {
        return archive.captures();
    }

    /**
     * Reads the user's own rules again; what is clipped from now on is clipped by them.
     *
     * @throws IllegalArgumentException if one is broken; names file, line and reason, and those before stay in force
     * @throws IOException if they cannot be read; those before stay in force
     */
    public void rereadRules() throws IOException {
        clipper = settings.clipper();
    }

    private static long heapFor(Capture capture) {
        long bytes = capture.content().size();
        return capture.mediaType().equals(MediaTypes.TEXT)
                ? HEAP_PER_TEXT_BYTE * Math.min(bytes, MAX_TEXT_IN_HEAP_BYTES)
                : HEAP_PER_HTML_BYTE * bytes;
    }

    /** Where an article stands; empty if there is none of that id. */
    public Optional<Path> find(String articleId) throws IOException {
        return archive.find(articleId);
    }

    /** The archive's folder. */
    public Path archive() {
        return archive.folder();
    }

    /** What kept the archive from being written the last time that was tried, for people; empty if it worked. */
    public Optional<String> trouble() {
        return archive.trouble();
    }

    /**
     * Tries whether the archive can be written: writes and syncs a small file and looks at the free space.
     *
     * @throws ArchiveUnavailableException if not; the message says why
     */
    public void probe() throws ArchiveUnavailableException {
        archive.probe();
    }

    /** Closes the archive; once it is closed this does nothing. */
    @Override
    public void close() throws IOException {
        if (!closed.getAndSet(true)) {
            archive.close();
        }
    }
}
