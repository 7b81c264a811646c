/**
 * The command line: {@link org.clipfile.cli.Main} and one class for each command. May import the desk, {@code article},
 * {@code read}, {@code clip}, {@code format}, {@code archive} and, to run the routes, {@code camel}.
 */
@NullMarked
package org.clipfile.cli;

import org.jspecify.annotations.NullMarked;
