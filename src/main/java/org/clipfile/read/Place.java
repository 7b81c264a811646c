package org.clipfile.read;

/**
 * How far a walk had come at some point.
 *
 * @param chars of text
 * @param pieces drafts of segments begun
 * @param pictures found
 * @param ink visible chars that are no white space
 * @param linkInk those of them inside links
 */
record Place(int chars, int pieces, int pictures, int ink, int linkInk) {}
