package org.clipfile.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clipfile.article.Span;
import org.clipfile.article.When;
import org.clipfile.rules.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines that are nothing but a date, or two: {@code Published Sept. 22, 2020 | Updated Sept. 23, 2020}. A line with
 * any other word in it is a sentence, a list entry or a heading and none of these.
 */
public final class Stamps {
    private static final WordLists LISTS = WordLists.in("facts/date-labels.properties");
    private static final Set<String> PUBLISHED = LISTS.set("published");
    private static final Set<String> MODIFIED = LISTS.set("modified");
    private static final Set<String> BESIDE = LISTS.set("beside");
    private static final Set<String> LEADS = LISTS.set("leads");
    /** A date behind these is that of the visit. */
    private static final Set<String> TODAY = LISTS.set("today");

    private static final Set<String> LABEL_WORDS = new HashSet<>();
    private static final int LONGEST_LINE = 160;
    /** Words between a label and its date: a name, a weekday. */
    private static final int LABEL_REACH = 8;

    private static final int TODAY_REACH = 4;
    /** Shorter labels ("on", "am", "data") are everyday words in a sentence. */
    private static final int CLEAR_LABEL = 6;

    private static final int CLEAR_BEFORE_COLON = 4;

    static {
        for (Set<String> labels : List.of(PUBLISHED, MODIFIED)) {
            for (String label : labels) {
                LABEL_WORDS.addAll(WordLists.parts(label, "[ /]"));
            }
        }
    }

    private Stamps() {}

    /**
     * A date of a line.
     *
     * @param field {@code published} or {@code modified}
     * @param when the date; its source is {@code date-line}
     * @param labelled whether a word before it says which of the two it is; without one it is taken for published
     * @param span where it stands in the line, without its label
     */
    public record Stamp(String field, When when, boolean labelled, Span span) {}

    /**
     * The dates of a line that holds nothing else, in order; empty if it holds anything else.
     *
     * @param language BCP 47 tag of the text, which decides between 9 February and 2 September; null if unknown
     */
    public static List<Stamp> read(String line, @Nullable String language) {
        if (line.length() > LONGEST_LINE || line.length() < 6 || !mayBeDate(line)) {
            return List.of();
        }
        Folded folded = Folded.of(line);
        Tokens tokens = Tokens.of(folded.text());
        List<DateScanner.Hit> hits = DateScanner.scan(tokens, language, true);
        if (hits.isEmpty() || hits.size() > 3) {
            return List.of();
        }
        List<Stamp> stamps = new ArrayList<>(hits.size());
        int from = 0;
        for (DateScanner.Hit hit : hits) {
            String label = label(tokens, from, hit.from());
            if (label == null) {
                return List.of();
            }
            boolean modified = label.equals("modified");
            Span span = folded.span(tokens.start(hit.from()), tokens.end(hit.to() - 1));
            stamps.add(new Stamp(
                    modified ? "modified" : "published",
                    Dates.found(hit, span).when("date-line", true),
                    !label.isEmpty(),
                    span));
            from = hit.to();
        }
        // "22 September 2020 (updated)" is rare; words after a date say how long it takes to read.
        return label(tokens, from, tokens.count()) == null ? List.of() : stamps;
    }

    /**
     * The dates of a line that says other things too, in order; those with a label are told by the words right before
     * them: {@code Posted by Jane Doe on}.
     *
     * @param language BCP 47 tag of the text; null if unknown
     */
    public static List<Stamp> within(String line, @Nullable String language) {
        Folded folded = Folded.of(line);
        Tokens tokens = Tokens.of(folded.text());
        List<Stamp> stamps = new ArrayList<>();
        int from = 0;
        for (DateScanner.Hit hit : DateScanner.scan(tokens, language, false)) {
            if (isToday(tokens, from, hit.from())) {
                from = hit.to();
                continue;
            }
            String label = labelIn(tokens, from, hit.from());
            Span span = folded.span(tokens.start(hit.from()), tokens.end(hit.to() - 1));
            stamps.add(new Stamp(
                    label.equals("modified") ? "modified" : "published",
                    Dates.found(hit, span).when("date-text", true),
                    !label.isEmpty(),
                    span));
            from = hit.to();
        }
        return stamps.isEmpty() ? parted(line, language) : stamps;
    }

    /** The dates that stand alone between bars: {@code by Ada Moor | 03.04.22, 10:15}. */
    private static List<Stamp> parted(String line, @Nullable String language) {
        List<Stamp> stamps = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= line.length() && line.length() <= LONGEST_LINE; at++) {
            if (at == line.length() ? from > 0 : "|\u2022\u00b7".indexOf(line.charAt(at)) >= 0) {
                for (Stamp stamp : read(line.substring(from, at), language)) {
                    Span span =
                            new Span(stamp.span().start() + from, stamp.span().end() + from);
                    stamps.add(new Stamp(stamp.field(), stamp.when(), stamp.labelled(), span));
                }
                from = at + 1;
            }
        }
        return stamps;
    }

    /** Whether the words before a date say that it is that of the visit: {@code Today is Monday,}. */
    private static boolean isToday(Tokens tokens, int from, int to) {
        for (int at = Math.max(from, to - TODAY_REACH); at < to; at++) {
            if (TODAY.contains(tokens.lower(at))) {
                return true;
            }
        }
        return false;
    }

    /** What a word among those before a date says, the nearest first; "" if none does. Everyday words do not count. */
    private static String labelIn(Tokens tokens, int from, int to) {
        for (int at = to - 1; at >= Math.max(from, to - LABEL_REACH); at--) {
            StringBuilder words = new StringBuilder();
            for (int end = at; end < Math.min(to, at + 3); end++) {
                words.append(words.isEmpty() ? "" : " ").append(tokens.lower(end));
                String said = words.toString();
                int clear = tokens.is(end + 1, ':') ? CLEAR_BEFORE_COLON : CLEAR_LABEL;
                if (said.length() >= clear || !Names.hasCase(said.charAt(0))) {
                    if (MODIFIED.contains(said)) {
                        return "modified";
                    }
                    if (PUBLISHED.contains(said)) {
                        return "published";
                    }
                }
            }
        }
        return "";
    }

    /** Whether a word, in lower case, is one of a label. */
    static boolean isLabelWord(String word) {
        return LABEL_WORDS.contains(word);
    }

    /** Whether a word says that something was published, and nothing else: {@code Posted}. */
    static boolean isClearLabel(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return word.length() >= CLEAR_LABEL && isLabelWord(lower) && !MODIFIED.contains(lower);
    }

    /** What the words before a date say: published, modified, or nothing ("") ; null if they are no label. */
    private static @Nullable String label(Tokens tokens, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int at = from; at < to; at++) {
            if (tokens.is(at, Tokens.NUMBER)) {
                // "3 min read"
                if (tokens.number(at, 2) < 0 || !BESIDE.contains(tokens.lower(at + 1))) {
                    return null;
                }
                continue;
            }
            if (tokens.is(at, Tokens.WORD)) {
                if (tokens.is(at + 1, ',') && LEADS.contains(tokens.lower(at))) {
                    return null;
                }
                words.append(words.isEmpty() ? "" : " ").append(tokens.lower(at));
            }
        }
        String said = words.toString();
        if (said.isEmpty()) {
            return "";
        }
        String meaning = "";
        for (String word : said.split(" ")) {
            boolean known = LABEL_WORDS.contains(word) || BESIDE.contains(word) || Months.isWeekday(word);
            if (!known) {
                return null;
            }
        }
        for (Map.Entry<String, Set<String>> list :
                List.of(Map.entry("published", PUBLISHED), Map.entry("modified", MODIFIED))) {
            if (startsWithAny(said, list.getValue())) {
                meaning = list.getKey();
            }
        }
        return meaning;
    }

    private static boolean startsWithAny(String said, Set<String> labels) {
        String head = said;
        while (!head.isEmpty()) {
            if (labels.contains(head) && (head.length() > 2 || !Names.hasCase(head.charAt(0)))) {
                return true;
            }
            int space = head.lastIndexOf(' ');
            head = space < 0 ? "" : head.substring(0, space);
        }
        // Weekdays and "reading time" may stand before the label.
        int space = said.indexOf(' ');
        return space > 0
                && !labels.contains(said.substring(0, space))
                && startsWithAny(said.substring(space + 1), labels);
    }

    /** Six of ten lines have no digit, and prose has few for its length. */
    private static boolean mayBeDate(String line) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return digits >= 3 && letters < 110;
    }
}
