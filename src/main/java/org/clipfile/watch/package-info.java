/**
 * Watches feeds and pages: the list of them, what is due, what was seen, and the way of each new article to the desk. May
 * import the desk, {@code article}, {@code archive}, {@code feed}, {@code fetch} and the YAML parser.
 */
@NullMarked
package org.clipfile.watch;

import org.jspecify.annotations.NullMarked;
