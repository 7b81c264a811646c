package org.clipfile.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lines of a Markdown text are by their first chars, and whether one goes on in the next. */
final class MarkdownLines {
    /** A line at least that wide goes on in the next one. */
    private static final int WIDE = 60;

    /** One at least that wide does unless it ends a sentence. */
    private static final int HALF = 40;

    /** Wider ones are paragraphs of one line. */
    private static final int WIDEST = 140;

    private static final int LONGEST_LINE = 4_000;

    private static final String ENDS = ".!?:\u3002";

    static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t]+(?=.*[\\p{L}\\p{N}])");
    static final Pattern ITEM = Pattern.compile("([-*+]|\\d{1,9}[.)])([ \\t]+)(?:\\[[ xX]][ \\t]+)?(?=\\S)");
    static final Pattern LONE_PICTURE = Pattern.compile("\\[?!\\[.*\\)");
    static final Pattern REFERENCE =
            Pattern.compile("\\[([^\\[\\]^][^\\[\\]]{0,200})]:[ \\t]*(\\S+)(?:[ \\t]+[\"'(].*)?");

    private final CharSequence source;
    private final Lines lines;

    MarkdownLines(CharSequence source, Lines lines) {
        this.source = source;
        this.lines = lines;
    }

    /** Whether a line was wrapped and goes on in another, not ended on purpose. */
    boolean goesOn(int before, int i) {
        int width = lines.width(before);
        int last = lines.to(before);
        boolean broken = source.charAt(last - 1) == '\\'
                || last + 2 <= source.length()
                        && source.charAt(last) == ' '
                        && source.charAt(last + 1) == ' '
                        && Lines.isBreak(at(last + 2));
        if (broken || width > WIDEST) {
            return false;
        }
        return width >= WIDE
                || width >= HALF && ENDS.indexOf(source.charAt(last - 1)) < 0
                || Character.isLowerCase(source.charAt(lines.from(i)));
    }

    private char at(int offset) {
        return offset < source.length() ? source.charAt(offset) : '\n';
    }

    /** Whether a line is nothing but signs that underline the one before. */
    boolean isUnderline(int i) {
        char sign = first(i);
        for (int at = lines.from(i); at < lines.to(i); at++) {
            if (source.charAt(at) != sign) {
                return false;
            }
        }
        return lines.width(i) > 2 && (sign == '=' || sign == '-');
    }

    /** Whether a line is a row over one that is dashes and bars: the head of a table. */
    boolean isTableHead(int i) {
        return has(i, '|') && i + 1 < lines.count() && has(i + 1, '|') && isRuler(i + 1);
    }

    /** Whether a line holds dashes, and besides these only bars, colons and blanks. */
    boolean isRuler(int i) {
        boolean dash = false;
        for (int at = lines.from(i); at < lines.to(i); at++) {
            char c = source.charAt(at);
            if ("-| :+\t".indexOf(c) < 0) {
                return false;
            }
            dash |= c == '-';
        }
        return dash;
    }

    /** Whether a line is three or more of one sign, as rules between sections are. */
    boolean isBreak(int i) {
        char sign = first(i);
        int signs = 0;
        for (int at = lines.from(i); at < lines.to(i); at++) {
            char c = source.charAt(at);
            if (c != sign && !Lines.isBlank(c)) {
                return false;
            }
            signs += c == sign ? 1 : 0;
        }
        return signs > 2 && (sign == '-' || sign == '*' || sign == '_');
    }

    /** First visible char. */
    char first(int i) {
        return source.charAt(lines.from(i));
    }

    boolean is(Pattern pattern, int i) {
        return matcher(pattern, i).matches();
    }

    /** How many backticks or tildes open a piece of code; 0 if none do. */
    int fence(int i) {
        char sign = source.charAt(lines.from(i));
        int at = lines.from(i);
        while (at < lines.to(i) && source.charAt(at) == sign) {
            at++;
        }
        int width = at - lines.from(i);
        return (sign == '`' || sign == '~')
                        && width >= 3
                        && !source.subSequence(at, lines.to(i)).toString().contains("`")
                ? width
                : 0;
    }

    boolean isIndented(int i) {
        int indent = lines.from(i) - lines.start(i);
        return indent >= 4 || indent > 0 && source.charAt(lines.start(i)) == '\t';
    }

    boolean startsWith(int i, String words) {
        return lines.width(i) >= words.length()
                && source.subSequence(lines.from(i), lines.from(i) + words.length())
                        .toString()
                        .equals(words);
    }

    boolean has(int i, char sign) {
        for (int at = lines.from(i); at < lines.to(i); at++) {
            if (source.charAt(at) == sign) {
                return true;
            }
        }
        return false;
    }

    Matcher matcher(Pattern pattern, int i) {
        int end = Math.min(lines.to(i), lines.from(i) + LONGEST_LINE);
        return pattern.matcher(source.subSequence(lines.from(i), end));
    }
}
