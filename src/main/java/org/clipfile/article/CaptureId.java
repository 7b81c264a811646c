package org.clipfile.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The name of a capture: the first 100 bits of SHA-256 over its address, a line feed and its bytes, as 20 letters and
 * digits (base 32 of RFC 4648 section 6, lower case). A capture without an address is named by its bytes alone, so the
 * same file dropped twice, under whatever name, is the same capture.
 *
 * @param value the 20 letters and digits
 * @param sha256 SHA-256 of the bytes alone, lower-case hex
 */
public record CaptureId(String value, String sha256) {
    private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int LENGTH = 20;

    /** Whether a text has the form of an id. */
    public static boolean matches(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '2' && c <= '7');
    }

    /** Names a capture; reads the content once. */
    public static CaptureId of(@Nullable String address, Content content) throws IOException {
        MessageDigest plain = newSha256();
        MessageDigest named = newSha256();
        if (address != null) {
            named.update(address.getBytes(StandardCharsets.UTF_8));
            named.update((byte) '\n');
        }
        byte[] buffer = new byte[(int) Math.min(1 << 16, Math.max(1, content.size()))];
        try (InputStream in = content.open()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                plain.update(buffer, 0, n);
                if (address != null) {
                    named.update(buffer, 0, n);
                }
            }
        }
        byte[] bytesOnly = plain.digest();
        return new CaptureId(
                base32(address == null ? bytesOnly : named.digest()),
                HexFormat.of().formatHex(bytesOnly));
    }

    private static String base32(byte[] digest) {
        StringBuilder out = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            int bit = i * 5;
            int window = (digest[bit >> 3] & 0xff) << 8 | digest[(bit >> 3) + 1] & 0xff;
            out.append(ALPHABET[window >> (11 - (bit & 7)) & 31]);
        }
        return out.toString();
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
