/**
 * Markup to a tree, as browsers build it. Imports the JDK, and jsoup for its table of named characters.
 */
@NullMarked
package org.clipfile.html;

import org.jspecify.annotations.NullMarked;
