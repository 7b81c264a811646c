package org.clipfile.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clipfile.rules.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Tells names of people from names of organizations by their shape and by word lists ({@code facts/people.properties}),
 * and takes ranks off. All texts are folded ones.
 */
final class Names {
    private static final WordLists LISTS = WordLists.in("facts/people.properties");
    /** Longest first; without full stops, lower case, a space at the end. */
    private static final List<String> RANKS = longestFirst("ranks");

    private static final List<String> SERVICES = longestFirst("services");
    private static final Set<String> PARTICLES = bare("particles");
    private static final Set<String> SUFFIXES = bare("suffixes");
    private static final Set<String> ROLES = bare("roles");
    private static final Set<String> QUALIFIERS = bare("qualifiers");
    private static final Set<String> ORGANIZATION_WORDS = bare("organizations");
    private static final Set<String> AGENCIES = bare("agencies");
    private static final int MOST_WORDS = 6;
    private static final int LONGEST = 60;
    private static final int LONGEST_BEFORE_DESK = 4;

    private Names() {}

    /**
     * A name without what stood before it.
     *
     * @param service armed service: {@code Army}
     * @param rank rank or title: {@code Staff Sgt.}
     * @param name the rest
     */
    record Ranked(@Nullable String service, @Nullable String rank, String name) {}

    /** Takes service and rank off the front of a name. */
    static Ranked unrank(String text) {
        String rest = text.strip();
        String service = null;
        int length = prefix(rest, SERVICES);
        if (length > 0) {
            service = rest.substring(0, length).strip();
            rest = rest.substring(length).strip();
        }
        length = Math.max(prefix(rest, RANKS), rating(rest));
        if (length == 0 || rest.substring(length).isBlank()) {
            return new Ranked(null, null, text.strip());
        }
        String rank = rest.substring(0, length).strip();
        String name = rest.substring(length).strip();
        Ranked again = unrank(name);
        return again.rank() == null
                ? new Ranked(service, rank, name)
                : new Ranked(service, rank + " " + again.rank(), again.name());
    }

    /** How many chars of a text are an armed service's name standing in front. */
    static int servicePrefix(String text) {
        return prefix(text, SERVICES);
    }

    /** A Navy rating: "Mass Communication Specialist 3rd Class (SW) ". */
    private static int rating(String text) {
        int at = -1;
        for (String grade :
                List.of("1st Class ", "2nd Class ", "3rd Class ", "First Class ", "Second Class ", "Third Class ")) {
            int found = text.indexOf(grade);
            if (found > 0 && found < 60) {
                at = Math.max(at, found + grade.length());
            }
        }
        String head = at < 0 ? "" : text.substring(0, at);
        if (at < 0 || head.indexOf(',') >= 0 || head.indexOf(':') >= 0) {
            return 0;
        }
        if (at < text.length() && text.charAt(at) == '(') {
            int close = text.indexOf(')', at);
            at = close > 0 && close - at < 20 ? close + 1 : at;
        }
        return at;
    }

    /** The words of a name, if it has the shape of a person's: a few words with capitals, no digits, no organization. */
    static boolean isPerson(String text) {
        String name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST || !hasNameShape(name, 1) || isOrganization(name)) {
            return false;
        }
        return !ROLES.contains(bareWord(name));
    }

    /** Whether a text is an organization's name by one of its words. */
    static boolean isOrganization(String text) {
        String name = text.strip();
        if (AGENCIES.contains(bareWord(name))) {
            return true;
        }
        for (String word : name.split("[\\s/]+", 40)) {
            if (ORGANIZATION_WORDS.contains(bareWord(word)) || isNumbered(word)) {
                return true;
            }
        }
        return name.indexOf(' ') > 0 && AGENCIES.contains(bareWord(name.substring(0, name.indexOf(' '))));
    }

    /**
     * Where the name of a person ends behind which the desk stands, nothing between them: "Ada Moor The Example Press",
     * "Sgt. Ada Moor 4th Wing Public Affairs".
     *
     * @return -1 if nobody is named so
     */
    static int endBeforeDesk(String text) {
        Ranked ranked = unrank(text);
        int from = text.length() - ranked.name().length();
        String[] words = ranked.name().split(" ");
        int at = from;
        for (int i = 0; i < words.length && i <= LONGEST_BEFORE_DESK; i++) {
            boolean desk = words[i].equals("The") || isNumbered(words[i]);
            boolean rank = ranked.rank() != null && i == (words.length > 2 && words[1].length() <= 2 ? 3 : 2);
            if (i > 1 && (desk || rank)) {
                String name = text.substring(from, at - 1);
                return isPerson(name) ? at - 1 : -1;
            }
            at += words[i].length() + 1;
        }
        return -1;
    }

    /** Whether it is a short name that only agencies have: AP, Reuters, dpa. */
    static boolean isAgency(String text) {
        return AGENCIES.contains(bareWord(text.strip()));
    }

    /** Whether it is an agency's name or ends in one: "Agencia EFE". */
    static boolean isWire(String text) {
        return isAgency(text.substring(text.lastIndexOf(' ') + 1));
    }

    /** Whether it says what somebody does: "staff writer". */
    static boolean isRole(String text) {
        return ROLES.contains(bareWord(text.strip()));
    }

    /** Whether it says what somebody does, and perhaps of what: "deputy sports editor". */
    static boolean isRoleOfDesk(String text) {
        String[] words = text.strip().split(" ");
        int at = 0;
        while (at + 1 < words.length && QUALIFIERS.contains(bareWord(words[at]))) {
            at++;
        }
        return isRole(text) || at > 0 && at + 1 == words.length && isRole(words[at]);
    }

    /** Whether it belongs to the name before the comma: "Jr.", "Ph.D.". */
    static boolean isSuffix(String text) {
        return SUFFIXES.contains(bareWord(text.strip()));
    }

    /** Whether a word may stand in a name in small letters. */
    static boolean isParticle(String word) {
        return PARTICLES.contains(bareWord(word));
    }

    /** Whether each word could be one of a proper name: a capital first, or a small particle; no digits, few signs. */
    static boolean hasNameShape(String name, int leastWords) {
        String[] words = name.split("\\s+", MOST_WORDS + 2);
        if (words.length < leastWords || words.length > MOST_WORDS) {
            return false;
        }
        int capitals = 0;
        for (String word : words) {
            int first = firstLetter(word);
            if (first < 0) {
                if (!word.equals("-") && !word.equals("&")) {
                    return false;
                }
                continue;
            }
            char c = word.charAt(first);
            for (int i = 0; i < word.length(); i++) {
                char any = word.charAt(i);
                if (!Character.isLetter(any)
                        && "'.-\"()·・".indexOf(any) < 0
                        && Character.getType(any) != Character.NON_SPACING_MARK
                        && Character.getType(any) != Character.COMBINING_SPACING_MARK) {
                    return false;
                }
            }
            if (Character.isUpperCase(c) || Character.isTitleCase(c) || !hasCase(c)) {
                capitals++;
            } else if (!isParticle(word)
                    && !word.startsWith("d'")
                    && !word.startsWith("al-")
                    && !word.startsWith("el-")) {
                return false;
            }
        }
        return capitals > 0;
    }

    static boolean hasCase(char c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c);
    }

    private static int firstLetter(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** 315th, 1st, 82nd: units are numbered. */
    private static boolean isNumbered(String word) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        String rest = word.substring(digits);
        return digits > 0 && (rest.equals("th") || rest.equals("st") || rest.equals("nd") || rest.equals("rd"));
    }

    private static int prefix(String text, List<String> phrases) {
        if (text.isEmpty() || !Character.isLetterOrDigit(text.charAt(0))) {
            return 0;
        }
        for (String phrase : phrases) {
            int length = matches(text, phrase);
            if (length > 0) {
                return length;
            }
        }
        return 0;
    }

    /** How many chars of the text match a phrase given without full stops and ending in a space; 0 if it does not. */
    private static int matches(String text, String phrase) {
        int at = 0;
        for (int i = 0; i < phrase.length(); i++) {
            while (at < text.length() && text.charAt(at) == '.' && at > 0) {
                at++;
            }
            if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != phrase.charAt(i)) {
                return 0;
            }
            at++;
        }
        // A rank is written with a capital; "general opinion" and "major powers" are not people.
        return Character.isLowerCase(text.charAt(0)) ? 0 : at;
    }

    private static String bareWord(String word) {
        return Signs.off(word, "(\"", ".,;:)(\"").replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static Set<String> bare(String list) {
        Set<String> words = new HashSet<>();
        for (String word : LISTS.list(list)) {
            words.add(bareWord(word));
        }
        return words;
    }

    private static List<String> longestFirst(String list) {
        List<String> phrases = new ArrayList<>();
        for (String word : bare(list)) {
            phrases.add(word + " ");
        }
        phrases.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return phrases;
    }
}
