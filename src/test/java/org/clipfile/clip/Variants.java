package org.clipfile.clip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Other ways in which the same text may arrive; each must give the same article. */
public final class Variants {
    private Variants() {}

    /** Ways any text may arrive: bytes by name. */
    static Map<String, byte[]> ofBytes(String text) {
        Map<String, byte[]> variants = new LinkedHashMap<>();
        variants.put("CR LF", utf8(text.replace("\n", "\r\n")));
        variants.put("CR", utf8(text.replace("\n", "\r")));
        variants.put("BOM", utf8("\ufeff" + text));
        variants.put("Windows-1252", text.getBytes(Charset.forName("windows-1252")));
        variants.put("UTF-16 with BOM", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        variants.put("NBSP for every third space", utf8(everyThirdSpace(text)));
        variants.put("trailing spaces", utf8(text.replace("\n", "  \n")));
        variants.put("two blank lines", utf8(text.replace("\n\n", "\n\n\n")));
        variants.put("leading and trailing blank lines", utf8("\n\n" + text + "\n\n\n"));
        variants.put("wrapped at 72", utf8(wrap(text, 72)));
        variants.put("wrapped at 60", utf8(wrap(text, 60)));
        variants.put("wrapped at 72, CR LF", utf8(wrap(text, 72).replace("\n", "\r\n")));
        return variants;
    }

    /** Ways a banner of blocks before the title may arrive. */
    static Map<String, String> ofBanner(List<String> banner, String rest) {
        Map<String, String> variants = new LinkedHashMap<>();
        for (int i = 0; i < banner.size(); i++) {
            List<String> less = new ArrayList<>(banner);
            less.remove(i);
            variants.put("without piece " + i, String.join("\n\n", less) + "\n\n" + rest);
        }
        variants.put("without banner", rest);
        variants.put("lines without blank lines", String.join("\n", banner) + "\n\n" + rest);
        variants.put("on one line", String.join(" ", banner).replace("\n", " ") + "\n\n" + rest);
        List<String> reversed = new ArrayList<>(banner);
        Collections.reverse(reversed);
        variants.put("reversed", String.join("\n\n", reversed) + "\n\n" + rest);
        variants.put(
                "words on lines of their own",
                String.join("\n\n", banner)
                                .replace(" official ", "\nofficial\n")
                                .replace(" lock ", "\nlock\n") + "\n\n" + rest);
        variants.put("at the end", rest + "\n\n" + String.join("\n\n", banner));
        return variants;
    }

    /** The text with its lines wrapped at a column. */
    public static String wrap(String text, int width) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            int column = 0;
            for (String word : line.split(" ")) {
                if (column > 0 && column + 1 + word.length() > width) {
                    out.append('\n');
                    column = 0;
                } else if (column > 0) {
                    out.append(' ');
                    column++;
                }
                out.append(word);
                column += word.length();
            }
            out.append('\n');
        }
        return out.substring(0, out.length() - 1);
    }

    private static String everyThirdSpace(String text) {
        StringBuilder out = new StringBuilder();
        int spaces = 0;
        for (char c : text.toCharArray()) {
            out.append(c == ' ' && ++spaces % 3 == 0 ? '\u00a0' : c);
        }
        return out.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The blocks of a text, parted by blank lines. */
    static List<String> blocks(String text) {
        return Arrays.asList(text.split("\n\n"));
    }
}
