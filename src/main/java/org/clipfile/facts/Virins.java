package org.clipfile.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clipfile.article.Span;
import org.clipfile.article.Virin;
import org.jspecify.annotations.Nullable;

/**
 * Finds Visual Information Record Identification Numbers, the numbers US military pictures carry (DoD Instruction
 * 5040.02; grammar as on the service pages): {@code YYMMDD-S-VISION-SEQ[-SUB][-CC][suffix][.ext]}. Lower case, spaces
 * round the hyphens, dashes and underscores are accepted. Six digits that are a real date and a group of one letter tell
 * them from contract, stock and phone numbers. Linear in the text.
 */
public final class Virins {
    private static final Map<Character, String> SERVICES = Map.ofEntries(
            Map.entry('A', "Army"),
            Map.entry('C', "Coalition"),
            Map.entry('D', "Department of Defense"),
            Map.entry('F', "Air Force"),
            Map.entry('G', "Coast Guard"),
            Map.entry('H', "Homeland Security"),
            Map.entry('J', "Joint"),
            Map.entry('L', "Multinational"),
            Map.entry('M', "Marine Corps"),
            Map.entry('N', "Navy"),
            Map.entry('O', "Other"),
            Map.entry('0', "Other"),
            Map.entry('S', "Department of State"),
            Map.entry('X', "Space Force"),
            Map.entry('Z', "National Guard"));
    private static final Set<String> EXTENSIONS = Set.of(
            "jpg", "jpeg", "jpe", "jfif", "png", "gif", "tif", "tiff", "webp", "bmp", "psd", "dng", "nef", "mp4", "mov",
            "m4v", "mpg", "mpeg", "wmv", "avi", "mp3", "wav", "pdf");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** Years of the number up to this one are in this century; pictures were numbered from the 1990s on. */
    private static final int PIVOT = 69;
    /** The date, and at least {@code -D-1234X-001}. */
    private static final int SHORTEST = 18;

    private Virins() {}

    /**
     * A number found.
     *
     * @param virin what it says
     * @param span where it stands, a file extension included
     */
    public record Found(Virin virin, Span span) {}

    /** All numbers in a text, in order. */
    public static List<Found> find(CharSequence text) {
        List<Found> found = new ArrayList<>(0);
        int last = text.length() - SHORTEST;
        for (int at = 0; at <= last; at++) {
            // A number has a hyphen after six digits, so a digit there rules out six starts at once.
            if (!isDigit(text.charAt(at + 5))) {
                at += 5;
                continue;
            }
            Found virin = read(text, at);
            if (virin != null) {
                found.add(virin);
                at = virin.span().end() - 1;
            }
        }
        return found;
    }

    /** Reads a text that is a number and nothing else, but for white space round it. */
    public static Optional<Virin> parse(String text) {
        String trimmed = text.strip();
        Found virin = trimmed.length() < SHORTEST ? null : read(trimmed, 0);
        return virin == null || virin.span().end() != trimmed.length() ? Optional.empty() : Optional.of(virin.virin());
    }

    private static @Nullable Found read(CharSequence text, int start) {
        if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            return null;
        }
        for (int i = 0; i < 6; i++) {
            if (!isDigit(text.charAt(start + i))) {
                return null;
            }
        }
        int service = separator(text, start + 6);
        if (service < 0 || service >= text.length() || !isService(text.charAt(service))) {
            return null;
        }
        LocalDate date = date(text, start);
        int vision = separator(text, service + 1);
        if (vision < 0 || date == null) {
            return null;
        }
        int visionEnd = run(text, vision, 6, true);
        int sequence = separator(text, visionEnd);
        if (visionEnd - vision < 4 || sequence < 0 || !hasLetter(text, vision, visionEnd)) {
            return null;
        }
        int sequenceEnd = run(text, sequence, 4, false);
        if (sequenceEnd - sequence < 3) {
            return null;
        }
        return tail(text, new Head(start, service, vision, visionEnd, sequence, sequenceEnd, date));
    }

    /** What comes after the sequence: subsequence, country, suffix letter, extension. */
    private static @Nullable Found tail(CharSequence text, Head head) {
        int end = head.sequenceEnd;
        int sequenceEnd = end;
        int sub = tight(text, end);
        if (sub > 0) {
            int subEnd = run(text, sub, 4, false);
            if (subEnd - sub >= 3 && !isWordChar(text, subEnd)) {
                end = subEnd;
                sequenceEnd = subEnd;
            }
        }
        end = suffix(text, end);
        String country = null;
        int code = tight(text, end);
        if (code > 0 && code + 2 <= text.length() && !isWordChar(text, code + 2)) {
            String letters = text.subSequence(code, code + 2).toString().toUpperCase(Locale.ROOT);
            if (COUNTRIES.contains(letters)) {
                country = letters;
                end = suffix(text, code + 2);
            }
        }
        if (isWordChar(text, end)) {
            return null;
        }
        Virin virin = new Virin(
                text.subSequence(head.start, end).toString(),
                head.date.toString(),
                SERVICES.get(Character.toUpperCase(text.charAt(head.service))),
                upper(text, head.vision, head.visionEnd),
                upper(text, head.sequence, sequenceEnd),
                country);
        return new Found(virin, new Span(head.start, extension(text, end)));
    }

    private record Head(
            int start, int service, int vision, int visionEnd, int sequence, int sequenceEnd, LocalDate date) {}

    private static @Nullable LocalDate date(CharSequence text, int at) {
        int year = number(text, at);
        try {
            return LocalDate.of((year <= PIVOT ? 2000 : 1900) + year, number(text, at + 2), number(text, at + 4));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static int number(CharSequence text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    /** The offset after a hyphen, which may have a space or two on either side; -1 if there is none. */
    private static int separator(CharSequence text, int at) {
        int dash = spaces(text, at);
        return dash < text.length() && isDash(text.charAt(dash)) ? spaces(text, dash + 1) : -1;
    }

    /** The offset after a hyphen that stands right here, -1 if there is none: what follows a number may be prose. */
    private static int tight(CharSequence text, int at) {
        return at < text.length() && isDash(text.charAt(at)) ? at + 1 : -1;
    }

    private static int spaces(CharSequence text, int at) {
        int end = at;
        while (end < text.length() && end < at + 2 && (text.charAt(end) == ' ' || text.charAt(end) == '\u00a0')) {
            end++;
        }
        return end;
    }

    private static int run(CharSequence text, int at, int most, boolean letters) {
        int end = at;
        while (end < text.length()
                && end < at + most
                && (isDigit(text.charAt(end)) || letters && isLetter(text, end))) {
            end++;
        }
        return end;
    }

    private static int suffix(CharSequence text, int at) {
        return at < text.length() && isLetter(text, at) && !isWordChar(text, at + 1) ? at + 1 : at;
    }

    private static int extension(CharSequence text, int at) {
        if (at >= text.length() || text.charAt(at) != '.') {
            return at;
        }
        int end = run(text, at + 1, 5, true);
        String word = text.subSequence(at + 1, end).toString().toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(word) && !isWordChar(text, end) ? end : at;
    }

    private static boolean hasLetter(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (isLetter(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static String upper(CharSequence text, int start, int end) {
        return text.subSequence(start, end).toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isService(char c) {
        return c == '0' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isWordChar(CharSequence text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isLetter(CharSequence text, int at) {
        char c = text.charAt(at);
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '_' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }
}
