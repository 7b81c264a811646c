package org.clipfile.facts;

import org.clipfile.rules.LowerCase;

/** Quick looks that tell most lines of prose from credits, so that few are read closer. */
public final class CreditLooks {
    /** A credit at the end of a caption starts within so many chars of it. */
    static final int LONGEST_TAIL = 240;

    private static final int LONGEST_HEAD = 40;
    /** White space may be collapsed yet. */
    private static final int LONGEST_SIGNED = 400;

    private CreditLooks() {}

    /**
     * Whether a paragraph may end in a credit: a look at its last chars, which most paragraphs of prose do not pass.
     *
     * @param text where it stands
     * @param from its first char
     * @param to past its last
     */
    public static boolean mayEndInCredit(CharSequence text, int from, int to) {
        int end = to;
        while (end > from && text.charAt(end - 1) <= ' ') {
            end--;
        }
        char last = end > from ? text.charAt(end - 1) : ' ';
        boolean may = last == ')' || last == ']' || last >= 0x2e80;
        for (int i = Math.max(from, end - LONGEST_TAIL); i < end && !may; i++) {
            may = switch (text.charAt(i)) {
                case ':', '/', '|', '=', '\u00a9' -> true;
                case 'o' -> isPhoto(text, i, end);
                case 'u' ->
                    i + 4 < end && text.charAt(i + 1) == 'r' && text.charAt(i + 2) == 't' && text.charAt(i + 3) == 'e';
                case 'v' -> i + 2 < end && text.charAt(i + 1) == 'i' && text.charAt(i + 2) == 'a';
                default -> text.charAt(i) >= 0x2e80;
            };
        }
        return may;
    }

    /** Whether "oto" stands there, of "photo" or "foto"; "photographed" counts only if it says by whom. */
    private static boolean isPhoto(CharSequence text, int at, int end) {
        if (at + 2 >= end || text.charAt(at + 1) != 't' || text.charAt(at + 2) != 'o') {
            return false;
        }
        if (at + 3 >= end || text.charAt(at + 3) != 'g') {
            return true;
        }
        for (int i = at + 4; i + 1 < end; i++) {
            char c = text.charAt(i);
            if ((c == 'b' || c == 'B') && text.charAt(i + 1) == 'y') {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a line may be a credit or a VIRIN with a label: a look at its first word and at a few signs, which most lines
     * of prose do not pass.
     *
     * @param text where it stands
     * @param from its first char
     * @param to past its last
     */
    public static boolean mayBeLabelled(CharSequence text, int from, int to) {
        int start = from;
        while (start < to && text.charAt(start) <= ' ') {
            start++;
        }
        int head = Math.min(to, start + LONGEST_HEAD);
        while (head > start && text.charAt(head - 1) <= ' ') {
            head--;
        }
        if (mayBeCredit(text.subSequence(start, head).toString())) {
            return true;
        }
        for (int i = head; i < to && to - from <= LONGEST_SIGNED; i++) {
            char c = text.charAt(i);
            if (c == '/'
                    || c == 'h' && i + 1 < to && text.charAt(i + 1) == 'o'
                    || c == 'v' && i + 1 < to && text.charAt(i + 1) == 'i'
                    || c == 'd' && i + 1 < to && text.charAt(i + 1) == 'e'
                    || c == 'r' && i + 1 < to && text.charAt(i + 1) == 'a') {
                return true;
            }
        }
        return false;
    }

    /** One look at the first word: most lines start with none that a credit may start with. */
    static boolean mayBeCredit(String line) {
        int start = 0;
        while (start < line.length() && !Character.isLetter(line.charAt(start)) && start < 6) {
            if ("©（【［".indexOf(line.charAt(start)) >= 0) {
                return true;
            }
            start++;
        }
        int end = start;
        while (end < line.length() && end < start + 24 && Character.isLetter(line.charAt(end))) {
            end++;
        }
        if (!line.isEmpty()
                && line.length() <= CreditWords.LONGEST_EAST_ASIAN
                && line.charAt(line.length() - 1) >= 0x2e80) {
            return true;
        }
        String first = LowerCase.of(line.substring(start, end));
        return first.equals("img")
                || first.equals("virin")
                || CreditWords.mayStart(first)
                || line.length() <= 160
                        && (line.indexOf('/') >= 0
                                || line.indexOf("hoto") >= 0
                                || line.indexOf(" via ") >= 0
                                || line.indexOf("ideo by") >= 0
                                || line.indexOf("raphic by") >= 0
                                || first.equals("getty"));
    }
}
