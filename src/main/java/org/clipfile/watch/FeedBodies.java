package org.clipfile.watch;

import java.io.IOException;
import java.util.Optional;
import org.clipfile.ByteBudget;
import org.clipfile.archive.HttpAnswer;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.feed.Feed;
import org.clipfile.feed.Feeds;
import org.clipfile.feed.PageLinks;
import org.clipfile.fetch.Answer;
import org.clipfile.fetch.FetchException;
import org.jspecify.annotations.Nullable;

/** Reads answers as feeds; what all of them take of the heap at once is bounded. Thread-safe. */
final class FeedBodies {
    /** What reading feeds may take of the heap. */
    private static final double HEAP_SHARE = 0.25;
    /** Heap that a feed takes per byte: its bytes, their text, and the words of its entries. */
    private static final long HEAP_PER_BYTE = 4;
    /** Heap per tag, or per beginning of a part of JSON: what a tree of them takes. */
    private static final long HEAP_PER_PART = 160;

    private final ByteBudget memory =
            new ByteBudget((long) (Runtime.getRuntime().maxMemory() * HEAP_SHARE));

    /**
     * The body of an answer; its part of the heap is given back when it is closed.
     *
     * @param bytes without content coding
     * @param charset that HTTP declares; null if it declares none
     * @param address where it stood
     */
    record Body(byte[] bytes, @Nullable String charset, String address, ByteBudget.Share share)
            implements AutoCloseable {
        /**
         * What it says as a feed or sitemap; empty if it is none.
         *
         * @throws FetchException if it is one that we cannot read, be it too large
         */
        Optional<Feed> feed() throws FetchException {
            try {
                return Feeds.read(bytes, charset, address);
            } catch (IOException e) {
                throw unusable(e);
            }
        }

        /**
         * What it leads to as a page.
         *
         * @throws FetchException if it is too large
         */
        PageLinks links() throws FetchException {
            try {
                return PageLinks.of(bytes, charset, address);
            } catch (IOException e) {
                throw unusable(e);
            }
        }

        @Override
        public void close() {
            share.close();
        }
    }

    /**
     * Opens an answer, when there is room for it. How long it is shows only when it is unpacked, so it is unpacked twice.
     *
     * @throws FetchException if it holds more bytes, or cannot be unpacked
     */
    Body open(Answer answer, int maxBytes) throws IOException {
        HttpAnswer http = new HttpAnswer(answer.block());
        try {
            ByteBudget.Share share = memory.take(heap(http, maxBytes));
            try {
                return new Body(
                        Bodies.bytes(http, maxBytes),
                        http.charset().orElse(null),
                        answer.address().toString(),
                        share);
            } catch (IOException | UnreadableCaptureException | RuntimeException | Error e) {
                share.close();
                throw e;
            }
        } catch (UnreadableCaptureException e) {
            throw unusable(e);
        }
    }

    private static long heap(HttpAnswer http, int maxBytes) throws IOException, UnreadableCaptureException {
        Bodies.Size size = Bodies.size(http, maxBytes);
        return HEAP_PER_BYTE * size.bytes() + HEAP_PER_PART * size.parts();
    }

    private static FetchException unusable(Exception e) {
        return new FetchException(FetchException.Kind.HARD, String.valueOf(e.getMessage()), e);
    }
}
