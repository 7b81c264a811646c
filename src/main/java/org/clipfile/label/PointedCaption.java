package org.clipfile.label;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clipfile.article.Span;

/** A caption in plain text without any credit that points into its picture: "Ann Doe (left)", "Ann Doe, right, shakes hands". */
final class PointedCaption {
    private static final int LEAST_CHARS = 20;
    private static final int MOST_CHARS = 500;
    private static final Pattern SHOWS = Pattern.compile(LineWords.LISTS.anyOf("shows") + WordEdges.END);
    private static final String LEADS = "(?:" + LineWords.LISTS.anyOf("side-leads") + " )?";
    private static final String SIDES = LineWords.LISTS.anyOf("sides");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((?:" + LEADS + "(?:" + SIDES + "|"
            + LineWords.LISTS.anyOf("bracket-sides") + ")\\)|" + LineWords.LISTS.anyOf("orders") + "[):])");
    private static final Pattern BETWEEN_COMMAS = Pattern.compile(", " + LEADS + SIDES + "(?:,|;| and" + WordEdges.END
            + "| (?!(?:his|its|this|was|has|is|as|us)" + WordEdges.END + ")\\p{Ll}+s" + WordEdges.END + ")");
    private static final List<String> ACROSS = LineWords.LISTS.list("across");

    /** With which letters it begins what points between commas, and ends what does before a comma or a colon. */
    private static final String FIRSTS = Stream.of("side-leads", "sides")
            .flatMap(name -> LineWords.LISTS.list(name).stream())
            .map(words -> words.substring(0, 1))
            .collect(Collectors.joining());

    private static final String LASTS =
            ACROSS.stream().map(words -> words.substring(words.length() - 1)).collect(Collectors.joining());

    private PointedCaption() {}

    /** Whether a paragraph is one. */
    static boolean is(CharSequence text, Span span) {
        if (span.length() < LEAST_CHARS || span.length() > MOST_CHARS) {
            return false;
        }
        String words = span.of(text).strip();
        return points(words) && !PictureLines.isSpeech(words) && words.indexOf('?') < 0;
    }

    private static boolean points(String words) {
        if (SHOWS.matcher(words).lookingAt()) {
            return true;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '(' && startsAt(i, words, IN_BRACKETS)
                    || c == ',' && isOneOf(FIRSTS, words, i + 2) && startsAt(i, words, BETWEEN_COMMAS)
                    || (c == ',' || c == ':') && isOneOf(LASTS, words, i - 1) && isAcross(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(String letters, String words, int at) {
        return at >= 0 && at < words.length() && letters.indexOf(Character.toLowerCase(words.charAt(at))) >= 0;
    }

    private static boolean startsAt(int start, String words, Pattern pattern) {
        return pattern.matcher(words).region(start, words.length()).lookingAt();
    }

    /** Whether those who are seen are named behind an offset: "From left:". */
    private static boolean isAcross(String words, int end) {
        for (String phrase : ACROSS) {
            int start = end - phrase.length();
            if (words.regionMatches(true, start, phrase, 0, phrase.length())
                    && (start == 0 || !Character.isLetterOrDigit(words.charAt(start - 1)))) {
                return true;
            }
        }
        return false;
    }
}
