package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Label;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.weigh.BodyModel;
import org.clipfile.weigh.HeadModel;
import org.clipfile.weigh.PageFeatures;
import org.clipfile.weigh.Verdict;

/**
 * Finds the article of a plain text: weighs each line and paragraph of which nobody has spoken yet, and removes those that
 * are likelier to stand around the article than in it; then takes title, bylines and dates out of the lines around the
 * body's beginning. A text in which nothing looks like an article keeps all.
 */
public final class TextBodyLabeller implements Labeller {
    private static final int ENOUGH = 300;

    private final BodyModel model;
    private final HeadModel heads;

    public TextBodyLabeller(BodyModel model, HeadModel heads) {
        this.model = model;
        this.heads = heads;
    }

    @Override
    public void label(Worksheet sheet) {
        boolean clean = CleanText.isClean(sheet);
        PageFeatures features = new PageFeatures(clean ? beginning(sheet.page()) : sheet.page(), sheet.ledger());
        List<Verdict> verdicts = model.weigh(features);
        if (clean) {
            verdicts = CleanText.spare(sheet.page().text(), features, verdicts);
        }
        if (verdicts.stream().anyMatch(Verdict::isBody)) {
            remove(sheet, features, verdicts);
        }
        LateCaptions.label(sheet);
        new TextHead(sheet, features, verdicts, heads.find(features, verdicts)).label();
    }

    /** As much of a clean text as need be weighed: nothing goes after its first paragraph. */
    private static Page beginning(Page page) {
        if (page.segments().size() <= ENOUGH) {
            return page;
        }
        List<Segment> segments = page.segments().subList(0, ENOUGH);
        int end = segments.get(ENOUGH - 1).span().end();
        return new Page(
                page.text().subSequence(0, end),
                page.charset(),
                segments,
                List.of(),
                page.facts(),
                List.of(),
                page.problems());
    }

    private static void remove(Worksheet sheet, PageFeatures features, List<Verdict> verdicts) {
        for (int n = 0; n < verdicts.size(); n++) {
            Verdict verdict = verdicts.get(n);
            if (!verdict.isBody()) {
                String rule = BodyLabeller.WEIGHED_BY + verdict.ground();
                sheet.ledger().label(features.segment(n).span(), Label.removed(verdict.reason(), rule));
            }
        }
    }
}
