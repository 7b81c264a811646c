package org.clipfile.cli;

import java.util.Locale;

/** Numbers of things, for a person. */
final class Counts {
    private Counts() {}

    /** {@code 1 article}, {@code 2 articles}, {@code 12,000 articles}. */
    static String of(long number, String thing) {
        return of(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** {@code 12,000}. */
    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
