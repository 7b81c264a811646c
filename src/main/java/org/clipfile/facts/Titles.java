package org.clipfile.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.clipfile.rules.WordLists;

/** Takes the site's name off titles, and compares titles. */
public final class Titles {
    private static final List<String> SEPARATORS = List.of(
            " | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " : ", ": ", "｜", " / ", " ← ", " > ",
            " -- ", "_");
    /** Scripts that part no words set none around it either. */
    private static final Pattern DENSE_HYPHEN = Pattern.compile("(?<=[\\u2e80-\\uffef])[-|](?=[\\u2e80-\\uffef])");

    private static final int MOST_CUTS = 4;

    private Titles() {}

    /**
     * A title without the site's name, which may stand behind or before it.
     *
     * @param sites names of the site and its publisher, and its host name
     * @param others the other titles found: what only one of two has is the site's
     */
    public static String withoutSite(String title, Collection<String> sites, Collection<String> others) {
        String rest = title.strip();
        for (int cuts = 0; cuts < MOST_CUTS; cuts++) {
            String shorter = cut(rest, sites, others);
            if (shorter.equals(rest)) {
                return rest;
            }
            rest = shorter;
        }
        return rest;
    }

    private static String cut(String title, Collection<String> sites, Collection<String> others) {
        for (String separator : SEPARATORS) {
            int last = title.lastIndexOf(separator);
            if (last <= 0) {
                continue;
            }
            String head = title.substring(0, last).strip();
            String tail = title.substring(last + separator.length()).strip();
            if (!head.isEmpty()
                    && (isSite(tail, sites)
                            || isOneOf(head, others) && !isOneOf(title, others) && tail.length() < 60)) {
                return head;
            }
            int first = title.indexOf(separator);
            String before = title.substring(0, first).strip();
            String after = title.substring(first + separator.length()).strip();
            if (!after.isEmpty() && isSite(before, sites)) {
                return after;
            }
        }
        return title;
    }

    /** What stands between the signs that part a title from the names of sites and sections. */
    public static List<String> parts(String title) {
        String parts = DENSE_HYPHEN.matcher(title).replaceAll("\n");
        for (String separator : SEPARATORS) {
            parts = parts.replace(separator, "\n");
        }
        return WordLists.parts(parts, "\n");
    }

    private static boolean isOneOf(String title, Collection<String> others) {
        return others.stream().anyMatch(other -> same(title, other));
    }

    /** Whether a text is a name of the site: the name itself, or the words of its host name. */
    static boolean isSite(String text, Collection<String> sites) {
        String letters = letters(text);
        if (letters.length() < 2) {
            return false;
        }
        for (String site : sites) {
            String name = letters(site);
            boolean host = site.indexOf('.') > 0 && site.indexOf(' ') < 0;
            if (name.equals(letters)
                    || name.equals("the" + letters)
                    || letters.equals("the" + name)
                    || host && letters.length() > 2 && isInHost(letters, site)) {
                return true;
            }
        }
        return false;
    }

    /** "Example News" in www.example-news.org: a whole label, or the name with its ending. */
    private static boolean isInHost(String letters, String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String bare = lower.startsWith("www.") ? lower.substring(4) : lower;
        if (letters(bare).equals(letters)) {
            return true;
        }
        for (String label : bare.split("\\.")) {
            if (letters(label).equals(letters) && letters.length() > 3) {
                return true;
            }
        }
        return false;
    }

    /** Whether two titles have the same words in the same order; case and punctuation do not count. */
    public static boolean same(String one, String other) {
        return letters(one).equals(letters(other));
    }

    /** Whether a title is another one of two words or more, with more words behind it. */
    static boolean isLonger(String title, String other) {
        List<String> ours = words(title);
        List<String> theirs = words(other);
        return theirs.size() > 1
                && ours.size() > theirs.size()
                && ours.subList(0, theirs.size()).equals(theirs);
    }

    /** Whether a title is another one with more words before it. */
    static boolean endsWith(String title, String other) {
        List<String> ours = words(title);
        List<String> theirs = words(other);
        return ours.size() > theirs.size()
                && ours.subList(ours.size() - theirs.size(), ours.size()).equals(theirs);
    }

    /** How alike two titles are, 0 to 1: F1 of their words. */
    public static double likeness(String one, String other) {
        List<String> ours = words(one);
        List<String> theirs = words(other);
        Map<String, Integer> bag = new HashMap<>();
        theirs.forEach(word -> bag.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : ours) {
            int left = bag.getOrDefault(word, 0);
            if (left > 0) {
                common++;
                bag.put(word, left - 1);
            }
        }
        return ours.isEmpty() || theirs.isEmpty() ? 0 : 2.0 * common / (ours.size() + theirs.size());
    }

    private static List<String> words(String title) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            boolean cjk = Character.isIdeographic(c);
            out.append(cjk ? " " : "")
                    .append(Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : ' ')
                    .append(cjk ? " " : "");
        }
        return WordLists.parts(out.toString(), " ");
    }

    /** A text's letters and digits alone, in lower case: quotes, dashes and spaces differ from one place to another. */
    public static String letters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }
}
