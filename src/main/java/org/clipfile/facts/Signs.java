package org.clipfile.facts;

/** Takes signs off the ends of words. */
final class Signs {
    private Signs() {}

    /**
     * A text without the signs at its ends.
     *
     * @param before those that are taken off its beginning; a blank among them stands for all white space
     * @param behind those that are taken off its end
     */
    static String off(String text, String before, String behind) {
        int from = 0;
        int end = text.length();
        while (end > from && isOne(text.charAt(end - 1), behind)) {
            end--;
        }
        while (from < end && isOne(text.charAt(from), before)) {
            from++;
        }
        return text.substring(from, end);
    }

    private static boolean isOne(char c, String signs) {
        return signs.indexOf(c) >= 0 || Character.isWhitespace(c) && signs.indexOf(' ') >= 0;
    }
}
