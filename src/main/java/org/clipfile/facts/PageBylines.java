package org.clipfile.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clipfile.article.Facts.Author;

/**
 * Reads what elements and lines of web pages show in the place of a byline: besides the bylines that {@link Bylines}
 * reads, labels ({@code Interview: Ada Moor}), names among dates, and what buttons and credits of pictures add to them.
 */
public final class PageBylines {
    private static final Set<String> DESKS = BylineWords.LISTS.set("desks");
    private static final Set<String> NOISE = BylineWords.LISTS.set("noise");
    private static final List<String> OTHERS = BylineWords.LISTS.longestFirst("others");
    private static final List<String> TALKS = BylineWords.LISTS.longestFirst("talks");
    private static final Set<String> ANONYMOUS = BylineWords.LISTS.set("anonymous");
    private static final List<String> JOINERS = List.of(" And ", " Und ", " AND ", " UND ");
    private static final int LONGEST = 250;
    private static final int LONGEST_LABEL = 40;
    /** Commas in a line that is a list of tags. */
    private static final int COMMAS_OF_TAGS = 3;

    private static final int MOST_SIGNED = 3;
    private static final Set<String> BY = BylineWords.LISTS.set("common");

    private static final int MOST_WORDS = 6;

    private PageBylines() {}

    /** Whether a line says in so many words who wrote, wherever it stands: {@code Text: Ada Moor}, {@code Author Ada Moor}. */
    public static boolean isLabelled(String line) {
        String text = Folded.of(line).text().strip();
        int colon = text.indexOf(':');
        if (colon > 0 && Bylines.parse(text).isPresent()) {
            return true;
        }
        String bare = BylineLabels.cutNoun(text);
        if (bare.equals(text)) {
            return false;
        }
        return bare.split(" ", MOST_WORDS + 1).length <= MOST_WORDS && isNames(bare)
                || !Dates.find(bare, null).isEmpty() && !shown(text).isEmpty();
    }

    /** Whether a line tells who posted something, among what else: {@code Posted by eel77 under Harbour}. */
    public static boolean isPosted(String line) {
        return SignedLines.isPosted(Folded.of(line).text().strip());
    }

    /** Whether a line is nothing but the label of a byline: {@code Autor:}, {@code By}. */
    public static boolean isLabel(String line) {
        return line.length() <= LONGEST_LABEL
                && BylineLabels.isAlone(Folded.of(line).text().strip());
    }

    /** Whether a line is nothing but full names of people, such as sign a text: no place, no title, no words spoken. */
    public static boolean isSignature(String line) {
        return line.chars().noneMatch(c -> "\"\u201c\u201d\u201e\u00ab\u00bb?!:*,".indexOf(c) >= 0)
                && !line.contains("'s ")
                && !line.contains("\u2019s ")
                && (line.chars().filter(Character::isLetter).allMatch(c -> Names.hasCase((char) c)) || isReporter(line))
                && isNames(line);
    }

    /** Whether a line in a script without case says what somebody is: {@code 김민수 기자 minsu@example.org}. */
    private static boolean isReporter(String line) {
        String words = BylineTrims.withoutMail(Folded.of(line).text().strip());
        int space = words.lastIndexOf(' ');
        return space > 0 && !Names.hasCase(words.charAt(0)) && Names.isRole(words.substring(space + 1));
    }

    /** Whether a line is nothing but full names of people. */
    public static boolean isNames(String line) {
        List<Author> authors = Bylines.bare(line);
        return !authors.isEmpty()
                && authors.size() <= MOST_SIGNED
                && authors.stream()
                        .allMatch(author -> Names.isPerson(author.name())
                                && (author.name().indexOf(' ') > 0
                                        || !Names.hasCase(author.name().charAt(0)))
                                && !isNoise(author.name()));
    }

    /** Whether the words of a byline's element name authors. */
    public static boolean namesSomebody(String value) {
        return !shown(value).isEmpty();
    }

    /** The authors that the words of a byline's element name. */
    static List<Author> shown(String value) {
        if (value.length() > LONGEST) {
            return List.of();
        }
        String text = joined(Folded.of(value).text().strip());
        String bare = BylineLabels.cutNoun(text);
        String names = withoutOthers(bare);
        List<Author> authors = bare.equals(text)
                ? Bylines.parse(names).map(Bylines.Byline::authors).orElseGet(() -> SignedLines.shown(names))
                : SignedLines.shown(names);
        int end = authors.isEmpty() ? firstPart(names) : -1;
        return named(end > 0 ? SignedLines.shown(names.substring(0, end)) : authors);
    }

    /** Where the first of several parts of a line ends, -1 if it has one. */
    private static int firstPart(String text) {
        int bar = text.indexOf('|');
        int dash = text.indexOf(" - ");
        return bar < 0 || dash >= 0 && dash < bar ? dash : bar;
    }

    /** The authors that a statement of metadata names. */
    static List<Author> stated(String value) {
        return named(Bylines.authors(BylineEnds.cut(joined(value))));
    }

    /** The same with its joiners in small letters. */
    private static String joined(String text) {
        String joined = text;
        for (String joiner : JOINERS) {
            int at = joined.indexOf(joiner);
            while (at > 0) {
                joined = joined.substring(0, at)
                        + joiner.toLowerCase(Locale.ROOT)
                        + joined.substring(at + joiner.length());
                at = joined.indexOf(joiner, at + joiner.length());
            }
        }
        for (String talk : TALKS) {
            int at = joined.toLowerCase(Locale.ROOT).indexOf(" " + talk + " ");
            if (at > 0) {
                joined = joined.substring(0, at) + " & " + joined.substring(at + talk.length() + 2);
            }
        }
        return joined;
    }

    /** The people that a line near the headline names among dates and labels; empty for any other line. */
    static List<Author> signed(String value) {
        if (value.length() > LONGEST
                || value.contains("(@")
                || value.chars().filter(c -> c == ',').count() > COMMAS_OF_TAGS) {
            return List.of();
        }
        String text = withoutOthers(Folded.of(value).text().strip());
        List<Author> authors = new ArrayList<>();
        for (Author author : SignedLines.signed(BylineLabels.cut(text))) {
            String name = BylineLabels.cut(author.name());
            int word = BylineWords.wordLength(name);
            authors.add(new Author(name.substring(word), author.role(), author.organization()));
        }
        boolean people =
                authors.stream().allMatch(author -> Names.isPerson(author.name()) || Names.isWire(author.name()));
        boolean posted = authors.size() == 1 && Stamps.isClearLabel(text.substring(0, Math.max(0, text.indexOf(' '))));
        return (people || posted) && authors.size() <= MOST_SIGNED ? named(authors) : List.of();
    }

    /** The desk that signs where nobody else does: {@code Redaktion}, {@code By Staff Writer}; empty if it is none. */
    static String desk(String value) {
        String text = value.length() > LONGEST ? "" : Folded.of(value).text().strip();
        int word = BylineWords.wordLength(text + " ");
        String name = word > 0 && word < text.length() ? text.substring(word) : text;
        String bare = Signs.off(name, "", " ,|-:");
        return DESKS.contains(bare.toLowerCase(Locale.ROOT)) ? bare : "";
    }

    /** Those of some authors whose names can be names: no buttons, no days of the week, no reading times. */
    static List<Author> named(List<Author> authors) {
        List<Author> named = new ArrayList<>(authors.size());
        for (Author author : authors) {
            String name = bare(BylineLabels.cut(author.name()));
            if (!name.isEmpty() && !isNoise(name)) {
                named.add(name.equals(author.name()) ? author : new Author(name, author.role(), author.organization()));
            }
        }
        return named;
    }

    /** A name without the number of its footnote, without dashes around it, and without what its owner does. */
    private static String bare(String name) {
        String bare = Signs.off(name, " -\u2013\u2014", " -\u2013\u2014,");
        if (name.indexOf(' ') > 0 && !bare.isEmpty()) {
            String plain = withoutNumber(bare);
            char last = plain.charAt(plain.length() - 1);
            boolean footnote = Character.isLowerCase(last) || plain.length() == bare.length() - 1 && last == ' ';
            bare = footnote ? plain.stripTrailing() : bare;
        }
        int space = bare.lastIndexOf(' ');
        boolean role = space > 0 && !Names.hasCase(bare.charAt(0)) && Names.isRole(bare.substring(space + 1));
        return role ? bare.substring(0, space) : bare;
    }

    private static boolean isNoise(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        // Lower case may be longer: "İ".
        int space = name.indexOf(' ');
        String first = (space < 0 ? lower : lower.substring(0, lower.indexOf(' '))).replace(".", "");
        return NOISE.contains(first)
                || ANONYMOUS.contains(withoutNumber(lower))
                || !lower.equals(withoutNumber(lower)) && DESKS.contains(withoutNumber(lower))
                || space > 0 && isPhrase(name, name.substring(0, space), name.charAt(space + 1))
                || BY.contains(lower.substring(lower.lastIndexOf(' ') + 1))
                || space < 0 && Months.isWeekday(first)
                || lower.indexOf('\u00a9') >= 0;
    }

    /** The name of one of several accounts, {@code redazione3}, without its number. */
    private static String withoutNumber(String name) {
        int end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? name : name.substring(0, end);
    }

    /** "our wedding team": a small word and a capital, as no name has them. */
    private static boolean isPhrase(String name, String first, char second) {
        return Character.isLowerCase(name.charAt(0))
                && Character.isUpperCase(second)
                && first.chars().allMatch(Character::isLetter)
                && !Names.isParticle(first)
                && !Names.isAgency(first);
    }

    /** Whether it says what somebody does and for whom: {@code Lifestyle Writer}, {@code Example News Staff}. */
    static boolean isRole(String name) {
        int space = name.lastIndexOf(' ');
        return space > 0 && Names.isRole(name.substring(space + 1));
    }

    /** "Ada Moor Illustration von Max Poe": the text up to who else is named. */
    private static String withoutOthers(String text) {
        int end = text.length();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != end) {
            return text;
        }
        for (String other : OTHERS) {
            int at = lower.indexOf(other);
            if (at > 3 && at < end && isWords(lower, at, other)) {
                end = at;
            }
        }
        String behind = " -|/,;\u2013\u2022\u00b7" + (end < text.length() ? "." : "");
        return Signs.off(text.substring(0, end), " ", behind);
    }

    /** Whether what stands in a text at a place are words of their own, where its script parts words. */
    private static boolean isWords(String text, int at, String words) {
        int next = at + words.length();
        boolean goesOn = Character.isLetter(words.charAt(words.length() - 1))
                && next < text.length()
                && Character.isLetter(text.charAt(next));
        return !Names.hasCase(words.charAt(0)) || !Character.isLetter(text.charAt(at - 1)) && !goesOn;
    }
}
