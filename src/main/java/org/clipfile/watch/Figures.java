package org.clipfile.watch;

/**
 * How things stand, in numbers.
 *
 * @param watched feeds on the list that are not paused
 * @param troubled those of them that cannot be read just now, or not all of them
 * @param gone those of them that are left alone because they are gone for good
 * @param waiting pages still to be fetched
 * @param givenUp pages that are no longer tried
 */
public record Figures(int watched, int troubled, int gone, long waiting, long givenUp) {}
