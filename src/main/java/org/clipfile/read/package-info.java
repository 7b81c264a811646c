/**
 * From capture to page: decode, parse, cut into segments. The only room but {@code feed} that knows jsoup. May import
 * {@code article} and {@code rules}.
 */
@NullMarked
package org.clipfile.read;

import org.jspecify.annotations.NullMarked;
