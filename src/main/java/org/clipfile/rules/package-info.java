/**
 * Rules as data: what they say, how they are read from YAML, how their phrases are found in text. May import
 * {@code article} and the YAML parser.
 */
@NullMarked
package org.clipfile.rules;

import org.jspecify.annotations.NullMarked;
