package org.clipfile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clipfile.archive.ArchiveUnavailableException;
import org.clipfile.archive.Filed;
import org.clipfile.article.UnreadableCaptureException;

/**
 * The desk: takes captures in, clips them, files the articles. All doors knock here.
 *
 * <p>Thread-safe. Each method may be called again with the same arguments at any time, after any crash, and leaves the
 * archive as one call would have.
 */
public final class Clipfile implements AutoCloseable {

    /** Opens the archive the settings name, making it where it is not there yet, and mends what a crash left. */
    public static Clipfile open(Settings settings) throws IOException {
        throw new IOException("to be written " + settings);
    }

    /**
     * Takes a file in and keeps its bytes: on return they are on disk under {@code archive/captures/}.
     *
     * @return ids of the captures in it, in order: one for a page or text, one per page for a WARC file
     * @throws UnreadableCaptureException if nothing in it can ever be clipped (empty, binary, a broken WARC)
     * @throws ArchiveUnavailableException if the archive cannot be written just now; the file may be handed in again
     * @throws IOException if the file cannot be read
     */
    public List<String> accept(Arrival arrival) throws IOException, UnreadableCaptureException {
        throw new IOException("to be written " + arrival);
    }

    /**
     * Clips a capture and files its article; filing it again changes nothing unless something new is known.
     *
     * @param captureId an id that {@link #accept} gave
     * @throws UnreadableCaptureException if it cannot be read as a page
     * @throws ArchiveUnavailableException if the archive cannot be written just now
     */
    public Filed clip(String captureId) throws IOException, UnreadableCaptureException {
        throw new IOException("to be written " + captureId);
    }

    /** What keeps the archive from being written, as the last write found; empty while all is well. Costs nothing. */
    public Optional<String> trouble() {
        return Optional.empty();
    }

    /**
     * Tries whether the archive can be written, by really writing; {@link #trouble} is up to date afterwards.
     *
     * @throws ArchiveUnavailableException if it cannot; the message says why
     */
    public void probe() throws ArchiveUnavailableException {
        throw new ArchiveUnavailableException("to be written", new IOException());
    }

    @Override
    public void close() throws IOException {
        // to be written
    }
}
