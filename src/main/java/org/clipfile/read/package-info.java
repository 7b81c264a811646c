/**
 * From capture to page: decode, parse, cut into segments. The only room but {@code feed} that knows jsoup. May import
 * {@code article}, {@code rules} and {@code html}.
 */
@NullMarked
package org.clipfile.read;

import org.jspecify.annotations.NullMarked;
