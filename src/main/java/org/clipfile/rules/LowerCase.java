package org.clipfile.rules;

import java.util.Locale;

/** Lower case for what mostly is in lower case already: the names in pages. */
public final class LowerCase {
    private LowerCase() {}

    /** The text in lower case, whatever its language; itself where nothing changes. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && (c <= 'Z' || c > '~' && mayChange(c))) {
                return text.toLowerCase(Locale.ROOT);
            }
        }
        return text;
    }

    /** Whether a char may be another in lower case; the capital sigma is one by what stands around it. */
    private static boolean mayChange(char c) {
        return Character.isSurrogate(c) || c == '\u03a3' || c == '\u0130' || Character.toLowerCase(c) != c;
    }
}
