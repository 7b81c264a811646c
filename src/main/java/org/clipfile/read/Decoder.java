package org.clipfile.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clipfile.article.Capture;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a capture into text: by byte order mark, by what its delivery declared, by what the page declares, as
 * UTF-8 if all of it is, else by its looks. Nothing is lost: bytes that do not fit what is declared are read as
 * Windows-1252, and the problems say so. Odd bytes never throw.
 */
public final class Decoder {
    /** Contents up to this many bytes are decoded in memory, longer ones outside the heap. */
    static final int IN_MEMORY = 4 << 20;

    /** Bytes shown to the detector. */
    private static final int SAMPLE = 1 << 16;

    private static final int BUFFER = 1 << 16;
    private static final String NULS = "The text holds NUL characters; they are shown as \ufffd.";

    private Decoder() {}

    /** Decodes a capture; a long text is kept in a file of the system's temporary folder that vanishes with it. */
    public static Decoded decode(Capture capture) throws IOException, UnreadableCaptureException {
        return decodeIn(capture, null);
    }

    /**
     * Decodes a capture.
     *
     * @param temporary folder where a long text is kept while it is used; needs two bytes for each char
     * @throws UnreadableCaptureException if it has more chars than can be counted (2,147,483,647)
     * @throws IOException if the bytes cannot be fetched or the temporary folder cannot be written
     */
    public static Decoded decode(Capture capture, Path temporary) throws IOException, UnreadableCaptureException {
        return decodeIn(capture, temporary);
    }

    private static Decoded decodeIn(Capture capture, @Nullable Path temporary)
            throws IOException, UnreadableCaptureException {
        Content content = capture.content();
        boolean markup = isMarkup(capture.mediaType());
        if (content.size() <= IN_MEMORY) {
            return decode(content.bytes(), capture.charset(), markup);
        }
        return spool(content, capture.charset(), markup, temporary);
    }

    /**
     * Decodes bytes held in memory.
     *
     * @param label name of the character set their delivery declared, if it did
     * @param markup whether they may declare it themselves, as HTML and XML do
     */
    static Decoded decode(byte[] bytes, @Nullable String label, boolean markup) {
        Charset wide = WideText.charsetOf(bytes, 0, bytes.length);
        if (wide != null) {
            int mark = WideText.markLength(bytes, 0, bytes.length);
            return decoded(read(wide, bytes, mark), wide, new ArrayList<>());
        }
        int mark = utf8Mark(bytes, bytes.length);
        Charset declared = mark > 0 ? StandardCharsets.UTF_8 : declared(bytes, bytes.length, label, markup);
        if (declared == null || declared.equals(StandardCharsets.UTF_8)) {
            Utf8Text plain = markup ? Utf8Text.of(bytes, mark) : null;
            if (plain != null) {
                return new Decoded(plain, Charsets.nameOf(StandardCharsets.UTF_8), List.of());
            }
            String text = new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8);
            if (text.indexOf('\ufffd') < 0 && text.indexOf('\u001b') < 0) {
                return decoded(text, StandardCharsets.UTF_8, new ArrayList<>());
            }
        }
        ByteTally tally = new ByteTally();
        tally.add(bytes, mark, bytes.length - mark);
        int first = firstTelling(bytes, mark);
        boolean multiByte = declared != null && !Charsets.isSingleByte(declared);
        ByteBuffer sample = multiByte
                ? ByteBuffer.wrap(bytes)
                : ByteBuffer.wrap(bytes, first, Math.min(bytes.length - first, SAMPLE));
        CharsetChoice choice = CharsetChoice.of(declared, tally, sample, multiByte);
        return decoded(read(choice.charset(), bytes, mark), choice.charset(), new ArrayList<>(choice.problems()));
    }

    private static Decoded decoded(String text, Charset charset, List<String> problems) {
        String clean = text;
        if (text.indexOf('\0') >= 0) {
            clean = text.replace('\0', '\ufffd');
            problems.add(NULS);
        }
        return new Decoded(clean, Charsets.nameOf(charset), problems);
    }

    private static String read(Charset charset, byte[] bytes, int from) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("Malformed input is replaced, not reported", e);
        }
    }

    private static Decoded spool(Content content, @Nullable String label, boolean markup, @Nullable Path temporary)
            throws IOException, UnreadableCaptureException {
        byte[] head;
        byte[] sample = new byte[0];
        ByteTally tally = new ByteTally();
        try (InputStream in = content.open()) {
            byte[] buffer = new byte[BUFFER];
            int n = in.readNBytes(buffer, 0, BUFFER);
            head = Arrays.copyOf(buffer, n);
            for (; n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
                tally.add(buffer, 0, n);
                if (sample.length < 2 * BUFFER && (tally.high() > 0 || tally.hasEscapesOnly())) {
                    int old = sample.length;
                    sample = Arrays.copyOf(sample, old + n);
                    System.arraycopy(buffer, 0, sample, old, n);
                }
            }
        }
        Charset wide = WideText.charsetOf(head, 0, head.length);
        int mark = wide != null ? WideText.markLength(head, 0, head.length) : utf8Mark(head, head.length);
        CharsetChoice choice;
        if (wide != null) {
            choice = new CharsetChoice(wide, List.of());
        } else {
            Charset declared = mark > 0 ? StandardCharsets.UTF_8 : declared(head, head.length, label, markup);
            choice = CharsetChoice.of(declared, tally, ByteBuffer.wrap(sample), false);
        }
        List<String> problems = new ArrayList<>(choice.problems());
        try (InputStream in = content.open()) {
            in.skipNBytes(mark);
            Reader reader = new InputStreamReader(
                    in,
                    choice.charset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE));
            SpooledText.Writer writer = new SpooledText.Writer(temporary);
            CharSequence text = writer.write(reader);
            if (writer.sawNul()) {
                problems.add(NULS);
            }
            return new Decoded(text, Charsets.nameOf(choice.charset()), problems);
        }
    }

    /** A little before the first byte that is not plain ASCII, or the beginning. */
    private static int firstTelling(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] < 0 || bytes[i] == 0x1b) {
                return Math.max(from, i - 1024);
            }
        }
        return from;
    }

    private static @Nullable Charset declared(byte[] head, int length, @Nullable String label, boolean markup) {
        Charset transport = Charsets.of(label);
        if (transport != null || !markup) {
            return transport;
        }
        Charset own = Charsets.of(MetaCharset.find(head, 0, length));
        return own != null && own.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : own;
    }

    private static int utf8Mark(byte[] bytes, int length) {
        boolean marked = length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        return marked ? 3 : 0;
    }

    private static boolean isMarkup(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        return type.contains("html") || type.contains("xml");
    }
}
