package org.clipfile.article;

/**
 * A link.
 *
 * @param text its words
 * @param url where it leads; empty where only the words are known
 */
public record Link(String text, String url) {}
