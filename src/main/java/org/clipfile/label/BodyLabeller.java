package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clipfile.article.Label;
import org.clipfile.article.Page;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;
import org.clipfile.rules.Words;
import org.clipfile.weigh.BodyModel;
import org.clipfile.weigh.PageFeatures;
import org.clipfile.weigh.Verdict;

/**
 * Finds the article of a web page: weighs each piece of which nobody has spoken yet, and removes those that are likelier
 * to stand around the article than in it. Plain text, which has no boxes, it leaves alone.
 */
public final class BodyLabeller implements Labeller {
    /** Ids of the rules of pieces that were weighed and found wanting begin with this; the ground follows. */
    static final String WEIGHED_BY = "weighed:";

    /** Reasons that say less than that a piece is all links. */
    private static final Set<String> VAGUE = Set.of("outside-article", "furniture");

    /** A caption apart from the text may still be the article's: that is for those to say who know its pictures. */
    private static final Label APART = Label.removed("outside-article", WEIGHED_BY + "place");

    /** What markup calls a caption is body only where little speaks for a caption. */
    private static final float SURE = 0.8f;

    /** Beside a picture, only more ink than captions have is body. */
    private static final int LONG_CAPTION = 500;

    /** Ink that no piece around an article has. */
    private static final int NEVER_AROUND = 20_000;

    /** What a button says that shows or hides an answer is longer. */
    private static final int BUTTON_WORDS = 3;

    private static final Label BUTTON = Label.removed("furniture", "button");

    private static final Label WEIGHED = Label.body("paragraph", "weighed");

    private final BodyModel model;

    public BodyLabeller(BodyModel model) {
        this.model = model;
    }

    @Override
    public void label(Worksheet sheet) {
        Page page = sheet.page();
        if (!page.isMarkup()) {
            return;
        }
        PageFeatures features = new PageFeatures(page, sheet.ledger());
        List<Verdict> whole = WholeLists.settle(features, page.boxes(), model.weigh(features));
        List<Verdict> verdicts = notEmpty(features, Footnotes.settle(features, page.text(), whole));
        int first = first(verdicts);
        int last = last(verdicts);
        for (int n = 0; n < verdicts.size(); n++) {
            Segment segment = features.segment(n);
            Verdict verdict = verdicts.get(n);
            if (segment.kind() != Kind.CAPTION) {
                if (!verdict.isBody()) {
                    sheet.ledger().label(segment.span(), against(verdict, segment));
                } else if (isButton(page, segment)) {
                    sheet.ledger().label(segment.span(), BUTTON);
                }
            } else if (verdict.chance() > SURE && (segment.picture() < 0 || segment.ink() > LONG_CAPTION)) {
                sheet.ledger().label(segment.span(), WEIGHED);
            } else if (n < first || n > last + 2) {
                sheet.ledger().label(segment.span(), APART);
            }
        }
        new HiddenLabeller().label(sheet);
        ReasonsAround.settle(sheet);
    }

    /** Whether nobody has spoken of a piece, or it was only weighed: who knows what it is may say so. */
    static boolean isFree(Worksheet sheet, Segment segment) {
        return sheet.isOpen(segment)
                || isWeighed(sheet.ledger().at(segment.span().start()));
    }

    /** Whether a label says of a piece only that it was weighed and removed. */
    public static boolean isWeighed(Label label) {
        return label.role() == Role.REMOVED && label.rule().startsWith(WEIGHED_BY);
    }

    /** Whether a piece is all a button says: "Copy", between the lines of a story. */
    private static boolean isButton(Page page, Segment segment) {
        Span span = segment.span();
        return segment.kind() == Kind.PARAGRAPH
                && page.boxes().get(segment.box()).tag().equals("button")
                && Words.count(page.text(), span.start(), span.end(), BUTTON_WORDS + 1) <= BUTTON_WORDS;
    }

    private static Label against(Verdict verdict, Segment segment) {
        boolean links = segment.linkShare() > 0.5 && VAGUE.contains(verdict.reason());
        return Label.removed(links ? "navigation" : verdict.reason(), WEIGHED_BY + verdict.ground());
    }

    /** The verdicts; where all are against, very long pieces are spared: nothing around articles is of their length. */
    private static List<Verdict> notEmpty(PageFeatures features, List<Verdict> verdicts) {
        if (first(verdicts) < verdicts.size()) {
            return verdicts;
        }
        List<Verdict> spared = new ArrayList<>(verdicts);
        for (int n = 0; n < spared.size(); n++) {
            if (features.segment(n).ink() >= NEVER_AROUND && features.segment(n).linkShare() < 0.5) {
                spared.set(n, Verdict.SPARED);
            }
        }
        return spared;
    }

    private static int first(List<Verdict> verdicts) {
        int n = 0;
        while (n < verdicts.size() && !verdicts.get(n).isBody()) {
            n++;
        }
        return n;
    }

    private static int last(List<Verdict> verdicts) {
        int n = verdicts.size() - 1;
        while (n >= 0 && !verdicts.get(n).isBody()) {
            n--;
        }
        return n;
    }
}
