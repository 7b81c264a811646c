package org.clipfile.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clipfile.Printable;
import org.clipfile.article.Article;
import org.clipfile.article.Label;
import org.clipfile.article.LedgerLine;
import org.clipfile.article.Notice;
import org.clipfile.article.Role;
import org.clipfile.clip.Clipping;

/**
 * Shows the source text of an article with every piece marked: what it is at the left, and behind it the rule that said
 * so. The text is other people's; it is made fit for a terminal.
 */
final class Explanation {
    /** Least width of the column that says what a piece is; the same for most pages. */
    private static final int MARGIN = 20;
    /** Hidden text with more chars is told by its length. */
    private static final int SHORT = 200;
    /** Chars of a long piece that are worked on at a time. */
    private static final int CHUNK = 1 << 14;

    private final Clipping clipping;
    private final PrintStream out;
    private final boolean colours;
    private final int columns;
    private final int margin;
    /** Whether what no reader sees is printed too. */
    private final boolean whole;

    Explanation(Clipping clipping, Terminal terminal, boolean whole) {
        this.whole = whole;
        this.clipping = clipping;
        this.out = terminal.out();
        this.colours = terminal.colours();
        this.columns = terminal.columns();
        this.margin = clipping.article().ledger().stream()
                .mapToInt(line -> margin(line.label()).length() + 1)
                .reduce(MARGIN, Math::max);
    }

    /** Prints a head, the text, and a legend with what was found besides. */
    void print(String name) {
        Article article = clipping.article();
        out.println(paint(Style.STRONG, Printable.line(name)) + "  "
                + Printable.line(
                        article.source().mediaType() + ", " + article.source().charset() + ", ")
                + Counts.of(article.source().bytes(), "byte"));
        out.println();
        for (LedgerLine line : article.ledger()) {
            piece(line);
        }
        out.println();
        legend(article);
    }

    private void piece(LedgerLine line) {
        CharSequence text = clipping.page().source();
        int end = line.span().end();
        int last = end;
        while (last > line.span().start() && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        Style style = Style.of(line.label().role());
        String what = margin(line.label());
        int start = line.span().start();
        while (start < last && text.charAt(start) == '\n') {
            start++;
        }
        if (start == last) {
            return;
        }
        if (!whole && isLongAndHidden(line)) {
            row(style, what, "... " + Counts.of(last - start, "char") + " (--all prints them)", "");
            return;
        }
        String by = "[by " + line.label().rule() + "]";
        // Between the elements of a page stand more line breaks than a reader sees.
        boolean markup = !clipping.article().source().mediaType().equals("text/plain");
        boolean blank = false;
        for (int at = start; at < last; ) {
            int stop = lineEnd(text, at, last);
            int next = stop < last && text.charAt(stop) == '\n' ? stop + 1 : stop;
            String words = Printable.line(text.subSequence(at, stop)).stripTrailing();
            if (markup) {
                words = words.strip();
            }
            if (words.isEmpty() && blank && next < last) {
                at = next;
                continue;
            }
            blank = words.isEmpty();
            List<String> rows = wrapped(words);
            for (int i = 0; i < rows.size(); i++) {
                boolean ends = next >= last && i == rows.size() - 1;
                row(style, at == start && i == 0 ? what : "", rows.get(i), ends ? by : "");
            }
            at = next;
        }
        if (hasBlankLine(text, last, end)) {
            row(style, "", "", "");
        }
    }

    /** Scripts and styles: most of the chars of many a page, and nothing a reader sees. */
    private static boolean isLongAndHidden(LedgerLine line) {
        return line.label().detail().equals("hidden") && line.span().length() > SHORT;
    }

    private void row(Style style, String what, String words, String by) {
        String bar = words.isEmpty() && by.isEmpty() ? "|" : "| ";
        out.println(paint(style == Style.REMOVED ? Style.REASON : style, pad(what))
                + paint(Style.FAINT, bar)
                + paint(style, words)
                + (by.isEmpty() ? "" : paint(Style.FAINT, "  " + by)));
    }

    /** A line, folded between words where it is wider than the screen. */
    private List<String> wrapped(String words) {
        int width = columns - margin - 2;
        if (columns == 0 || width < 20) {
            return List.of(words);
        }
        List<String> rows = new ArrayList<>();
        int at = 0;
        while (words.length() - at > width) {
            int blank = words.lastIndexOf(' ', at + width);
            int end = blank > at ? blank : at + width;
            if (blank <= at && Character.isHighSurrogate(words.charAt(end - 1))) {
                end++;
            }
            rows.add(words.substring(at, end));
            at = blank > at ? end + 1 : end;
        }
        rows.add(words.substring(at));
        return rows;
    }

    /** The end of the line that starts there, or of a piece of it if it is very long. */
    private static int lineEnd(CharSequence text, int from, int limit) {
        int end = from;
        while (end < limit && text.charAt(end) != '\n' && end - from < CHUNK) {
            end++;
        }
        boolean splitsPair = end < limit && end > from && Character.isHighSurrogate(text.charAt(end - 1));
        return splitsPair ? end - 1 : end;
    }

    private static boolean hasBlankLine(CharSequence text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                breaks++;
            }
        }
        return breaks > 1;
    }

    /** What a piece is, in a word or two. */
    private static String margin(Label label) {
        return switch (label.role()) {
            case BODY -> label.detail().equals("paragraph") ? "" : label.detail();
            case METADATA -> label.detail();
            case MEDIA -> label.detail() + " " + (label.media() + 1);
            case REMOVED -> "removed " + label.detail();
        };
    }

    private String pad(String what) {
        return String.format(Locale.ROOT, "%-" + margin + "s", Printable.line(what));
    }

    private void legend(Article article) {
        out.println("Left of the bar: what it is. Nothing: a paragraph of the body; " + paint(Style.METADATA, "title")
                + ": that field;");
        out.println(paint(Style.MEDIA, "caption 1") + ": of the first picture; " + paint(Style.REASON, "removed banner")
                + ": no part of the article, and why.");
        out.println("At the end of each piece: the rule that decided.");
        out.println();
        out.println(String.format(
                Locale.ROOT,
                "%s in %s; %s; %s removed.",
                Counts.of(article.body().wordCount(), "word"),
                Counts.of(article.body().blocks().size(), "block"),
                Counts.of(article.media().size(), "media item"),
                Counts.of(removed(article.ledger()), "char")));
        for (Notice notice : article.notices()) {
            out.println("Notice: " + Printable.line(notice.kind() + ": " + notice.text()));
        }
        if (!article.quality().flags().isEmpty()) {
            out.println("Flags: " + String.join(", ", article.quality().flags())
                    + (article.quality().needsReview() ? " (a person should look at it)" : ""));
        }
        for (String problem : article.quality().problems()) {
            out.println("Problem: " + Printable.line(problem));
        }
    }

    private static long removed(List<LedgerLine> ledger) {
        return ledger.stream()
                .filter(line -> line.label().role() == Role.REMOVED)
                .mapToLong(line -> line.span().length())
                .sum();
    }

    private String paint(Style style, String text) {
        return colours && !style.code.isEmpty() && !text.isEmpty()
                ? "\u001b[" + style.code + "m" + text + "\u001b[0m"
                : text;
    }

    /** How a piece looks: SGR parameters of ECMA-48 section 8.3.117. */
    private enum Style {
        BODY(""),
        METADATA("1;32"),
        MEDIA("36"),
        /** Faint and crossed out. */
        REMOVED("2;9"),
        REASON("31"),
        STRONG("1"),
        FAINT("2");

        private final String code;

        Style(String code) {
            this.code = code;
        }

        static Style of(Role role) {
            return switch (role) {
                case BODY -> BODY;
                case METADATA -> METADATA;
                case MEDIA -> MEDIA;
                case REMOVED -> REMOVED;
            };
        }
    }
}
