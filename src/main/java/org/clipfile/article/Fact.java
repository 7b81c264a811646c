package org.clipfile.article;

import org.jspecify.annotations.Nullable;

/**
 * One statement about the article and who made it.
 *
 * @param field what it speaks of, as in the article's JSON: {@code title}, {@code published}, {@code authors}
 * @param value its words as found
 * @param source where it was found: {@code json-ld}, {@code meta:og:title}, {@code byline-line}, {@code virin}
 * @param span where the words stand in the page's text; null if they stand in markup only
 */
public record Fact(
        String field, String value, String source, @Nullable Span span) {}
