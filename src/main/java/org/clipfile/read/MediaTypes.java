package org.clipfile.read;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.clipfile.article.UnreadableCaptureException;

/**
 * Tells the media type of a file by its first bytes and, where these leave a choice, by its name, much as a browser does
 * (WHATWG MIME Sniffing, sections 7 and 8).
 */
public final class MediaTypes {
    public static final String HTML = "text/html";
    public static final String XHTML = "application/xhtml+xml";
    public static final String TEXT = "text/plain";
    /** A page saved with its pictures by a browser, RFC 2557. */
    public static final String MHTML = "multipart/related";

    /** An e-mail, RFC 5322. */
    public static final String MAIL = "message/rfc822";

    public static final String WARC = "application/warc";
    public static final String WARC_GZIP = "application/warc+gzip";

    /** How many first bytes are worth handing in. */
    public static final int PREFIX = 4096;

    /** Fields that only sent messages have. */
    private static final Set<String> SENT =
            Set.of("received", "message-id", "return-path", "delivered-to", "dkim-signature");

    private static final Set<String> HTML_NAMES = Set.of("html", "htm", "shtml", "xhtml", "xht");
    private static final Set<String> TEXT_NAMES = Set.of("txt", "text", "md", "log", "csv", "json");

    /** A document that says of itself that it is HTML. */
    private static final Pattern DOCUMENT =
            Pattern.compile("<(?:!doctype\\s+html|(?:html|head|body)(?=[\\s>/]))", Pattern.CASE_INSENSITIVE);
    /** A piece of HTML: the tags of WHATWG MIME Sniffing section 7.1. */
    private static final Pattern FRAGMENT = Pattern.compile(
            "<(?:script|iframe|h[1-6]|div|font|table|a|style|title|b|br|p|article|main|section|meta)(?=[\\s>/])",
            Pattern.CASE_INSENSITIVE);
    /** Any tag at all. */
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/?][^<]");

    private static final Pattern MHTML_TYPE = Pattern.compile(
            "content-type:\\s*(?:multipart/(?:related|mixed|alternative)|text/html|application/xhtml\\+xml)",
            Pattern.CASE_INSENSITIVE);
    /** First line of a header field, RFC 5322 section 2.2. */
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,70}:");

    private MediaTypes() {}

    /**
     * The media type of a file.
     *
     * @param name the file's name or path; only its extension matters
     * @param firstBytes up to {@link #PREFIX} of its first bytes, all of it if it is shorter
     * @return one of the types above
     * @throws UnreadableCaptureException if it is neither page nor text nor WARC: empty, an image, a PDF ...
     */
    public static String of(String name, byte[] firstBytes) throws UnreadableCaptureException {
        if (firstBytes.length == 0) {
            throw new UnreadableCaptureException("The file is empty.");
        }
        if (startsWithGzip(firstBytes)) {
            return gzipped(firstBytes);
        }
        Charset wide = WideText.charsetOf(firstBytes, 0, firstBytes.length);
        String head = new String(firstBytes, wide == null ? StandardCharsets.ISO_8859_1 : wide);
        if (wide == null) {
            if (head.startsWith("WARC/")) {
                return WARC;
            }
            requireText(firstBytes);
            // A UTF-8 byte order mark looks like this in ISO 8859-1.
            head = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        }
        return textual(extension(name), head);
    }

    /**
     * Lets nothing through that is no text, whatever it is called.
     *
     * @param firstBytes as for {@link #of}
     */
    public static void requireText(byte[] firstBytes) throws UnreadableCaptureException {
        if (WideText.charsetOf(firstBytes, 0, firstBytes.length) != null) {
            return;
        }
        Signatures.refuse(firstBytes);
        if (isBinary(firstBytes)) {
            throw new UnreadableCaptureException("This is binary data, not a web page or text.");
        }
    }

    private static String textual(String extension, String head) {
        if (isMail(extension, head)) {
            return MAIL;
        }
        if (isMimeHeader(head)) {
            return MHTML;
        }
        if (HTML_NAMES.contains(extension)) {
            if (!TAG.matcher(head).find()) {
                return TEXT;
            }
            return extension.startsWith("xh") ? XHTML : HTML;
        }
        String markup = fromFirstTag(head);
        if (DOCUMENT.matcher(markup).lookingAt()
                || !TEXT_NAMES.contains(extension) && FRAGMENT.matcher(markup).lookingAt()) {
            return HTML;
        }
        return TEXT;
    }

    /** The text without the white space, XML declaration and comments before its first tag. */
    private static String fromFirstTag(String head) {
        int at = 0;
        while (at < head.length()) {
            if (Character.isWhitespace(head.charAt(at)) || head.charAt(at) == '\ufeff') {
                at++;
            } else if (head.startsWith("<!--", at) && head.indexOf("-->", at) > 0) {
                at = head.indexOf("-->", at) + 3;
            } else if (head.startsWith("<?xml", at) && head.indexOf('>', at) > 0) {
                at = head.indexOf('>', at) + 1;
            } else {
                break;
            }
        }
        return head.substring(at);
    }

    /** Whether it begins as the header of a message that was sent; pages that browsers save were not. */
    private static boolean isMail(String extension, String head) {
        boolean from = false;
        boolean sent = extension.equals("eml");
        int fields = 0;
        for (String line : (Iterable<String>) head.lines()::iterator) {
            if (line.isEmpty()) {
                break;
            }
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t' || fields == 0 && line.startsWith("From ")) {
                continue;
            }
            if (!FIELD.matcher(line).lookingAt()) {
                return false;
            }
            fields++;
            String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            if (name.equals("snapshot-content-location") || line.startsWith("From: <Saved by")) {
                return false;
            }
            from |= name.equals("from") || name.equals("subject");
            sent |= SENT.contains(name);
        }
        return fields >= 2 && from && sent;
    }

    /** Whether it begins as the header of a MIME message whose parts may be web pages. */
    private static boolean isMimeHeader(String head) {
        boolean version = false;
        boolean type = false;
        for (String line : (Iterable<String>) head.lines()::iterator) {
            if (line.isEmpty()) {
                break;
            }
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                continue;
            }
            if (!FIELD.matcher(line).lookingAt()) {
                return false;
            }
            version |= line.regionMatches(true, 0, "mime-version:", 0, 13);
            type |= MHTML_TYPE.matcher(line).lookingAt();
        }
        return version && type;
    }

    private static String extension(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean startsWithGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && bytes[2] == 8;
    }

    private static String gzipped(byte[] bytes) throws UnreadableCaptureException {
        byte[] start = new byte[5];
        int n = 0;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            n = in.readNBytes(start, 0, start.length);
        } catch (EOFException | ZipException e) {
            throw new UnreadableCaptureException("This is a damaged gzip archive: " + e.getMessage() + ".");
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory does not fail", e);
        }
        if (n == 5 && new String(start, StandardCharsets.ISO_8859_1).equals("WARC/")) {
            return WARC_GZIP;
        }
        throw new UnreadableCaptureException("This is a gzip archive, not a web page or text; unpack it first.");
    }

    /**
     * Whether more than a stray few of the bytes are such as never stand in text (WHATWG MIME Sniffing section 3: binary
     * data byte). Every fiftieth may be, as damaged text is still text.
     */
    private static boolean isBinary(byte[] bytes) {
        int odd = 0;
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && (b < 0x09 || b == 0x0b || b > 0x0d && b != 0x1b)) {
                odd++;
            }
        }
        return odd > 1 + bytes.length / 50;
    }
}
