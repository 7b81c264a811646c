package org.clipfile.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.clipfile.article.Capture;
import org.clipfile.article.CaptureId;
import org.clipfile.article.Channel;
import org.clipfile.article.Fact;
import org.clipfile.article.Sighting;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * How a capture and its later arrivals are said in WARC 1.1 headers. What WARC has no name for stands in headers of our
 * own, {@code Clipfile-*}, percent-encoded, as ISO 28500 section 5 allows.
 */
final class CaptureRecord {
    /** The WARC type of a later arrival of known bytes (section 6.7). */
    static final String REVISIT = "revisit";

    static final String RESPONSE = "response";

    private static final String TOLD = "Clipfile-Told";
    private static final String RESOURCE = "resource";
    /** Of all captures, within the archive. */
    static final String FOLDER = "captures";

    private static final DateTimeFormatter DAY_FOLDER =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String ENDING = ".warc.gz";

    private CaptureRecord() {}

    /** Where the record of a first arrival stands below the archive. */
    static String path(String id, Instant captured) {
        return folder(captured) + id + ENDING;
    }

    /** Where the record of a later arrival stands below the archive. */
    static String revisitPath(String id, Sighting sighting) {
        return folder(sighting.at()) + id + "-" + sightingHash(id, sighting) + ENDING;
    }

    /** The capture's id in the name of one of its files; empty if that is no such name. */
    static Optional<String> idIn(String fileName) {
        int length = fileName.length() - ENDING.length();
        if (!fileName.endsWith(ENDING) || length != 20 && (length != 29 || fileName.charAt(20) != '-')) {
            return Optional.empty();
        }
        return Optional.of(fileName.substring(0, 20)).filter(CaptureId::matches);
    }

    private static String folder(Instant day) {
        return FOLDER + "/" + DAY_FOLDER.format(day) + "/";
    }

    private static String sightingHash(String id, Sighting sighting) {
        return recordId(id, sighting).toString().substring(0, 8);
    }

    /** A record's name follows from what it says, so that writing it again gives the same bytes. */
    private static UUID recordId(String id, Sighting sighting) {
        String said = "clipfile " + id + " " + sighting.at().toEpochMilli() + " " + sighting.file();
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }

    /** The first arrival that a capture stands for. */
    static Sighting sighting(Capture capture) {
        return new Sighting(capture.captured(), capture.channel(), capture.file(), capture.address());
    }

    /**
     * The header of a first arrival.
     *
     * @param blockSha256 of the bytes that follow: the content, or the HTTP header and body
     */
    static byte[] head(Capture capture, boolean http, long blockBytes, String blockSha256) {
        Headers headers = new Headers(http ? RESPONSE : RESOURCE);
        headers.describe(capture.id(), sighting(capture));
        headers.add("WARC-Block-Digest", "sha256:" + blockSha256);
        if (http) {
            headers.add("Clipfile-Content-Digest", "sha256:" + capture.sha256());
            headers.add("WARC-Identified-Payload-Type", capture.mediaType());
            headers.add("Content-Type", "application/http;msgtype=response");
        } else {
            headers.add("WARC-Payload-Digest", "sha256:" + capture.sha256());
            headers.add("Content-Type", capture.mediaType());
        }
        if (capture.charset() != null) {
            headers.add("Clipfile-Charset", PercentCode.ofPath(capture.charset()));
        }
        headers.tell(capture.told());
        return headers.end(blockBytes);
    }

    /**
     * The header of a later arrival.
     *
     * @param httpBytes length of the HTTP header that follows; 0 if none does
     */
    static byte[] revisitHead(Capture capture, Sighting first, int httpBytes) {
        Headers headers = new Headers(REVISIT);
        headers.describe(capture.id(), sighting(capture));
        headers.add("WARC-Profile", "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest");
        headers.add("WARC-Refers-To", "<urn:uuid:" + recordId(capture.id(), first) + ">");
        headers.add("WARC-Refers-To-Target-URI", target(first));
        headers.add("WARC-Refers-To-Date", first.at().toString());
        headers.add("WARC-Payload-Digest", "sha256:" + capture.sha256());
        if (httpBytes > 0) {
            headers.add("Content-Type", "application/http;msgtype=response");
        }
        headers.tell(capture.told());
        return headers.end(httpBytes);
    }

    /** The arrival that a record's headers tell of. */
    static Sighting sighting(MessageHeaders headers, Instant date) {
        @Nullable
        String file = headers.first("Clipfile-File").map(PercentCode::decode).orElse(null);
        Channel channel = Channel.parse(headers.first("Clipfile-Channel").orElse("command"));
        @Nullable
        String address =
                headers.first("Clipfile-Address").map(PercentCode::decode).orElse(null);
        if (address == null) {
            String target = headers.first("WARC-Target-URI").orElse("");
            address = target.equals(fileTarget(channel, file)) ? null : target;
        }
        return new Sighting(date, channel, file, address);
    }

    /** What was said of a capture by whoever delivered it. */
    static List<Fact> told(MessageHeaders headers) {
        List<Fact> told = new ArrayList<>();
        for (String line : headers.all(TOLD)) {
            int blank = line.indexOf(' ');
            int equals = line.indexOf('=');
            if (blank > 0 && equals > blank) {
                told.add(new Fact(
                        line.substring(blank + 1, equals),
                        PercentCode.decode(line.substring(equals + 1)),
                        line.substring(0, blank),
                        null));
            }
        }
        return told;
    }

    private static String target(Sighting sighting) {
        String address = sighting.address();
        return address == null ? fileTarget(sighting.channel(), sighting.file()) : PercentCode.ofAddress(address);
    }

    private static String fileTarget(Channel channel, @Nullable String file) {
        return "file:///" + channel.word() + "/" + (file == null ? "" : PercentCode.ofPath(file));
    }

    private static final class Headers {
        private final StringBuilder out = new StringBuilder(700).append("WARC/1.1\r\n");

        Headers(String type) {
            add("WARC-Type", type);
        }

        void describe(String id, Sighting sighting) {
            add("WARC-Record-ID", "<urn:uuid:" + recordId(id, sighting) + ">");
            add("WARC-Date", sighting.at().toString());
            add("WARC-Target-URI", target(sighting));
            if (sighting.address() != null && !target(sighting).equals(sighting.address())) {
                add("Clipfile-Address", PercentCode.ofPath(sighting.address()));
            }
            add("Clipfile-Channel", sighting.channel().word());
            if (sighting.file() != null) {
                add("Clipfile-File", PercentCode.ofPath(sighting.file()));
            }
        }

        void tell(List<Fact> told) {
            for (Fact fact : told) {
                add(TOLD, fact.source() + " " + fact.field() + "=" + PercentCode.ofPath(fact.value()));
            }
        }

        void add(String name, String value) {
            if (!value.chars().allMatch(c -> c >= ' ' && c < 127)) {
                throw new IllegalArgumentException(name + " holds a character no header may hold");
            }
            out.append(name).append(": ").append(value).append("\r\n");
        }

        byte[] end(long contentBytes) {
            add("Content-Length", Long.toString(contentBytes));
            return out.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        }
    }
}
