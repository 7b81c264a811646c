package org.clipfile.article;

/**
 * An element of a page's markup that a reader sees as a box, kept for those that judge where the article stands. Boxes
 * form a tree; only those with text in them are kept.
 *
 * @param parent index of the box around it in {@link Page#boxes()}, smaller than its own; -1 for the outermost
 * @param tag name of the element, lower case
 * @param hints its id, classes, role, itemprop and the like as written, lower case, parted by spaces; long ones cut
 */
public record Box(int parent, String tag, String hints) {}
