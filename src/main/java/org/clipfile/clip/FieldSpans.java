package org.clipfile.clip;

import org.clipfile.article.Fact;
import org.clipfile.article.Facts;
import org.clipfile.article.Label;
import org.clipfile.article.Ledger;
import org.clipfile.article.Role;
import org.clipfile.article.Span;
import org.clipfile.facts.Titles;
import org.clipfile.label.Prose;
import org.clipfile.label.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that what the ledger calls title, byline or date is known as such. Labellers mark these words before one is
 * chosen among all statements; if another was chosen, or none, the words marked would be found nowhere.
 */
final class FieldSpans {
    private FieldSpans() {}

    /**
     * Marks anew what is called a field and is not: another title as removed, with its words; as body what is called a
     * field that nothing is known of.
     *
     * @return whether anything was
     */
    static boolean settle(Worksheet sheet, Facts facts) {
        boolean any = signatures(sheet, facts);
        for (Ledger.Entry entry : sheet.ledger().entries()) {
            @Nullable Label other = other(entry, sheet, facts);
            if (other != null) {
                sheet.ledger().label(entry.span(), other);
                any = true;
            }
        }
        return any;
    }

    /** Lines of the body that are nothing but the names of its authors gave them, or say them once more. */
    private static boolean signatures(Worksheet sheet, Facts facts) {
        boolean any = false;
        for (Fact fact : sheet.facts()) {
            Span span = fact.span();
            if (span != null
                    && fact.field().equals("signature")
                    && fact.source().endsWith("-line")
                    && sheet.ledger().at(span.start()).role() == Role.BODY
                    && facts.authors().stream().anyMatch(author -> fact.value().contains(author.name()))) {
                sheet.ledger().label(span, Label.metadata("byline", "signature"));
                any = true;
            }
        }
        return any;
    }

    /** What a piece should be called instead; null if it is called rightly. */
    private static @Nullable Label other(Ledger.Entry entry, Worksheet sheet, Facts facts) {
        if (entry.label().role() != Role.METADATA) {
            return null;
        }
        boolean known =
                switch (entry.label().detail()) {
                    case "title" -> facts.title() != null;
                    case "byline" -> facts.byline() != null || !facts.authors().isEmpty();
                    case "published" -> facts.published() != null;
                    case "modified" -> facts.modified() != null;
                    default -> true;
                };
        boolean title = "title".equals(entry.label().detail());
        if (!known) {
            // Markup shows a byline or date where no text of the article stands.
            return title || !sheet.page().isMarkup() ? Worksheet.UNLABELLED : removed("other-field");
        }
        if (!title
                || facts.title() == null
                || speaksOf(Prose.collapse(sheet.page().text(), entry.span()), facts.title())) {
            return null;
        }
        return removed("other-title");
    }

    private static Label removed(String rule) {
        return Label.removed("outside-article", rule);
    }

    /** Whether one holds the other: the site's name may have been taken off, and a headline may stand in pieces. */
    private static boolean speaksOf(String words, String title) {
        String ours = Titles.letters(words);
        String theirs = Titles.letters(title);
        return theirs.contains(ours) || !theirs.isEmpty() && ours.contains(theirs);
    }
}
