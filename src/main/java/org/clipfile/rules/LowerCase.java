package org.clipfile.rules;

import java.util.Locale;

/** Lower case for what mostly is in lower case already: the names in pages. */
public final class LowerCase {
    private LowerCase() {}

    /** The text in lower case, whatever its language; itself where nothing changes. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && (c <= 'Z' || c > '~')) {
                return text.toLowerCase(Locale.ROOT);
            }
        }
        return text;
    }
}
