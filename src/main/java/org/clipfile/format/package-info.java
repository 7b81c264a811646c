/**
 * Article and bytes: the canonical JSON, written and read back, and renderings for people. May import {@code article} and
 * the JSON parser.
 */
@NullMarked
package org.clipfile.format;

import org.jspecify.annotations.NullMarked;
