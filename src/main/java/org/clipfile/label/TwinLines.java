package org.clipfile.label;

import java.util.Arrays;
import java.util.List;
import org.clipfile.article.Label;
import org.clipfile.article.Media.Credit;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.facts.Credits;
import org.clipfile.rules.Words;
import org.jspecify.annotations.Nullable;

/**
 * Two lines of a plain text that follow each other and say the same, the second perhaps with a credit behind it: the
 * alternative text of a picture and its caption. Stories say nothing twice in a row, but headlines stand there twice, so
 * before the first paragraph the credit must tell.
 */
final class TwinLines {
    static final String RULE = "said-twice";
    private static final int LEAST_WORDS = 4;
    private static final int MOST_WORDS = 90;
    private static final int LONGEST = 700;
    /** Twins without a credit are no longer. */
    private static final int TWIN_WORDS = 45;

    private static final int CREDIT_WORDS = 9;
    /** Enough to see that two lines do not begin alike. */
    private static final int LOOK = 6;

    private final Worksheet sheet;
    private final CharSequence text;
    private final List<Segment> segments;

    TwinLines(Worksheet sheet) {
        this.sheet = sheet;
        this.text = sheet.page().text();
        this.segments = sheet.page().segments();
    }

    void label() {
        for (int i = 1; i < segments.size(); i++) {
            Span first = visible(segments.get(i - 1).span());
            Span second = visible(segments.get(i).span());
            if (!beginAlike(first, second) || !sheet.isOpen(segments.get(i - 1)) || !sheet.isOpen(segments.get(i))) {
                continue;
            }
            int end = said(first, second);
            if (end < 0) {
                continue;
            }
            Span rest = new Span(end, second.end());
            boolean credited = isCredit(rest);
            if (credited
                    || letters(rest) == 0
                            && i > sheet.margins().first()
                            && isBrief(second)
                            && !isThird(i + 1, second)
                            && !isThird(i - 2, first)) {
                picture(i, first, new Span(second.start(), end), credited ? rest : null);
                i++;
            }
        }
    }

    private Span visible(Span span) {
        int from = span.start();
        int to = span.end();
        while (to > from && Prose.isBlank(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && Prose.isBlank(text.charAt(from))) {
            from++;
        }
        return new Span(from, to);
    }

    private boolean beginAlike(Span first, Span second) {
        if (first.length() < 3 * LEAST_WORDS || second.length() > LONGEST || first.length() > second.length() + 1) {
            return false;
        }
        for (int i = 0; i < LOOK; i++) {
            if (text.charAt(first.start() + i) != text.charAt(second.start() + i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the second line has said all words of the first; -1 if it says others. */
    private int said(Span first, Span second) {
        Words one = new Words(text, first.start(), first.end());
        Words other = new Words(text, second.start(), second.end());
        int words = 0;
        int end = second.start();
        while (one.next()) {
            if (!other.next() || one.hash() != other.hash() || ++words > MOST_WORDS) {
                return -1;
            }
            end = other.end();
        }
        return words < LEAST_WORDS ? -1 : end;
    }

    private boolean isBrief(Span span) {
        return Words.count(text, span.start(), span.end(), TWIN_WORDS + 1) <= TWIN_WORDS;
    }

    /** Whether a third line says the same: somebody fills a page with words. */
    private boolean isThird(int index, Span second) {
        return index >= 0
                && index < segments.size()
                && said(second, visible(segments.get(index).span())) >= 0;
    }

    private int letters(Span span) {
        int letters = 0;
        for (int i = span.start(); i < span.end(); i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private boolean isCredit(Span rest) {
        if (letters(rest) == 0) {
            return false;
        }
        String words = bare(rest);
        return !words.endsWith(".")
                && (words.split("[\\s/]+").length <= CREDIT_WORDS && (Credits.isName(words) || Credits.isBare(words))
                        || Credits.labelled(words).isPresent());
    }

    private String bare(Span rest) {
        return Prose.collapse(text, rest)
                .replaceAll("^[\\s.!?/|,;:\"”»)–—-]+", "")
                .strip();
    }

    private void picture(int index, Span alt, Span caption, @Nullable Span rest) {
        Credit credit = rest == null ? null : Credits.parse(bare(rest));
        int next = index + 1;
        boolean under = next < segments.size()
                && sheet.isOpen(segments.get(next))
                && isCreditLine(segments.get(next).span(), rest);
        if (credit == null && under) {
            credit = Credits.parse(Prose.collapse(text, segments.get(next).span()));
        }
        String words = Prose.collapse(text, caption);
        int media = sheet.add(FoundMedia.picture(alt.start())
                .withAlt(words)
                .withCaption(words)
                .withCredit(credit));
        sheet.ledger().label(segments.get(index - 1).span(), Label.media(media, "alt", RULE));
        sheet.ledger().label(segments.get(index).span(), Label.media(media, "caption", RULE));
        if (rest != null) {
            sheet.ledger()
                    .label(
                            new Span(rest.start(), segments.get(index).span().end()),
                            Label.media(media, "credit", RULE));
        }
        if (under) {
            sheet.ledger().label(segments.get(next).span(), Label.media(media, "credit", RULE));
        }
    }

    /** Whether the line under it is its credit: names with a slash, or what stands behind the caption already. */
    private boolean isCreditLine(Span span, @Nullable Span rest) {
        if (span.length() > 80) {
            return false;
        }
        String line = Prose.collapse(text, span);
        return rest == null
                ? line.indexOf('/') > 0 && Credits.isBare(line)
                : Arrays.equals(hashes(line), hashes(bare(rest)));
    }

    private static long[] hashes(String words) {
        Words walk = new Words(words, 0, words.length());
        long[] hashes = new long[CREDIT_WORDS + 1];
        int n = 0;
        while (n < hashes.length && walk.next()) {
            hashes[n++] = walk.hash();
        }
        return Arrays.copyOf(hashes, n);
    }
}
