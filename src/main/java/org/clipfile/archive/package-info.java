/**
 * Keeps captures and articles: files first, a catalogue that can be rebuilt from them second. May import {@code article}
 * and {@code format}.
 */
@NullMarked
package org.clipfile.archive;

import org.jspecify.annotations.NullMarked;
