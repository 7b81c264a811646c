package org.clipfile.weigh;

import org.clipfile.article.Segment;

/** What one look at the chars of a piece tells. */
final class PieceStats {
    /** Words; ideographs count half. */
    float size;
    /** Shares of the words: capitalized, written in capitals, beginning with a digit. */
    float capitalized;

    float capitals;
    float numbers;
    /** Commas and full stops inside, per word. */
    float commas;

    int stops;
    boolean endsSentence;
    boolean endsColon;
    boolean startsLower;
    boolean startsQuote;
    boolean startsSign;
    boolean hasCopyright;
    boolean hasBar;
    boolean hasAddress;
    boolean bracketed;
    /** Of its letters and digits, for telling what is repeated. */
    long hash;
    /** Of the letters of its first words, for telling what begins alike. */
    long start;
    /** How many words stand before a colon near its beginning; 0 without one. */
    int label;

    private static final int START = 3;
    private static final int MOST_LABEL = 5;
    private static final String STOPS = ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964\u0589";
    private static final String CLOSERS = "\"'\u201d\u2019\u00bb\u203a)]\u300d\u300f\u201c\u201e\u00ab";
    private static final String OPENERS = "\"'\u201c\u201e\u00ab\u00bb\u2018\u201a\u300c\u300e\u2039";

    static PieceStats of(CharSequence text, Segment segment) {
        PieceStats stats = new PieceStats();
        stats.read(text, segment.span().start(), segment.span().end());
        return stats;
    }

    private void read(CharSequence text, int from, int to) {
        int words = 0;
        int ideographs = 0;
        int upper = 0;
        int shouted = 0;
        int digits = 0;
        int marks = 0;
        boolean inWord = false;
        int wordUpper = 0;
        int wordLength = 0;
        char first = 0;
        char last = 0;
        char lastSolid = 0;
        long h = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean letter = c < 0x80
                    ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                    : Character.isLetterOrDigit(c);
            if (letter) {
                h = (h ^ c) * 0x100000001b3L;
                if (c >= 0x2e80 && c < 0xa000) {
                    ideographs++;
                    lastSolid = c;
                    last = c;
                    first = first == 0 ? c : first;
                    inWord = false;
                    continue;
                }
                boolean big = c < 0x80 ? c <= 'Z' && c >= 'A' : Character.isUpperCase(c);
                if (!inWord) {
                    if (words == START) {
                        start = h;
                    }
                    words++;
                    wordUpper = 0;
                    wordLength = 0;
                    upper += big ? 1 : 0;
                    digits += c >= '0' && c <= '9' ? 1 : 0;
                    inWord = true;
                }
                wordLength++;
                wordUpper += big ? 1 : 0;
            } else if (inWord && c != '\'' && c != '\u2019' && c != 0xad && c != 0x200b) {
                shouted += wordLength > 1 && wordUpper == wordLength ? 1 : 0;
                inWord = false;
            }
            if (c <= ' ' || c == 0xa0) {
                continue;
            }
            if (!letter) {
                if (c == ',' || c == '\u060c' || c == '\u3001' || c == '\uff0c') {
                    marks++;
                } else if ((c == ':' || c == '\uff1a') && label == 0 && words <= MOST_LABEL) {
                    label = words;
                } else if (STOPS.indexOf(c) >= 0) {
                    stops++;
                } else if (c == '\u00a9') {
                    hasCopyright = true;
                } else if (c == '|' || c == '\u2022' || c == '\u00b7' || c == '\u25cf') {
                    hasBar = true;
                } else if (c == '@') {
                    hasAddress = true;
                }
            }
            first = first == 0 ? c : first;
            last = c;
            lastSolid = CLOSERS.indexOf(c) >= 0 ? lastSolid : c;
        }
        shouted += inWord && wordLength > 1 && wordUpper == wordLength ? 1 : 0;
        size = words + ideographs * 0.5f;
        float n = Math.max(1, words);
        capitalized = upper / n;
        capitals = shouted / n;
        numbers = digits / n;
        commas = marks / Math.max(1, size);
        endsSentence = STOPS.indexOf(lastSolid) >= 0 && lastSolid != 0;
        endsColon = lastSolid == ':' || lastSolid == '\uff1a';
        startsLower = Character.isLowerCase(first);
        startsQuote = first != 0 && OPENERS.indexOf(first) >= 0;
        startsSign = first != 0 && !Character.isLetterOrDigit(first) && !startsQuote;
        bracketed = (first == '(' || first == '[') && (last == ')' || last == ']');
        hash = h;
        start = start == 0 ? h : start;
    }
}
