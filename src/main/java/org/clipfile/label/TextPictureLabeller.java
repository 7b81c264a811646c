package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Media.Credit;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.article.Virin;
import org.clipfile.facts.Credits;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures' words out of plain text: a credit or VIRIN line shows where a picture stood, and the lines over it are
 * its alternative text, title and caption.
 */
public final class TextPictureLabeller implements Labeller {
    private static final String RULE = "picture-lines";
    /** No credit or VIRIN line is longer. */
    private static final int LONGEST_LABEL = 300;
    /** Alternative text, title, caption; captions run to a second paragraph at most. */
    private static final int MOST_LINES = 4;

    @Override
    public void label(Worksheet sheet) {
        new Pass(sheet).run();
    }

    private static final class Pass {
        private final Worksheet sheet;
        private final List<Segment> segments;

        Pass(Worksheet sheet) {
            this.sheet = sheet;
            this.segments = sheet.page().segments();
        }

        void run() {
            for (int i = 0; i < segments.size(); i++) {
                Labels labels = new Labels();
                int end = i;
                while (end < segments.size() && labels.take(sheet, segments.get(end), end)) {
                    end++;
                }
                if (end > i) {
                    picture(labels, i);
                    i = end - 1;
                }
            }
        }

        private void picture(Labels labels, int first) {
            PictureLines lines = PictureLines.over(sheet, first, MOST_LINES);
            Credit credit = labels.credit;
            String caption = lines.words(sheet, lines.caption());
            String date = labels.virin == null ? null : labels.virin.date();
            Span place = segments.get(lines.first() < 0 ? first : lines.first()).span();
            int media = sheet.add(new FoundMedia(
                    "image",
                    null,
                    lines.words(sheet, lines.alt()),
                    lines.words(sheet, lines.title()),
                    caption,
                    credit,
                    labels.virin,
                    date,
                    place.start()));
            mark(lines.alt(), media, "alt");
            mark(lines.title(), media, "title");
            mark(lines.caption(), media, "caption");
            for (int segment : labels.credits) {
                mark(segment, media, "credit");
            }
            for (int segment : labels.virins) {
                mark(segment, media, "virin");
            }
            if (date != null) {
                sheet.state(new Fact(
                        "published",
                        date,
                        "virin",
                        segments.get(labels.virins.get(0)).span()));
            }
        }

        private void mark(int segment, int media, String part) {
            if (segment >= 0) {
                sheet.ledger().label(segments.get(segment).span(), Label.media(media, part, RULE));
            }
        }
    }

    /** Credit and VIRIN lines that stand together. */
    private static final class Labels {
        private @Nullable Credit credit;
        private @Nullable Virin virin;
        private final List<Integer> credits = new ArrayList<>(1);
        private final List<Integer> virins = new ArrayList<>(1);

        /** Takes a line if it is one of these and the picture has none yet. */
        boolean take(Worksheet sheet, Segment segment, int index) {
            if (segment.span().length() > LONGEST_LABEL || segment.picture() >= 0 || !sheet.isOpen(segment)) {
                return false;
            }
            String line = Prose.collapse(sheet.page().text(), segment.span());
            Optional<Credits.LabelledCredit> found = Credits.labelled(line);
            if (found.isEmpty()) {
                return false;
            }
            Credit newCredit = found.get().credit();
            Virin newVirin = found.get().virin();
            if (newCredit != null && credit != null || newVirin != null && virin != null) {
                return false;
            }
            if (newCredit != null) {
                credit = newCredit;
                credits.add(index);
            }
            if (newVirin != null) {
                virin = newVirin;
                virins.add(index);
            }
            return newCredit != null || newVirin != null;
        }
    }
}
