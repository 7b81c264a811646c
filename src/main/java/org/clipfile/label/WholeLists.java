package org.clipfile.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clipfile.article.Box;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.weigh.PageFeatures;
import org.clipfile.weigh.Verdict;

/**
 * Keeps lists and tables whole: a reader who finds three of five points in an article has been told something else than its
 * author wrote. The items of a list that is no list of links are weighed together, long ones counting more; so are the rows
 * of a table.
 */
final class WholeLists {
    /** A list with more of its text in links than this leads elsewhere; there each item stands for itself. */
    private static final double LINKS = 0.3;

    private static final double ALL_LINKS = 0.9;
    private static final Verdict ELSEWHERE = new Verdict(0, "related", "links");

    private WholeLists() {}

    /** Lets the items of each list share one verdict. */
    static List<Verdict> settle(PageFeatures page, List<Box> boxes, List<Verdict> verdicts) {
        List<Verdict> settled = new ArrayList<>(verdicts);
        for (List<Integer> items : lists(page, boxes).values()) {
            if (isAnnounced(page, items, verdicts)) {
                items.forEach(n -> settled.set(n, verdicts.get(n).isBody() ? verdicts.get(n) : Verdict.SPARED));
            } else if (items.size() > 1 && isParted(items, verdicts) && linkShare(page, items) <= LINKS) {
                share(page, items, settled);
            }
        }
        return settled;
    }

    /**
     * Keeps what stands between two paragraphs of a plain text's body: the rows of a table, and headings that markup tells to
     * be some.
     */
    static List<Verdict> settleText(PageFeatures page, List<Verdict> verdicts) {
        List<Verdict> settled = new ArrayList<>(verdicts);
        for (int n = 1; n < verdicts.size(); n++) {
            int end = n;
            while (end < verdicts.size() && isPart(page.segment(end).kind())) {
                end++;
            }
            if (end > n && isBody(page, settled, n - 1) && end < verdicts.size() && isBody(page, settled, end)) {
                for (int i = n; i < end; i++) {
                    settled.set(i, settled.get(i).isBody() ? settled.get(i) : Verdict.SPARED);
                }
            }
            n = Math.max(n, end - 1);
        }
        leadingElsewhere(page, settled);
        return settled;
    }

    /** Takes out lists of nothing but links that no sentence announces, and the headings over them. */
    private static void leadingElsewhere(PageFeatures page, List<Verdict> settled) {
        for (int n = 0; n < settled.size(); n++) {
            int end = n;
            while (end < settled.size()
                    && page.segment(end).kind() == Kind.LIST_ITEM
                    && page.segment(end).linkShare() > ALL_LINKS) {
                end++;
            }
            if (end - n > 1 && (n == 0 || !page.endsInColon(n - 1))) {
                boolean headed = n > 0 && page.segment(n - 1).kind() == Kind.HEADING;
                for (int i = headed ? n - 1 : n; i < end; i++) {
                    settled.set(i, ELSEWHERE);
                }
            }
            n = Math.max(n, end);
        }
    }

    private static boolean isPart(Kind kind) {
        return kind == Kind.TABLE || kind == Kind.HEADING || kind == Kind.CODE;
    }

    private static boolean isBody(PageFeatures page, List<Verdict> verdicts, int n) {
        return verdicts.get(n).isBody() && !isPart(page.segment(n).kind());
    }

    private static Map<Integer, List<Integer>> lists(PageFeatures page, List<Box> boxes) {
        Map<Integer, List<Integer>> lists = new HashMap<>();
        for (int n = 0; n < page.count(); n++) {
            Segment segment = page.segment(n);
            if (segment.kind() == Kind.LIST_ITEM || segment.kind() == Kind.TABLE) {
                int list = segment.kind() == Kind.TABLE ? table(boxes, segment.box()) : list(boxes, segment.box());
                if (list >= 0) {
                    lists.computeIfAbsent(list, k -> new ArrayList<>()).add(n);
                }
            }
        }
        return lists;
    }

    /** The list a box stands in, the outermost of lists in lists; -1 if in none. */
    private static int list(List<Box> boxes, int box) {
        int list = -1;
        for (int at = box; at >= 0; at = boxes.get(at).parent()) {
            String tag = boxes.get(at).tag();
            if (tag.equals("ul") || tag.equals("ol")) {
                list = at;
            } else if (list >= 0 && !tag.equals("li")) {
                break;
            }
        }
        return list;
    }

    /** The table a box stands in, the innermost; -1 if in none. */
    private static int table(List<Box> boxes, int box) {
        int at = box;
        while (at >= 0 && !boxes.get(at).tag().equals("table")) {
            at = boxes.get(at).parent();
        }
        return at;
    }

    /** Whether a sentence of the article right above the list ends in a colon: it goes on in the list. */
    private static boolean isAnnounced(PageFeatures page, List<Integer> items, List<Verdict> verdicts) {
        int first = items.get(0);
        return first > 0
                && page.follows(first)
                && verdicts.get(first - 1).isBody()
                && page.segment(first - 1).kind() == Kind.PARAGRAPH
                && page.endsInColon(first - 1);
    }

    private static boolean isParted(List<Integer> items, List<Verdict> verdicts) {
        boolean first = verdicts.get(items.get(0)).isBody();
        return items.stream().anyMatch(n -> verdicts.get(n).isBody() != first);
    }

    private static double linkShare(PageFeatures page, List<Integer> items) {
        double links = 0;
        double ink = 0;
        for (int n : items) {
            links += page.segment(n).linkChars();
            ink += page.segment(n).ink();
        }
        return links / Math.max(1, ink);
    }

    private static void share(PageFeatures page, List<Integer> items, List<Verdict> verdicts) {
        double sum = 0;
        double ink = 0;
        int worst = items.get(0);
        for (int n : items) {
            Verdict verdict = verdicts.get(n);
            sum += verdict.chance() * page.segment(n).ink();
            ink += page.segment(n).ink();
            worst = verdict.chance() < verdicts.get(worst).chance() ? n : worst;
        }
        Verdict against = verdicts.get(worst);
        Verdict shared = new Verdict((float) (sum / Math.max(1, ink)), against.reason(), against.ground());
        for (int n : items) {
            verdicts.set(n, shared.isBody() ? Verdict.SPARED : shared);
        }
    }
}
