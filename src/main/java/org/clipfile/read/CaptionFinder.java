package org.clipfile.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clipfile.article.Page.CreditMark;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;
import org.clipfile.html.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds, while a page is walked, the words that belong to pictures though they stand in no {@code figure}: those in a
 * small box with a picture. And the stretches that markup sets apart as credits.
 */
final class CaptionFinder {
    /** A box with more visible chars than this holds more than a picture and its words. */
    private static final int MOST_INK = 700;
    /** The same for a box of which nothing is called a caption. */
    private static final int MOST_UNNAMED_INK = 320;

    /** What is longer is no heading, whatever its markup says. */
    private static final int LONG_HEADING = 100;

    private static final int MOST_PIECES = 8;
    private static final int MOST_UNNAMED_PIECES = 3;
    /** So many chars after a picture a credit may stand. */
    private static final int NEAR = 600;

    private static final int LONGEST_CREDIT = 240;
    /** A longer line under a picture is a paragraph. */
    private static final int LONGEST_LINE = 160;

    /** One picture and few words in one of these are the picture's. */
    private static final Set<String> SET_APART = Set.of("blockquote", "dl");
    /** Boxes of articles, not of pictures, however short. */
    private static final Set<String> TOO_LARGE = Set.of("article", "main", "body", "html", "table", "tr");
    /** Inside a caption these set apart what may be a credit, even without a name. */
    private static final Set<String> PARTS = Set.of("span", "small", "div", "p", "font");
    /** These set apart words in prose as well, so only their name tells a credit. */
    private static final Set<String> NAMED_PARTS = Set.of("cite", "em", "i", "b", "strong", "a", "figcaption", "li");

    private final List<CreditMark> credits = new ArrayList<>();
    private int lastPictureInk = Integer.MIN_VALUE / 2;

    /** Notes that a picture stands here. */
    void picture(int ink) {
        lastPictureInk = ink;
    }

    /** The stretches set apart as credits, in the order of their ends. */
    List<CreditMark> credits() {
        return credits;
    }

    /** An element of which a reader sees some words, which have just ended. */
    void left(Frame frame, Place now, List<Draft> drafts, CharSequence text) {
        int ink = now.ink() - frame.at.ink();
        if (ink <= LONGEST_CREDIT && (frame.kind == Kind.CAPTION || now.ink() - lastPictureInk <= NEAR)) {
            credit(frame, text);
        }
        if (frame.box && ink <= MOST_INK && now.pictures() > frame.at.pictures() && !frame.inFigure) {
            if (frame.element.is("p")) {
                lineUnder(frame, now, drafts);
            } else {
                pictureBox(frame, now, drafts);
            }
        }
    }

    private void credit(Frame frame, CharSequence text) {
        String name = frame.element.normalName();
        boolean part = PARTS.contains(name);
        if (!part && !NAMED_PARTS.contains(name)) {
            return;
        }
        boolean caption = frame.kind == Kind.CAPTION;
        int hints = frame.captionHints();
        boolean named = (hints & CaptionHints.CREDIT) != 0
                || caption && ((hints & CaptionHints.PERHAPS_CREDIT) != 0 || name.equals("cite"));
        boolean inside = caption
                ? frame.up != null && frame.up.kind == Kind.CAPTION
                : frame.up != null && frame.up.at.pictures() == frame.at.pictures();
        if (named || part && inside) {
            int start = Words.firstInk(text, frame.start, text.length());
            int end = Words.lastInk(text, start, text.length());
            if (end > start) {
                credits.add(new CreditMark(new Span(start, end), named));
            }
        }
    }

    /** A paragraph that is a picture, a line break and one more line: that is the caption. */
    private static void lineUnder(Frame frame, Place now, List<Draft> drafts) {
        int first = frame.at.pieces();
        if (now.pieces() == first + 1
                && now.ink() - frame.at.ink() <= LONGEST_LINE
                && (now.linkInk() - frame.at.linkInk()) * 2 <= now.ink() - frame.at.ink()
                && breaksAfterPicture(frame.element)) {
            Draft line = drafts.get(first);
            if (line.kind == Kind.PARAGRAPH && line.picturesBefore > frame.at.pictures()) {
                line.kind = Kind.CAPTION;
                line.picture = line.picturesBefore - 1;
            }
        }
    }

    private static boolean breaksAfterPicture(Element paragraph) {
        Element picture = paragraph.firstElementChild();
        Element after = picture == null ? null : picture.nextElementSibling();
        return after != null && after.is("br");
    }

    /** Ties the words of a small box to its picture; what is called a caption or a credit is one. */
    private static void pictureBox(Frame frame, Place now, List<Draft> drafts) {
        int ink = now.ink() - frame.at.ink();
        int linkInk = now.linkInk() - frame.at.linkInk();
        int pieces = now.pieces() - frame.at.pieces();
        if (TOO_LARGE.contains(frame.element.normalName()) || linkInk * 3 > ink && linkInk > 40 || isOther(frame)) {
            return;
        }
        // The piece that was open when the box began may run on into it.
        List<Draft> inside = new ArrayList<>();
        boolean apart = SET_APART.contains(frame.element.normalName()) && now.pictures() == frame.at.pictures() + 1;
        boolean captioned = false;
        for (int i = frame.at.pieces(); i < drafts.size() && inside.size() <= MOST_PIECES; i++) {
            Draft draft = drafts.get(i);
            boolean heading = draft.kind == Kind.HEADING && draft.ink < LONG_HEADING;
            if (heading || draft.kind == Kind.TABLE || draft.kind == Kind.CODE) {
                return;
            }
            if (draft.kind == Kind.PARAGRAPH
                    || draft.kind == Kind.LIST_ITEM
                    || draft.kind == Kind.HEADING
                    || apart && draft.kind == Kind.QUOTE) {
                inside.add(draft);
            }
            captioned |= draft.kind == Kind.CAPTION && (hints(draft, frame) & CaptionHints.CREDIT) == 0;
        }
        if (inside.size() > MOST_PIECES || pieces == 0) {
            return;
        }
        boolean small = !captioned && ink <= MOST_UNNAMED_INK && inside.size() <= MOST_UNNAMED_PIECES;
        for (Draft draft : inside) {
            // Around a box whose words are known already stands the text, not more words of the picture.
            small &= draft.picture < 0 && (hints(draft, frame) & CaptionHints.CAPTION) == 0;
        }
        for (Draft draft : inside) {
            if (isNamed(draft, frame) || apart && small) {
                draft.kind = Kind.CAPTION;
                draft.picture = Math.max(draft.picturesBefore - 1, frame.at.pictures());
            } else if (small) {
                draft.picture = Math.max(draft.picturesBefore - 1, frame.at.pictures());
            }
        }
    }

    private static boolean isNamed(Draft draft, Frame box) {
        return (hints(draft, box) & (CaptionHints.CAPTION | CaptionHints.CREDIT)) != 0;
    }

    /** What the elements around a piece are called, up to a box. */
    private static int hints(Draft draft, Frame box) {
        int hints = 0;
        for (Frame at = draft.frame; at != null && at != box; at = at.up) {
            // What holds the picture too is no caption, whatever it is called.
            hints |= at.at.pictures() == draft.picturesBefore ? at.captionHints() : 0;
        }
        return hints;
    }

    private static boolean isOther(Frame frame) {
        @Nullable Frame at = frame;
        for (int level = 0; level < 3 && at != null; level++) {
            if ((at.captionHints() & CaptionHints.OTHER) != 0) {
                return true;
            }
            at = at.up;
        }
        return false;
    }
}
