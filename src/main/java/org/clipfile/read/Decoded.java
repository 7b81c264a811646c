package org.clipfile.read;

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

    /** Its characters for a parser, which needs no copy of them. */
    Reader reader() {
        return text instanceof Utf8Text utf8 ? utf8.reader() : new StringReader(text.toString());
    }
}
