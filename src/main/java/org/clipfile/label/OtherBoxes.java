package org.clipfile.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clipfile.article.Box;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.rules.BoxNames;
import org.jspecify.annotations.Nullable;

/** Which boxes of a page hold other things than the article, by their names; boxes around the headline never do. */
final class OtherBoxes {
    private final Page page;
    private final List<Box> boxes;
    private final int headline;
    private final boolean[] elsewhere;
    /** Which of them are feet, once somebody has asked. */
    private final @Nullable Boolean[] feet;

    /**
     * @param headline index of the segment that holds the headline, -1 if none does
     */
    OtherBoxes(Page page, int headline) {
        this.page = page;
        this.boxes = page.boxes();
        this.headline = headline;
        this.elsewhere = elsewhere();
        this.feet = new Boolean[elsewhere.length];
    }

    /** Whether a piece stands in one of them. */
    boolean hold(Segment segment) {
        return segment.box() >= 0 && elsewhere[segment.box()];
    }

    /** Whether a piece stands in one of them only because that is a foot. */
    boolean areFeetAround(Segment segment) {
        return hold(segment) && isFoot(segment.box());
    }

    /** Whether it is the caption of a figure; a class that speaks of captions says little. */
    boolean isInFigure(Segment segment) {
        int figure = segment.kind() == Kind.CAPTION ? figure(segment) : -1;
        return figure >= 0 && (headline < 0 || figure(page.segments().get(headline)) != figure);
    }

    /** The innermost figure or caption that a segment stands in, -1 if it stands in none. */
    private int figure(Segment segment) {
        int at = segment.box();
        while (at >= 0
                && !boxes.get(at).tag().equals("figure")
                && !boxes.get(at).tag().equals("figcaption")) {
            at = boxes.get(at).parent();
        }
        return at;
    }

    private boolean isFoot(int box) {
        Boolean known = feet[box];
        if (known == null) {
            Box each = boxes.get(box);
            known = (!BoxNames.isElsewhere(each.tag(), each.hints()) || BoxNames.isFoot(each.tag(), each.hints()))
                    && (each.parent() < 0 || !elsewhere[each.parent()] || isFoot(each.parent()));
            feet[box] = known;
        }
        return known;
    }

    private boolean[] elsewhere() {
        boolean[] around = new boolean[boxes.size()];
        for (int at = headline < 0 ? -1 : page.segments().get(headline).box();
                at >= 0;
                at = boxes.get(at).parent()) {
            around[at] = true;
        }
        boolean[] others = new boolean[boxes.size()];
        Map<String, Boolean> judged = new HashMap<>();
        for (int i = 0; i < others.length; i++) {
            Box box = boxes.get(i);
            int parent = box.parent();
            boolean ownFoot = parent >= 0
                    && around[parent]
                    && BoxNames.isStory(
                            boxes.get(parent).tag(), boxes.get(parent).hints())
                    && BoxNames.isFoot(box.tag(), box.hints());
            others[i] = !around[i]
                    && !ownFoot
                    && (parent >= 0 && others[parent]
                            || BoxNames.isElsewhere(box.tag())
                            || !box.tag().equals("body")
                                    && judged.computeIfAbsent(box.hints(), BoxNames::isElsewhereByName));
        }
        return others;
    }
}
