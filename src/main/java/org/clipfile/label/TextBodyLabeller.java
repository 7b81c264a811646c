package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Label;
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
    private final BodyModel model;
    private final HeadModel heads;

    public TextBodyLabeller(BodyModel model, HeadModel heads) {
        this.model = model;
        this.heads = heads;
    }

    @Override
    public void label(Worksheet sheet) {
        PageFeatures features = new PageFeatures(sheet.page(), sheet.ledger());
        List<Verdict> verdicts = CleanText.spare(sheet.page().text(), features, model.weigh(features));
        if (verdicts.stream().anyMatch(Verdict::isBody)) {
            remove(sheet, features, verdicts);
        }
        LateCaptions.label(sheet);
        new TextHead(sheet, features, verdicts, heads.find(features, verdicts)).label();
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
