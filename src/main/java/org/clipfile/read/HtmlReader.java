package org.clipfile.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clipfile.article.Capture;
import org.clipfile.article.Fact;
import org.clipfile.article.Page;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.html.Element;
import org.clipfile.html.Html;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML and XHTML pages. Any markup is read, as browsers do; very deep nesting is flattened by the parser.
 *
 * <p>The page's text is that of every text node, scripts and hidden boxes included, in order and unchanged, with a line
 * feed added where a box begins or a line breaks and no white space stands yet.
 */
public final class HtmlReader implements PageReader {
    /** The parser keeps some 200 bytes for each element, and all must fit into memory at once. */
    private static final int MOST_TAGS = 1_000_000;

    private final Marks marks;

    /**
     * A reader that notes by which rules pieces were chosen.
     *
     * @param marks rule id to CSS selector
     * @throws IllegalArgumentException if a selector is no CSS, naming the rule
     */
    public HtmlReader(Map<String, String> marks) {
        this.marks = new Marks(marks);
    }

    @Override
    public boolean reads(Capture capture) {
        return capture.mediaType().equals(MediaTypes.HTML)
                || capture.mediaType().equals(MediaTypes.XHTML);
    }

    @Override
    public Page read(Capture capture) throws IOException, UnreadableCaptureException {
        Decoded decoded = Decoder.decode(capture);
        return read(decoded, capture.address(), capture.mediaType().equals(MediaTypes.XHTML));
    }

    /**
     * Reads a decoded page.
     *
     * @param address its own address, if it is known
     * @param xhtml whether an element of any name may close itself, as in XML
     */
    Page read(Decoded decoded, @Nullable String address, boolean xhtml) throws UnreadableCaptureException {
        if (decoded.hasMoreTags(MOST_TAGS)) {
            throw new UnreadableCaptureException("The page has more than a million tags.");
        }
        Html html = decoded.parse(xhtml);
        Addresses addresses = new Addresses(base(html.base(), address));
        VisibleFacts visible = new VisibleFacts();
        TreeWalk walk = new TreeWalk(html, marks, addresses, visible, Tags.Shown.USUAL);
        walk.walk();
        Tags.Shown better = walk.better();
        if (better != Tags.Shown.USUAL) {
            visible = new VisibleFacts();
            walk = new TreeWalk(html, marks, addresses, visible, better);
            walk.walk();
        }
        CharSequence text = walk.text();
        EmbeddedArticle embedded = EmbeddedArticle.in(text, walk.scripts(), walk.prose(), addresses);
        if (!walk.hasVisibleText() && embedded.pieces().isEmpty()) {
            throw new UnreadableCaptureException("The page holds no text.");
        }
        List<String> problems = new ArrayList<>(decoded.problems());
        JsonLd jsonLd = JsonLd.in(walk.head().scripts());
        problems.addAll(jsonLd.problems());
        List<Fact> declared = new ArrayList<>(jsonLd.facts());
        declared.addAll(MetaTags.in(html, walk.head().metas(), walk.head().links(), addresses));
        List<Fact> facts = new ArrayList<>(visible.facts(declared));
        facts.addAll(declared);
        facts.addAll(embedded.facts());
        return Page.of(text, decoded.charset(), embedded.cut(walk.segments()))
                .withPictures(jsonLd.images().describe(walk.pictures()))
                .withFacts(facts)
                .withLinks(walk.links())
                .withSeams(walk.seams())
                .withProblems(problems)
                .withBoxes(walk.boxes())
                .withCredits(walk.credits())
                .withEmbedded(embedded.pieces());
    }

    private static String base(@Nullable Element base, @Nullable String address) {
        String own = address == null ? "" : address;
        return base == null ? own : new Addresses(own).absolute(base.attr("href"));
    }
}
