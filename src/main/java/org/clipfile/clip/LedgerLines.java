package org.clipfile.clip;

import java.nio.charset.StandardCharsets;
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
    private static final int CHUNK = 1 << 14;

    private LedgerLines() {}

    static List<LedgerLine> of(List<Ledger.Entry> entries, CharSequence text) {
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
                lines.add(new LedgerLine(span, entry.label(), start, sha256(text, span)));
            }
        }
        return lines;
    }

    private static String sha256(CharSequence text, Span span) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
        for (int at = span.start(); at < span.end(); ) {
            int end = Math.min(at + CHUNK, span.end());
            if (end < span.end() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            end = Math.max(end, at + 1);
            digest.update(text.subSequence(at, end).toString().getBytes(StandardCharsets.UTF_8));
            at = end;
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
