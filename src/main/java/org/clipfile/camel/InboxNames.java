package org.clipfile.camel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import org.clipfile.Printable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives names that can be read to files of the inbox whose own are no valid text: on Unix a name is bytes, and Camel, which
 * takes names for text, cannot open a file that an old system called {@code caf\xE9.txt}. It becomes {@code caf%E9.txt}.
 * Not thread-safe: the one thread that lists the inbox asks.
 */
final class InboxNames {
    private static final Logger LOG = LoggerFactory.getLogger(InboxNames.class);
    /** What stands in a decoded name for bytes that are no text. */
    private static final char NO_TEXT = '\ufffd';

    private final long quietMillis;
    private final Clock clock;

    InboxNames(long quietMillis, Clock clock) {
        this.quietMillis = quietMillis;
        this.clock = clock;
    }

    /** Whether a name, as the JDK decoded it, leads back to no file that is there. */
    boolean isLost(Path file) {
        return file.toString().indexOf(NO_TEXT) >= 0 && !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Renames what in a folder cannot be named otherwise, as soon as it lies quiet. Folders are renamed too. */
    void spell(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.indexOf(NO_TEXT) >= 0 && !name.startsWith(".") && !isReachable(folder, entry)) {
                    rename(folder, entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.warn("{} cannot be gone through: {}", Printable.name(folder.toString()), Printable.name(e.toString()));
        }
    }

    /** Paths are equal only if their bytes are. */
    private static boolean isReachable(Path folder, Path entry) {
        try {
            return folder.resolve(entry.getFileName().toString()).equals(entry);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void rename(Path folder, Path entry) throws IOException {
        FileStamp stamp = FileStamp.of(entry);
        if (!stamp.quietFor(quietMillis, clock.instant())) {
            return;
        }
        byte[] name = bytes(entry);
        Path target = target(folder, name);
        for (int i = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); i++) {
            target = folder.resolve(
                    FileName.withMark(target(folder, name).getFileName().toString(), String.valueOf(i)));
        }
        Files.move(entry, target);
        LOG.info(
                "A name in the inbox was no valid text; the file is called {} now",
                Printable.name(target.getFileName().toString()));
    }

    private static Path target(Path folder, byte[] name) {
        try {
            return folder.resolve(FileName.withEnding(spelled(name, true), ""));
        } catch (InvalidPathException e) {
            return folder.resolve(FileName.withEnding(spelled(name, false), "")); // this system's names are ASCII only
        }
    }

    /** A path's URI holds its very bytes, percent-encoded where they are no ASCII letters. */
    private static byte[] bytes(Path path) {
        String raw = path.toUri().getRawPath();
        raw = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        String last = raw.substring(raw.lastIndexOf('/') + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream(last.length());
        for (int i = 0; i < last.length(); i++) {
            if (last.charAt(i) == '%') {
                out.write(HexFormat.fromHexDigits(last, i + 1, i + 3));
                i += 2;
            } else {
                out.write(last.charAt(i));
            }
        }
        return out.toByteArray();
    }

    /**
     * The name with its bad bytes percent-encoded.
     *
     * @param utf8 whether bytes that are valid UTF-8 are good
     */
    private static String spelled(byte[] name, boolean utf8) {
        StringBuilder out = new StringBuilder(name.length * 3);
        CharsetDecoder decoder = (utf8 ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII).newDecoder();
        ByteBuffer in = ByteBuffer.wrap(name);
        CharBuffer chars = CharBuffer.allocate(name.length);
        while (true) {
            CoderResult result = decoder.decode(in, chars, true);
            out.append(chars.flip());
            chars.clear();
            if (!result.isError()) {
                return out.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                out.append(String.format(Locale.ROOT, "%%%02X", in.get()));
            }
            decoder.reset();
        }
    }
}
