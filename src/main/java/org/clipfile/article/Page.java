package org.clipfile.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a capture: one text with every character the reader saw, in order (scripts and hidden boxes
 * included), and the segments that tile it. It looks the same for HTML and for plain text; there is no DOM behind it.
 *
 * @param text every character; long pages keep it outside the heap, so take pieces of it, never the whole
 * @param source the same before marks that no reader is shown (those of Markdown, of quoted mail) were blanked, char for
 *     char; for most pages the text itself
 * @param charset the character set it was decoded with, as IANA writes it
 * @param segments the pieces, in order, tiling the text
 * @param pictures pictures, videos and sounds that the markup shows, in order
 * @param facts statements about the article found in the markup, in order
 * @param links links of the page, in order
 * @param problems what was odd about the input, for people
 * @param boxes the boxes of the markup in which segments stand; none for plain text
 * @param credits stretches that the markup sets apart as credits of pictures
 * @param embedded paragraphs of an article that stand in the page's scripts only, in order; each is a hidden segment
 * @param seams where the markup sets words of one line apart; none for plain text
 */
public record Page(
        CharSequence text,
        CharSequence source,
        String charset,
        List<Segment> segments,
        List<Picture> pictures,
        List<Fact> facts,
        List<PageLink> links,
        List<String> problems,
        List<Box> boxes,
        List<CreditMark> credits,
        List<Embedded> embedded,
        Seams seams) {

    /**
     * A picture, video or sound as the markup shows it.
     *
     * @param type {@code image}, {@code video} or {@code audio}
     * @param url its address, absolute where that can be told
     * @param alt alternative text
     * @param title its title
     * @param offset where it stands in the page's text
     * @param caption the caption that metadata gives it
     * @param credit the credit that metadata gives it
     */
    public record Picture(
            String type,
            @Nullable String url,
            @Nullable String alt,
            @Nullable String title,
            int offset,
            @Nullable String caption,
            @Nullable String credit) {

        /** A picture of which the metadata says nothing. */
        public Picture(String type, @Nullable String url, @Nullable String alt, @Nullable String title, int offset) {
            this(type, url, alt, title, offset, null, null);
        }
    }

    /**
     * A link and where its words stand.
     *
     * @param span its words
     * @param url where it leads, absolute where that can be told
     */
    public record PageLink(Span span, String url) {}

    /**
     * A stretch that markup sets apart as the credit of a picture.
     *
     * @param span where
     * @param named whether its element is called a credit, not only an element of its own inside a caption
     */
    public record CreditMark(Span span, boolean named) {}

    /**
     * A paragraph that stands in a script, escaped as JSON strings are.
     *
     * @param span where, escapes and inline markup included
     * @param type what it is
     * @param level depth of a heading; 0 for others
     * @param words its words, unescaped, white space collapsed
     * @param picture address of the picture it is the caption of; null if it is none, or nobody knows
     */
    public record Embedded(
            Span span,
            Block.Type type,
            int level,
            String words,
            @Nullable String picture) {}

    /** A page of which every character is shown, and no more is known than its segments. */
    public static Page of(CharSequence text, String charset, List<Segment> segments) {
        return new Page(
                text,
                text,
                charset,
                segments,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Seams.NONE);
    }

    /** Whether it is markup of a web page; a plain text has no boxes. */
    public boolean isMarkup() {
        return !boxes.isEmpty();
    }

    /** The same page, read of a source in which more stands than is shown. */
    public Page withSource(CharSequence whole) {
        return new Page(
                text, whole, charset, segments, pictures, facts, links, problems, boxes, credits, embedded, seams);
    }

    /** The same page, its text cut or ranked otherwise. */
    public Page withSegments(List<Segment> others) {
        return new Page(
                text, source, charset, others, pictures, facts, links, problems, boxes, credits, embedded, seams);
    }

    /** The same page with these pictures. */
    public Page withPictures(List<Picture> others) {
        return new Page(
                text, source, charset, segments, others, facts, links, problems, boxes, credits, embedded, seams);
    }

    /** The same page with other facts. */
    public Page withFacts(List<Fact> others) {
        return new Page(
                text, source, charset, segments, pictures, others, links, problems, boxes, credits, embedded, seams);
    }

    /** The same page with these links. */
    public Page withLinks(List<PageLink> others) {
        return new Page(
                text, source, charset, segments, pictures, facts, others, problems, boxes, credits, embedded, seams);
    }

    /** The same page with what was odd about it. */
    public Page withProblems(List<String> others) {
        return new Page(
                text, source, charset, segments, pictures, facts, links, others, boxes, credits, embedded, seams);
    }

    /** The same page with the boxes of its markup. */
    public Page withBoxes(List<Box> others) {
        return new Page(
                text, source, charset, segments, pictures, facts, links, problems, others, credits, embedded, seams);
    }

    /** The same page with the credits that its markup sets apart. */
    public Page withCredits(List<CreditMark> others) {
        return new Page(
                text, source, charset, segments, pictures, facts, links, problems, boxes, others, embedded, seams);
    }

    /** The same page with the article that stands in its scripts. */
    public Page withEmbedded(List<Embedded> others) {
        return new Page(
                text, source, charset, segments, pictures, facts, links, problems, boxes, credits, others, seams);
    }

    /** The same page with its seams. */
    public Page withSeams(Seams others) {
        return new Page(
                text, source, charset, segments, pictures, facts, links, problems, boxes, credits, embedded, others);
    }

    public Page {
        segments = List.copyOf(segments);
        pictures = List.copyOf(pictures);
        facts = List.copyOf(facts);
        links = List.copyOf(links);
        problems = List.copyOf(problems);
        boxes = List.copyOf(boxes);
        credits = List.copyOf(credits);
        embedded = List.copyOf(embedded);
        if (source.length() != text.length()) {
            throw new IllegalArgumentException(
                    "The text has " + text.length() + " chars, its source " + source.length());
        }
        int at = 0;
        for (Segment segment : segments) {
            if (segment.span().start() != at) {
                throw new IllegalArgumentException("Segments do not tile the text at " + at + ": " + segment.span());
            }
            at = segment.span().end();
        }
        if (at != text.length()) {
            throw new IllegalArgumentException("Segments end at " + at + ", the text at " + text.length());
        }
    }
}
