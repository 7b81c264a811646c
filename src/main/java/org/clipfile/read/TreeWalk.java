package org.clipfile.read;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.clipfile.article.Box;
import org.clipfile.article.Page.CreditMark;
import org.clipfile.article.Page.PageLink;
import org.clipfile.article.Page.Picture;
import org.clipfile.article.Seams;
import org.clipfile.article.Segment;
import org.clipfile.article.Segment.Kind;
import org.clipfile.article.Span;
import org.clipfile.html.Element;
import org.clipfile.html.Html;
import org.clipfile.html.Node;
import org.clipfile.html.Text;
import org.jspecify.annotations.Nullable;

/**
 * Walks a parsed page once, in document order and without recursion, and gathers its text, segments, boxes, pictures and
 * links.
 *
 * <p>The text is that of every text and data node, unchanged. One thing is added: a line feed where a box begins or a line
 * breaks and no white space stands there yet, so that words that are shown apart never touch. One walk, one object.
 */
final class TreeWalk {
    /** How text is parted from the text before: not at all, by the edge of a table cell, a new line, the edge of a box. */
    private static final int NONE = 0;

    private static final int CELL = 1;
    private static final int LINE = 2;
    private static final int BOX = 3;

    /** Of longer stretches that no reader sees, megabytes of script often, only the beginning is counted. */
    private static final int UNSEEN_COUNTED = 4096;

    private static final IntPredicate SPACE = c -> Words.isSpace((char) c);

    private final PageText text;
    private final List<Draft> drafts = new ArrayList<>();
    private final BoxTree boxes = new BoxTree();
    private final List<PageLink> links = new ArrayList<>();
    private final List<Span> scripts = new ArrayList<>();
    private final Marks marks;
    private final ClassList.All classes;
    private final Element document;
    private final Twins twins;
    private final HeadElements head = new HeadElements();
    private final PictureList pictures;
    private final Addresses addresses;
    private final VisibleFacts facts;
    private final Function<Span, String> visible = this::visibleText;

    private final CaptionFinder captions = new CaptionFinder();
    private final SeamFinder seams = new SeamFinder();

    private @Nullable Draft open;
    /** The edge since the last text of any kind, and since the last text a reader sees. */
    private int edge = BOX;

    private int visibleEdge = BOX;
    private int breaks;
    /** Visible chars so far, white space left out, and those of them inside links. */
    private int seen;

    private int linkInk;

    private final Unseen unseen = new Unseen();
    private final Tags.Shown shown;

    TreeWalk(Html page, Marks marks, Addresses addresses, VisibleFacts facts, Tags.Shown shown) {
        this.document = page.document();
        this.twins = new Twins(document);
        this.text = new PageText(page.words());
        this.shown = shown;
        this.marks = marks;
        this.classes = new ClassList.All(marks);
        this.addresses = addresses;
        this.pictures = new PictureList(addresses);
        this.facts = facts;
    }

    /** Walks. Once. */
    void walk() {
        Frame frame = new Frame(null, document, classes.of(document), null, here(), shown);
        Node node = document;
        while (true) {
            Node child = node instanceof Element element ? element.firstChild() : null;
            if (child != null) {
                node = child;
            } else {
                while (node != document && node.nextSibling() == null) {
                    node = requireNonNull(node.parent());
                    if (node != document) {
                        frame = leave(frame);
                    }
                }
                if (node == document) {
                    break;
                }
                node = requireNonNull(node.nextSibling());
            }
            frame = visit(node, frame);
        }
        close();
    }

    /** Handles a node; an element with children becomes the innermost frame. */
    private Frame visit(Node node, Frame frame) {
        if (node instanceof Text words) {
            boolean data = words.isData();
            if (frame.unseen && !data && !words.isBlank()) {
                unseen.count(words, frame);
            }
            add(words, frame);
            if (data && frame.element.is("script")) {
                scripts.add(new Span(text.length() - words.length(), text.length()));
            }
        } else if (node instanceof Element element) {
            return enter(element, frame);
        }
        return frame;
    }

    private Frame enter(Element element, Frame around) {
        head.take(element);
        ClassList of = classes.of(element);
        boolean lineBreak = element.is("br");
        if (element.firstChild() == null
                && (lineBreak ? element.attributesSize() == 0 : !Tags.isBox(element))
                && !VisibleFacts.mayState(element, of)) {
            // Two in five elements are such: nothing stands in them, and nothing but a picture is told of them.
            seams.empty(element);
            if (lineBreak) {
                breakLine(around);
            } else if (pictures.take(element, around, text.length())) {
                captions.picture(seen);
            }
            return around;
        }
        Frame frame = new Frame(around, element, of, marks.of(element, twins, of), here(), shown);
        seams.begin(frame);
        if (lineBreak) {
            breakLine(frame);
        } else if (frame.box) {
            edge(frame);
        }
        if (pictures.take(element, around, text.length())) {
            captions.picture(seen);
        }
        if (element.firstChild() == null) {
            seams.end(frame);
            if (frame.box) {
                edge(frame);
            }
            facts.childless(element, frame, seen);
            return around;
        }
        return frame;
    }

    private Frame leave(Frame frame) {
        seams.end(frame);
        if (frame.link == frame && frame.inkStart >= 0) {
            String url = addresses.link(frame.href());
            if (url != null) {
                links.add(new PageLink(new Span(frame.inkStart, frame.inkEnd), url));
            }
        }
        pictures.left(frame);
        facts.left(frame, visible, text, seen);
        if (!frame.unseen && seen > frame.at.ink()) {
            captions.left(frame, here(), drafts, text);
        }
        if (frame.box) {
            edge(frame);
        }
        return requireNonNull(frame.up);
    }

    private Place here() {
        return new Place(text.length(), drafts.size(), pictures.size(), seen, linkInk);
    }

    private void edge(Frame frame) {
        String name = frame.element.normalName();
        int here = BOX;
        if (frame.kind == Kind.CODE && !frame.is(Tags.PREFORMATTED)) {
            here = CELL;
        } else if (frame.inTable && !name.equals("table")) {
            here = name.equals("tr") || name.equals("caption") ? LINE : CELL;
        }
        edge = Math.max(edge, here);
        if (!frame.unseen) {
            visibleEdge = Math.max(visibleEdge, here);
        }
    }

    private void breakLine(Frame frame) {
        int here = frame.inTable || frame.kind == Kind.CODE ? CELL : LINE;
        edge = Math.max(edge, here);
        if (!frame.unseen) {
            breaks++;
            visibleEdge = Math.max(visibleEdge, breaks > 1 && here == LINE ? BOX : here);
        }
    }

    private void add(Text words, Frame frame) {
        int length = words.length();
        int first = Words.firstInk(words, 0, length);
        if (first == length || Words.isInvisible(words, first)) {
            text.append(words, 0, length);
            return;
        }
        Draft draft = open;
        Kind kind = frame.unseen ? Kind.HIDDEN : frame.kind;
        int here = frame.unseen ? edge : visibleEdge;
        boolean same = draft != null
                && edge < LINE
                && draft.kind == kind
                && draft.level == (frame.unseen ? 0 : frame.level)
                && draft.marks.equals(frame.marks)
                && (frame.unseen || here < LINE);
        boolean cell = edge == CELL;
        if (!same || edge > NONE) {
            text.append(words, 0, first);
            if (edge > NONE && !text.isEmpty() && !Words.isSpace(text.charAt(text.length() - 1))) {
                text.append('\n');
            }
            if (!same) {
                draft = open(kind, here == BOX, frame);
            }
            text.append(words, first, length);
        } else {
            text.append(words, 0, length);
        }
        edge = NONE;
        if (!same) {
            seams.apart();
        } else if (!frame.unseen) {
            seams.words(text, text.length() - (length - first), cell);
        }
        if (!frame.unseen) {
            visibleEdge = NONE;
            breaks = 0;
        }
        count(words, first, frame, requireNonNull(draft));
    }

    private void count(Text words, int first, Frame frame, Draft draft) {
        int ink = words.ink(
                first, frame.unseen ? Math.min(words.length(), first + UNSEEN_COUNTED) : words.length(), SPACE);
        draft.ink += ink;
        seen += frame.unseen ? 0 : ink;
        draft.strongChars += frame.strong ? ink : 0;
        draft.slantedChars += frame.slanted ? ink : 0;
        Frame link = frame.link;
        if (link != null && !frame.unseen) {
            draft.linkChars += ink;
            linkInk += ink;
            if (link.inkStart < 0) {
                link.inkStart = text.length() - (words.length() - first);
            }
            link.inkEnd = Words.lastInk(text, link.inkStart, text.length());
        }
    }

    private Draft open(Kind kind, boolean opens, Frame frame) {
        close();
        // White space before the first words of the page has no piece to belong to but the first.
        int start = drafts.isEmpty() ? 0 : text.length();
        Draft draft =
                new Draft(start, kind, frame.unseen ? 0 : frame.level, opens, boxes.of(frame), pictures.size(), frame);
        drafts.add(draft);
        open = draft;
        if (kind == Kind.CAPTION) {
            pictures.join(draft, frame);
        }
        return draft;
    }

    private void close() {
        if (open != null) {
            open.end = text.length();
        }
        open = null;
    }

    /** The words of a stretch that a reader sees, with single spaces. */
    private String visibleText(Span span) {
        StringBuilder out = new StringBuilder();
        int first = drafts.size();
        while (first > 0 && drafts.get(first - 1).start >= span.start()) {
            first--;
        }
        for (int i = Math.max(0, first - 1); i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            int end = draft == open ? text.length() : draft.end;
            if (draft.kind != Kind.HIDDEN && draft.start < span.end() && end > span.start()) {
                appendParted(out, Math.max(draft.start, span.start()), Math.min(end, span.end()));
            }
        }
        return Words.collapse(out);
    }

    /** Appends a stretch, a space at each seam. */
    private void appendParted(StringBuilder out, int start, int end) {
        int from = start;
        for (int seam = seams.after(start); seam < end; seam = seams.after(seam)) {
            text.appendTo(out, from, seam);
            out.append(' ');
            from = seam;
        }
        text.appendTo(out, from, end);
    }

    /** Whether a reader sees anything. */
    boolean hasVisibleText() {
        return drafts.stream().anyMatch(draft -> draft.kind != Kind.HIDDEN);
    }

    /** Visible chars outside links, white space left out. */
    int prose() {
        return seen - linkInk;
    }

    /** How much must be shown for the article to be among it: more than usual where a page shows next to nothing else. */
    Tags.Shown better() {
        return unseen.better(prose());
    }

    /** Where the scripts stand. */
    List<Span> scripts() {
        return scripts;
    }

    /** Every character, in order. */
    CharSequence text() {
        return text;
    }

    /** The segments, tiling the text. */
    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            segments.add(draft.finish());
        }
        return segments;
    }

    List<Box> boxes() {
        return boxes.list();
    }

    List<Picture> pictures() {
        return pictures.list();
    }

    /** What markup sets apart as credits, in the order of their ends. */
    List<CreditMark> credits() {
        return captions.credits();
    }

    /** Where the page makes statements about itself. */
    HeadElements head() {
        return head;
    }

    List<PageLink> links() {
        return links;
    }

    /** Where the markup sets words of one line apart. */
    Seams seams() {
        return seams.seams();
    }
}
