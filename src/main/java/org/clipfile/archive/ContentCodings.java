package org.clipfile.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.util.Native;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.clipfile.article.UnreadableCaptureException;

/**
 * Undoes the content codings of HTTP (RFC 9110 section 8.4): gzip, deflate, brotli (RFC 7932) and zstd (RFC 8878). How much
 * comes out is for the caller to bound; how much memory it takes is bounded here.
 */
public final class ContentCodings {
    private static final int MOST_CODINGS = 4;
    /** Streams of brotli and zstd that are read at once: each may take 16 MB for what it refers back to. */
    private static final Semaphore WIDE = new Semaphore(4, true);

    private static final int LONGEST_WAIT_SECONDS = 120;
    /** 8 MB, as RFC 9659 has it for the web. */
    private static final int ZSTD_WINDOW_BITS = 23;

    private ContentCodings() {}

    /** What servers may use, as {@code Accept-Encoding} says it: zstd only where its library runs. */
    public static String accepted() {
        return hasZstd() ? "gzip, deflate, br, zstd" : "gzip, deflate, br";
    }

    private static boolean hasZstd() {
        try {
            Native.load();
            return Native.isLoaded();
        } catch (LinkageError | RuntimeException e) {
            return false; // a machine that it was not built for, or a folder from which nothing may be run
        }
    }

    /**
     * The body as it was before it was coded.
     *
     * @param codings in the order in which they were applied
     * @param body supports marks
     * @throws UnreadableCaptureException if one of them is not known
     */
    static InputStream undo(List<String> codings, InputStream body) throws IOException, UnreadableCaptureException {
        if (codings.size() > MOST_CODINGS) {
            throw new UnreadableCaptureException("The page is compressed " + codings.size() + " times over.");
        }
        if (codings.stream().noneMatch(ContentCodings::isWide)) {
            return undoAll(codings, body);
        }
        try {
            if (!WIDE.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("Too many compressed pages are being read at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Told to stop", e);
        }
        try {
            return new Wide(undoAll(codings, body));
        } catch (IOException | UnreadableCaptureException | RuntimeException | Error e) {
            WIDE.release();
            throw e;
        }
    }

    private static boolean isWide(String coding) {
        return coding.equals("br") || coding.equals("zstd");
    }

    private static InputStream undoAll(List<String> codings, InputStream body)
            throws IOException, UnreadableCaptureException {
        InputStream plain = body;
        for (int i = codings.size() - 1; i >= 0; i--) {
            plain = undo(codings.get(i), plain);
        }
        return plain;
    }

    /** Some crawlers decode the body and keep the header that says it is coded: then the first bytes do not fit. */
    private static InputStream undo(String coding, InputStream body) throws IOException, UnreadableCaptureException {
        body.mark(4);
        byte[] first = body.readNBytes(4);
        body.reset();
        return switch (coding) {
            case "gzip", "x-gzip" ->
                starts(first, 0x1f, 0x8b) ? new BufferedInputStream(new GZIPInputStream(body)) : body;
            case "deflate" -> new BufferedInputStream(new InflaterInputStream(body, new Inflater(!isZlib(first))));
            case "br" -> looksPlain(first) ? body : new BufferedInputStream(new BrotliInputStream(body));
            case "zstd" -> starts(first, 0x28, 0xb5, 0x2f, 0xfd) || isSkippable(first) ? zstd(body) : body;
            default ->
                throw new UnreadableCaptureException(
                        "The page is compressed as \"" + coding + "\", which cannot be undone here.");
        };
    }

    /** Kept apart, as its library need not run everywhere. */
    private static InputStream zstd(InputStream body) throws IOException, UnreadableCaptureException {
        if (!hasZstd()) {
            throw new UnreadableCaptureException("The page is compressed as \"zstd\", which cannot be undone here.");
        }
        ZstdInputStreamNoFinalizer plain = new ZstdInputStreamNoFinalizer(body);
        plain.setLongMax(ZSTD_WINDOW_BITS);
        return new BufferedInputStream(plain);
    }

    private static boolean isSkippable(byte[] first) {
        return first.length == 4
                && (first[0] & 0xf0) == 0x50
                && starts(new byte[] {first[1], first[2], first[3]}, 0x2a, 0x4d, 0x18);
    }

    /** RFC 9110 section 8.4.1.2 means the zlib format; some servers send bare deflate. */
    private static boolean isZlib(byte[] first) {
        return first.length > 1 && (first[0] & 15) == 8 && ((first[0] & 0xff) << 8 | first[1] & 0xff) % 31 == 0;
    }

    /** No brotli stream begins with these: a reserved bit would be set (RFC 7932 section 9.2). */
    private static boolean looksPlain(byte[] first) {
        return starts(first, '<') || starts(first, 0xef, 0xbb, 0xbf);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Lets the next one in when it is closed. */
    private static final class Wide extends FilterInputStream {
        private final AtomicBoolean open = new AtomicBoolean(true);

        Wide(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (RuntimeException e) {
                throw damaged(e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (RuntimeException e) {
                throw damaged(e);
            }
        }

        /** What a decoder trips over is damaged, whatever it throws. */
        private static IOException damaged(RuntimeException e) {
            return new IOException("The compressed bytes make no sense", e);
        }

        @Override
        public void close() throws IOException {
            try {
                in.close();
            } finally {
                if (open.getAndSet(false)) {
                    WIDE.release();
                }
            }
        }
    }
}
