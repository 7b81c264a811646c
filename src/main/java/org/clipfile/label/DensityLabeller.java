package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Label;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;

/**
 * Finds the article of a web page by where its running text is dense, and removes what stands around it. Decides only on
 * what nobody has spoken of yet; plain text, which has no boxes, it leaves alone.
 */
public final class DensityLabeller implements Labeller {
    private static final Label HIDDEN = Label.removed("hidden", "hidden");
    private static final Label NAVIGATION = Label.removed("navigation", "link-density");
    private static final Label OUTSIDE = Label.removed("outside-article", "density");
    private static final Label FURNITURE = Label.removed("outside-article", "furniture");
    private static final Label STRAY_HEADING = Label.removed("outside-article", "stray-heading");

    /** Scraps before the first and after the last prose of the article are removed if they are shorter than this. */
    private static final int SCRAP = 60;

    @Override
    public void label(Worksheet sheet) {
        Page page = sheet.page();
        if (page.boxes().isEmpty()) {
            return;
        }
        List<Segment> segments = page.segments();
        BoxScores scores = new BoxScores(page);
        int best = scores.best();
        boolean[] inside = new boolean[segments.size()];
        for (int i = 0; i < inside.length; i++) {
            Segment segment = segments.get(i);
            inside[i] = best < 0 || scores.isInside(segment, best);
            if (!sheet.isOpen(segment)) {
                inside[i] = false;
            } else if (segment.kind() == Kind.HIDDEN) {
                remove(sheet, segment, HIDDEN);
                inside[i] = false;
            }
        }
        int first = firstProse(scores, segments, inside);
        int last = lastProse(scores, segments, inside);
        for (int i = 0; i < inside.length; i++) {
            Segment segment = segments.get(i);
            if (!sheet.isOpen(segment) || segment.kind() == Kind.CAPTION && inside[i] && i <= last + 2) {
                continue;
            }
            decide(sheet, scores, segment, inside[i] && i >= first && i <= last);
        }
        strayHeadings(sheet, segments);
    }

    private static void decide(Worksheet sheet, BoxScores scores, Segment segment, boolean inside) {
        boolean links = segment.linkShare() > 0.5;
        if (!inside) {
            remove(sheet, segment, links ? NAVIGATION : OUTSIDE);
        } else if (scores.isFurniture(segment)) {
            remove(sheet, segment, links ? NAVIGATION : FURNITURE);
        } else if (links && segment.linkShare() > 0.8 && segment.kind() != Kind.HEADING) {
            remove(sheet, segment, NAVIGATION);
        }
    }

    private static int firstProse(BoxScores scores, List<Segment> segments, boolean[] inside) {
        for (int i = 0; i < inside.length; i++) {
            if (inside[i] && isArticleProse(scores, segments.get(i))) {
                // A heading right before the first prose belongs to it.
                return i > 0 && inside[i - 1] && segments.get(i - 1).kind() == Kind.HEADING ? i - 1 : i;
            }
        }
        return 0;
    }

    private static int lastProse(BoxScores scores, List<Segment> segments, boolean[] inside) {
        for (int i = inside.length - 1; i >= 0; i--) {
            if (inside[i] && isArticleProse(scores, segments.get(i))) {
                return i;
            }
        }
        return inside.length - 1;
    }

    private static boolean isArticleProse(BoxScores scores, Segment segment) {
        return !scores.isFurniture(segment)
                && (scores.isProse(segment)
                        || segment.ink() >= SCRAP && segment.linkShare() < 0.5 && segment.kind() != Kind.CAPTION);
    }

    /** A heading under which no text is left headed something that was removed. */
    private static void strayHeadings(Worksheet sheet, List<Segment> segments) {
        boolean text = false;
        for (int i = segments.size() - 1; i >= 0; i--) {
            Segment segment = segments.get(i);
            if (segment.kind() == Kind.CAPTION || !sheet.isOpen(segment)) {
                continue;
            }
            if (segment.kind() != Kind.HEADING) {
                text = true;
            } else if (!text) {
                remove(sheet, segment, STRAY_HEADING);
            }
        }
    }

    private static void remove(Worksheet sheet, Segment segment, Label label) {
        sheet.ledger().label(segment.span(), label);
    }
}
