/**
 * The nouns: what a capture, a page, a ledger and an article are. Immutable but for {@link org.clipfile.article.Ledger}.
 *
 * <p>Imports nothing but the JDK.
 */
@NullMarked
package org.clipfile.article;

import org.jspecify.annotations.NullMarked;
