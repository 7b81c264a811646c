package org.clipfile.label;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clipfile.article.Label;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;

/** Takes out rows of buttons to pass a page on, names run together too: {@code FacebookXPrintEmail}, {@code Teilen: MailWhatsApp}. */
public final class ShareRowLabeller implements Labeller {
    private static final Label SHARE = Label.removed("share", "share-row");
    private static final int LONGEST = 200;
    private static final int SHORTEST = 4;
    private static final int LONGEST_WORD = 16;
    private static final int BEGINNING = 2;
    /** Names of fewer networks may be said in passing. */
    private static final int FEWEST = 2;

    /** A row has no other words than these, and of these some. */
    private static final Set<String> NETWORKS = LineWords.LISTS.set("networks");

    private static final Set<String> OTHERS = LineWords.LISTS.set("buttons");

    /** The first letters of the words: most lines of a text begin otherwise, and need not be read. */
    private static final Set<String> BEGINNINGS = Stream.concat(NETWORKS.stream(), OTHERS.stream())
            .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    @Override
    public void label(Worksheet sheet) {
        CharSequence text = sheet.page().text();
        for (Segment segment : sheet.page().segments()) {
            if (segment.kind() != Kind.CODE && isOne(text, segment.span()) && sheet.isOpen(segment)) {
                sheet.ledger().label(segment.span(), SHARE);
            }
        }
    }

    static boolean isOne(CharSequence text, Span span) {
        int start = span.start();
        while (start < span.end() && text.charAt(start) <= ' ') {
            start++;
        }
        if (span.length() > LONGEST || span.end() - start < SHORTEST) {
            return false;
        }
        String beginning = text.subSequence(start, start + BEGINNING).toString().toLowerCase(Locale.ROOT);
        return BEGINNINGS.contains(beginning)
                && isMadeOfThem(NO_LETTERS
                        .matcher(text.subSequence(start, span.end()).toString().toLowerCase(Locale.ROOT))
                        .replaceAll(""));
    }

    private static boolean isMadeOfThem(String letters) {
        // Of each place: how many networks the words up to there name at most; -1 where no words end.
        int[] named = new int[letters.length() + 1];
        int reached = 0;
        for (int end = 1; end < named.length && end - reached <= LONGEST_WORD; end++) {
            named[end] = -1;
            for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
                if (named[start] < 0) {
                    continue;
                }
                String word = letters.substring(start, end);
                boolean network = NETWORKS.contains(word);
                if (network || OTHERS.contains(word)) {
                    named[end] = Math.max(named[end], named[start] + (network ? 1 : 0));
                    reached = end;
                }
            }
        }
        return reached == letters.length() && named[reached] >= FEWEST;
    }
}
