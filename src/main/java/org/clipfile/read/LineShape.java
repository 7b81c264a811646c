package org.clipfile.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clipfile.article.Segment.Kind;

/** What a line of plain text is by its first characters. */
final class LineShape {
    /** Words with a colon that begin a line of their own in the middle of a block. */
    private static final Set<String> LABELS =
            Set.of("photo by", "virin", "credit", "photo", "photo credit", "camera operator", "download", "share");

    private static final int LONGEST_CREDIT = 110;
    /** Words with which credits in brackets say that a picture is meant. */
    private static final List<String> PICTURE_WORDS = List.of(
            "photo by",
            "photo/",
            "photo:",
            "photo courtesy",
            "courtesy photo",
            "image credit",
            "photo credit",
            "photo illustration",
            "foto:",
            "fotos:",
            "foto ",
            "bild:",
            "bild ",
            "fot.",
            "zdj.",
            "фото:",
            "фото ",
            "crédit",
            "créditos",
            "imagen:",
            "afbeelding:",
            "graphic by",
            "video by",
            "via ap",
            "getty images");

    private LineShape() {}

    static Kind kind(CharSequence text, int from, int to) {
        if (startsItem(text, from, to) && !isNumber(text, from, to)) {
            return Kind.LIST_ITEM;
        }
        return from < to && text.charAt(from) == '>' ? Kind.QUOTE : Kind.PARAGRAPH;
    }

    /** Whether it starts with a bullet or a number as items of a list do. */
    static boolean startsItem(CharSequence text, int from, int to) {
        if (to - from < 3) {
            return false;
        }
        char first = text.charAt(from);
        if (first == '•' || first == '▪' || first == '‣' || first == '◦' || first == '·') {
            return true;
        }
        if (first == '*' || first == '-' || first == '+') {
            return text.charAt(from + 1) == ' ' && !Lines.isBlank(text.charAt(from + 2));
        }
        int i = from;
        while (i < to && i < from + 3 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i > from && i + 1 < to && (text.charAt(i) == '.' || text.charAt(i) == ')') && text.charAt(i + 1) == ' ';
    }

    /** Whether it holds nothing but a number, dashes around it or not, as the last line of a printed page does. */
    static boolean isNumber(CharSequence text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c != '-' && c != '\u2013' && c != ' ') {
                return false;
            }
        }
        return digits > 0 && digits < 5;
    }

    /** Whether it starts with a label word that always begins a line. */
    static boolean isLabel(CharSequence text, int from, int to) {
        int colon = from;
        while (colon < to && colon < from + 18 && text.charAt(colon) != ':') {
            colon++;
        }
        if (colon >= to || text.charAt(colon) != ':') {
            return false;
        }
        return LABELS.contains(text.subSequence(from, colon).toString().trim().toLowerCase(Locale.ROOT));
    }

    /** Whether it ends in brackets that name who took a picture, as the last line of a caption does. */
    static boolean endsInCredit(CharSequence text, int from, int to) {
        int close = to - 1;
        if (close > from && text.charAt(close) == '.') {
            close--;
        }
        if (close <= from || text.charAt(close) != ')') {
            return false;
        }
        int open = close;
        while (open > from && close - open < LONGEST_CREDIT && text.charAt(open) != '(') {
            open--;
        }
        if (text.charAt(open) != '(' && open > from) {
            return false;
        }
        String inside = text.subSequence(open, close).toString().toLowerCase(Locale.ROOT);
        for (String word : PICTURE_WORDS) {
            int at = inside.indexOf(word);
            if (at >= 0 && (at == 0 || !Character.isLetter(inside.charAt(at - 1)))) {
                return true;
            }
        }
        return false;
    }
}
