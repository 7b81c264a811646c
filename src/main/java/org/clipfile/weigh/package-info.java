/**
 * What the pieces of a web page weigh: numbers that describe each piece, and the trained model that makes of them how
 * likely it is part of the article.
 */
@NullMarked
package org.clipfile.weigh;

import org.jspecify.annotations.NullMarked;
