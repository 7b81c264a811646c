/**
 * Feed bytes to entries, whatever the dialect: RSS, Atom, JSON Feed, sitemaps, and pages that list articles. May
 * import jsoup and the JSON parser.
 */
@NullMarked
package org.clipfile.feed;

import org.jspecify.annotations.NullMarked;
