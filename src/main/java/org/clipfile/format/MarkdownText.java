package org.clipfile.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes words safe to stand in Markdown (CommonMark 0.31 with the tables and strike-through of GitHub) and in YAML 1.2:
 * whatever they are, they are shown as they are and open no heading, link, image, code or HTML.
 */
final class MarkdownText {
    /** Section 2.5 of CommonMark: an entity is read unless its ampersand is escaped. */
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[0-9A-Za-z]{1,32};)");

    private static final Pattern INLINE = Pattern.compile("[\\\\`*\\[\\]<~|$]");
    /** An underline inside a word does nothing (CommonMark section 6.2). */
    private static final Pattern UNDERLINE = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    /** What makes a line a heading, quote, list item, rule or underline. */
    private static final Pattern LINE_MARK = Pattern.compile("^(?=[#>+=\\-:])");

    private static final Pattern LINE_NUMBER = Pattern.compile("^([0-9]{1,9})(?=[.)])");
    private static final Pattern TICKS = Pattern.compile("`{3,}");

    private MarkdownText() {}

    /** Words on one line, to stand anywhere. */
    static String inline(String words) {
        String line = TextOut.harmless(words)
                .lines()
                .map(MarkdownText::trim)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        line = INLINE.matcher(line).replaceAll("\\\\$0");
        line = ENTITY.matcher(line).replaceAll("\\\\&");
        line = UNDERLINE.matcher(line).replaceAll("\\\\_");
        line = LINE_MARK.matcher(line).replaceFirst("\\\\");
        return LINE_NUMBER.matcher(line).replaceFirst("$1\\\\");
    }

    /** Words of several lines, parted by hard line breaks. */
    static String lines(String words, String prefix) {
        return TextOut.harmless(words)
                .lines()
                .map(MarkdownText::inline)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\\\n" + prefix));
    }

    /** Words of a heading; closing number signs would be taken for its end (CommonMark section 4.2). */
    static String heading(String words) {
        return inline(TextOut.upright(words)).replaceAll("(?<!\\\\)#", "\\\\#");
    }

    /** Without white space of any kind at its ends: emphasis beside one would not be seen as such (CommonMark section 6.2). */
    private static String trim(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isSpace(line.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Words as a block of code, between fences longer than any in it. */
    static String code(String words) {
        int longest = TICKS.matcher(words)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(2);
        String fence = "`".repeat(longest + 1);
        return fence + "\n" + words.lines().collect(Collectors.joining("\n")) + "\n" + fence;
    }

    /** An address as the target of a link; null if it is no web address, since others may run things. */
    static @Nullable String address(@Nullable String url) {
        if (url == null || !url.toLowerCase(Locale.ROOT).matches("(?s)https?://.+")) {
            return null;
        }
        StringBuilder target = new StringBuilder();
        for (byte b : TextOut.harmless(url).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c <= ' ' || c >= 0x7f || "<>()[]\\\"'`{}|^".indexOf(c) >= 0) {
                target.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                target.append(Character.toUpperCase(Character.forDigit(c & 0xf, 16)));
            } else {
                target.append(c);
            }
        }
        return ENTITY.matcher(target).replaceAll("\\\\&");
    }

    /** A text as YAML has it between double quotes; what YAML cannot print is escaped (YAML 1.2 sections 5.1 and 5.7). */
    static String yaml(String words) {
        StringBuilder quoted = new StringBuilder("\"");
        TextOut.upright(words).codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point < ' '
                    || point == '\u2028'
                    || point == '\u2029'
                    || point == '\ufeff'
                    || point >= 0xfffe && point <= 0xffff) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }
}
