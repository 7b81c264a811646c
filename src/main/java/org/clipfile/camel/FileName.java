package org.clipfile.camel;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes names out of file names, none longer than file systems take. */
final class FileName {
    /** Bytes in UTF-8: the limit of the usual Linux file systems; others count UTF-16 units, which are never more. */
    private static final int LONGEST = 255;

    private static final int LONGEST_EXTENSION = 12;
    private static final List<String> PACKED = List.of(".gz", ".bz2", ".zst");

    private FileName() {}

    /** {@code report.html} and {@code abc} give {@code report-abc.html}; the stem is cut if the name grows too long. */
    static String withMark(String name, String mark) {
        int dot = dot(name);
        return fit(name.substring(0, dot), "-" + mark + name.substring(dot));
    }

    /** {@code report.html} and {@code .why.txt} give {@code report.html.why.txt}; cut before the ending if too long. */
    static String withEnding(String name, String ending) {
        return fit(name, ending);
    }

    /** Where the extension begins; {@code .warc.gz} is one. */
    private static int dot(String name) {
        int dot = name.lastIndexOf('.');
        if (dot > 0 && PACKED.contains(name.substring(dot))) {
            int before = name.lastIndexOf('.', dot - 1);
            dot = before > 0 ? before : dot;
        }
        boolean extension = dot > 0
                && name.length() - dot <= LONGEST_EXTENSION
                && name.chars().skip(dot + 1L).allMatch(c -> c == '.' || Character.isLetterOrDigit(c));
        return extension ? dot : name.length();
    }

    private static String fit(String start, String end) {
        int room = LONGEST - end.getBytes(StandardCharsets.UTF_8).length;
        int used = 0;
        int i = 0;
        while (i < start.length()) {
            int c = start.codePointAt(i);
            int bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (used + bytes > room) {
                break;
            }
            used += bytes;
            i += Character.charCount(c);
        }
        return start.substring(0, i) + end;
    }
}
