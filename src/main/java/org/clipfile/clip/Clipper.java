package org.clipfile.clip;

import java.io.IOException;
import java.util.List;
import org.clipfile.article.Capture;
import org.clipfile.article.Page;
import org.clipfile.article.Processing;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.label.CaptionLabeller;
import org.clipfile.label.HeaderLabeller;
import org.clipfile.label.Labeller;
import org.clipfile.label.RuleLabeller;
import org.clipfile.label.ShapeLabeller;
import org.clipfile.label.Worksheet;
import org.clipfile.read.PageReader;
import org.clipfile.read.TextReader;
import org.clipfile.rules.RuleBook;

/**
 * Turns captures into articles. Pure: the same capture and the same rules give the same article. Thread-safe.
 *
 * <pre>{@code
 * Article article = Clipper.standard().clip(capture).article();
 * }</pre>
 */
public final class Clipper {
    private final List<PageReader> readers;
    private final List<Labeller> labellers;
    private final Processing processing;

    private Clipper(RuleBook book) {
        readers = List.of(new TextReader());
        labellers = List.of(new RuleLabeller(book), new CaptionLabeller(), new HeaderLabeller(), new ShapeLabeller());
        processing = new Processing(Tool.NAME, Tool.version(), book.name(), book.sha256());
    }

    /** A clipper with the shipped rules. */
    public static Clipper standard() {
        return new Clipper(RuleBook.standard());
    }

    /** A clipper with those rules. */
    public static Clipper of(RuleBook book) {
        return new Clipper(book);
    }

    /**
     * Clips a capture.
     *
     * @throws UnreadableCaptureException if the bytes are no page at all
     * @throws IOException if the bytes cannot be fetched
     */
    public Clipping clip(Capture capture) throws IOException, UnreadableCaptureException {
        Page page = reader(capture).read(capture);
        Worksheet sheet = new Worksheet(page);
        for (Labeller labeller : labellers) {
            labeller.label(sheet);
        }
        return new Clipping(new ArticleBuilder(capture, sheet, processing).build(), page);
    }

    private PageReader reader(Capture capture) throws UnreadableCaptureException {
        for (PageReader reader : readers) {
            if (reader.reads(capture)) {
                return reader;
            }
        }
        throw new UnreadableCaptureException("Documents of type " + capture.mediaType() + " cannot be clipped.");
    }
}
