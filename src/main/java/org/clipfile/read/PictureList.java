package org.clipfile.read;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Page.Picture;
import org.clipfile.article.Segment.Kind;
import org.clipfile.html.Element;

/** The pictures of a page while it is walked, and which caption belongs to which. */
final class PictureList {
    /** Between a caption by class and its picture lie at most this many elements. */
    private static final int CAPTION_REACH = 4;

    private final List<Picture> pictures = new ArrayList<>();
    private final PictureFinder finder;

    PictureList(Addresses addresses) {
        finder = new PictureFinder(addresses);
    }

    /**
     * Takes what an element shows.
     *
     * @param offset where it stands in the page's text
     * @return whether it was a picture that a reader sees
     */
    boolean take(Element element, Frame around, int offset) {
        Picture found = finder.find(element, offset);
        if (found == null || found.alt() != null && around.kind == Kind.HEADING) {
            // In a heading stands the picture of its words.
            return false;
        }
        if (!around.unseen) {
            pictures.add(found);
            return true;
        }
        // A lazy picture's real address often stands in a noscript right after it.
        int last = pictures.size() - 1;
        if (last >= 0 && pictures.get(last).url() == null && isNoscript(around)) {
            Picture lazy = pictures.get(last);
            pictures.set(last, new Picture(lazy.type(), found.url(), lazy.alt(), lazy.title(), lazy.offset()));
        } else if (isNoscript(around) && around.inFigure && lastInFigure(around) < 0) {
            pictures.add(found);
        }
        return false;
    }

    private static boolean isNoscript(Frame around) {
        for (Frame at = around; at != null && at.unseen; at = at.up) {
            if (at.element.normalName().equals("noscript")) {
                return true;
            }
        }
        return false;
    }

    private int lastInFigure(Frame from) {
        for (Frame at = from; at != null; at = at.up) {
            if (at.element.normalName().equals("figure")) {
                return pictures.size() > at.picturesBefore ? pictures.size() - 1 : -1;
            }
        }
        return -1;
    }

    /** Ties a caption to the picture before it in its figure or close by, or leaves it waiting for the one after. */
    void join(Draft caption, Frame frame) {
        int reach = 0;
        for (Frame at = frame; at != null && reach <= CAPTION_REACH; at = at.up) {
            if (pictures.size() > at.picturesBefore) {
                caption.picture = pictures.size() - 1;
                return;
            }
            if (at.element.normalName().equals("figure")) {
                at.waiting = at.waiting == null ? new ArrayList<>() : at.waiting;
                at.waiting.add(caption);
                return;
            }
            if (!at.inFigure && at.box) {
                reach++;
            }
        }
    }

    /** An element has ended: captions that waited in it for a picture get its first one. */
    void left(Frame frame) {
        if (frame.waiting != null && pictures.size() > frame.picturesBefore) {
            frame.waiting.forEach(caption -> caption.picture = frame.picturesBefore);
        }
    }

    int size() {
        return pictures.size();
    }

    /** The pictures so far, in order. */
    List<Picture> list() {
        return pictures;
    }
}
