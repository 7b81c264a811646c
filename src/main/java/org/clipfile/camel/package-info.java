/**
 * The door of the routes: boots Camel, gives it the beans that {@code routes/} calls by name, and looks after the inbox
 * folder. May import the desk and the nouns; only this room may import Camel.
 */
@NullMarked
package org.clipfile.camel;

import org.jspecify.annotations.NullMarked;
