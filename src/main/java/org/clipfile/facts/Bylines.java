package org.clipfile.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.When;
import org.jspecify.annotations.Nullable;

/**
 * Reads bylines: {@code By Jane Doe, DOD News}, {@code Sept. 22, 2020 | By Jane Doe}, {@code Von Eva Muster}. A sentence
 * that starts with "By" is none. Grammar: boilerplate catalogue, section 10.2.
 */
public final class Bylines {
    private static final int LONGEST_LINE = 250;
    private static final int MOST_WORDS = 30;
    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_NICKNAME = 30;

    private static final String FROM = "From ";
    private static final Set<String> BEFORE_NAMES = Set.of("by", "von", "par", "por", "door", "av", "af");

    private Bylines() {}

    /**
     * A byline.
     *
     * @param text as printed, the date not in it
     * @param authors people and desks it names, at least one
     * @param date the date printed in the same line; null if there is none
     * @param tookNext whether the next line is part of it
     */
    public record Byline(
            String text, List<Author> authors, @Nullable When date, boolean tookNext) {
        public Byline {
            authors = List.copyOf(authors);
        }
    }

    /** Reads a line that is a byline, with or without a date. */
    public static Optional<Byline> parse(String line) {
        return Optional.ofNullable(read(line, null));
    }

    /**
     * Reads a byline of one or two lines: the second may be the unit or desk, or the name where the first says only "By".
     */
    public static Optional<Byline> parse(String line, String nextLine) {
        String next = nextLine.length() > LONGEST_LINE
                ? ""
                : Folded.of(nextLine).text().strip();
        if (isWordAlone(line)) {
            Byline joined = next.isEmpty() ? null : read(line.strip() + " " + next, null);
            return joined == null
                    ? Optional.empty()
                    : Optional.of(new Byline(joined.text(), joined.authors(), joined.date(), true));
        }
        Byline alone = read(line, null);
        if (alone == null || alone.authors().stream().anyMatch(author -> author.organization() != null)) {
            return Optional.ofNullable(alone);
        }
        boolean organization = isDesk(next);
        if (!organization && !Names.isRole(next)) {
            return Optional.of(alone);
        }
        List<Author> authors = new ArrayList<>();
        for (Author author : alone.authors()) {
            authors.add(
                    organization
                            ? new Author(author.name(), author.role(), next)
                            : new Author(author.name(), author.role() == null ? next : author.role(), null));
        }
        return Optional.of(new Byline(alone.text() + ", " + next, authors, alone.date(), true));
    }

    /**
     * The authors that a value of metadata names: "Jane Doe, John Roe and Max Poe". Addresses, handles, dates and "By" are
     * left out; "Doe, Jane" is one person.
     */
    public static List<Author> authors(String value) {
        if (value.length() > LONGEST_VALUE) {
            return List.of();
        }
        String text = Folded.of(value).text().strip();
        int word = wordLength(text);
        text = withoutDate(word > 0 ? text.substring(word).strip() : text, null);
        return text.isEmpty() ? List.of() : AuthorList.lenient(withoutMail(text));
    }

    /**
     * The authors of a line that names them among what else bylines say: a date, what it is they wrote, how many answered.
     * "Ada Moor, 26.04.2024 10:00", "Kolumne von Ada Moor", "Posted on 5 May 2015 by Ada Moor | 3 comments".
     */
    public static List<Author> signed(String line) {
        if (line.length() > LONGEST_LINE) {
            return List.of();
        }
        String text = withoutSigns(Folded.of(line).text());
        String rest = withoutKind(withoutSigns(withoutDate(text, null)));
        List<Author> authors = rest.equals(text) ? List.of() : full(AuthorList.strict(withoutMail(once(rest))));
        if (!authors.isEmpty() || Dates.find(text, null).isEmpty()) {
            return authors;
        }
        for (String part : text.split(" (?=[-|/\u2022\u00b7\u2013\u2219] )|[|\u2022\u00b7\u2219,]")) {
            List<Author> named = full(AuthorList.strict(withoutSigns(part)));
            if (!named.isEmpty()) {
                return named;
            }
        }
        return behindBy(text);
    }

    private static List<Author> full(List<Author> authors) {
        return authors.stream().allMatch(author -> author.name().indexOf(' ') > 0) ? authors : List.of();
    }

    /** Who is named behind "by" in a line with a date: up to four words with capitals, or one without. */
    private static List<Author> behindBy(String text) {
        String[] words = text.split(" +");
        for (int i = 0; i + 1 < words.length; i++) {
            if (!BEFORE_NAMES.contains(words[i].toLowerCase(Locale.ROOT))) {
                continue;
            }
            StringBuilder name = new StringBuilder(words[i + 1]);
            for (int k = i + 2; k < Math.min(words.length, i + 4); k++) {
                if (!Character.isUpperCase(words[k].charAt(0)) || !Character.isUpperCase(words[i + 1].charAt(0))) {
                    break;
                }
                name.append(' ').append(words[k]);
            }
            String found = withoutSigns(name.toString());
            if (found.chars().noneMatch(Character::isDigit) && !isLabel(found) && !found.isEmpty()) {
                return AuthorList.lenient(found);
            }
        }
        return List.of();
    }

    /** "Ada Moor Ada Moor": the words beside a portrait and under it. */
    private static String once(String text) {
        int middle = text.length() / 2;
        boolean twice = middle > 3
                && text.charAt(middle) == ' '
                && text.substring(0, middle).equals(text.substring(middle + 1));
        return twice ? text.substring(0, middle) : text;
    }

    /** The authors of a line that is names and nothing else, no "By" before them; empty for any other line. */
    public static List<Author> bare(String line) {
        return line.length() > LONGEST_LINE
                ? List.of()
                : AuthorList.strict(Folded.of(line).text().strip());
    }

    /**
     * The authors that an element known to name some shows: a byline, or a name alone, which may be a nickname.
     */
    static List<Author> shown(String value) {
        if (value.length() > LONGEST_LINE) {
            return List.of();
        }
        String text = withoutSigns(Folded.of(value).text());
        int word = wordLength(text);
        text = withoutSigns(withoutDate(word > 0 ? text.substring(word) : text, null));
        List<Author> authors = AuthorList.strict(withoutMail(withoutKind(once(text))));
        boolean nickname = authors.isEmpty()
                && text.length() <= LONGEST_NICKNAME
                && text.chars().filter(c -> c == ' ').count() < 2
                && text.indexOf(',') < 0
                && wordLength(text + " ") == 0
                && !isLabel(text)
                && !Names.isRole(text);
        return nickname ? AuthorList.lenient(text) : authors;
    }

    /** "Kolumne von Ada Moor": without the few words that say what it is she wrote. */
    private static String withoutKind(String text) {
        String[] words = text.split(" +", 6);
        for (int i = 1; i < Math.min(4, words.length - 2); i++) {
            if (BEFORE_NAMES.contains(words[i].toLowerCase(Locale.ROOT))
                    && Character.isUpperCase(words[i + 1].charAt(0))) {
                return String.join(" ", List.of(words).subList(i + 1, words.length));
            }
        }
        return text;
    }

    /** "Published on", "All posts by": words that lead up to something. */
    private static boolean isLabel(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf(' ') + 1);
        return Stamps.isLabelWord(last) || wordLength(last + " ") > 0;
    }

    private static String withoutSigns(String text) {
        int from = 0;
        int end = text.length();
        while (from < end && " -|/,:;•·".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (end > from && " -|/,:;•·".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(from, end);
    }

    /** Navies sign "From Ensign Jane Doe, Public Affairs": only a rank makes such a line a byline. */
    private static String by(String line) {
        if (!line.startsWith(FROM) || line.length() > LONGEST_LINE) {
            return line;
        }
        String names = line.substring(FROM.length());
        int comma = names.indexOf(',');
        return Names.unrank(comma < 0 ? names : names.substring(0, comma)).rank() == null ? line : "By " + names;
    }

    private static @Nullable Byline read(String printed, @Nullable String language) {
        String line = by(printed);
        Byline byline = readBy(line, language);
        return byline == null || line.equals(printed)
                ? byline
                : new Byline(FROM + byline.text().substring("By ".length()), byline.authors(), byline.date(), false);
    }

    private static @Nullable Byline readBy(String line, @Nullable String language) {
        if (line.length() > LONGEST_LINE || line.length() < 5 || !mayBeByline(line)) {
            return null;
        }
        String text = withoutTicks(Folded.of(line).text());
        When date = null;
        List<String> said = new ArrayList<>();
        for (String part : text.split("[|•·]|\\s-\\s(?=\\d)", 6)) {
            When only = part.isBlank() ? null : dateOnly(part);
            if (only != null) {
                date = only;
            } else if (!part.isBlank()) {
                said.add(part.strip());
            }
        }
        if (said.isEmpty() || wordLength(said.get(0)) == 0) {
            return null;
        }
        List<Dates.Found> dates = Dates.find(said.get(0), language);
        String names = withoutDate(said.get(0), dates.isEmpty() ? null : dates.get(0));
        if (!dates.isEmpty()) {
            date = date == null ? dates.get(0).when("byline-line", true) : date;
        }
        List<Author> authors = authorsAfterWord(names, said.subList(1, said.size()));
        return authors.isEmpty()
                ? null
                : new Byline(String.join(" | ", withoutReading(names, said)), authors, date, false);
    }

    /** Without the ticks of buttons behind a line: {@code Story by Jane Doe ✔}. */
    private static String withoutTicks(String line) {
        int end = line.length();
        while (end > 0
                && (line.charAt(end - 1) <= ' '
                        || line.charAt(end - 1) >= '\u2713' && line.charAt(end - 1) <= '\u2718')) {
            end--;
        }
        return line.substring(0, end).strip();
    }

    private static List<String> withoutReading(String names, List<String> said) {
        List<String> kept = new ArrayList<>();
        kept.add(names);
        for (String part : said.subList(1, said.size())) {
            if (!isReadingTime(part)) {
                kept.add(part);
            }
        }
        return kept;
    }

    private static List<Author> authorsAfterWord(String names, List<String> more) {
        int word = wordLength(names);
        boolean clear = isClear(names);
        String list =
                withoutMail(names.substring(Math.min(word, names.length())).strip());
        for (String part : more) {
            if (!isReadingTime(part)) {
                list = list + ", " + part;
            }
        }
        if (list.isEmpty() || isSentence(list) || list.split(" ").length > MOST_WORDS) {
            return List.of();
        }
        List<Author> authors = AuthorList.strict(list);
        if (authors.isEmpty() && clear && list.indexOf(' ') < 0 && Names.isPerson(list)) {
            return List.of(new Author(list, null, null));
        }
        return authors;
    }

    /** Whether it ends like a sentence; initials and abbreviations end in a full stop too. */
    private static boolean isSentence(String text) {
        if (text.endsWith("?") || text.endsWith("!") || text.endsWith(":") || text.endsWith(",")) {
            return true;
        }
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return last.endsWith(".")
                && last.length() > 4
                && !Names.isSuffix(last)
                && last.indexOf('.') == last.length() - 1;
    }

    private static boolean isDesk(String next) {
        return !next.isEmpty()
                && next.length() <= 80
                && !isSentence(next)
                && next.split(" ").length <= 10
                && Names.isOrganization(next)
                && CreditReader.smallWords(next) == 0;
    }

    private static boolean isReadingTime(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        return lower.length() < 30
                && (lower.contains("min") || lower.contains("comment") || lower.contains("kommentar"));
    }

    private static @Nullable When dateOnly(String part) {
        List<Stamps.Stamp> stamps = Stamps.read(part, null);
        return stamps.isEmpty()
                ? null
                : new When(stamps.get(0).when().at(), stamps.get(0).when().precision(), "byline-line", true);
    }

    /** The text up to its date, if it has one, or up to a month that is all that is left of it. */
    private static String withoutDate(String text, Dates.@Nullable Found known) {
        Dates.Found found = known;
        if (found == null) {
            List<Dates.Found> dates = Dates.find(text, null);
            found = dates.isEmpty() ? null : dates.get(0);
        }
        String rest = found == null ? text : text.substring(0, found.span().start());
        while (!rest.isEmpty()) {
            String trimmed = rest.strip();
            int cut = trimmed.length();
            while (cut > 0 && ",;-|(".indexOf(trimmed.charAt(cut - 1)) >= 0) {
                cut--;
            }
            trimmed = trimmed.substring(0, cut).strip();
            int space = trimmed.lastIndexOf(' ');
            String last = trimmed.substring(space + 1).toLowerCase(Locale.ROOT);
            String bare = last.endsWith(".") || last.endsWith(":") ? last.substring(0, last.length() - 1) : last;
            boolean month = trimmed.split(" ").length > 3 && bare.length() <= 4 && Months.isMonth(bare, "en");
            boolean lead = found != null
                    && (Stamps.isLabelWord(bare)
                            || Months.isWeekday(bare) && bare.length() > 3
                            || bare.equals("on")
                            || bare.equals("am"));
            if (space < 0 || !month && !lead) {
                return trimmed;
            }
            rest = trimmed.substring(0, space);
        }
        return rest;
    }

    private static String withoutMail(String text) {
        if (text.indexOf('@') < 0 && !text.contains("://")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (String word : text.split(" ")) {
            if (word.indexOf('@') < 0 && !word.contains("://")) {
                out.append(out.isEmpty() ? "" : " ").append(word);
            }
        }
        return out.toString();
    }

    /** How long the word that announces a name is, with a colon and white space; 0 if the text starts with none. */
    static int wordLength(String text) {
        int clear = wordLength(text, AuthorList.CLEAR);
        return clear > 0 ? clear : wordLength(text, AuthorList.COMMON);
    }

    private static boolean isClear(String text) {
        return wordLength(text, AuthorList.CLEAR) > 0;
    }

    private static int wordLength(String text, List<String> words) {
        for (String word : words) {
            if (!text.regionMatches(true, 0, word, 0, word.length()) || text.length() <= word.length()) {
                continue;
            }
            char next = text.charAt(word.length());
            int at = word.length();
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ':')) {
                at++;
            }
            boolean scriptWithoutSpaces = !Names.hasCase(word.charAt(0)) && next == '/';
            if (next == ' ' || next == ':') {
                boolean colonNeeded = word.equals("text")
                        || word.equals("author")
                        || word.equals("byline")
                        || word.equals("du")
                        || !Names.hasCase(word.charAt(0)) && word.length() == 1;
                if (!colonNeeded || text.substring(0, at).indexOf(':') > 0) {
                    return at;
                }
            } else if (scriptWithoutSpaces) {
                return at + 1;
            }
        }
        return 0;
    }

    private static boolean isWordAlone(String line) {
        String text = line.length() > 24 ? "" : Folded.of(line).text().strip();
        return !text.isEmpty() && wordLength(text + " ") >= text.length() && text.length() > 1;
    }

    /** A look at the first chars: a byline starts with a word of the list or with a date. */
    private static boolean mayBeByline(String line) {
        int bar = Math.max(line.indexOf('|'), Math.max(line.indexOf('•'), line.indexOf('·')));
        String text = line.stripLeading();
        return bar >= 0
                || wordLength(
                                text.length() > 40
                                        ? Folded.of(text.substring(0, 40))
                                                .text()
                                                .stripLeading()
                                        : Folded.of(text).text().strip())
                        > 0;
    }
}
