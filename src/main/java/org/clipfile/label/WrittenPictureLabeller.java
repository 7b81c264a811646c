package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Label;
import org.clipfile.article.Page;
import org.clipfile.article.Page.Picture;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Takes the pictures that a text without boxes shows, as Markdown does: each with the caption that was found under it. Comes
 * after the article was found.
 */
public final class WrittenPictureLabeller implements Labeller {
    /** Pieces between a picture and words that are its own. */
    private static final int NEXT = 2;

    @Override
    public void label(Worksheet sheet) {
        Page page = sheet.page();
        if (page.isMarkup()) {
            return;
        }
        for (int p = 0; p < page.pictures().size(); p++) {
            Picture picture = page.pictures().get(p);
            int at = segment(page.segments(), picture.offset());
            Segment words = words(page.segments(), at, p);
            int known = known(sheet, at);
            if (known >= 0) {
                sheet.set(known, joined(sheet.media().get(known), picture));
            } else if (words != null || isInside(sheet, at)) {
                FoundMedia found = FoundMedia.of(picture);
                int index = sheet.add(found);
                if (words != null) {
                    CaptionParts parts = new CaptionParts(sheet, index);
                    parts.take(words, List.of(), true);
                    sheet.set(index, parts.finish(found));
                }
            }
        }
    }

    private static int segment(List<Segment> segments, int offset) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (segments.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The piece that the reader says is a picture's caption; null if there is none. */
    private static @Nullable Segment words(List<Segment> segments, int at, int picture) {
        for (int i = at; i < Math.min(segments.size(), at + NEXT); i++) {
            if (segments.get(i).picture() == picture) {
                return segments.get(i);
            }
        }
        return null;
    }

    /** The picture whose words were found in the next piece a reader sees; -1 if there is none, or its address is known. */
    private static int known(Worksheet sheet, int at) {
        List<Segment> segments = sheet.page().segments();
        for (int i = at + 1; i < segments.size(); i++) {
            if (segments.get(i).kind() != Kind.HIDDEN) {
                Label label = sheet.ledger().at(segments.get(i).span().start());
                boolean open = label.role() == Role.MEDIA
                        && sheet.media().get(label.media()).url() == null;
                return open ? label.media() : -1;
            }
        }
        return -1;
    }

    private static FoundMedia joined(FoundMedia found, Picture picture) {
        return FoundMedia.of(picture)
                .withAlt(found.alt() == null ? picture.alt() : found.alt())
                .withTitle(found.title() == null ? picture.title() : found.title())
                .withCaption(found.caption())
                .withCredit(found.credit())
                .withVirin(found.virin());
    }

    /** Whether the pieces around a picture that a reader sees are not both taken for something beside the article. */
    private static boolean isInside(Worksheet sheet, int at) {
        List<Segment> segments = sheet.page().segments();
        int after = at;
        while (after < segments.size() && segments.get(after).kind() == Kind.HIDDEN) {
            after++;
        }
        int before = at - 1;
        while (before >= 0 && segments.get(before).kind() == Kind.HIDDEN) {
            before--;
        }
        return !isRemoved(sheet, before) && before >= 0 || !isRemoved(sheet, after) && after < segments.size();
    }

    private static boolean isRemoved(Worksheet sheet, int index) {
        List<Segment> segments = sheet.page().segments();
        return index >= 0
                && index < segments.size()
                && sheet.ledger().at(segments.get(index).span().start()).role() == Role.REMOVED;
    }
}
