package org.clipfile.read;

import java.util.List;
import org.clipfile.html.Html;

/**
 * Bytes turned into text.
 *
 * @param text every character, the byte order mark left out; long texts lie outside the heap, see {@link SpooledText}
 * @param charset the character set they were read with, as IANA writes it
 * @param problems what was odd about them, in sentences for people
 */
public record Decoded(CharSequence text, String charset, List<String> problems) {
    public Decoded {
        problems = List.copyOf(problems);
    }

    /** Whether more than so many tags begin in it. Short texts are not looked at: a tag takes three characters. */
    boolean hasMoreTags(int most) {
        if (text.length() / 3 <= most) {
            return false;
        }
        int tags = 0;
        for (int i = 1; i < text.length() && tags <= most; i++) {
            tags += text.charAt(i - 1) == '<' && Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return tags > most;
    }

    /**
     * The tree of its markup.
     *
     * @param xhtml whether an element of any name may close itself, as in XML
     */
    Html parse(boolean xhtml) {
        return text instanceof Utf8Text utf8
                ? utf8.parse(xhtml)
                : Html.parse(text.toString().toCharArray(), text.length(), xhtml);
    }
}
