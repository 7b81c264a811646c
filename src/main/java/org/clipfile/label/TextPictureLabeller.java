package org.clipfile.label;

import java.util.List;
import org.clipfile.article.Fact;
import org.clipfile.article.Label;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.article.Virin;
import org.clipfile.facts.CreditLooks;
import org.clipfile.facts.Credits;
import org.clipfile.facts.Credits.Tail;
import org.clipfile.rules.Words;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures' words out of plain text: a credit or VIRIN line shows where a picture stood, and the lines over it are
 * its alternative text, title and caption. Where all of these were run together into one paragraph, what stands before
 * credit and VIRIN is the caption: nothing shows where in it a title ended.
 */
public final class TextPictureLabeller implements Labeller {
    private static final String RULE = "picture-lines";
    /** No paragraph that holds just a picture's words is longer. */
    private static final int LONGEST_FILLED = 2000;
    /** Captions that end with their credit are no longer. */
    private static final int CAPTION_WORDS = 90;
    /** Alternative text, title, caption; captions run to a second paragraph at most. */
    private static final int MOST_LINES = 4;
    /** Lines behind a caption in which the story goes on. */
    private static final int MOST_AHEAD = 8;

    @Override
    public void label(Worksheet sheet) {
        new Pass(sheet).run();
        if (!sheet.page().isMarkup()) {
            new TwinLines(sheet).label();
            new KinLines(sheet).label();
            ButtonLines.label(sheet);
            new CaptionEchoes(sheet).label();
        }
    }

    private static final class Pass {
        private final Worksheet sheet;
        private final List<Segment> segments;
        private final boolean plain;
        private final BareCredits bare;

        Pass(Worksheet sheet) {
            this.sheet = sheet;
            this.segments = sheet.page().segments();
            this.plain = !sheet.page().isMarkup();
            this.bare = new BareCredits(sheet);
        }

        void run() {
            for (int i = 0; i < segments.size(); i++) {
                CreditLines labels = new CreditLines(sheet, bare);
                int end = i;
                for (int taken = labels.take(i); taken > 0; taken = labels.take(end)) {
                    end += taken;
                }
                if (end > i) {
                    picture(labels, i, end);
                    i = end - 1;
                } else {
                    filled(i);
                }
            }
        }

        private void filled(int index) {
            Segment segment = segments.get(index);
            Span span = plain ? unlabelled(segment.span()) : segment.span();
            if (segment.kind() != Segment.Kind.PARAGRAPH || span.length() > LONGEST_FILLED || segment.picture() >= 0) {
                return;
            }
            if (plain) {
                if (!LedCaption.label(sheet, span)) {
                    plain(index, span);
                }
            } else if (sheet.ledger().isUnlabelled(span)) {
                // Markup tells better what else is a caption.
                Credits.filled(sheet.words(span))
                        .filter(tail -> tail.virin() != null)
                        .ifPresent(tail -> take(index, span, tail, true));
            }
        }

        /** Takes a paragraph of a plain text if it ends in a credit, or is a caption by another sign. */
        private void plain(int index, Span span) {
            CharSequence text = sheet.page().text();
            boolean points = index > 0 && PointedCaption.is(text, span);
            boolean marked = points || MarkedCaption.mayBe(text, span);
            if (!marked && !CreditLooks.mayEndInCredit(text, span.start(), span.end()) && !endsInCapitals(span)) {
                return;
            }
            String words = sheet.words(span);
            Tail filled = Credits.filled(words).orElse(null);
            boolean open = (filled == null || filled.virin() == null) && isShort(span);
            Tail sure = open ? sureTail(words) : null;
            if (sure == null && filled == null && open) {
                sure = SignedCaption.of(words.stripTrailing());
                sure = sure == null ? byAgency(words, index) : sure;
                sure = sure == null && marked ? MarkedCaption.of(words) : sure;
                sure = sure == null && points ? MarkedCaption.whole(words) : sure;
            }
            Tail tail = sure == null ? filled : sure;
            if (tail != null && sheet.ledger().isUnlabelled(span)) {
                take(index, span, tail, sure != null);
            }
        }

        /** The credit at the end of a paragraph, unless the paragraph tells what somebody said. */
        private static @Nullable Tail sureTail(String words) {
            return Credits.tail(words)
                    .filter(end -> end.span().start() > 0)
                    .filter(end -> !PictureLines.isSpeech(end.caption())
                            || isLabelled(words.substring(end.span().start()))
                                    && !end.caption().matches("(?s).*[\"“”„»].*"))
                    .orElse(null);
        }

        private void take(int index, Span span, Tail tail, boolean sure) {
            Virin virin = tail.virin();
            Span head = new Span(span.start(), span.start() + tail.span().start());
            boolean caption = head.length() > 0 && (sure || virin != null || PictureLines.isCaption(sheet, head));
            int media = sheet.add(FoundMedia.picture(span.start())
                    .withCaption(caption ? Prose.collapse(sheet.page().text(), head) : null)
                    .withCredit(tail.credit())
                    .withVirin(virin));
            if (caption) {
                sheet.ledger().label(head, Label.media(media, "caption", RULE));
                if (plain) {
                    PictureBlock.above(sheet, index, media);
                }
            }
            Span rest = new Span(head.end(), span.end());
            if (rest.length() > 0) {
                sheet.ledger().label(rest, Label.media(media, tail.credit() == null ? "virin" : "credit", RULE));
            }
            int mark = virin == null ? -1 : Credits.lastVirinLabel(sheet.words(rest));
            if (mark > 0) {
                Span number = new Span(rest.start() + mark, rest.end());
                sheet.ledger().label(number, Label.media(media, "virin", RULE));
            }
            date(media, rest);
        }

        /** States the day a picture was made as one on which its story may have been published. */
        private void date(int media, Span where) {
            String date = sheet.media().get(media).date();
            if (date != null) {
                sheet.state(new Fact("published", date, "virin", where));
            }
        }

        /** A piece as far as no rule has taken its end: "... , opens new tab". */
        private Span unlabelled(Span span) {
            if (sheet.ledger().isUnlabelled(span)) {
                return span;
            }
            List<Span> free = sheet.ledger().unlabelled(span);
            return free.isEmpty() || free.get(0).start() > span.start() ? span : free.get(0);
        }

        /** Whether a piece ends in capitals: a name run together with the caption it follows. */
        private boolean endsInCapitals(Span span) {
            CharSequence text = sheet.page().text();
            int end = span.end();
            while (end > span.start() && text.charAt(end - 1) <= ' ') {
                end--;
            }
            return end - span.start() > 1
                    && Character.isUpperCase(text.charAt(end - 1))
                    && Character.isUpperCase(text.charAt(end - 2));
        }

        /** Whether brackets hold a credit that says that it is a picture's. */
        private static boolean isLabelled(String credit) {
            String inside = credit.strip();
            return inside.length() > 4
                    && inside.startsWith("(")
                    && Credits.labelled(inside)
                            .filter(found -> !found.label().isEmpty())
                            .isPresent();
        }

        /** Whether a piece stands behind the first paragraph of prose, or touches a line that is a picture's. */
        private boolean isInMidst(int index) {
            return index > sheet.margins().first()
                    || index > 0 && isMedia(index - 1)
                    || index + 1 < segments.size()
                            && Credits.labelled(
                                            sheet.words(segments.get(index + 1).span())
                                                    .strip())
                                    .isPresent();
        }

        private @Nullable Tail byAgency(String words, int index) {
            Tail tail = SignedCaption.byAgency(words.stripTrailing());
            return tail != null && isWithin(index) ? tail : null;
        }

        /** Whether prose follows: a bracket at the end of a story names who wrote it. */
        private boolean isWithin(int index) {
            return isInMidst(index)
                    && segments.subList(index + 1, segments.size()).stream()
                            .limit(MOST_AHEAD)
                            .anyMatch(segment -> Margins.isProse(sheet.page().text(), segment));
        }

        private boolean isMedia(int index) {
            return sheet.ledger().at(segments.get(index).span().start()).role() == Role.MEDIA;
        }

        /** Few words before a credit are a caption; more are a story with a credit that strayed to its end. */
        private boolean isShort(Span span) {
            return span.length() <= LONGEST_FILLED
                    && Words.count(sheet.page().text(), span.start(), span.end(), CAPTION_WORDS + 1) <= CAPTION_WORDS;
        }

        private void picture(CreditLines labels, int first, int end) {
            PictureLines lines = plain ? PictureBlock.around(sheet, labels, first, end) : null;
            if (lines == null) {
                lines = PictureLines.over(sheet, first, MOST_LINES);
                lines = plain ? PictureLines.under(sheet, lines, end, MOST_LINES) : lines;
            }
            Span place = segments.get(lines.first() < 0 ? first : lines.first()).span();
            int media = sheet.add(FoundMedia.picture(place.start())
                    .withAlt(lines.words(sheet, lines.alt()))
                    .withTitle(lines.words(sheet, lines.title()))
                    .withCaption(lines.words(sheet, lines.caption()))
                    .withCredit(labels.credit())
                    .withVirin(labels.virin()));
            mark(lines.alt(), media, "alt");
            mark(lines.title(), media, "title");
            mark(lines.caption(), media, "caption");
            for (int segment : labels.credits()) {
                mark(segment, media, "credit");
            }
            for (int segment : labels.virins()) {
                mark(segment, media, "virin");
            }
            date(media, segments.get(labels.place()).span());
        }

        private void mark(int segment, int media, String part) {
            if (segment >= 0) {
                sheet.ledger().label(segments.get(segment).span(), Label.media(media, part, RULE));
            }
        }
    }
}
