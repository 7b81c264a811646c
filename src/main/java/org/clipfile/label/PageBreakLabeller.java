package org.clipfile.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;

/**
 * Takes out what a converter leaves of printed pages in plain text: the numbers of pages, each greater by one than the last,
 * and the line printed over or under every page beside them. Numbers that count something else stand beside no such line.
 */
public final class PageBreakLabeller implements Labeller {
    private static final Label NUMBER = Label.removed("furniture", "page-number");
    private static final Label HEAD = Label.removed("furniture", "running-head");
    private static final int LONGEST = 160;
    private static final int MOST_PAGES = 10_000;

    @Override
    public void label(Worksheet sheet) {
        List<Segment> segments = sheet.page().segments();
        List<Integer> numbers = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < segments.size() && numbers.size() < MOST_PAGES; i++) {
            Span span = segments.get(i).span();
            int number = span.length() > LONGEST ? -1 : number(sheet.page().text(), span);
            if (number > 0 && (numbers.isEmpty() || number == last + 1) && sheet.isOpen(segments.get(i))) {
                numbers.add(i);
                last = number;
            }
        }
        if (numbers.size() > 1) {
            label(sheet, segments, numbers);
        }
    }

    private static void label(Worksheet sheet, List<Segment> segments, List<Integer> numbers) {
        Map<String, Integer> lines = new HashMap<>();
        for (Segment segment : segments) {
            if (segment.span().length() <= LONGEST && sheet.isOpen(segment)) {
                lines.merge(words(sheet, segment), 1, Integer::sum);
            }
        }
        List<Integer> heads = new ArrayList<>();
        for (int number : numbers) {
            for (int beside : new int[] {number - 1, number + 1}) {
                if (beside >= 0 && beside < segments.size() && isRunning(sheet, segments.get(beside), lines)) {
                    heads.add(beside);
                }
            }
        }
        if (heads.isEmpty() && !breaksPages(sheet.page().text(), segments, numbers)) {
            return;
        }
        numbers.forEach(n -> sheet.ledger().label(segments.get(n).span(), NUMBER));
        String words = heads.isEmpty() ? "" : words(sheet, segments.get(heads.get(0)));
        for (Segment segment : segments) {
            if (!words.isEmpty()
                    && segment.span().length() <= LONGEST
                    && words(sheet, segment).equals(words)) {
                sheet.ledger().label(segment.span(), HEAD);
            }
        }
    }

    private static boolean isRunning(Worksheet sheet, Segment segment, Map<String, Integer> lines) {
        return segment.span().length() <= LONGEST
                && sheet.isOpen(segment)
                && lines.getOrDefault(words(sheet, segment), 0) > 1;
    }

    /** Whether a form feed stands behind a number. */
    private static boolean breaksPages(CharSequence text, List<Segment> segments, List<Integer> numbers) {
        for (int n : numbers) {
            Span span = segments.get(n).span();
            for (int i = span.start(); i < span.end(); i++) {
                if (text.charAt(i) == '\f') {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a line says besides numbers. */
    private static String words(Worksheet sheet, Segment segment) {
        return Prose.collapse(sheet.page().text(), segment.span()).replaceAll("\\d+", "#");
    }

    /** The number a line holds and nothing else but dashes around it; -1 for other lines. */
    private static int number(CharSequence text, Span span) {
        int number = -1;
        boolean ended = false;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (ended || number > 9_999) {
                    return -1;
                }
                number = Math.max(number, 0) * 10 + c - '0';
            } else if (c == '-' || c == '\u2013' || Prose.isBlank(c)) {
                ended = number >= 0;
            } else {
                return -1;
            }
        }
        return number;
    }
}
