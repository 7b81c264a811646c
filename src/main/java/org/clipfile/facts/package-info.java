/**
 * Titles, bylines, dates, credits, languages: parse statements, choose between them, remember where each came from. May
 * import {@code article}.
 */
@NullMarked
package org.clipfile.facts;

import org.jspecify.annotations.NullMarked;
