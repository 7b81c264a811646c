package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;

/**
 * Reads the lines with which mails and memoranda open that were kept as plain text: {@code From:}, {@code To:},
 * {@code Subject:}, {@code Date:}. One alone may be anything, and further down they are quoted by a story.
 */
public final class LetterHeadLabeller implements Labeller {
    private static final String RULE = "letter-head";
    private static final int MOST_LINES = 12;
    private static final int LONGEST = 300;
    private static final int LONGEST_WORD = 14;
    private static final int LEAST = 2;
    /** What a line tells by its first word; "" for what an archive does not keep. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("subject", "title"),
            Map.entry("subj", "title"),
            Map.entry("re", "title"),
            Map.entry("betreff", "title"),
            Map.entry("objet", "title"),
            Map.entry("asunto", "title"),
            Map.entry("oggetto", "title"),
            Map.entry("assunto", "title"),
            Map.entry("onderwerp", "title"),
            Map.entry("date", "published"),
            Map.entry("sent", "published"),
            Map.entry("datum", "published"),
            Map.entry("gesendet", "published"),
            Map.entry("fecha", "published"),
            Map.entry("from", "byline"),
            Map.entry("von", "byline"),
            Map.entry("to", ""),
            Map.entry("cc", ""),
            Map.entry("an", ""),
            Map.entry("para", ""),
            Map.entry("memorandum for", ""),
            Map.entry("through", ""),
            Map.entry("thru", ""));

    private record Line(Span span, Span value, String field) {}

    @Override
    public void label(Worksheet sheet) {
        List<Line> lines = lines(sheet);
        if (lines.stream().filter(line -> !line.field().isEmpty()).count() < LEAST
                || lines.stream().noneMatch(line -> line.field().equals("title"))) {
            return;
        }
        for (Line line : lines) {
            String words = Prose.collapse(sheet.page().text(), line.value());
            String field = line.field();
            if (words.isEmpty() || field.isEmpty() || field.equals("byline") && !words.contains("@")) {
                sheet.ledger().label(line.span(), Label.removed("furniture", RULE));
                continue;
            }
            int address = field.equals("byline") ? words.indexOf('<') : -1;
            String value = address > 0 ? words.substring(0, address).strip() : words;
            String source =
                    field.equals("title") ? "title-line" : field.equals("published") ? "date-line" : "byline-line";
            sheet.state(new Fact(field, value, source, line.span()));
            sheet.ledger().label(line.span(), Label.metadata(field, RULE));
        }
    }

    /** Such lines before anything else, in order. */
    private static List<Line> lines(Worksheet sheet) {
        List<Line> lines = new ArrayList<>();
        CharSequence text = sheet.page().text();
        int seen = 0;
        for (Segment segment : sheet.page().segments()) {
            Span span = segment.span();
            if (!sheet.isOpen(segment)) {
                continue;
            }
            int colon = colon(text, span);
            String word = colon < 0
                    ? ""
                    : Prose.collapse(text, new Span(span.start(), colon)).toLowerCase(Locale.ROOT);
            String field = FIELDS.get(word);
            if (field != null && span.length() <= LONGEST) {
                lines.add(new Line(span, new Span(colon + 1, span.end()), field));
            } else if (++seen > 1 || !lines.isEmpty()) {
                // One line may stand above: MEMORANDUM FOR RECORD.
                break;
            }
            if (lines.size() > MOST_LINES) {
                break;
            }
        }
        return lines;
    }

    private static int colon(CharSequence text, Span span) {
        for (int i = span.start(); i < Math.min(span.end(), span.start() + LONGEST_WORD + 4); i++) {
            if (text.charAt(i) == ':') {
                return i;
            }
        }
        return -1;
    }
}
