package org.clipfile.label;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;

/**
 * Takes out the line under a wire story that tells who did what for it: {@code Reporting by A in B; Editing by C}. One such
 * word alone may begin a sentence; two do not.
 */
public final class DeskCreditLabeller implements Labeller {
    private static final Label CREDITS = Label.removed("author", "desk-credits");
    private static final int LONGEST = 400;

    private static final int LONGEST_WORD = 18;
    private static final Set<String> FIRST_WORDS = LineWords.LISTS.list("desk-credits").stream()
            .map(words -> words.split("[ :]", 2)[0])
            .collect(Collectors.toUnmodifiableSet());

    /** A kind of work, and whose it was. */
    private static final Pattern WORK = Pattern.compile(
            WordEdges.START + LineWords.LISTS.anyOf("desk-credits") + "(?= (?-i:\\p{Lu}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public void label(Worksheet sheet) {
        CharSequence text = sheet.page().text();
        for (Segment segment : sheet.page().segments()) {
            if (segment.kind() != Kind.HIDDEN
                    && segment.span().length() <= LONGEST
                    && segment.ink() > 0
                    && mayBegin(text, segment.span())
                    && BodyLabeller.isFree(sheet, segment)
                    && isCredits(Prose.collapse(text, segment.span()))) {
                sheet.ledger().label(segment.span(), CREDITS);
            }
        }
    }

    /** Whether the first word is one of those such lines begin with: no other line is looked at closer. */
    static boolean mayBegin(CharSequence text, Span span) {
        int at = span.start();
        int end = span.end();
        while (at < end && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        int to = at;
        while (to < end && to - at <= LONGEST_WORD && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return to > at
                && to - at <= LONGEST_WORD
                && FIRST_WORDS.contains(text.subSequence(at, to).toString().toLowerCase(Locale.ROOT));
    }

    static boolean isCredits(String line) {
        Matcher work = WORK.matcher(line);
        if (!work.region(line.startsWith("(") ? 1 : 0, line.length()).lookingAt()) {
            return false;
        }
        int end = work.end();
        int count = 1;
        while (work.find()) {
            if (tellsMore(line, end, work.start())) {
                return false;
            }
            end = work.end();
            count++;
        }
        return count > 1;
    }

    /** Whether more stands between two than names, places and joints. */
    private static boolean tellsMore(String line, int from, int to) {
        int small = 0;
        for (String word : line.substring(from, to).split("[\\s,;.]+")) {
            small += !word.isEmpty() && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
        }
        return small > 4;
    }
}
