package org.clipfile.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clipfile.article.Label;
import org.clipfile.article.Media.Credit;
import org.clipfile.article.Page;
import org.clipfile.article.Page.Picture;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;
import org.clipfile.article.Virin;
import org.clipfile.facts.Credits;
import org.clipfile.facts.Credits.LabelledCredit;
import org.clipfile.facts.Credits.Tail;
import org.jspecify.annotations.Nullable;

/**
 * Takes the pictures that stand in the article, and the captions beside them, as media. Comes after the article was
 * found: what is still unlabelled is its body.
 */
public final class PictureLabeller implements Labeller {
    private static final String RULE = "picture-in-article";
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\u00a0]+");
    /** A picture may stand this many chars above the first words of the body or below its last ones. */
    private static final int NEAR = 400;

    @Override
    public void label(Worksheet sheet) {
        Page page = sheet.page();
        if (page.boxes().isEmpty()) {
            return;
        }
        int from = Integer.MAX_VALUE;
        int to = -1;
        for (Segment segment : page.segments()) {
            boolean title = sheet.ledger().at(segment.span().start()).detail().equals("title")
                    && sheet.ledger().at(segment.span().start()).role() == Role.METADATA;
            if (!segment.span().isEmpty() && segment.kind() != Kind.CAPTION && (title || sheet.isOpen(segment))) {
                from = Math.min(from, segment.span().start());
                to = Math.max(to, segment.span().end());
            }
        }
        Map<Integer, Integer> taken = new HashMap<>();
        for (int i = 0; i < page.pictures().size(); i++) {
            Picture picture = page.pictures().get(i);
            if (picture.offset() >= from - NEAR && picture.offset() <= to + NEAR && !isInRemoved(sheet, picture)) {
                taken.put(i, sheet.add(found(picture)));
            }
        }
        captions(sheet, taken);
    }

    /** Whether the text right before and after the picture was removed: it stands in a box that is no part of the article. */
    private static boolean isInRemoved(Worksheet sheet, Picture picture) {
        int length = sheet.ledger().length();
        int after = Math.min(picture.offset(), length - 1);
        int before = Math.max(0, after - 1);
        return sheet.ledger().at(before).role() == Role.REMOVED
                && sheet.ledger().at(after).role() == Role.REMOVED
                && sheet.ledger().at(before).equals(sheet.ledger().at(after))
                && !sheet.ledger().at(after).detail().equals("hidden");
    }

    private static FoundMedia found(Picture picture) {
        return new FoundMedia(
                picture.type(),
                picture.url(),
                picture.alt(),
                picture.title(),
                null,
                null,
                null,
                null,
                picture.offset());
    }

    private static void captions(Worksheet sheet, Map<Integer, Integer> taken) {
        List<Segment> segments = sheet.page().segments();
        for (Segment segment : segments) {
            if (segment.kind() != Kind.CAPTION || !sheet.isOpen(segment)) {
                continue;
            }
            Integer index = taken.get(segment.picture());
            if (index == null && segment.picture() >= 0) {
                // Its picture was found in the markup, so it is one of the article's after all.
                index = sheet.add(found(sheet.page().pictures().get(segment.picture())));
                taken.put(segment.picture(), index);
            } else if (index == null) {
                index = sheet.add(new FoundMedia(
                        "image",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        segment.span().start()));
            }
            caption(sheet, segment, index);
        }
    }

    /** Takes a caption apart into its words and the credit at its end; a line of its own may be all credit. */
    private static void caption(Worksheet sheet, Segment segment, int index) {
        FoundMedia media = sheet.media().get(index);
        String words = sheet.words(segment.span());
        String printed = collapse(words);
        LabelledCredit line = Credits.labelled(printed).orElse(null);
        if (line != null) {
            sheet.set(index, with(media, media.caption(), line.credit(), line.virin()));
            sheet.ledger().label(segment.span(), Label.media(index, line.credit() == null ? "virin" : "credit", RULE));
            return;
        }
        sheet.ledger().label(segment.span(), Label.media(index, "caption", RULE));
        Tail tail = Credits.tail(words).orElse(null);
        String caption = collapse(tail == null ? words : tail.caption());
        String whole = media.caption() == null ? caption : media.caption() + " " + caption;
        sheet.set(index, with(media, whole, tail == null ? null : tail.credit(), tail == null ? null : tail.virin()));
        if (tail != null && tail.credit() != null) {
            int start = segment.span().start();
            sheet.ledger()
                    .label(
                            new Span(
                                    start + tail.span().start(),
                                    start + tail.span().end()),
                            Label.media(index, "credit", RULE));
        }
    }

    /** The media with what a caption said of it; what was known before stays. */
    private static FoundMedia with(
            FoundMedia media, @Nullable String caption, @Nullable Credit credit, @Nullable Virin virin) {
        Virin known = media.virin() == null ? virin : media.virin();
        return new FoundMedia(
                media.type(),
                media.url(),
                media.alt(),
                media.title(),
                caption == null || caption.isBlank() ? null : caption.strip(),
                media.credit() == null ? credit : media.credit(),
                known,
                media.date() == null && known != null ? known.date() : media.date(),
                media.offset());
    }

    private static String collapse(String words) {
        return WHITE_SPACE.matcher(words).replaceAll(" ").strip();
    }
}
