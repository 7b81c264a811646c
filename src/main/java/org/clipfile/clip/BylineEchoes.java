package org.clipfile.clip;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clipfile.article.Facts;
import org.clipfile.article.Label;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.facts.Bylines;
import org.clipfile.label.BodyLabeller;
import org.clipfile.label.Prose;
import org.clipfile.label.Worksheet;

/**
 * Calls a byline what prints the names of the article's authors on its page and was only weighed and found to be no part
 * of the body, as links to their pages are. Who wrote it is known only when one was chosen among all statements.
 */
final class BylineEchoes {
    private static final Label BYLINE = Label.metadata("byline", "authors-named");
    private static final int LONGEST = 200;
    /** So many visible pieces above the title and below the text may still name the authors. */
    private static final int NEAR = 3;

    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    /** There the author answers a reader, or is named beside another story. */
    private static final Set<String> OF_OTHERS = Set.of("comments", "related");

    private BylineEchoes() {}

    static void settle(Worksheet sheet, Facts facts) {
        List<Segment> segments = sheet.page().segments();
        if (facts.authors().isEmpty() || !sheet.page().isMarkup()) {
            return;
        }
        List<Set<String>> names = facts.authors().stream()
                .map(author -> words(author.name()))
                .filter(words -> !words.isEmpty())
                .toList();
        Set<String> known = names.stream().flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
        known.addAll(Bylines.aroundNames());
        int from = reach(sheet, segments, -1);
        int to = reach(sheet, segments, 1);
        for (int i = Math.max(0, from); i <= to; i++) {
            Segment segment = segments.get(i);
            Label label = sheet.ledger().at(segment.span().start());
            if (segment.kind() != Kind.HIDDEN
                    && segment.ink() <= LONGEST
                    && BodyLabeller.isWeighed(label)
                    && !OF_OTHERS.contains(label.detail())) {
                Set<String> said = words(Prose.collapse(sheet.page().text(), segment.span()));
                if (known.containsAll(said) && names.stream().anyMatch(said::containsAll)) {
                    sheet.ledger().label(segment.span(), BYLINE);
                }
            }
        }
    }

    /** A few visible pieces beyond the first or the last of the article, by the direction; -1 if it has none. */
    private static int reach(Worksheet sheet, List<Segment> segments, int step) {
        int at = step < 0 ? 0 : segments.size() - 1;
        while (at >= 0 && at < segments.size() && !isOfArticle(sheet, segments.get(at))) {
            at -= step;
        }
        if (at < 0 || at >= segments.size()) {
            return -1;
        }
        for (int seen = 0; seen < NEAR && at + step >= 0 && at + step < segments.size(); ) {
            at += step;
            seen += segments.get(at).kind() == Kind.HIDDEN ? 0 : 1;
        }
        return at;
    }

    private static boolean isOfArticle(Worksheet sheet, Segment segment) {
        if (segment.kind() == Kind.HIDDEN || segment.span().isEmpty()) {
            return false;
        }
        Label label = sheet.ledger().at(segment.span().start());
        return label.role() == Role.BODY
                || label.role() == Role.METADATA && label.detail().equals("title");
    }

    private static Set<String> words(String text) {
        return PARTS.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
