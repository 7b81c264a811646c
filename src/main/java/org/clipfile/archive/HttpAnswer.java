package org.clipfile.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;

/**
 * An HTTP response as it came over the wire: header, empty line, body (RFC 9112).
 *
 * @param block all of it
 */
public record HttpAnswer(Content block) {
    private static final Pattern CHARSET = Pattern.compile("(?i)\\bcharset\\s*=\\s*[\"']?([^\\s;\"',]{1,40})");
    private static final int MAX_HEAD_BYTES = 1 << 20;

    /** The status, such as 200. */
    public int status() throws IOException {
        try (InputStream in = block.open()) {
            return parse(in).status();
        }
    }

    /** The media type it declares, in lower case and without parameters. */
    public Optional<String> mediaType() throws IOException {
        return contentType()
                .map(type -> type.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty());
    }

    /** The character set it declares. */
    public Optional<String> charset() throws IOException {
        return contentType().map(CHARSET::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    private Optional<String> contentType() throws IOException {
        try (InputStream in = block.open()) {
            return parse(in).headers().first("Content-Type");
        }
    }

    /** Its header with the empty line, byte for byte; nothing if it does not end within a megabyte. */
    byte[] head() throws IOException {
        byte[] start;
        try (InputStream in = block.open()) {
            start = in.readNBytes((int) Math.min(block.size(), MAX_HEAD_BYTES));
        }
        for (int i = 1; i < start.length; i++) {
            if (start[i] == '\n' && (start[i - 1] == '\n' || i > 2 && start[i - 1] == '\r' && start[i - 2] == '\n')) {
                return java.util.Arrays.copyOf(start, i + 1);
            }
        }
        return new byte[0];
    }

    /**
     * The body without transfer and content coding.
     *
     * @throws UnreadableCaptureException if it is coded in a way we do not know
     */
    public InputStream body() throws IOException, UnreadableCaptureException {
        InputStream in = block.open();
        try {
            HttpResponse response = parse(in);
            InputStream body = new BufferedInputStream(response.body().stream(), 1 << 13);
            List<String> codings = response.headers().all("Content-Encoding").stream()
                    .flatMap(line -> Stream.of(line.split(",")))
                    .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                    .filter(coding -> !coding.isEmpty() && !coding.equals("identity") && !coding.equals("none"))
                    .toList();
            return ContentCodings.undo(codings, body);
        } catch (IOException | UnreadableCaptureException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private HttpResponse parse(InputStream in) throws IOException {
        Lengthed channel = new Lengthed(Channels.newChannel(in), block.size());
        try {
            HttpResponse response = HttpResponse.parse(channel);
            channel.inHead = false;
            return response;
        } catch (IllegalArgumentException e) {
            throw new IOException("The HTTP header is malformed", e);
        }
    }

    /** Tells jwarc how much there is: its header may say nothing of that, or something wrong. */
    private static final class Lengthed implements LengthedBody.LengthedReadableByteChannel {
        private final ReadableByteChannel channel;
        private final long size;
        private long position;
        private boolean inHead = true;

        Lengthed(ReadableByteChannel channel, long size) {
            this.channel = channel;
            this.size = size;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (inHead && position > MAX_HEAD_BYTES) {
                throw new IOException("The HTTP header does not end");
            }
            int n = channel.read(target);
            position += Math.max(n, 0);
            return n;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public long size() {
            return size;
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
}
