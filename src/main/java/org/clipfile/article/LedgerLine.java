package org.clipfile.article;

import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger as it is filed.
 *
 * @param span where it stands in the source text
 * @param label what it is, and the rule that said so
 * @param text words that were removed, long ones cut; null for what is kept, as the article has it
 * @param sha256 SHA-256 of the whole removed text in UTF-8, lower-case hex, where {@code text} is cut; else null
 */
public record LedgerLine(
        Span span,
        Label label,
        @Nullable String text,
        @Nullable String sha256) {
    /** Removed words are cut to this many chars. */
    public static final int MAX_TEXT = 200;
}
