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
        List<Embedded> embedded) {

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

    /** A page of which every character is shown. */
    public Page(
            CharSequence text,
            String charset,
            List<Segment> segments,
            List<Picture> pictures,
            List<Fact> facts,
            List<PageLink> links,
            List<String> problems,
            List<Box> boxes,
            List<CreditMark> credits,
            List<Embedded> embedded) {
        this(text, text, charset, segments, pictures, facts, links, problems, boxes, credits, embedded);
    }

    /** A page whose scripts hold no article. */
    public Page(
            CharSequence text,
            String charset,
            List<Segment> segments,
            List<Picture> pictures,
            List<Fact> facts,
            List<PageLink> links,
            List<String> problems,
            List<Box> boxes,
            List<CreditMark> credits) {
        this(text, charset, segments, pictures, facts, links, problems, boxes, credits, List.of());
    }

    /** A page without markup. */
    public Page(
            CharSequence text,
            String charset,
            List<Segment> segments,
            List<Picture> pictures,
            List<Fact> facts,
            List<PageLink> links,
            List<String> problems) {
        this(text, charset, segments, pictures, facts, links, problems, List.of(), List.of());
    }

    /** Whether it is markup of a web page; a plain text has no boxes. */
    public boolean isMarkup() {
        return !boxes.isEmpty();
    }

    /** The same page with other facts. */
    public Page withFacts(List<Fact> others) {
        return new Page(text, source, charset, segments, pictures, others, links, problems, boxes, credits, embedded);
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
