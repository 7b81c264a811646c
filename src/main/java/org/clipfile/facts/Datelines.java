package org.clipfile.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clipfile.article.Facts.Dateline;
import org.clipfile.article.Span;
import org.clipfile.article.When.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Reads datelines, which stand before the first sentence: {@code WASHINGTON, Sept. 22, 2020 (AP) — }. They belong to the
 * story, so their words stay in the body. Grammar: boilerplate catalogue, section 10.3.
 */
public final class Datelines {
    private static final int LONGEST = 110;
    /** Words in capitals before a dash that are no place. */
    private static final Set<String> NO_PLACES = Dates.WORDS.set("no-places");

    private static final Map<String, String> ASIAN = Map.of("新华社", "电", "新華社", "電", "中新社", "电", "中新网", "电");

    private Datelines() {}

    /**
     * A dateline and where it stands.
     *
     * @param dateline what it says
     * @param span its words in the paragraph, the dash included
     */
    public record Found(Dateline dateline, Span span) {}

    /** Reads the dateline a paragraph starts with. */
    public static Optional<Found> atStart(CharSequence paragraph) {
        if (paragraph.length() < 8) {
            return Optional.empty();
        }
        CharSequence head = paragraph.subSequence(0, Math.min(paragraph.length(), LONGEST + 60));
        int start = 0;
        while (start < head.length()
                && (Character.isWhitespace(head.charAt(start)) || Folded.fold(head.charAt(start)) == 0)) {
            start++;
        }
        if (start == head.length() || !mayStart(head.charAt(start))) {
            return Optional.empty();
        }
        Folded folded = Folded.of(head);
        return Optional.ofNullable(asian(folded, head)).or(() -> Optional.ofNullable(read(folded, head)));
    }

    private static boolean mayStart(char c) {
        return Character.isUpperCase(c) || c == '(' || Character.isDigit(c) || c >= '\u0530' && Character.isLetter(c);
    }

    private static @Nullable Found read(Folded folded, CharSequence source) {
        String text = folded.text();
        int from = 0;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        Found dateOnly = null;
        for (int tries = 0, at = from; tries < 3; tries++) {
            int dash = dash(folded, source, at);
            if (dash < 0 || dash - from > LONGEST) {
                return dateOnly;
            }
            int end = dash;
            while (end < text.length() && (text.charAt(end) == '-' || text.charAt(end) == ':')) {
                end++;
            }
            String after = text.substring(end).strip();
            if (isPictureAgencyDate(after)) {
                return null;
            }
            Dateline dateline = parse(text.substring(from, dash).strip(), text.charAt(dash) == ':', after);
            if (dateline != null) {
                Span span = folded.span(from, end);
                Found found = new Found(
                        new Dateline(span.of(source), dateline.place(), dateline.agency(), dateline.date()), span);
                if (dateline.place() != null || dateline.agency() != null) {
                    return found;
                }
                // The place may come after the date and a dash of its own.
                dateOnly = dateOnly == null ? found : dateOnly;
            }
            at = end;
        }
        return dateOnly;
    }

    /** The next dash with a space beside it, or a colon; -1 if there is none. */
    private static int dash(Folded folded, CharSequence source, int from) {
        String text = folded.text();
        for (int at = from + 1; at < text.length() - 1; at++) {
            char c = text.charAt(at);
            if (c == ':' && text.charAt(at + 1) == ' ') {
                return at;
            }
            if (c != '-') {
                continue;
            }
            char printed = source.charAt(folded.span(at, at + 1).start());
            boolean loose = text.charAt(at - 1) == ' ' || text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '-';
            if (loose || printed == '\u2014' || printed == '\u2013' && text.charAt(at - 1) == ')') {
                return at;
            }
        }
        return -1;
    }

    private static @Nullable Dateline parse(String head, boolean colon, String after) {
        if (head.isEmpty() || after.length() < 3) {
            return null;
        }
        String rest = head;
        String agency = null;
        int open = rest.lastIndexOf('(');
        if (open >= 0 && rest.endsWith(")")) {
            agency = rest.substring(open + 1, rest.length() - 1).strip();
            rest = rest.substring(0, open).strip();
            if (!isAgency(agency)) {
                return null;
            }
        }
        String date = null;
        boolean dated = false;
        List<Dates.Found> dates = Dates.find(rest, "en-US");
        if (!dates.isEmpty()) {
            Span span = dates.get(0).span();
            if (dates.get(0).precision() != Precision.DAY) {
                return null;
            }
            date = dates.get(0).at();
            // "Berlin, 22. Sept. 2020" is a place and a date; without the comma it may be a name or a label.
            dated = span.start() == 0 || rest.substring(0, span.start()).strip().endsWith(",");
            rest = (rest.substring(0, span.start()) + " " + rest.substring(span.end())).strip();
        } else {
            int yearless = yearless(rest);
            dated = yearless >= 0;
            rest = dated ? rest.substring(0, yearless).strip() : rest;
        }
        rest = Signs.off(rest, " ,-|", " ,-|");
        if (rest.isEmpty()) {
            boolean capitals = head.equals(head.toUpperCase(Locale.ROOT)) && !colon;
            return agency != null && !colon || date != null && capitals && after.length() > 20
                    ? new Dateline(head, null, agency, day(date))
                    : null;
        }
        boolean place = isPlace(rest, agency != null || dated) && !(colon && agency == null && !dated);
        return place ? new Dateline(head, rest, agency, day(date)) : null;
    }

    /** "LONDON, ENGLAND - JULY 04: ..." opens the captions of a picture agency. */
    private static boolean isPictureAgencyDate(String after) {
        int space = after.indexOf(' ');
        int colon = after.indexOf(':');
        return space > 2
                && colon > space
                && colon <= space + 9
                && after.substring(0, space).equals(after.substring(0, space).toUpperCase(Locale.ROOT))
                && Months.isMonth(after.substring(0, space).toLowerCase(Locale.ROOT), "en");
    }

    private static @Nullable String day(@Nullable String at) {
        return at == null ? null : at.substring(0, 10);
    }

    /** Where a day and month without a year start, at the end of a place: "BOGOTA, Colombia, June 29"; -1 if none do. */
    private static int yearless(String text) {
        int comma = text.lastIndexOf(',');
        if (comma < 0) {
            return -1;
        }
        Tokens tokens = Tokens.of(text.substring(comma + 1));
        int month = 0;
        int day = 0;
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.is(i, Tokens.NUMBER)) {
                day = tokens.number(i, 2);
            } else if (tokens.is(i, Tokens.WORD) && month == 0) {
                month = Months.month(tokens.lower(i), null);
            }
        }
        return tokens.count() <= 4 && month > 0 && day > 0 && day <= 31 ? comma : -1;
    }

    private static boolean isAgency(String text) {
        if (text.isEmpty() || text.length() > 40 || text.split(" ").length > 4) {
            return false;
        }
        for (String part : text.split("[/,]")) {
            String name = part.strip();
            if (Names.isAgency(name) || Names.isOrganization(name)) {
                return true;
            }
        }
        return text.length() <= 8
                && text.indexOf(' ') < 0
                && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().allMatch(Character::isLetter);
    }

    /**
     * Whether a text names a place as datelines do.
     *
     * @param sure whether an agency or a date beside it says that this is a dateline, so that it needs no capitals
     */
    private static boolean isPlace(String text, boolean sure) {
        String[] parts = text.split(",");
        String city = parts[0].strip();
        if (parts.length > 4
                || city.length() < 2
                || NO_PLACES.contains(city.toLowerCase(Locale.ROOT))
                || !hasWords(city, 7)) {
            return false;
        }
        boolean capitals = city.equals(city.toUpperCase(Locale.ROOT))
                && !city.equals(city.toLowerCase(Locale.ROOT))
                && letters(city) > 2;
        if (!capitals && !sure) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.isEmpty() || !hasWords(part, 5)) {
                return false;
            }
        }
        return true;
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }

    private static boolean hasWords(String text, int most) {
        String[] words = text.split("[\\s/]+");
        if (words.length > most) {
            return false;
        }
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            char first = word.charAt(0);
            boolean good = Character.isUpperCase(first)
                    || Character.isDigit(first)
                    || !Names.hasCase(first) && Character.isLetter(first)
                    || first == '('
                    || word.equals("of")
                    || word.equals("the")
                    || word.equals("and")
                    || word.equals("in")
                    || Names.isParticle(word)
                    || word.equals("am")
                    || word.equals("an");
            boolean sentence = word.length() > 6 && word.endsWith(".")
                    || word.endsWith("?")
                    || word.endsWith("!")
                    || word.endsWith("\"");
            if (!good || sentence) {
                return false;
            }
        }
        return true;
    }

    /** 新华社北京9月22日电: agency, place, day. */
    private static @Nullable Found asian(Folded folded, CharSequence source) {
        String text = folded.text();
        for (Map.Entry<String, String> form : ASIAN.entrySet()) {
            if (!text.startsWith(form.getKey())) {
                continue;
            }
            int end = text.indexOf(form.getValue());
            if (end < 0 || end > 30) {
                return null;
            }
            int digit = form.getKey().length();
            while (digit < end && !Character.isDigit(text.charAt(digit))) {
                digit++;
            }
            String place = text.substring(form.getKey().length(), digit).strip();
            Span span = folded.span(0, end + 1);
            return new Found(new Dateline(span.of(source), place.isEmpty() ? null : place, form.getKey(), null), span);
        }
        return null;
    }
}
