package org.clipfile.read;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
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
    boolean hasMoreTags(int most) throws IOException {
        int size = text instanceof Utf8Text utf8 ? utf8.bytes() : text.length();
        if (size / 3 <= most) {
            return false;
        }
        int tags = 0;
        char[] some = new char[1 << 13];
        boolean open = false;
        Reader reader = reader();
        for (int n = reader.read(some); n > 0 && tags <= most; n = reader.read(some)) {
            for (int i = 0; i < n; i++) {
                tags += open && Character.isLetter(some[i]) ? 1 : 0;
                open = some[i] == '<';
            }
        }
        return tags > most;
    }

    /**
     * The tree of its markup.
     *
     * @param xhtml whether an element of any name may close itself, as in XML
     */
    Html parse(boolean xhtml) {
        if (text instanceof Utf8Text utf8) {
            char[] chars = new char[utf8.bytes()];
            return Html.parse(chars, utf8.decode(chars), xhtml);
        }
        char[] chars = text.toString().toCharArray();
        return Html.parse(chars, chars.length, xhtml);
    }

    private Reader reader() {
        return text instanceof Utf8Text utf8 ? utf8.reader() : new StringReader(text.toString());
    }
}
