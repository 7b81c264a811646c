package org.clipfile.label;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clipfile.article.Box;
import org.clipfile.article.Label;
import org.clipfile.article.Page;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;

/**
 * How far an article reaches on its page, once its title and body are known: pictures and captions between the two, or
 * among the body, are its own even where they stand in other boxes than the text.
 */
final class ArticleReach {
    /** A picture may stand this many visible chars above the first words of the article or below its last ones. */
    private static final int NEAR = 400;

    /** Reasons of removal that tell whose a piece is: not the article's. */
    private static final Set<String> OF_OTHERS =
            Set.of("related", "comments", "advertisement", "navigation", "newsletter", "cookie", "share");

    private static final Set<String> AROUND_TAGS = Set.of("nav", "aside", "footer", "form", "dialog", "menu");
    /** Words of ids and classes of boxes whose pictures belong to other stories. */
    private static final Pattern AROUND = Pattern.compile(
            "(?:^|[\\s_-])(?:related|recommend\\w*|teasers?|promo\\w*|side-?bar|newsletter\\w*|comments?|footer|nav\\w*|menu|popular"
                    + "|trending|most-?read|more-?(?:stories|news|on)|recirc\\w*|outbrain|taboola|adverts?|ads?|products?|shop"
                    + "|up-?next|read-?(?:next|more)|latest|author-?(?:bio|box|info|card)|cards?|cookie\\w*|consent)(?:$|[\\s_-])");

    private static final Pattern LEAD_PICTURE = Pattern.compile(
            "teaser[\\s_-]*(?:image|picture|photo|img|bild)|(?:image|picture|photo|img|bild)[\\s_-]*teaser");

    private final Worksheet sheet;
    private final List<Box> boxes;
    private final int to;
    /** Where what stands close to it begins and ends. */
    private final int nearFrom;

    private final int nearTo;
    /** The innermost box with the title and the body, and that with the body; -1 if there is none. */
    private final int whole;

    private final int body;
    /** Of each box whether it is one of other stories: 0 while nobody has asked, 1 if it is none, 2 if it is. */
    private final byte[] around;

    private ArticleReach(Worksheet sheet, int from, int to, int whole, int body) {
        this.sheet = sheet;
        this.boxes = sheet.page().boxes();
        this.to = to;
        this.nearFrom = above(sheet.page().segments(), from);
        this.nearTo = below(sheet.page().segments(), to);
        this.whole = whole;
        this.body = body;
        this.around = new byte[boxes.size()];
    }

    static ArticleReach of(Worksheet sheet) {
        Page page = sheet.page();
        int from = Integer.MAX_VALUE;
        int to = -1;
        int body = Integer.MAX_VALUE;
        int title = Integer.MAX_VALUE;
        for (Segment segment : page.segments()) {
            if (segment.span().isEmpty() || segment.kind() == Kind.CAPTION) {
                continue;
            }
            Label label = sheet.ledger().at(segment.span().start());
            if (label.role() == Role.METADATA && label.detail().equals("title")) {
                title = join(page.boxes(), title, segment.box());
            } else if (sheet.isOpen(segment)) {
                body = join(page.boxes(), body, segment.box());
            } else {
                continue;
            }
            from = Math.min(from, segment.span().start());
            to = Math.max(to, segment.span().end());
        }
        int whole = title == Integer.MAX_VALUE ? body : join(page.boxes(), body, title);
        return new ArticleReach(sheet, from, to, whole, body);
    }

    /** So many visible chars above an offset; what is hidden parts nothing. */
    private static int above(List<Segment> segments, int offset) {
        int left = NEAR;
        int at = offset;
        for (int i = segments.size() - 1; i >= 0 && left > 0; i--) {
            Segment segment = segments.get(i);
            if (segment.span().end() <= offset) {
                int ink = segment.kind() == Kind.HIDDEN ? 0 : segment.ink();
                at = ink <= left ? segment.span().start() : segment.span().end() - left;
                left -= ink;
            }
        }
        return Math.max(0, at);
    }

    /** So many visible chars below. */
    private static int below(List<Segment> segments, int offset) {
        int left = NEAR;
        int at = offset;
        for (int i = 0; i < segments.size() && left > 0; i++) {
            Segment segment = segments.get(i);
            if (segment.span().start() >= offset) {
                int ink = segment.kind() == Kind.HIDDEN ? 0 : segment.ink();
                at = ink <= left ? segment.span().end() : segment.span().start() + left;
                left -= ink;
            }
        }
        return at;
    }

    /** The innermost box around two; a box stands after the box around it. */
    private static int join(List<Box> boxes, int one, int other) {
        if (one == Integer.MAX_VALUE || other == Integer.MAX_VALUE) {
            return Math.min(one, other);
        }
        int a = one;
        int b = other;
        while (a != b) {
            if (a > b) {
                a = boxes.get(a).parent();
            } else {
                b = boxes.get(b).parent();
            }
        }
        return a;
    }

    /** Whether a picture at an offset stands among the words of the article or close to them. */
    boolean isNear(int offset) {
        return offset >= nearFrom && offset <= nearTo;
    }

    /** Whether a piece stands among the words of the article, or close above them. */
    boolean spans(Segment segment) {
        return segment.span().start() >= nearFrom && segment.span().end() <= to;
    }

    /**
     * Whether a caption is one of the article's: nobody has spoken of it, or it was taken for something outside only
     * because it stands apart from the text.
     */
    boolean holds(Segment caption) {
        if (sheet.isOpen(caption)) {
            return true;
        }
        Label label = sheet.ledger().at(caption.span().start());
        int start = caption.span().start();
        return BodyLabeller.isWeighed(label)
                && !OF_OTHERS.contains(label.detail())
                && caption.linkShare() <= 0.5
                && start >= nearFrom
                && (start <= to ? isInside(caption.box(), whole) : isInside(caption.box(), body));
    }

    private boolean isAround(int box) {
        if (around[box] == 0) {
            Box asked = boxes.get(box);
            around[box] = (byte) (AROUND_TAGS.contains(asked.tag()) || isAround(asked.hints()) ? 2 : 1);
        }
        return around[box] == 2;
    }

    /** Whether names are those of boxes of other stories; the picture over an article is often called its teaser. */
    private static boolean isAround(String hints) {
        Matcher matcher = AROUND.matcher(hints);
        return matcher.find()
                && !(matcher.group().contains("teaser")
                        && LEAD_PICTURE.matcher(hints).find()
                        && !matcher.find());
    }

    /** Whether a box is in another, and no box between them is one of other stories. */
    private boolean isInside(int inner, int outer) {
        int at = inner;
        while (at > outer && at >= 0) {
            if (isAround(at)) {
                return false;
            }
            at = boxes.get(at).parent();
        }
        return at == outer;
    }
}
