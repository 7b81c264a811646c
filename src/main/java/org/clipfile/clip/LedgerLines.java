package org.clipfile.clip;

import static java.nio.charset.StandardCharsets.UTF_8;

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
    /** In chars. Chunks of Latin letters alone are encoded far faster than others: a short one is so more often. */
    private static final int CHUNK = 1 << 10;

    private final CharSequence text;
    private final MessageDigest digest;

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
        for (int at = span.start(); at < span.end(); ) {
            int end = Math.min(at + CHUNK, span.end());
            // The halves of one character stay together.
            end -= end < span.end() && end - at > 1 && Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
            digest.update(text.subSequence(at, end).toString().getBytes(UTF_8));
            at = end;
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
