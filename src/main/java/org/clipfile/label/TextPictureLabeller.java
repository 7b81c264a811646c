package org.clipfile.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Media.Credit;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.article.Virin;
import org.clipfile.facts.Credits;
import org.clipfile.rules.Words;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures' words out of plain text: a credit or VIRIN line shows where a picture stood, and the lines over it are
 * its alternative text, title and caption. Where all of these were run together into one paragraph, what stands before
 * credit and VIRIN is the caption: nothing shows where in it a title ended.
 */
public final class TextPictureLabeller implements Labeller {
    private static final String RULE = "picture-lines";
    /** No credit or VIRIN line is longer. */
    private static final int LONGEST_LABEL = 300;
    /** No paragraph that holds just a picture's words is longer. */
    private static final int LONGEST_FILLED = 2000;
    /** Captions that end with their credit are no longer. */
    private static final int CAPTION_WORDS = 90;
    /** Alternative text, title, caption; captions run to a second paragraph at most. */
    private static final int MOST_LINES = 4;

    @Override
    public void label(Worksheet sheet) {
        new Pass(sheet).run();
        if (sheet.page().boxes().isEmpty()) {
            new CaptionEchoes(sheet).label();
        }
    }

    private static final class Pass {
        private final Worksheet sheet;
        private final List<Segment> segments;
        private final boolean plain;

        Pass(Worksheet sheet) {
            this.sheet = sheet;
            this.segments = sheet.page().segments();
            this.plain = sheet.page().boxes().isEmpty();
        }

        void run() {
            for (int i = 0; i < segments.size(); i++) {
                Labels labels = new Labels();
                int end = i;
                for (int taken = labels.take(sheet, i); taken > 0; taken = labels.take(sheet, end)) {
                    end += taken;
                }
                if (end > i) {
                    picture(labels, i, end);
                    i = end - 1;
                } else {
                    filled(segments.get(i));
                }
            }
        }

        private void filled(Segment segment) {
            Span span = segment.span();
            if (segment.kind() != Segment.Kind.PARAGRAPH || span.length() > LONGEST_FILLED || segment.picture() >= 0) {
                return;
            }
            if (plain && !Credits.mayEndInCredit(sheet.page().text(), span.start(), span.end())) {
                return;
            }
            String words = sheet.words(span);
            Credits.@Nullable Tail tail = Credits.filled(words).orElse(null);
            boolean sure = false;
            if (plain && (tail == null || tail.virin() == null) && isShort(span)) {
                Credits.@Nullable Tail end = Credits.tail(words).orElse(null);
                sure = end != null && end.span().start() > 0 && !PictureLines.isSpeech(end.caption());
                tail = sure ? end : tail;
                if (tail == null) {
                    tail = SignedCaption.of(words.stripTrailing());
                    sure = tail != null;
                }
            }
            if (tail == null || !sheet.isOpen(segment)) {
                return;
            }
            Virin virin = tail.virin();
            if (virin == null && !plain) {
                return; // markup tells better what is a caption
            }
            Span head = new Span(span.start(), span.start() + tail.span().start());
            boolean caption = sure || virin != null || PictureLines.isCaption(sheet, head);
            String date = virin == null ? null : virin.date();
            int media = sheet.add(new FoundMedia(
                    "image",
                    null,
                    null,
                    null,
                    caption && head.length() > 0 ? Prose.collapse(sheet.page().text(), head) : null,
                    tail.credit(),
                    virin,
                    date,
                    span.start()));
            if (caption && head.length() > 0) {
                sheet.ledger().label(head, Label.media(media, "caption", RULE));
            }
            Span rest = new Span(head.end(), span.end());
            sheet.ledger().label(rest, Label.media(media, tail.credit() == null ? "virin" : "credit", RULE));
            int mark = virin == null
                    ? -1
                    : sheet.words(rest).toUpperCase(Locale.ROOT).lastIndexOf("VIRIN");
            if (mark > 0) {
                Span number = new Span(rest.start() + mark, rest.end());
                sheet.ledger().label(number, Label.media(media, "virin", RULE));
            }
            if (date != null) {
                sheet.state(new Fact("published", date, "virin", rest));
            }
        }

        /** Few words before a credit are a caption; more are a story with a credit that strayed to its end. */
        private boolean isShort(Span span) {
            return span.length() <= LONGEST_FILLED
                    && Words.count(sheet.page().text(), span.start(), span.end(), CAPTION_WORDS + 1) <= CAPTION_WORDS;
        }

        private void picture(Labels labels, int first, int end) {
            PictureLines lines = PictureLines.over(sheet, first, MOST_LINES);
            lines = plain ? PictureLines.under(sheet, lines, end, MOST_LINES) : lines;
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
                        "published", date, "virin", segments.get(labels.place()).span()));
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

        /** The line that gives the VIRIN. */
        int place() {
            return virins.isEmpty() ? credits.get(0) : virins.get(0);
        }

        /** Takes the line or two from there on that are one of these, if the picture has none yet; tells how many. */
        int take(Worksheet sheet, int index) {
            if (index >= sheet.page().segments().size()) {
                return 0;
            }
            Segment segment = sheet.page().segments().get(index);
            String line = Credits.mayBeLabelled(
                            sheet.page().text(),
                            segment.span().start(),
                            segment.span().end())
                    ? line(sheet, index)
                    : "";
            if (line.isEmpty()) {
                return 0;
            }
            String next = Credits.isLabel(line) || line.equalsIgnoreCase("VIRIN:") ? line(sheet, index + 1) : "";
            Optional<Credits.LabelledCredit> found = Credits.labelled(next.isEmpty() ? line : line + " " + next);
            if (found.isEmpty()) {
                return 0;
            }
            Credit newCredit = found.get().credit();
            Virin newVirin = found.get().virin();
            if (newCredit != null && credit != null || newVirin != null && virin != null) {
                return 0;
            }
            int lines = next.isEmpty() ? 1 : 2;
            for (int i = index; i < index + lines; i++) {
                (newCredit != null ? credits : virins).add(i);
            }
            credit = newCredit != null ? newCredit : credit;
            virin = newVirin != null ? newVirin : virin;
            return newCredit != null || newVirin != null ? lines : 0;
        }

        private static String line(Worksheet sheet, int index) {
            List<Segment> segments = sheet.page().segments();
            if (index >= segments.size()) {
                return "";
            }
            Segment segment = segments.get(index);
            return segment.span().length() > LONGEST_LABEL || segment.picture() >= 0 || !sheet.isOpen(segment)
                    ? ""
                    : Prose.collapse(sheet.page().text(), segment.span());
        }
    }
}
