package org.clipfile.article;

/**
 * A statement about the document itself that was taken out of the body.
 *
 * @param kind what it says: {@code historical-collection}, {@code archived}, {@code withdrawn}
 * @param text its words
 * @param rule id of the rule that knew it
 */
public record Notice(String kind, String text, String rule) {}
