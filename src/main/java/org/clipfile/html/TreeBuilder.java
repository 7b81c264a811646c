package org.clipfile.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.clipfile.html.Tag.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a page from its tags and words (WHATWG HTML section 13.2.6). It differs from browsers where that
 * serves readers: white space before and after the body stays, what stands in {@code noscript} is markup as any other,
 * and deeper than {@value #DEEPEST} elements nothing is nested. One page, one object.
 *
 * <p>Here is what all rules share: how far the page is read, and where elements and words are put. The rules stand in
 * classes of their own, by insertion mode; {@link Modes} hands tags to them, {@link Characters} takes the words.
 */
final class TreeBuilder {
    /** Elements of one branch; deeper ones stand side by side. */
    static final int DEEPEST = 512;

    /** How what stands behind a start tag is to be read. */
    enum State {
        MARKUP,
        RAW,
        RCDATA,
        SCRIPT,
        PLAIN
    }

    final Markup markup;
    final Element document;
    final OpenElements open = new OpenElements();
    final Formatting formatting = new Formatting();
    final Deque<Mode> templates = new ArrayDeque<>();

    Mode mode = Mode.INITIAL;
    /** The mode to go on with behind words that have one of their own. */
    Mode original = Mode.INITIAL;
    /** How to read on behind the start tag handed over last. */
    State state = State.MARKUP;

    boolean skipsLineFeed;
    boolean quirks;
    boolean framesetOk = true;
    /** Whether what may not stand in a table goes before it. */
    boolean fosters;

    @Nullable
    Element head;

    @Nullable
    Element form;

    @Nullable
    Element base;

    final Modes modes;
    final Characters characters;
    final InHead inHead;
    final BodyStarts bodyStarts;
    final BodyEnds bodyEnds;
    final InTable inTable;
    final InTemplate inTemplate;
    final InFrames inFrames;
    final InForeign inForeign;
    final Noscript noscript;

    private final boolean xhtml;
    /** Whether the start tag handed over last opened an element and closes it, as tags may in XML. */
    private boolean closesItself;

    TreeBuilder(Markup markup, boolean xhtml) {
        this.markup = markup;
        this.xhtml = xhtml;
        document = new Element(Tag.of("#root"), Element.HTML, markup, 0, 0);
        modes = new Modes(this);
        characters = new Characters(this);
        inHead = new InHead(this);
        bodyStarts = new BodyStarts(this);
        bodyEnds = new BodyEnds(this);
        inTable = new InTable(this);
        inTemplate = new InTemplate(this);
        inFrames = new InFrames(this);
        inForeign = new InForeign(this);
        noscript = new Noscript(this);
    }

    Element document() {
        return document;
    }

    @Nullable
    Element base() {
        return base;
    }

    /** How to read on behind the start tag handed over last. Asked once for each. */
    State takeState() {
        State taken = state;
        state = State.MARKUP;
        return taken;
    }

    /** Whether a line feed right behind the start tag handed over last is none of the page's. */
    boolean skipsLineFeed() {
        return skipsLineFeed;
    }

    /** Whether SVG or MathML is read. */
    boolean isForeign() {
        return !open.isEmpty() && open.top().space != Element.HTML;
    }

    // What comes.

    void doctype(boolean isQuirky) {
        characters.leaveTable();
        if (mode == Mode.INITIAL) {
            quirks = isQuirky;
            mode = Mode.BEFORE_HTML;
        }
    }

    void comment() {
        characters.leaveTable();
    }

    void startTag(Tag tag, int attributes, int attributesEnd, boolean selfClosing) {
        skipsLineFeed = false;
        closesItself = false;
        start(new Start(tag, attributes, attributesEnd, selfClosing));
        if (closesItself) {
            state = State.MARKUP;
            end(tag);
        }
    }

    void endTag(Tag tag) {
        end(tag);
    }

    void words(Text words) {
        if (noscript.isOpen() && mode != Mode.TEXT || isForeign() && !Foreign.takesWords(open.top())) {
            put(words);
            framesetOk = framesetOk && words.isBlank();
            return;
        }
        Text rest = words;
        while (rest != null) {
            rest = characters.take(mode, rest);
        }
    }

    void end() {
        characters.leaveTable();
        if (mode == Mode.TEXT) {
            open.pop();
            mode = original;
        }
        if (noscript.isOpen()) {
            noscript.leave();
        }
        while (true) {
            switch (mode) {
                case INITIAL, BEFORE_HTML, BEFORE_HEAD, IN_HEAD, AFTER_HEAD -> modes.leave(mode);
                default -> {
                    if (!open.has(Kind.TEMPLATE)) {
                        return;
                    }
                    inTemplate.end();
                }
            }
        }
    }

    // Tags, by what is open.

    void start(Start tag) {
        characters.leaveTable();
        if (noscript.isOpen() && mode != Mode.TEXT) {
            noscript.start(tag);
        } else if (isForeign() && !Foreign.takesTag(open.top(), tag.tag())) {
            inForeign.start(tag);
        } else {
            modes.start(mode, tag);
        }
    }

    void end(Tag tag) {
        characters.leaveTable();
        if (mode == Mode.TEXT) {
            open.pop();
            mode = original;
        } else if (noscript.isOpen()) {
            noscript.end(tag);
        } else if (isForeign()) {
            inForeign.end(tag);
        } else {
            modes.end(mode, tag);
        }
    }

    // Nodes (section 13.2.6.1).

    /** Opens an element that has nothing but words (section 13.2.6.2). */
    void text(Start tag, State how) {
        original = mode == Mode.TEXT ? original : mode;
        mode = Mode.TEXT;
        state = how;
        insert(tag);
    }

    Element element(Start tag) {
        return new Element(tag.tag(), Element.HTML, markup, tag.attributes(), tag.attributesEnd());
    }

    Element insert(Start tag) {
        Element element = element(tag);
        insert(element);
        if (element.is(Tag.VOID)) {
            open.pop();
        } else {
            closesItself = tag.selfClosing() && xhtml;
        }
        return element;
    }

    Element insertVoid(Start tag) {
        Element element = element(tag);
        insert(element);
        open.pop();
        return element;
    }

    void insertForeign(Start tag, byte space) {
        insert(new Element(tag.tag(), space, markup, tag.attributes(), tag.attributesEnd()));
        if (tag.selfClosing()) {
            open.pop();
        }
    }

    /** Puts an element where the next one belongs, and opens it. */
    void insert(Element element) {
        while (open.size() >= DEEPEST) {
            prune(open.pop());
        }
        place(element, open.isEmpty() ? document : open.top());
        open.push(element);
    }

    private void prune(Element element) {
        head = element == head ? null : head;
        form = element == form ? null : form;
        formatting.remove(element);
        if (element.is(Kind.TEMPLATE)) {
            formatting.clearToMark();
            templates.poll();
            modes.reset();
        } else {
            noscript.prune(element);
        }
    }

    /** Puts a node at the end of an element, or before a table that may not hold it. */
    void place(Node node, Element around) {
        if (fosters && around.is(Tag.FOSTERS)) {
            insertBeforeTable(node);
        } else {
            around.append(node);
        }
    }

    private void insertBeforeTable(Node node) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Element element = open.get(i);
            if (element.is(Kind.TEMPLATE)) {
                element.append(node);
                return;
            }
            if (element.is(Kind.TABLE)) {
                Element around = element.parent;
                if (around != null) {
                    around.insert(node, element);
                } else {
                    open.get(i - 1).append(node);
                }
                return;
            }
        }
        open.get(0).append(node);
    }

    void put(Text words) {
        place(words, open.isEmpty() ? document : open.top());
    }
}
