package org.clipfile.clip;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clipfile.article.Capture;
import org.clipfile.article.Page;
import org.clipfile.article.Processing;
import org.clipfile.article.UnreadableCaptureException;
import org.clipfile.label.BodyLabeller;
import org.clipfile.label.ConsentLabeller;
import org.clipfile.label.DeskCreditLabeller;
import org.clipfile.label.EmbeddedLabeller;
import org.clipfile.label.EndMarkLabeller;
import org.clipfile.label.FactLineLabeller;
import org.clipfile.label.HeadlineLabeller;
import org.clipfile.label.HiddenLabeller;
import org.clipfile.label.HollowHeadingLabeller;
import org.clipfile.label.HubDateLabeller;
import org.clipfile.label.InlineLabeller;
import org.clipfile.label.Labeller;
import org.clipfile.label.LetterHeadLabeller;
import org.clipfile.label.MailFootLabeller;
import org.clipfile.label.PageBreakLabeller;
import org.clipfile.label.PhotoEssayLabeller;
import org.clipfile.label.PictureLabeller;
import org.clipfile.label.RuleLabeller;
import org.clipfile.label.ShapeLabeller;
import org.clipfile.label.ShareRowLabeller;
import org.clipfile.label.SignatureLabeller;
import org.clipfile.label.TextBodyLabeller;
import org.clipfile.label.TextPictureLabeller;
import org.clipfile.label.TrailLabeller;
import org.clipfile.label.Worksheet;
import org.clipfile.label.WrittenPictureLabeller;
import org.clipfile.read.HtmlReader;
import org.clipfile.read.MailReader;
import org.clipfile.read.MhtmlReader;
import org.clipfile.read.PageReader;
import org.clipfile.read.TextReader;
import org.clipfile.rules.Rule;
import org.clipfile.rules.RuleBook;
import org.clipfile.weigh.BodyModel;
import org.clipfile.weigh.HeadModel;

/**
 * Turns captures into articles. Pure: the same capture and the same rules give the same article. Thread-safe.
 *
 * <pre>{@code
 * Article article = Clipper.standard().clip(capture).article();
 * }</pre>
 */
public final class Clipper {
    /**
     * How captures of one kind are read, and what is said of their pages, from the general to the particular.
     *
     * @param markup who speaks of pages with boxes
     * @param plain who speaks of pages without
     */
    private record Line(PageReader reader, List<Labeller> markup, List<Labeller> plain) {
        List<Labeller> labellers(Page page) {
            return page.isMarkup() ? markup : plain;
        }
    }

    private final List<Line> lines;
    private final Processing processing;

    private Clipper(RuleBook book, BodyModel model, BodyModel texts, HeadModel heads) {
        Labeller rules = new RuleLabeller(book);
        Labeller mailFoot = new MailFootLabeller();
        Labeller endMarks = new EndMarkLabeller();
        Labeller deskCredits = new DeskCreditLabeller();
        List<Labeller> markup = List.of(
                rules,
                mailFoot,
                endMarks,
                new HeadlineLabeller(),
                new FactLineLabeller(),
                new ConsentLabeller(),
                new ShareRowLabeller(),
                new BodyLabeller(model),
                deskCredits,
                new TrailLabeller(),
                new EmbeddedLabeller(),
                new PictureLabeller(),
                new TextPictureLabeller(),
                new HollowHeadingLabeller(),
                new HubDateLabeller(),
                new SignatureLabeller(),
                new ShapeLabeller(),
                new InlineLabeller());
        List<Labeller> plain = List.of(
                new HiddenLabeller(),
                new PageBreakLabeller(),
                rules,
                mailFoot,
                endMarks,
                new ShareRowLabeller(),
                new TrailLabeller(),
                new LetterHeadLabeller(),
                new TextPictureLabeller(),
                new TextBodyLabeller(texts, heads),
                new WrittenPictureLabeller(),
                deskCredits,
                new PhotoEssayLabeller(),
                new HubDateLabeller(),
                new ShapeLabeller());
        HtmlReader html = html(book);
        lines = List.of(
                new Line(new TextReader(), plain, plain),
                new Line(html, markup, markup),
                new Line(new MhtmlReader(html), markup, markup),
                new Line(new MailReader(html), markup, plain));
        processing = new Processing(Tool.NAME, Tool.version(), book.name(), book.sha256());
    }

    private static HtmlReader html(RuleBook book) {
        for (Rule rule : book.rules()) {
            if (rule.css() != null) {
                try {
                    new HtmlReader(Map.of(rule.id(), rule.css()));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(rule.source() + ": " + e.getMessage(), e);
                }
            }
        }
        return new HtmlReader(book.selectors());
    }

    /** A clipper with the shipped rules. */
    public static Clipper standard() {
        return of(RuleBook.standard());
    }

    /** A clipper with those rules. */
    public static Clipper of(RuleBook book) {
        return of(book, BodyModel.standard(), BodyModel.ofTexts(), HeadModel.standard());
    }

    /** A clipper with those rules, and those models of what is body in web pages and in plain texts. */
    public static Clipper of(RuleBook book, BodyModel pages, BodyModel texts, HeadModel heads) {
        return new Clipper(book, pages, texts, heads);
    }

    /**
     * Clips a capture.
     *
     * @throws UnreadableCaptureException if the bytes are no page at all
     * @throws IOException if the bytes cannot be fetched
     */
    public Clipping clip(Capture capture) throws IOException, UnreadableCaptureException {
        Line line = line(capture);
        Page page = line.reader().read(capture);
        Worksheet sheet = new Worksheet(page, capture.address(), sites(capture));
        for (Labeller labeller : line.labellers(page)) {
            labeller.label(sheet);
        }
        return new Clipping(new ArticleBuilder(capture, sheet, processing).build(), page);
    }

    /** Sites beside its own whose rules the user wants for it; see the list of feeds. */
    private static List<String> sites(Capture capture) {
        return capture.told().stream()
                .filter(fact -> fact.field().equals("rules"))
                .map(fact -> fact.value().toLowerCase(Locale.ROOT))
                .toList();
    }

    private Line line(Capture capture) throws UnreadableCaptureException {
        for (Line line : lines) {
            if (line.reader().reads(capture)) {
                return line;
            }
        }
        throw new UnreadableCaptureException("Documents of type " + capture.mediaType() + " cannot be clipped.");
    }
}
