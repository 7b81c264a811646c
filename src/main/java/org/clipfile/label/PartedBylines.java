package org.clipfile.label;

import org.clipfile.article.Fact;
import org.clipfile.article.Page;
import org.clipfile.facts.Bylines;
import org.clipfile.facts.PageBylines;

/**
 * Takes from the bylines and signatures that the markup names the part that names somebody, where an element of that name
 * holds more than one: {@code von Ada Moor | send mail}.
 */
final class PartedBylines {
    private PartedBylines() {}

    static void settle(Worksheet sheet) {
        sheet.restate(fact -> inPart(fact, sheet.page()));
    }

    private static Fact inPart(Fact fact, Page page) {
        if (fact.span() == null
                || !fact.field().equals("byline") && !fact.field().equals("signature")
                || page.seams().after(fact.span().start()) >= fact.span().end()
                || PageBylines.namesSomebody(fact.value())) {
            return fact;
        }
        for (FactLine.Part part : FactLine.of(page, fact.span()).parts()) {
            if (Bylines.parse(part.words()).isPresent()
                    || PageBylines.isLabelled(part.words())
                    || PageBylines.isNames(part.words())) {
                return new Fact(fact.field(), part.words(), fact.source(), part.span());
            }
        }
        return fact;
    }
}
