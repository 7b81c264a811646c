package org.clipfile.weigh;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clipfile.article.Box;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;

/** The tree of a page's boxes with what stands in each: prose, links, pieces. */
final class Boxes {
    /** A box with this share of the page's prose is not judged by its names, which then name the page. */
    private static final float TOO_MUCH = 0.4f;

    final int count;
    final int[] parent;
    final int[] depth;
    /** Hints of its names, one bit each. */
    final long[] hints;
    /** Bits of {@link #TAGS}. */
    final int[] tags;
    /** Of its tag and names. */
    final int[] look;
    /** Size of the prose anywhere in it, and directly in its children. */
    final float[] prose;

    final float[] near;
    final float[] ink;
    final float[] links;
    final int[] pieces;
    final float all;
    /** The box with the greatest balance of prose against links and scraps; -1 without any prose. */
    final int best;
    /** The box whose children hold the most prose; -1 without any. */
    final int top;

    static final List<String> TAGS = List.of(
            "li",
            "table",
            "aside",
            "nav",
            "footer",
            "header",
            "article",
            "section",
            "form",
            "figure",
            "blockquote",
            "button");
    private static final int ARTICLE = 1 << TAGS.indexOf("article");
    static final int CUSTOM = 12;
    static final int TAG_COUNT = 13;
    private static final Map<String, Integer> TAG_BITS = tagBits();

    Boxes(Page page, PieceStats[] stats) {
        List<Box> boxes = page.boxes();
        count = boxes.size();
        parent = new int[count];
        depth = new int[count];
        hints = new long[count];
        tags = new int[count];
        look = new int[count];
        prose = new float[count];
        near = new float[count];
        ink = new float[count];
        links = new float[count];
        pieces = new int[count];
        names(boxes);
        List<Segment> segments = page.segments();
        for (int i = 0; i < segments.size(); i++) {
            PieceStats stat = stats[i];
            int box = segments.get(i).box();
            if (stat == null || box < 0) {
                continue;
            }
            Segment segment = segments.get(i);
            ink[box] += segment.ink();
            links[box] += segment.linkChars();
            pieces[box]++;
            if (isProse(segment, stat)) {
                prose[box] += stat.size;
                if (parent[box] >= 0) {
                    near[parent[box]] += stat.size;
                } else {
                    near[box] += stat.size;
                }
            }
        }
        float[] balance = new float[count];
        for (int i = 0; i < segments.size(); i++) {
            int box = segments.get(i).box();
            PieceStats stat = stats[i];
            if (stat != null && box >= 0) {
                balance[box] += weight(segments.get(i), stat, isFurniture(box));
            }
        }
        int bestBox = -1;
        int topBox = -1;
        for (int i = count - 1; i >= 0; i--) {
            int up = parent[i];
            if (up >= 0) {
                prose[up] += prose[i];
                ink[up] += ink[i];
                links[up] += links[i];
                pieces[up] += pieces[i];
                balance[up] += balance[i];
            }
            if (balance[i] > 0 && (bestBox < 0 || balance[i] > balance[bestBox])) {
                bestBox = i;
            }
            if (near[i] > 0 && (topBox < 0 || near[i] >= near[topBox])) {
                topBox = i;
            }
        }
        best = bestBox;
        top = topBox;
        all = count == 0 ? 0 : Math.max(1, sumOfRoots());
    }

    private void names(List<Box> boxes) {
        Map<String, Long> known = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Box box = boxes.get(i);
            parent[i] = box.parent();
            depth[i] = parent[i] < 0 ? 0 : depth[parent[i]] + 1;
            hints[i] = box.hints().isEmpty() ? 0 : known.computeIfAbsent(box.hints(), HintWords::in);
            Integer bit = TAG_BITS.get(box.tag());
            tags[i] = bit != null ? 1 << bit : box.tag().indexOf('-') > 0 ? 1 << CUSTOM : 0;
            look[i] = box.tag().hashCode() * 31 + box.hints().hashCode();
        }
    }

    private float sumOfRoots() {
        float sum = 0;
        for (int i = 0; i < count; i++) {
            sum += parent[i] < 0 ? prose[i] : 0;
        }
        return sum;
    }

    private static final long FURNITURE = Hint.COMMENT.bit()
            | Hint.SHARE.bit()
            | Hint.RELATED.bit()
            | Hint.ADVERT.bit()
            | Hint.NEWSLETTER.bit()
            | Hint.NAVIGATION.bit()
            | Hint.FOOTER.bit()
            | Hint.CONSENT.bit()
            | Hint.POPUP.bit()
            | Hint.SIDE.bit();
    private static final int FURNITURE_TAGS = 1 << TAGS.indexOf("aside")
            | 1 << TAGS.indexOf("nav")
            | 1 << TAGS.indexOf("footer")
            | 1 << TAGS.indexOf("form")
            | 1 << TAGS.indexOf("button");

    private boolean isFurniture(int box) {
        int at = box;
        for (int up = 0; at >= 0 && up < 6; up++) {
            if ((hints[at] & FURNITURE) != 0 && (hints[at] & Hint.CONTENT.bit()) == 0
                    || (tags[at] & FURNITURE_TAGS) != 0) {
                return true;
            }
            at = parent[at];
        }
        return false;
    }

    private static float weight(Segment segment, PieceStats stat, boolean furniture) {
        if (segment.kind() == Kind.CAPTION) {
            return 0;
        }
        if (isProse(segment, stat)) {
            return furniture ? stat.size * 0.05f : stat.size * (1 - 2 * (float) segment.linkShare());
        }
        return segment.kind() == Kind.HEADING ? 0 : -2 - segment.linkChars() * 0.1f;
    }

    static boolean isProse(Segment segment, PieceStats stat) {
        return segment.kind() != Kind.HEADING
                && segment.kind() != Kind.CAPTION
                && segment.linkShare() <= 0.5
                && (stat.size >= 12 || stat.size >= 4 && stat.endsSentence);
    }

    /** Whether a box holds so much of the page that its names speak of the page. */
    boolean isMuch(int box) {
        return prose[box] > all * TOO_MUCH;
    }

    /** The innermost article element around a box, or -1. */
    int article(int box) {
        int at = box;
        while (at >= 0 && (tags[at] & ARTICLE) == 0) {
            at = parent[at];
        }
        return at;
    }

    /** The box that holds both. */
    int common(int a, int b) {
        while (a != b) {
            if (a > b) {
                a = parent[a];
            } else {
                b = parent[b];
            }
        }
        return a;
    }

    private static Map<String, Integer> tagBits() {
        Map<String, Integer> bits = new HashMap<>();
        for (int i = 0; i < TAGS.size(); i++) {
            bits.put(TAGS.get(i), i);
        }
        bits.put("td", bits.get("table"));
        bits.put("ul", bits.get("li"));
        bits.put("ol", bits.get("li"));
        bits.put("figcaption", bits.get("figure"));
        return Map.copyOf(bits);
    }
}
