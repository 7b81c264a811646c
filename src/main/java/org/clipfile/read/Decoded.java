package org.clipfile.read;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;

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

    /** Its characters for a parser, which needs no copy of them. */
    Reader reader() {
        return text instanceof Utf8Text utf8 ? utf8.reader() : new StringReader(text.toString());
    }
}
