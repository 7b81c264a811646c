package org.clipfile.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compresses into gzip members (RFC 1952) whose header holds no time, so that the same bytes give the same member.
 * Keeps its compressors for reuse, as each takes 256 KB outside the heap until it is ended. Thread-safe.
 */
final class GzipMembers implements AutoCloseable {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final ConcurrentLinkedQueue<Deflater> idle = new ConcurrentLinkedQueue<>();

    /** Starts a member; closing it ends the member and leaves {@code target} open. */
    OutputStream start(OutputStream target) throws IOException {
        target.write(HEADER);
        @Nullable Deflater kept = idle.poll();
        Deflater deflater = kept == null ? new Deflater(Deflater.DEFAULT_COMPRESSION, true) : kept;
        DeflaterOutputStream compressed = new DeflaterOutputStream(target, deflater, 8192);
        CheckedOutputStream checked = new CheckedOutputStream(compressed, new CRC32());
        return new FilterOutputStream(checked) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                checked.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                compressed.finish();
                writeInt(target, (int) checked.getChecksum().getValue());
                writeInt(target, (int) deflater.getBytesRead());
                deflater.reset();
                idle.add(deflater);
            }
        };
    }

    private static void writeInt(OutputStream out, int value) throws IOException {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(value >> shift);
        }
    }

    @Override
    public void close() {
        for (Deflater deflater = idle.poll(); deflater != null; deflater = idle.poll()) {
            deflater.end();
        }
    }
}
