/**
 * From page to ledger: says of every character what it is. May import {@code article}, {@code rules} and {@code facts}.
 */
@NullMarked
package org.clipfile.label;

import org.jspecify.annotations.NullMarked;
