package org.clipfile.label;

/**
 * Where words begin and end, for patterns with letters beyond ASCII: what {@code \b} means beside these depends on the
 * version of Java (since 19 it knows ASCII letters only).
 */
final class WordEdges {
    static final String START = "(?<![\\p{L}\\p{N}])";
    static final String END = "(?![\\p{L}\\p{N}])";

    private WordEdges() {}
}
