package org.clipfile.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the character set that a page declares in its first bytes: an XML declaration or a {@code meta} element, comments
 * left out (WHATWG HTML section 13.2.3.2, which looks at 1,024 bytes; pages that declare it later are common, and parsers
 * follow them).
 */
final class MetaCharset {
    private static final int PRESCAN = 1 << 16;
    private static final Pattern XML = Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    private MetaCharset() {}

    /** The label, or null if the page names none. */
    static @Nullable String find(byte[] bytes, int from, int length) {
        int size = Math.min(length, PRESCAN);
        int end = from + size;
        int at = from;
        if (size > 5 && startsWith(bytes, from, end, "<?xml")) {
            Matcher xml = XML.matcher(lower(bytes, from, Math.min(end, from + 256)));
            if (xml.find()) {
                return xml.group(1);
            }
        }
        while (at < end) {
            if (bytes[at] != '<') {
                at++;
            } else if (startsWith(bytes, at, end, "<!--")) {
                at = after(bytes, at + 4, end, "-->");
            } else if (startsWith(bytes, at, end, "<script")) {
                at = after(bytes, at + 7, end, "</script");
            } else if (startsWith(bytes, at, end, "<meta")) {
                int close = after(bytes, at, end, ">");
                Matcher meta = CHARSET.matcher(lower(bytes, at, close));
                if (meta.find()) {
                    return meta.group(1);
                }
                at = close;
            } else if (startsWith(bytes, at, end, "<body")) {
                return null;
            } else {
                at++;
            }
        }
        return null;
    }

    private static String lower(byte[] bytes, int from, int end) {
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** The place after the next occurrence, or the end. */
    private static int after(byte[] bytes, int from, int end, String what) {
        for (int at = from; at + what.length() <= end; at++) {
            if (startsWith(bytes, at, end, what)) {
                return at + what.length();
            }
        }
        return end;
    }

    private static boolean startsWith(byte[] bytes, int at, int end, String lowerCase) {
        if (at + lowerCase.length() > end) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            int b = bytes[at + i];
            if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
