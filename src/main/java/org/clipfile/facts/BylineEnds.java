package org.clipfile.facts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off what pages print behind names in the same line: how long ago they wrote, their handles, for whom they write. */
final class BylineEnds {
    /** "5 hours ago", "vor 5 Stunden", "8h". */
    private static final Pattern AGE = Pattern.compile("(?iU)[ |,\u2022\u00b7-]*(?:(?<!\\p{L})"
            + BylineWords.LISTS.anyOf("age-leads") + " )?(?<!\\d)\\d{1,2} ?" + BylineWords.LISTS.anyOf("age-units")
            + "(?: " + BylineWords.LISTS.anyOf("age-tails") + ")?$");

    /** "@adamoor", "Follow @adamoor"; not an address of mail. */
    private static final Pattern HANDLE =
            Pattern.compile("(?:(?i:follow) )?@\\w++(?!\\.\\p{L})", Pattern.UNICODE_CHARACTER_CLASS);

    /** "March 18 at 3:57 PM": the day of a year that is not said. */
    private static final Pattern DAY_AND_HOUR =
            Pattern.compile("[ ,|-]*\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2},?(?: at)? \\d{1,2}:\\d\\d.*");

    /** "For Example.com", ", a deputy editor who covers harbours". */
    private static final Pattern EMPLOYER = Pattern.compile(" For (?:The )?\\p{Lu}.*|, an? \\p{Ll}.*");

    /** "Ada MoorLifestyle Writer": where markup parted what the text runs together. */
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll}{4})(?=\\p{Lu}\\p{Ll}{3})");

    private BylineEnds() {}

    /** A line of names, folded, without such ends. */
    static String cut(String line) {
        String text = line;
        if (text.indexOf('@') >= 0) {
            text = HANDLE.matcher(text).replaceAll(" ").strip().replaceAll(" {2,}", " ");
        }
        int digits = digitsAtEnd(text);
        if (digits == 1 || digits == 2) {
            text = AGE.matcher(text).replaceFirst("");
        }
        if (digits > 0 && text.indexOf(':') > 0) {
            text = DAY_AND_HOUR.matcher(text).replaceFirst("");
        }
        text = withoutEmployer(text);
        List<String> parts = List.of(GLUED.split(text, 3));
        return parts.size() == 2 && PageBylines.isRole(parts.get(1)) ? parts.get(0) + ", " + parts.get(1) : text;
    }

    /** How many digits the last number of a line has; 0 if it has none. */
    private static int digitsAtEnd(String text) {
        int end = text.length();
        while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return end - start;
    }

    /** Organizations have such words in their own names: "Institute For Example Research". */
    private static String withoutEmployer(String text) {
        Matcher employer = EMPLOYER.matcher(text);
        if (!employer.find()) {
            return text;
        }
        String who = text.substring(BylineWords.wordLength(text), employer.start());
        return who.indexOf(' ') < 0 || Names.isOrganization(who) ? text : text.substring(0, employer.start());
    }
}
