package org.clipfile.label;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clipfile.article.Box;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;

/**
 * Weighs the boxes of a page: prose speaks for a box, links and scraps of text against it. The box with the greatest
 * weight holds the article (the idea of maximum subsequence segmentation, Pasternack and Roth 2009, on a tree).
 */
final class BoxScores {
    /** Words of ids and classes that name what stands around articles. */
    private static final Pattern FURNITURE = Pattern.compile(
            "(?:^|[\\s_-])(?:comments?|disqus|footer|sidebar|side-bar|related|recommend\\w*|promo\\w*|share|sharing|social"
                    + "|newsletter\\w*|subscri\\w*|signup|nav\\w*|menu|breadcrumbs?|cookie\\w*|consent|advert\\w*|ads?|banner|widgets?"
                    + "|popular|trending|most-?read|teasers?|tags?|taglist|author-?(?:bio|box|info)|outbrain|taboola|paywall|login"
                    + "|modal|popup|overlay|toolbar|pagination|pager|read-?more|more-?(?:stories|news|on)|also-?(?:read|like)"
                    + "|up-?next|skip-?link\\w*|copyright|legal)(?:$|[\\s_-])");

    /** Consent boxes are long prose and never the article. */
    private static final Pattern CONSENT =
            Pattern.compile("onetrust|(?:^|[\\s_-])(?:cookie|consent|gdpr|cmp)(?:$|[\\s_-])");

    private static final Set<String> FURNITURE_TAGS =
            Set.of("nav", "aside", "footer", "form", "button", "menu", "select", "dialog");
    private static final Pattern CONTENT = Pattern.compile(
            "(?:^|[\\s_-])(?:article-?body|articlebody|article-?content|article-?text|story-?body|story-?content|entry-?content"
                    + "|post-?content|post-?body|body-?content|rich-?text|main-?content)(?:$|[\\s_-])");
    private static final Set<String> CONTENT_TAGS = Set.of("article", "main");

    /** A piece with fewer words' letters than this is a scrap unless it ends as a sentence does. */
    private static final int SCRAP = 60;
    /** A box with this share of the page's prose is not taken for furniture, whatever it is called. */
    private static final double TOO_MUCH = 0.4;

    private final Page page;
    private final double[] weight;
    private final double[] prose;
    private final boolean[] furniture;

    BoxScores(Page page) {
        this.page = page;
        int n = page.boxes().size();
        weight = new double[n];
        prose = new double[n];
        furniture = new boolean[n];
        findFurniture();
        for (Segment segment : page.segments()) {
            if (segment.box() >= 0) {
                weight[segment.box()] += weightOf(segment);
            }
        }
        sumUp(weight);
        for (int i = 0; i < n; i++) {
            Box box = page.boxes().get(i);
            boolean named = CONTENT_TAGS.contains(box.tag())
                    || CONTENT.matcher(box.hints()).find();
            if (weight[i] > 0 && named) {
                weight[i] *= 1.15;
            }
        }
    }

    private void findFurniture() {
        for (int i = 0; i < furniture.length; i++) {
            Box box = page.boxes().get(i);
            furniture[i] = box.parent() >= 0 && furniture[box.parent()]
                    || CONSENT.matcher(box.hints()).find();
        }
        double all = 0;
        for (Segment segment : page.segments()) {
            if (segment.box() >= 0 && !furniture[segment.box()] && segment.kind() != Kind.HIDDEN && isProse(segment)) {
                double ink = segment.ink() - segment.linkChars();
                prose[segment.box()] += ink;
                all += ink;
            }
        }
        sumUp(prose);
        Map<String, Double> byName = new HashMap<>();
        for (int i = 0; i < furniture.length; i++) {
            if (!page.boxes().get(i).hints().isEmpty() && isNamed(page.boxes().get(i))) {
                byName.merge(page.boxes().get(i).hints(), prose[i], Double::sum);
            }
        }
        for (int i = 0; i < furniture.length; i++) {
            Box box = page.boxes().get(i);
            boolean inside = box.parent() >= 0 && furniture[box.parent()];
            // A name that most of the prose bears names the article: <p class="paywall">.
            furniture[i] |= inside || isNamed(box) && byName.getOrDefault(box.hints(), 0.0) <= all * TOO_MUCH;
        }
    }

    private static boolean isNamed(Box box) {
        return FURNITURE_TAGS.contains(box.tag())
                || FURNITURE.matcher(box.hints()).find();
    }

    /** Adds each box's own to the boxes around it; a box stands after the box around it. */
    private void sumUp(double[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int parent = page.boxes().get(i).parent();
            if (parent >= 0) {
                values[parent] += values[i];
            }
        }
    }

    private double weightOf(Segment segment) {
        if (segment.kind() == Kind.HIDDEN || segment.kind() == Kind.CAPTION) {
            return 0;
        }
        if (isFurniture(segment)) {
            return -Math.min(segment.ink(), 100) * 0.3;
        }
        if (isProse(segment)) {
            return segment.ink() * (1 - 2 * segment.linkShare());
        }
        return segment.kind() == Kind.HEADING ? 0 : -8 - segment.linkChars() * 0.5;
    }

    /** Whether a piece reads as running text. */
    boolean isProse(Segment segment) {
        if (segment.linkShare() > 0.5 || segment.kind() == Kind.HEADING || segment.kind() == Kind.CAPTION) {
            return false;
        }
        return segment.ink() >= SCRAP || segment.ink() >= 20 && endsSentence(segment);
    }

    private boolean endsSentence(Segment segment) {
        CharSequence text = page.text();
        for (int at = segment.span().end() - 1; at >= segment.span().start(); at--) {
            char c = text.charAt(at);
            if (c > ' ' && c != '\u00a0') {
                return ".!?:;\"\u201d\u2019\u00bb\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964)".indexOf(c) >= 0;
            }
        }
        return false;
    }

    /** Whether a piece stands in a box that is named as something around articles. */
    boolean isFurniture(Segment segment) {
        return segment.box() >= 0 && furniture[segment.box()];
    }

    /** Index of the box that holds the article; -1 if no box has any prose. */
    int best() {
        int best = -1;
        for (int i = 0; i < weight.length; i++) {
            if (weight[i] > 0 && (best < 0 || weight[i] >= weight[best])) {
                best = i;
            }
        }
        return best;
    }

    /** Whether a piece stands in a box or in one inside it. */
    boolean isInside(Segment segment, int box) {
        int at = segment.box();
        while (at > box) {
            at = page.boxes().get(at).parent();
        }
        return at == box;
    }
}
