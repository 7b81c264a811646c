package org.clipfile.clip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.clipfile.article.Ledger;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Role;
import org.clipfile.article.Span;

/** Writes the ledger out: for what was removed, with the words, or with their beginning and a hash. */
final class LedgerLines {
    private static final int CHUNK = 1 << 13;
    /** Most bytes of UTF-8 that a char is written as. */
    private static final int WIDEST = 3;

    private final CharSequence text;
    private final MessageDigest digest;
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK * WIDEST);

    private LedgerLines(CharSequence text) {
        this.text = text;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    static List<LedgerLine> of(List<Ledger.Entry> entries, CharSequence text) {
        return new LedgerLines(text).of(entries);
    }

    private List<LedgerLine> of(List<Ledger.Entry> entries) {
        List<LedgerLine> lines = new ArrayList<>(entries.size());
        for (Ledger.Entry entry : entries) {
            Span span = entry.span();
            if (entry.label().role() != Role.REMOVED) {
                lines.add(new LedgerLine(span, entry.label(), null, null));
            } else if (span.length() <= LedgerLine.MAX_TEXT) {
                lines.add(new LedgerLine(span, entry.label(), span.of(text), null));
            } else {
                int cut = span.start() + LedgerLine.MAX_TEXT;
                if (Character.isHighSurrogate(text.charAt(cut - 1))) {
                    cut--;
                }
                String start = text.subSequence(span.start(), cut).toString();
                lines.add(new LedgerLine(span, entry.label(), start, sha256(span)));
            }
        }
        return lines;
    }

    /** Of the words in UTF-8; they may be megabytes of script, so they are copied a chunk at a time. */
    private String sha256(Span span) {
        digest.reset();
        CharsetEncoder encoder = UTF_8.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        chars.clear().limit(0);
        for (int at = span.start(); at < span.end() || chars.hasRemaining(); ) {
            chars.compact();
            int end = Math.min(at + chars.remaining(), span.end());
            at = copy(at, end);
            chars.flip();
            encoder.encode(chars, bytes.clear(), at == span.end());
            digest.update(bytes.flip());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private int copy(int from, int to) {
        if (text instanceof String string) {
            string.getChars(from, to, chars.array(), chars.position());
            chars.position(chars.position() + to - from);
        } else {
            for (int i = from; i < to; i++) {
                chars.put(text.charAt(i));
            }
        }
        return to;
    }
}
