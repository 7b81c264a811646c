package org.clipfile.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The chars of a feed: the first of the charsets that are claimed for it, or else guessed, which really fits its bytes. */
final class Decoded {
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final int DECLARATION_BYTES = 400;

    private Decoded() {}

    /** A byte order mark wins, then HTTP (RFC 7303 section 3), then the XML declaration, then UTF-8. */
    static String text(byte[] bytes, @Nullable String httpCharset) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        List<Charset> claimed = new ArrayList<>();
        add(claimed, httpCharset);
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start.replace("\0", ""));
        if (declared.find()) {
            add(claimed, declared.group(1));
        }
        if (starts(bytes, 0, '<')) {
            claimed.add(0, StandardCharsets.UTF_16BE);
        } else if (starts(bytes, '<', 0)) {
            claimed.add(0, StandardCharsets.UTF_16LE);
        }
        claimed.add(StandardCharsets.UTF_8);
        for (Charset charset : claimed) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                continue; // the claim is wrong
            }
        }
        // Nothing fits to the last byte: then the claim, or the commonest of the old ones.
        Charset last = claimed.get(0);
        return new String(bytes, last.equals(StandardCharsets.UTF_8) ? Charset.forName("windows-1252") : last);
    }

    private static void add(List<Charset> claimed, @Nullable String name) {
        if (name == null) {
            return;
        }
        try {
            // What calls itself Latin 1 is windows-1252 (WHATWG Encoding, section 4.2).
            Charset charset = Charset.forName(name);
            claimed.add(charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return; // a charset nobody knows is as good as none
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
