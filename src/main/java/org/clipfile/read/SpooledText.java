package org.clipfile.read;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.UnreadableCaptureException;
import org.jspecify.annotations.Nullable;

/**
 * A long text outside the heap: a temporary file of UTF-16, little-endian, mapped into memory. The file has no name in
 * its folder any more while it is used (where the system allows that), so nothing is left of it after the last user or a
 * crash. Immutable and thread-safe.
 */
final class SpooledText implements CharSequence {
    /** Chars in each mapped piece, as a power of two. */
    private static final int SHIFT = 26;

    private static final int MASK = (1 << SHIFT) - 1;
    /** Up to this many chars are copied; longer pieces stay views. */
    private static final int COPY = 1 << 16;

    private final CharBuffer[] pieces;
    private final int length;

    private SpooledText(CharBuffer[] pieces, int length) {
        this.pieces = pieces;
        this.length = length;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException("No char " + index + " in a text of " + length);
        }
        return pieces[index >>> SHIFT].get(index & MASK);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        if (start < 0 || end < start || end > length) {
            throw new IndexOutOfBoundsException("No piece " + start + ".." + end + " in a text of " + length);
        }
        return end - start <= COPY ? copy(start, end) : new Part(this, start, end);
    }

    /** All of it as a string; the caller knows that it fits the heap. */
    @Override
    public String toString() {
        return copy(0, length);
    }

    private String copy(int start, int end) {
        char[] out = new char[end - start];
        for (int at = start; at < end; ) {
            int n = Math.min(end - at, MASK + 1 - (at & MASK));
            pieces[at >>> SHIFT].get(at & MASK, out, at - start, n);
            at += n;
        }
        return new String(out);
    }

    /** A long piece of a spooled text, fetched only when its chars are asked for. */
    private record Part(SpooledText whole, int start, int end) implements CharSequence {
        @Override
        public int length() {
            return end - start;
        }

        @Override
        public char charAt(int index) {
            if (index < 0 || index >= length()) {
                throw new IndexOutOfBoundsException("No char " + index + " in a piece of " + length());
            }
            return whole.charAt(start + index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            if (from < 0 || to < from || to > length()) {
                throw new IndexOutOfBoundsException("No piece " + from + ".." + to + " in a piece of " + length());
            }
            return whole.subSequence(start + from, start + to);
        }

        @Override
        public String toString() {
            return whole.copy(start, end);
        }
    }

    /** Writes one text; use once. */
    static final class Writer {
        private static final int BUFFER = 1 << 15;
        private static final String PREFIX = "clipfile-text-";
        private static final String SUFFIX = ".utf16";

        private final @Nullable Path folder;
        private boolean nul;

        /** A writer whose file lies in that folder; null is the system's temporary folder. */
        Writer(@Nullable Path folder) {
            this.folder = folder;
        }

        /** Whether there were NUL characters; each was written as U+FFFD. */
        boolean sawNul() {
            return nul;
        }

        /** Copies all that a reader gives. */
        SpooledText write(Reader reader) throws IOException, UnreadableCaptureException {
            Path file = folder == null
                    ? Files.createTempFile(PREFIX, SUFFIX)
                    : Files.createTempFile(folder, PREFIX, SUFFIX);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                unlink(file);
                long length = copy(reader, channel);
                List<CharBuffer> pieces = new ArrayList<>();
                for (long at = 0; at < length; at += 1L << SHIFT) {
                    long n = Math.min(length - at, 1L << SHIFT);
                    pieces.add(channel.map(FileChannel.MapMode.READ_ONLY, at << 1, n << 1)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .asCharBuffer());
                }
                return new SpooledText(pieces.toArray(CharBuffer[]::new), (int) length);
            }
        }

        private long copy(Reader reader, FileChannel channel) throws IOException, UnreadableCaptureException {
            char[] chars = new char[BUFFER];
            ByteBuffer bytes = ByteBuffer.allocateDirect(BUFFER * 2).order(ByteOrder.LITTLE_ENDIAN);
            CharBuffer view = bytes.asCharBuffer();
            long length = 0;
            for (int n = reader.read(chars); n >= 0; n = reader.read(chars)) {
                for (int i = 0; i < n; i++) {
                    if (chars[i] == 0) {
                        chars[i] = '\ufffd';
                        nul = true;
                    }
                }
                view.clear();
                view.put(chars, 0, n);
                bytes.clear().limit(n * 2);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                length += n;
                if (length > Integer.MAX_VALUE) {
                    throw new UnreadableCaptureException("The text has more than 2,147,483,647 characters.");
                }
            }
            return length;
        }

        /** Takes the file's name away at once; a system that forbids that keeps it until the program ends. */
        private static void unlink(Path file) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }
}
