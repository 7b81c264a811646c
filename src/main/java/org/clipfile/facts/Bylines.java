package org.clipfile.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clipfile.article.Facts.Author;
import org.clipfile.article.When;
import org.jspecify.annotations.Nullable;

/**
 * Reads bylines: {@code By Jane Doe, DOD News}, {@code Sept. 22, 2020 | By Jane Doe}, {@code Von Eva Muster}. A sentence
 * that starts with "By" is none. Grammar: boilerplate catalogue, section 10.2.
 */
public final class Bylines {
    private static final Pattern READING_TIME = Pattern.compile(
            "(?:^|[^\\p{L}])(?:mins?|minut\\p{L}*|comments?|kommentare?)(?:[^\\p{L}]|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PARTED = Pattern.compile("[|•·]|\\s-\\s(?=\\d)");

    private static final int LONGEST_LINE = 250;
    private static final int MOST_WORDS = 30;
    private static final int LONGEST_VALUE = 500;

    private static final String FROM = "From ";

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

    /** The words that stand around names in bylines, in lower case, of all languages. */
    public static Set<String> aroundNames() {
        return BylineWords.AROUND_NAMES;
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
        if (BylineWords.isAlone(line)) {
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
        int word = BylineWords.wordLength(text);
        text = BylineTrims.withoutDate(word > 0 ? text.substring(word).strip() : text, null);
        return text.isEmpty() ? List.of() : AuthorList.lenient(BylineTrims.withoutMail(text));
    }

    /** The authors of a line that is names and nothing else, no "By" before them; empty for any other line. */
    public static List<Author> bare(String line) {
        return line.length() > LONGEST_LINE
                ? List.of()
                : AuthorList.strict(BylineTrims.withoutMail(
                        BylineEnds.cut(Folded.of(line).text().strip())));
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
        if (line.length() > LONGEST_LINE || line.length() < 5 || !BylineWords.mayStart(line)) {
            return null;
        }
        String text = BylineTrims.withoutTicks(Folded.of(line).text());
        When date = null;
        List<String> said = new ArrayList<>();
        for (String part : PARTED.split(text, 6)) {
            When only = part.isBlank() ? null : dateOnly(part);
            String words = BylineEnds.cut(part.strip());
            if (only != null) {
                date = only;
            } else if (!words.isEmpty()
                    && !Stamps.isLabelWord(BylineTrims.withoutSigns(words).toLowerCase(Locale.ROOT))) {
                said.add(words);
            }
        }
        if (said.isEmpty() || BylineWords.wordLength(said.get(0)) == 0) {
            return null;
        }
        List<Dates.Found> dates = Dates.find(said.get(0), language);
        String names = BylineTrims.withoutDate(said.get(0), dates.isEmpty() ? null : dates.get(0));
        if (!dates.isEmpty()) {
            date = date == null ? dates.get(0).when("byline-line", true) : date;
        }
        List<Author> authors = authorsAfterWord(names, said.subList(1, said.size()));
        return authors.isEmpty()
                ? null
                : new Byline(String.join(" | ", withoutReading(names, said)), authors, date, false);
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
        int word = BylineWords.wordLength(names);
        boolean clear = BylineWords.isClear(names);
        String list = BylineTrims.withoutMail(
                names.substring(Math.min(word, names.length())).strip());
        for (String part : more) {
            if (!isReadingTime(part) && !isRelativeTime(part)) {
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
                && CreditReader.isTerse(next);
    }

    private static boolean isReadingTime(String part) {
        return part.length() < 30 && READING_TIME.matcher(part).find();
    }

    /** "Updated 3 hours ago". */
    private static boolean isRelativeTime(String part) {
        int space = part.indexOf(' ');
        return space > 0
                && part.chars().anyMatch(Character::isDigit)
                && Stamps.isLabelWord(part.substring(0, space).toLowerCase(Locale.ROOT));
    }

    private static @Nullable When dateOnly(String part) {
        List<Stamps.Stamp> stamps = Stamps.read(part, null);
        return stamps.isEmpty()
                ? null
                : new When(stamps.get(0).when().at(), stamps.get(0).when().precision(), "byline-line", true);
    }
}
