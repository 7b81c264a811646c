package org.clipfile.read;

import java.util.Locale;
import java.util.Set;
import org.clipfile.article.Segment.Kind;

/** What a line of plain text is by its first characters. */
final class LineShape {
    /** Words with a colon that begin a line of their own in the middle of a block. */
    private static final Set<String> LABELS =
            Set.of("photo by", "virin", "credit", "photo", "photo credit", "camera operator", "download", "share");

    private LineShape() {}

    static Kind kind(CharSequence text, int from, int to) {
        if (startsItem(text, from, to)) {
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
}
