/**
 * The library's front door: {@code Clipper.standard().clip(capture)}. May import every room of the core, no store, no
 * door.
 */
@NullMarked
package org.clipfile.clip;

import org.jspecify.annotations.NullMarked;
