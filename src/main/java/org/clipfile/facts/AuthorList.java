package org.clipfile.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.clipfile.article.Facts.Author;
import org.clipfile.rules.WordLists;
import org.jspecify.annotations.Nullable;

/** Takes a list of authors apart: "Jane Doe, John Roe and Max Poe, Example News". All texts are folded ones. */
final class AuthorList {
    /** "Fisheries and Oceans Canada": departments that end in their country hold "and" as people do not. */
    private static final Pattern DEPARTMENT =
            Pattern.compile("\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){0,3} and(?: \\p{Lu}[\\p{L}'-]+){1,4}"
                    + " (?:Canada|Australia|Scotland|Wales|Ireland)");

    private static final Set<String> ANONYMOUS = BylineWords.LISTS.set("anonymous");
    private static final Set<String> JOINERS = BylineWords.LISTS.set("joiners");
    private static final Set<String> PLACES = BylineWords.LISTS.set("places");
    private static final Set<String> OF =
            Set.of("of", "for", "at", "des", "der", "bei", "beim", "de", "du", "del", "della");
    /** Behind these words stands what an organization is for, which may be two things. */
    private static final Set<String> FOR = Set.of("für", "for", "of", "pour", "para", "per", "voor", "för");

    private static final int MOST = 40;

    /** What is known of one author so far. */
    private static final class Draft {
        String name;

        @Nullable
        String role;

        @Nullable
        String organization;

        final boolean person;

        Draft(String name, boolean person) {
            this.name = name;
            this.person = person;
        }
    }

    private final List<Draft> drafts = new ArrayList<>();
    private final boolean strict;
    private boolean failed;

    private AuthorList(boolean strict) {
        this.strict = strict;
    }

    /**
     * Reads a list as printed for readers: every part must be a name, a role or an organization.
     *
     * @return the authors, empty if it is no such list
     */
    static List<Author> strict(String text) {
        AuthorList list = new AuthorList(true);
        list.read(text);
        return list.failed ? List.of() : list.authors();
    }

    /** Reads a value of metadata, which is known to name authors: nicknames count, what cannot be a name is dropped. */
    static List<Author> lenient(String text) {
        AuthorList list = new AuthorList(false);
        list.read(text);
        return list.authors();
    }

    private void read(String text) {
        if (DEPARTMENT.matcher(text).matches()) {
            organization(text);
            return;
        }
        List<String> parts = parts(strict ? withTeam(text) : text);
        if (parts.size() > MOST) {
            failed = true;
            return;
        }
        if (parts.size() == 2 && isSurnameFirst(text, parts.get(0), parts.get(1))) {
            drafts.add(new Draft(parts.get(1) + " " + parts.get(0), true));
            return;
        }
        for (String part : parts) {
            part(part);
        }
    }

    /** "Ada Moor and Max Poe - Harbour team": the team as a part of its own. */
    private static String withTeam(String text) {
        int dash = text.lastIndexOf(" - ");
        return dash > 0 && isOrganizationName(text.substring(dash + 3))
                ? text.substring(0, dash) + " | " + text.substring(dash + 3)
                : text;
    }

    /** "Doe, Jane": one comma, one word before it. */
    private static boolean isSurnameFirst(String text, String left, String right) {
        int comma = text.indexOf(',');
        return comma > 0
                && text.indexOf(',', comma + 1) < 0
                && text.substring(0, comma).strip().equals(left)
                && left.indexOf(' ') < 0
                && (right.indexOf(' ') < 0 || right.indexOf(' ') == right.lastIndexOf(' ') && right.endsWith("."))
                && Names.isPerson(left)
                && Names.isPerson(right)
                && !Names.isRole(right)
                && !Names.isSuffix(right);
    }

    private void part(String printed) {
        String part = printed.strip();
        String bare = part.toLowerCase(Locale.ROOT);
        Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        if (part.startsWith("@")
                || part.contains("://")
                || part.startsWith("www.")
                || part.indexOf('@') > 0 && part.indexOf(' ') < 0) {
            return;
        }
        if (Names.isSuffix(part) && last != null) {
            last.name = last.name + ", " + part;
            return;
        }
        if (last != null && isPlace(part, last)) {
            return;
        }
        if (Names.isRoleOfDesk(part) || last != null && isOffice(part)) {
            setRole(part);
            return;
        }
        int desk = isOrganizationName(part) ? Names.endBeforeDesk(part) : -1;
        if (desk > 0) {
            part(part.substring(0, desk));
            organization(part.substring(desk + 1));
            return;
        }
        String name = bare.startsWith("by ") && last == null ? part.substring(3) : part;
        Names.Ranked ranked = Names.unrank(name);
        String rest = withoutRole(ranked.name());
        boolean person = ranked.rank() != null && Names.hasNameShape(rest, 1)
                || Names.isPerson(rest) && !startsWithArticle(rest);
        if (person && isEnough(rest, last)) {
            Draft draft = new Draft(rest, true);
            draft.role = ranked.rank() != null
                    ? ranked.rank()
                    : rest.length() < ranked.name().length()
                            ? ranked.name().substring(rest.length()).strip()
                            : null;
            drafts.add(draft);
        } else if (isOrganizationName(part)) {
            organization(part);
        } else if (person && last != null) {
            // A single word after a name is a place or a surname cut off: it stays in the byline's own words.
            failed |= strict && rest.indexOf(' ') > 0;
        } else if (!strict
                && last == null
                && !ANONYMOUS.contains(bare)
                && part.length() <= 60
                && hasLetter(part)
                && words(part) <= 5
                && Dates.find(part, null).isEmpty()) {
            drafts.add(new Draft(part, true));
        } else {
            failed = true;
        }
    }

    /** "de Santa Rita" behind names, or any words with capitals behind those of an agency: where it was written. */
    private boolean isPlace(String part, Draft last) {
        int space = part.indexOf(' ');
        return space > 0
                && strict
                && (PLACES.contains(part.substring(0, space))
                        || Names.isWire(last.name) && !last.person && Names.isPerson(part));
    }

    /** A surname alone is not enough in print; scripts without capitals and spaces have names of one word. */
    private boolean isEnough(String name, @Nullable Draft last) {
        return name.indexOf(' ') > 0
                || !Names.hasCase(name.charAt(0))
                || !strict && last == null && !ANONYMOUS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean startsWithArticle(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("the ")
                || lower.startsWith("a ")
                || lower.startsWith("an ")
                || lower.startsWith("our ");
    }

    private static boolean isOrganizationName(String part) {
        return part.length() <= 100 && Names.isOrganization(part) && CreditReader.isTerse(part);
    }

    /** An organization after people is theirs; one alone is the author. */
    private void organization(String part) {
        boolean taken = false;
        for (int i = drafts.size() - 1; i >= 0 && drafts.get(i).person && drafts.get(i).organization == null; i--) {
            drafts.get(i).organization = part;
            taken = true;
        }
        if (!taken && !drafts.isEmpty() && drafts.get(drafts.size() - 1).person) {
            Draft last = drafts.get(drafts.size() - 1);
            last.organization = last.organization + ", " + part;
        } else if (!taken) {
            drafts.add(new Draft(part, false));
        }
    }

    private void setRole(String role) {
        for (int i = drafts.size() - 1; i >= 0 && drafts.get(i).role == null; i--) {
            drafts.get(i).role = role;
        }
    }

    /** "Pressesprecher des Beispielwerks": a role and whose. */
    private static boolean isOffice(String part) {
        int space = part.indexOf(' ');
        int next = part.indexOf(' ', space + 1);
        return space > 0
                && next > 0
                && OF.contains(part.substring(space + 1, next))
                && Names.isRole(part.substring(0, space));
    }

    /** Cuts a role off the end of a name it is glued to. */
    private static String withoutRole(String name) {
        String[] words = name.split(" ");
        for (int i = 2; i < words.length; i++) {
            StringBuilder tail = new StringBuilder();
            for (int k = i; k < words.length; k++) {
                tail.append(k == i ? "" : " ").append(words[k]);
            }
            if (Names.isRoleOfDesk(tail.toString())) {
                return name.substring(0, name.length() - tail.length()).strip();
            }
        }
        return name;
    }

    /** The parts between commas, semicolons, slashes, brackets and words such as "and". */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        String[] words = text.replace(",", " , ")
                .replace(";", " ; ")
                .replace("|", " | ")
                .replace(" / ", " | ")
                .replace("/", " | ")
                .replace("&", " & ")
                .replace("(", " ( ")
                .replace(")", " ) ")
                .replace("•", " | ")
                .replace("·", " | ")
                .replace("、", " , ")
                .replace("，", " , ")
                .strip()
                .split("\\s+");
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean sign = word.length() == 1 && ",;|&)".indexOf(word.charAt(0)) >= 0;
            if (word.equals("(")) {
                // "(SW)" and "(LHD 2)" belong to rank and ship; other brackets part.
                int close = i + 1;
                while (close < words.length && !words[close].equals(")")) {
                    close++;
                }
                String inside =
                        String.join(" ", java.util.Arrays.copyOfRange(words, i + 1, Math.min(close, words.length)));
                if (close < words.length
                        && !open.isEmpty()
                        && inside.length() <= 8
                        && !Names.isAgency(inside)
                        && inside.toUpperCase(Locale.ROOT).equals(inside)
                        && close + 1 < words.length) {
                    open.append(" (").append(inside.replace(" | ", "/")).append(")");
                    i = close;
                    continue;
                }
                sign = true;
            }
            if (sign || isJoiner(words, i, open)) {
                close(parts, open);
            } else {
                open.append(open.isEmpty() ? "" : " ").append(word);
            }
        }
        close(parts, open);
        return parts;
    }

    /** Short joiners stand inside names too ("Ortega y Gasset"), so two words must stand on either side of them. */
    private static boolean isJoiner(String[] words, int at, StringBuilder before) {
        String word = words[at];
        if (!JOINERS.contains(word) || before.isEmpty() || at + 1 >= words.length) {
            return at > 0 && before.isEmpty() && JOINERS.contains(word);
        }
        if (isOfBoth(words, at, before)) {
            return false;
        }
        if (word.length() > 2 || word.equals("et")) {
            return true;
        }
        return before.indexOf(" ") > 0 && at + 2 < words.length && Character.isLetter(words[at + 2].charAt(0));
    }

    /** "Anstalt für Wald und Forst", "Department of Trade and Industry": one organization, whatever stands behind. */
    private static boolean isOfBoth(String[] words, int at, StringBuilder before) {
        boolean single = at + 2 >= words.length || !Character.isUpperCase(words[at + 2].charAt(0));
        String left = before.toString();
        return single
                && Names.isOrganization(left)
                && WordLists.parts(left, " ").stream().anyMatch(FOR::contains);
    }

    private static void close(List<String> parts, StringBuilder open) {
        if (!open.isEmpty()) {
            parts.add(open.toString());
            open.setLength(0);
        }
    }

    private static boolean hasLetter(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    private static int words(String text) {
        return text.split(" ").length;
    }

    private List<Author> authors() {
        List<Author> authors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Draft draft : drafts) {
            if (seen.add(draft.name.toLowerCase(Locale.ROOT))) {
                authors.add(new Author(draft.name, draft.role, draft.organization));
            }
        }
        return authors;
    }
}
