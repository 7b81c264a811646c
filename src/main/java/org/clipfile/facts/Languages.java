package org.clipfile.facts;

import java.util.Locale;

/** Tells the language of a text. */
public final class Languages {
    private Languages() {}

    /** The language of a BCP 47 tag without script and region, lower case. */
    public static String primary(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
