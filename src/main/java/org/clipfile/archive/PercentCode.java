package org.clipfile.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes any text as printable ASCII without blanks, after RFC 3986 section 2.1, and reads it back. */
final class PercentCode {
    /** Unreserved characters, and the slash that parts folders. */
    private static final String PLAIN_IN_PATH = "-._~/";

    private static final String PLAIN_IN_ADDRESS = PLAIN_IN_PATH + ":?#[]@!$&'()*+,;=%";

    private PercentCode() {}

    /** A path; the result read back gives the same path. */
    static String ofPath(String path) {
        return encode(path, PLAIN_IN_PATH);
    }

    /** An address, encoded only where no URI may have that character; one that is a URI stays as it is. */
    static String ofAddress(String address) {
        return encode(address, PLAIN_IN_ADDRESS);
    }

    private static String encode(String text, String plain) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || plain.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%');
                out.append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)));
                out.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            }
        }
        return out.toString();
    }

    /** The text that {@link #ofPath} was given. */
    static String decode(String code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '%' && i + 2 < code.length()) {
                out.write(Integer.parseInt(code, i + 1, i + 3, 16));
                i += 2;
            } else {
                out.write(c);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
