package org.clipfile.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.clipfile.html.Tag.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a page from its tags and words (WHATWG HTML section 13.2.6). It differs from browsers where that
 * serves readers: white space before and after the body stays, what stands in {@code noscript} is markup as any other,
 * and deeper than {@value #DEEPEST} elements nothing is nested. One page, one object.
 */
final class TreeBuilder {
    /** Elements of one branch; deeper ones stand side by side. */
    static final int DEEPEST = 512;

    private static final Tag HTML = Tag.of("html");
    private static final Tag HEAD = Tag.of("head");
    private static final Tag BODY = Tag.of("body");
    private static final Tag P = Tag.of("p");
    private static final Tag BR = Tag.of("br");
    private static final Tag IMG = Tag.of("img");
    private static final Tag COLGROUP = Tag.of("colgroup");
    private static final Tag TBODY = Tag.of("tbody");
    private static final Tag TR = Tag.of("tr");

    /** Which rules hold for what comes next. */
    private enum Mode {
        INITIAL,
        BEFORE_HTML,
        BEFORE_HEAD,
        IN_HEAD,
        AFTER_HEAD,
        IN_BODY,
        TEXT,
        IN_TABLE,
        IN_TABLE_TEXT,
        IN_CAPTION,
        IN_COLUMN_GROUP,
        IN_TABLE_BODY,
        IN_ROW,
        IN_CELL,
        IN_TEMPLATE,
        AFTER_BODY,
        IN_FRAMESET,
        AFTER_FRAMESET,
        AFTER_AFTER_BODY,
        AFTER_AFTER_FRAMESET
    }

    /** How what stands behind a start tag is to be read. */
    enum State {
        MARKUP,
        RAW,
        RCDATA,
        SCRIPT,
        PLAIN
    }

    /** A start tag: what it is called, where its attributes stand, and whether it closes itself. */
    private record Start(Tag tag, int attributes, int attributesEnd, boolean selfClosing) {
        static Start of(Tag tag) {
            return new Start(tag, 0, 0, false);
        }
    }

    private final Markup markup;
    private final boolean xhtml;
    private final Element document;
    private final OpenElements open = new OpenElements();
    private final Formatting formatting = new Formatting();
    private final Deque<Mode> templates = new ArrayDeque<>();
    /** Words between the tags of a table, kept until it is known what comes behind them. */
    private final List<Text> tableWords = new ArrayList<>();

    private Mode mode = Mode.INITIAL;
    private Mode original = Mode.INITIAL;
    private State state = State.MARKUP;
    private boolean skipsLineFeed;
    private boolean quirks;
    private boolean framesetOk = true;
    private boolean fosters;
    /** Whether the start tag handed over last opened an element and closes it, as tags may in XML. */
    private boolean closesItself;

    private @Nullable Element head;
    private @Nullable Element form;
    private @Nullable Element base;
    /** The noscript element in which all is taken as it comes; null outside of any. */
    private @Nullable Element island;

    private @Nullable Element formOutside;

    TreeBuilder(Markup markup, boolean xhtml) {
        this.markup = markup;
        this.xhtml = xhtml;
        document = new Element(Tag.of("#root"), Element.HTML, markup, 0, 0);
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
        leaveTableWords();
        if (mode == Mode.INITIAL) {
            quirks = isQuirky;
            mode = Mode.BEFORE_HTML;
        }
    }

    void comment() {
        leaveTableWords();
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
        if (island != null && mode != Mode.TEXT || isForeign() && !Foreign.takesWords(open.top())) {
            put(words);
            framesetOk = framesetOk && words.isBlank();
            return;
        }
        Text rest = words;
        while (rest != null) {
            rest = words(mode, rest);
        }
    }

    void end() {
        leaveTableWords();
        if (mode == Mode.TEXT) {
            open.pop();
            mode = original;
        }
        if (island != null) {
            leaveIsland();
        }
        while (true) {
            switch (mode) {
                case INITIAL, BEFORE_HTML, BEFORE_HEAD, IN_HEAD, AFTER_HEAD -> leave(mode);
                default -> {
                    if (!open.has(Kind.TEMPLATE)) {
                        return;
                    }
                    endTemplate();
                }
            }
        }
    }

    // Words.

    /** Takes words by the rules of a mode; what is left of them for the next mode, or null. */
    private @Nullable Text words(Mode rules, Text words) {
        switch (rules) {
            case INITIAL,
                    BEFORE_HTML,
                    BEFORE_HEAD,
                    IN_HEAD,
                    AFTER_HEAD,
                    IN_COLUMN_GROUP,
                    AFTER_BODY,
                    AFTER_AFTER_BODY -> {
                int ink = words.firstInk();
                if (ink == words.length()) {
                    space(rules, words);
                    return null;
                }
                if (ink > 0) {
                    space(rules, words.part(0, ink));
                    return words.part(ink, words.length());
                }
                if (rules == Mode.IN_COLUMN_GROUP && !open.topIs(Kind.COLUMN_GROUP)) {
                    return null;
                }
                leave(rules);
                return words;
            }
            case IN_TABLE, IN_TABLE_BODY, IN_ROW -> {
                if (!open.isEmpty() && open.top().is(Tag.FOSTERS)) {
                    original = mode;
                    mode = Mode.IN_TABLE_TEXT;
                    tableWords.add(words);
                } else {
                    fosters = true;
                    bodyWords(words);
                    fosters = false;
                }
            }
            case IN_TABLE_TEXT -> tableWords.add(words);
            case TEXT -> put(words);
            case IN_FRAMESET, AFTER_FRAMESET, AFTER_AFTER_FRAMESET -> {
                if (words.isBlank()) {
                    put(words);
                }
            }
            default -> bodyWords(words);
        }
        return null;
    }

    private void bodyWords(Text words) {
        formatting.renew(this, open);
        put(words);
        framesetOk = framesetOk && words.isBlank();
    }

    private void space(Mode rules, Text space) {
        if (rules == Mode.INITIAL) {
            return;
        }
        Element html = rules == Mode.AFTER_BODY ? open.nearest(Kind.HTML) : null;
        if (html != null) {
            html.append(space);
        } else if (rules == Mode.AFTER_AFTER_BODY) {
            document.append(space);
        } else {
            put(space);
        }
    }

    /** Ends a mode in which no words may stand. */
    private void leave(Mode rules) {
        switch (rules) {
            case INITIAL -> {
                quirks = true;
                mode = Mode.BEFORE_HTML;
            }
            case BEFORE_HTML -> {
                insert(element(Start.of(HTML)));
                mode = Mode.BEFORE_HEAD;
            }
            case BEFORE_HEAD -> start(Start.of(HEAD));
            case IN_HEAD -> {
                open.pop();
                mode = Mode.AFTER_HEAD;
            }
            case AFTER_HEAD -> {
                boolean ok = framesetOk;
                start(Start.of(BODY));
                framesetOk = ok;
            }
            case IN_COLUMN_GROUP -> {
                open.pop();
                mode = Mode.IN_TABLE;
            }
            default -> {
                if (!open.has(Kind.BODY)) {
                    open.push(body());
                }
                mode = Mode.IN_BODY;
            }
        }
    }

    private Element body() {
        for (Element at = document; at != null; at = at.nextIn(document)) {
            if (at.is(Kind.BODY) || at.is(Kind.FRAMESET)) {
                return at;
            }
        }
        return document;
    }

    private void leaveTableWords() {
        if (mode != Mode.IN_TABLE_TEXT) {
            return;
        }
        mode = original;
        for (Text words : tableWords) {
            if (words.isBlank()) {
                put(words);
            } else {
                fosters = open.top().is(Tag.FOSTERS);
                bodyWords(words);
                fosters = false;
            }
        }
        tableWords.clear();
    }

    // Start tags.

    private void start(Start tag) {
        leaveTableWords();
        if (island != null && mode != Mode.TEXT) {
            islandStart(tag);
        } else if (isForeign() && !Foreign.takesTag(open.top(), tag.tag)) {
            foreignStart(tag);
        } else {
            start(mode, tag);
        }
    }

    private void start(Mode rules, Start tag) {
        Kind kind = tag.tag.kind;
        switch (rules) {
            case INITIAL, AFTER_BODY, AFTER_AFTER_BODY -> {
                if (kind == Kind.HTML && rules != Mode.INITIAL) {
                    bodyStart(tag);
                } else {
                    leave(rules);
                    start(tag);
                }
            }
            case BEFORE_HTML -> {
                if (kind == Kind.HTML) {
                    insert(tag);
                    mode = Mode.BEFORE_HEAD;
                } else {
                    leave(rules);
                    start(tag);
                }
            }
            case BEFORE_HEAD -> {
                if (kind == Kind.HTML) {
                    bodyStart(tag);
                } else if (kind == Kind.HEAD) {
                    head = insert(tag);
                    mode = Mode.IN_HEAD;
                } else {
                    leave(rules);
                    start(tag);
                }
            }
            case IN_HEAD -> headStart(tag);
            case AFTER_HEAD -> afterHead(tag);
            case IN_TABLE -> tableStart(tag);
            case IN_CAPTION -> captionStart(tag);
            case IN_COLUMN_GROUP -> {
                switch (kind) {
                    case HTML -> bodyStart(tag);
                    case COLUMN -> insertVoid(tag);
                    case TEMPLATE -> headStart(tag);
                    default -> {
                        if (open.topIs(Kind.COLUMN_GROUP)) {
                            leave(rules);
                            start(tag);
                        }
                    }
                }
            }
            case IN_TABLE_BODY -> tableBodyStart(tag);
            case IN_ROW -> rowStart(tag);
            case IN_CELL -> {
                if (isOfTable(kind)) {
                    if (open.inTableScope(Kind.CELL)) {
                        closeCell();
                        start(tag);
                    }
                } else {
                    bodyStart(tag);
                }
            }
            case IN_TEMPLATE -> templateStart(tag);
            case IN_FRAMESET -> {
                switch (kind) {
                    case HTML -> bodyStart(tag);
                    case FRAMESET -> insert(tag);
                    case FRAME -> insertVoid(tag);
                    case HEAD_RAW -> {
                        if (tag.tag.name().equals("noframes")) {
                            headStart(tag);
                        }
                    }
                    default -> {
                        // Nothing else stands among frames.
                    }
                }
            }
            case AFTER_FRAMESET, AFTER_AFTER_FRAMESET -> {
                if (kind == Kind.HTML) {
                    bodyStart(tag);
                } else if (tag.tag.name().equals("noframes")) {
                    headStart(tag);
                }
            }
            default -> bodyStart(tag);
        }
    }

    private void headStart(Start tag) {
        switch (tag.tag.kind) {
            case HTML -> bodyStart(tag);
            case HEAD_VOID -> {
                Element element = insertVoid(tag);
                if (base == null && element.is("base") && element.hasAttr("href")) {
                    base = element;
                }
            }
            case TITLE -> text(tag, State.RCDATA);
            case HEAD_RAW -> text(tag, State.RAW);
            case SCRIPT -> text(tag, State.SCRIPT);
            case NOSCRIPT -> enterIsland(tag);
            case HEAD -> {
                // There is but one.
            }
            case TEMPLATE -> {
                insert(tag);
                formatting.mark();
                framesetOk = false;
                mode = Mode.IN_TEMPLATE;
                templates.push(Mode.IN_TEMPLATE);
            }
            default -> {
                leave(Mode.IN_HEAD);
                start(tag);
            }
        }
    }

    private void afterHead(Start tag) {
        switch (tag.tag.kind) {
            case HTML -> bodyStart(tag);
            case BODY -> {
                insert(tag);
                framesetOk = false;
                mode = Mode.IN_BODY;
            }
            case FRAMESET -> {
                insert(tag);
                mode = Mode.IN_FRAMESET;
            }
            case HEAD_VOID, TITLE, HEAD_RAW, SCRIPT, TEMPLATE -> {
                Element before = head;
                if (before == null) {
                    leave(Mode.AFTER_HEAD);
                    start(tag);
                } else {
                    open.push(before);
                    headStart(tag);
                    open.remove(before);
                }
            }
            case HEAD -> {
                // There is but one.
            }
            default -> {
                leave(Mode.AFTER_HEAD);
                start(tag);
            }
        }
    }

    private void bodyStart(Start tag) {
        Tag name = tag.tag;
        switch (name.kind) {
            case HTML -> {
                if (!open.has(Kind.TEMPLATE) && !open.isEmpty()) {
                    open.get(0).merge(tag.attributes, tag.attributesEnd);
                }
            }
            case HEAD_VOID, TITLE, HEAD_RAW, SCRIPT, TEMPLATE -> headStart(tag);
            case BODY -> {
                if (open.size() > 1 && open.get(1).is(Kind.BODY) && !open.has(Kind.TEMPLATE)) {
                    framesetOk = false;
                    open.get(1).merge(tag.attributes, tag.attributesEnd);
                }
            }
            case FRAMESET -> {
                if (open.size() > 1 && open.get(1).is(Kind.BODY) && framesetOk) {
                    open.get(1).detach();
                    open.cut(1);
                    insert(tag);
                    mode = Mode.IN_FRAMESET;
                }
            }
            case BLOCK, PARAGRAPH -> {
                closeParagraph();
                insert(tag);
            }
            case HEADING -> {
                closeParagraph();
                if (open.topIs(Kind.HEADING)) {
                    open.pop();
                }
                insert(tag);
            }
            case PRE -> {
                closeParagraph();
                insert(tag);
                skipsLineFeed = true;
                framesetOk = false;
            }
            case FORM -> {
                boolean inTemplate = open.has(Kind.TEMPLATE);
                if (form == null || inTemplate) {
                    closeParagraph();
                    Element element = insert(tag);
                    form = inTemplate ? form : element;
                }
            }
            case ITEM, DESCRIPTION -> {
                framesetOk = false;
                closeItem(name.kind);
                closeParagraph();
                insert(tag);
            }
            case PLAINTEXT -> {
                closeParagraph();
                insert(tag);
                state = State.PLAIN;
            }
            case BUTTON -> {
                if (open.inScope(Kind.BUTTON)) {
                    open.implyEnds();
                    open.closeTo(Kind.BUTTON);
                }
                formatting.renew(this, open);
                insert(tag);
                framesetOk = false;
            }
            case ANCHOR -> {
                if (formatting.last(Kind.ANCHOR) != null) {
                    adopt(name);
                    Element other = open.nearest(Kind.ANCHOR);
                    if (other != null) {
                        formatting.remove(other);
                        open.remove(other);
                    }
                }
                formatting.renew(this, open);
                formatting.push(insert(tag));
            }
            case FORMATTER -> {
                formatting.renew(this, open);
                formatting.push(insert(tag));
            }
            case NOBR -> {
                formatting.renew(this, open);
                if (open.inScope(Kind.NOBR)) {
                    adopt(name);
                    formatting.renew(this, open);
                }
                formatting.push(insert(tag));
            }
            case APPLET -> {
                formatting.renew(this, open);
                insert(tag);
                formatting.mark();
                framesetOk = false;
            }
            case TABLE -> {
                if (!quirks) {
                    closeParagraph();
                }
                insert(tag);
                framesetOk = false;
                mode = Mode.IN_TABLE;
            }
            case BREAK, VOID_INLINE -> {
                formatting.renew(this, open);
                insertVoid(tag);
                framesetOk = false;
            }
            case INPUT -> {
                if (open.inScope(Kind.SELECT)) {
                    open.closeTo(Kind.SELECT);
                }
                formatting.renew(this, open);
                Element input = insertVoid(tag);
                framesetOk &= input.attr("type").equalsIgnoreCase("hidden");
            }
            case PART -> insertVoid(tag);
            case RULE -> {
                closeParagraph();
                if (open.inScope(Kind.SELECT)) {
                    open.implyEnds();
                }
                insertVoid(tag);
                framesetOk = false;
            }
            case IMAGE -> start(new Start(IMG, tag.attributes, tag.attributesEnd, tag.selfClosing));
            case TEXTAREA -> {
                text(tag, State.RCDATA);
                skipsLineFeed = true;
                framesetOk = false;
            }
            case XMP -> {
                closeParagraph();
                formatting.renew(this, open);
                framesetOk = false;
                text(tag, State.RAW);
            }
            case IFRAME -> {
                framesetOk = false;
                text(tag, State.RAW);
            }
            case NOEMBED -> text(tag, State.RAW);
            case NOSCRIPT -> {
                formatting.renew(this, open);
                enterIsland(tag);
            }
            case SELECT -> {
                if (open.inScope(Kind.SELECT)) {
                    open.closeTo(Kind.SELECT);
                } else {
                    formatting.renew(this, open);
                    insert(tag);
                    framesetOk = false;
                }
            }
            case OPTION -> {
                if (open.inScope(Kind.SELECT)) {
                    implyEndsButGroups();
                } else if (open.topIs(Kind.OPTION)) {
                    open.pop();
                }
                formatting.renew(this, open);
                insert(tag);
            }
            case OPTION_GROUP -> {
                if (open.inScope(Kind.SELECT)) {
                    open.implyEnds();
                } else if (open.topIs(Kind.OPTION)) {
                    open.pop();
                }
                formatting.renew(this, open);
                insert(tag);
            }
            case RUBY_BASE -> {
                if (open.inScope(Tag.of("ruby"))) {
                    open.implyEnds();
                }
                insert(tag);
            }
            case RUBY_TEXT -> {
                if (open.inScope(Tag.of("ruby"))) {
                    open.implyEndsBut(Tag.of("rtc"));
                }
                insert(tag);
            }
            case MATH, SVG -> {
                formatting.renew(this, open);
                insertForeign(tag, name.kind == Kind.SVG ? Element.SVG : Element.MATHML);
            }
            case CAPTION, COLUMN, COLUMN_GROUP, FRAME, HEAD, TABLE_BODY, CELL, ROW -> {
                // None of these stands outside of tables, frames and heads.
            }
            default -> {
                formatting.renew(this, open);
                insert(tag);
            }
        }
    }

    private void implyEndsButGroups() {
        while (!open.isEmpty() && open.top().is(Tag.IMPLIED_END) && !open.topIs(Kind.OPTION_GROUP)) {
            open.pop();
        }
    }

    private void closeItem(Kind kind) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Element element = open.get(i);
            if (element.is(kind)) {
                open.implyEndsBut(element.tag());
                open.closeTo(element.tag());
                return;
            }
            if (element.is(Tag.SPECIAL)
                    && !element.is(Kind.PARAGRAPH)
                    && !(element.is("div") || element.is("address"))) {
                return;
            }
        }
    }

    private void closeParagraph() {
        if (open.inButtonScope(Kind.PARAGRAPH)) {
            open.implyEndsBut(P);
            open.closeTo(Kind.PARAGRAPH);
        }
    }

    private void text(Start tag, State how) {
        original = mode == Mode.TEXT ? original : mode;
        mode = Mode.TEXT;
        state = how;
        insert(tag);
    }

    private static boolean isOfTable(Kind kind) {
        return switch (kind) {
            case CAPTION, COLUMN, COLUMN_GROUP, TABLE_BODY, CELL, ROW -> true;
            default -> false;
        };
    }

    private void tableStart(Start tag) {
        switch (tag.tag.kind) {
            case CAPTION -> {
                open.clearTo(Kind.TABLE);
                formatting.mark();
                insert(tag);
                mode = Mode.IN_CAPTION;
            }
            case COLUMN_GROUP -> {
                open.clearTo(Kind.TABLE);
                insert(tag);
                mode = Mode.IN_COLUMN_GROUP;
            }
            case COLUMN -> {
                start(Mode.IN_TABLE, Start.of(COLGROUP));
                start(tag);
            }
            case TABLE_BODY -> {
                open.clearTo(Kind.TABLE);
                insert(tag);
                mode = Mode.IN_TABLE_BODY;
            }
            case CELL, ROW -> {
                start(Mode.IN_TABLE, Start.of(TBODY));
                start(tag);
            }
            case TABLE -> {
                if (open.inTableScope(Kind.TABLE)) {
                    open.closeTo(Kind.TABLE);
                    resetMode();
                    start(tag);
                }
            }
            case SCRIPT, TEMPLATE -> headStart(tag);
            case HEAD_RAW -> {
                if (tag.tag.name().equals("style")) {
                    headStart(tag);
                } else {
                    foster(tag);
                }
            }
            case NOSCRIPT -> enterIsland(tag);
            case INPUT -> {
                int type = markup.find(tag.attributes, tag.attributesEnd, "type");
                if (type >= 0 && markup.value(type).equalsIgnoreCase("hidden")) {
                    insertVoid(tag);
                } else {
                    foster(tag);
                }
            }
            case FORM -> {
                if (form == null && !open.has(Kind.TEMPLATE)) {
                    form = insert(tag);
                    open.pop();
                }
            }
            default -> foster(tag);
        }
    }

    private void foster(Start tag) {
        fosters = true;
        bodyStart(tag);
        fosters = false;
    }

    private void captionStart(Start tag) {
        if (isOfTable(tag.tag.kind)) {
            if (closeCaption()) {
                start(tag);
            }
        } else {
            bodyStart(tag);
        }
    }

    private boolean closeCaption() {
        if (!open.inTableScope(Kind.CAPTION)) {
            return false;
        }
        open.implyEnds();
        open.closeTo(Kind.CAPTION);
        formatting.clearToMark();
        mode = Mode.IN_TABLE;
        return true;
    }

    private void tableBodyStart(Start tag) {
        switch (tag.tag.kind) {
            case ROW -> {
                open.clearTo(Kind.TABLE_BODY);
                insert(tag);
                mode = Mode.IN_ROW;
            }
            case CELL -> {
                start(Mode.IN_TABLE_BODY, Start.of(TR));
                start(tag);
            }
            case CAPTION, COLUMN, COLUMN_GROUP, TABLE_BODY -> {
                if (closeTableBody()) {
                    start(tag);
                }
            }
            default -> tableStart(tag);
        }
    }

    private boolean closeTableBody() {
        if (!open.inTableScope(Kind.TABLE_BODY)) {
            return false;
        }
        open.clearTo(Kind.TABLE_BODY);
        open.pop();
        mode = Mode.IN_TABLE;
        return true;
    }

    private void rowStart(Start tag) {
        switch (tag.tag.kind) {
            case CELL -> {
                open.clearTo(Kind.ROW);
                insert(tag);
                mode = Mode.IN_CELL;
                formatting.mark();
            }
            case CAPTION, COLUMN, COLUMN_GROUP, TABLE_BODY, ROW -> {
                if (closeRow()) {
                    start(tag);
                }
            }
            default -> tableStart(tag);
        }
    }

    private boolean closeRow() {
        if (!open.inTableScope(Kind.ROW)) {
            return false;
        }
        open.clearTo(Kind.ROW);
        open.pop();
        mode = Mode.IN_TABLE_BODY;
        return true;
    }

    private void closeCell() {
        open.implyEnds();
        open.closeTo(Kind.CELL);
        formatting.clearToMark();
        mode = Mode.IN_ROW;
    }

    private void templateStart(Start tag) {
        switch (tag.tag.kind) {
            case HEAD_VOID, TITLE, HEAD_RAW, SCRIPT, TEMPLATE -> headStart(tag);
            case CAPTION, COLUMN_GROUP, TABLE_BODY -> turnTemplate(Mode.IN_TABLE, tag);
            case COLUMN -> turnTemplate(Mode.IN_COLUMN_GROUP, tag);
            case ROW -> turnTemplate(Mode.IN_TABLE_BODY, tag);
            case CELL -> turnTemplate(Mode.IN_ROW, tag);
            default -> turnTemplate(Mode.IN_BODY, tag);
        }
    }

    private void turnTemplate(Mode to, Start tag) {
        templates.poll();
        templates.push(to);
        mode = to;
        start(tag);
    }

    // End tags.

    private void end(Tag tag) {
        leaveTableWords();
        if (mode == Mode.TEXT) {
            open.pop();
            mode = original;
        } else if (island != null) {
            islandEnd(tag);
        } else if (isForeign()) {
            foreignEnd(tag);
        } else {
            end(mode, tag);
        }
    }

    private void end(Mode rules, Tag tag) {
        Kind kind = tag.kind;
        boolean isBodyOrSo = kind == Kind.BODY || kind == Kind.HTML || kind == Kind.BREAK;
        switch (rules) {
            case INITIAL -> {
                leave(rules);
                end(tag);
            }
            case BEFORE_HTML, BEFORE_HEAD -> {
                if (isBodyOrSo || kind == Kind.HEAD) {
                    leave(rules);
                    end(tag);
                }
            }
            case IN_HEAD -> {
                if (kind == Kind.HEAD) {
                    open.pop();
                    mode = Mode.AFTER_HEAD;
                } else if (isBodyOrSo) {
                    leave(rules);
                    end(tag);
                } else if (kind == Kind.TEMPLATE) {
                    endTemplate();
                }
            }
            case AFTER_HEAD -> {
                if (isBodyOrSo) {
                    leave(rules);
                    end(tag);
                } else if (kind == Kind.TEMPLATE) {
                    endTemplate();
                }
            }
            case IN_TABLE, IN_TABLE_BODY, IN_ROW -> tableEnd(rules, tag);
            case IN_CAPTION -> {
                if (kind == Kind.CAPTION) {
                    closeCaption();
                } else if (kind == Kind.TABLE) {
                    if (closeCaption()) {
                        end(tag);
                    }
                } else if (!isOfTable(kind) && kind != Kind.BODY && kind != Kind.HTML) {
                    bodyEnd(tag);
                }
            }
            case IN_COLUMN_GROUP -> {
                if (kind == Kind.COLUMN_GROUP) {
                    if (open.topIs(Kind.COLUMN_GROUP)) {
                        leave(rules);
                    }
                } else if (kind == Kind.TEMPLATE) {
                    endTemplate();
                } else if (kind != Kind.COLUMN && open.topIs(Kind.COLUMN_GROUP)) {
                    leave(rules);
                    end(tag);
                }
            }
            case IN_CELL -> cellEnd(tag);
            case IN_TEMPLATE -> {
                if (kind == Kind.TEMPLATE) {
                    endTemplate();
                }
            }
            case AFTER_BODY, AFTER_AFTER_BODY -> {
                if (kind == Kind.HTML && rules == Mode.AFTER_BODY) {
                    mode = Mode.AFTER_AFTER_BODY;
                } else {
                    leave(rules);
                    end(tag);
                }
            }
            case IN_FRAMESET -> {
                if (kind == Kind.FRAMESET && open.topIs(Kind.FRAMESET)) {
                    open.pop();
                    mode = open.topIs(Kind.FRAMESET) ? mode : Mode.AFTER_FRAMESET;
                }
            }
            case AFTER_FRAMESET -> mode = kind == Kind.HTML ? Mode.AFTER_AFTER_FRAMESET : mode;
            case AFTER_AFTER_FRAMESET -> {
                // Nothing is left to be closed.
            }
            default -> bodyEnd(tag);
        }
    }

    private void endTemplate() {
        if (!open.has(Kind.TEMPLATE)) {
            return;
        }
        open.implyAllEnds();
        open.closeTo(Kind.TEMPLATE);
        formatting.clearToMark();
        templates.poll();
        resetMode();
    }

    private void bodyEnd(Tag tag) {
        switch (tag.kind) {
            case TEMPLATE -> endTemplate();
            case BODY, HTML -> {
                if (tag.kind == Kind.HTML ? open.has(Kind.BODY) : open.inScope(Kind.BODY)) {
                    mode = Mode.AFTER_BODY;
                    if (tag.kind == Kind.HTML) {
                        end(tag);
                    }
                }
            }
            case FORM -> endForm();
            case PARAGRAPH -> {
                if (!open.inButtonScope(Kind.PARAGRAPH)) {
                    insert(Start.of(P));
                }
                closeParagraph();
            }
            case ITEM -> {
                if (open.inScope(Kind.ITEM, Tag.SCOPE | Tag.LIST_SCOPE)) {
                    open.implyEndsBut(tag);
                    open.closeTo(Kind.ITEM);
                }
            }
            case DESCRIPTION -> {
                if (open.inScope(tag)) {
                    open.implyEndsBut(tag);
                    open.closeTo(tag);
                }
            }
            case HEADING -> {
                if (open.inScope(Kind.HEADING)) {
                    open.implyEndsBut(tag);
                    open.closeTo(Kind.HEADING);
                }
            }
            case ANCHOR, FORMATTER, NOBR -> adopt(tag);
            case APPLET -> {
                if (open.inScope(tag)) {
                    open.implyEnds();
                    open.closeTo(tag);
                    formatting.clearToMark();
                }
            }
            case BREAK -> start(Start.of(BR));
            default -> {
                if (!tag.is(Tag.BLOCK_END)) {
                    otherEnd(tag);
                } else if (open.inScope(tag)) {
                    open.implyEnds();
                    open.closeTo(tag);
                }
            }
        }
    }

    private void otherEnd(Tag tag) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Element element = open.get(i);
            if (element.is(tag)) {
                open.implyEndsBut(tag);
                open.cut(Math.min(i, open.size()));
                return;
            }
            if (element.is(Tag.SPECIAL)) {
                return;
            }
        }
    }

    private void endForm() {
        if (open.has(Kind.TEMPLATE)) {
            if (open.inScope(Kind.FORM)) {
                open.implyEnds();
                open.closeTo(Kind.FORM);
            }
            return;
        }
        Element ended = form;
        form = null;
        if (ended != null && open.inScope(ended)) {
            open.implyEnds();
            open.remove(ended);
        }
    }

    private void tableEnd(Mode rules, Tag tag) {
        switch (tag.kind) {
            case TABLE -> {
                if (rules == Mode.IN_ROW ? closeRow() : rules == Mode.IN_TABLE_BODY && closeTableBody()) {
                    end(tag);
                } else if (rules == Mode.IN_TABLE && open.inTableScope(Kind.TABLE)) {
                    open.closeTo(Kind.TABLE);
                    resetMode();
                }
            }
            case ROW -> {
                if (rules == Mode.IN_ROW) {
                    closeRow();
                }
            }
            case TABLE_BODY -> {
                if (rules != Mode.IN_TABLE && open.inTableScope(tag)) {
                    if (rules == Mode.IN_TABLE_BODY) {
                        open.clearTo(Kind.TABLE_BODY);
                        open.pop();
                        mode = Mode.IN_TABLE;
                    } else if (closeRow()) {
                        end(tag);
                    }
                }
            }
            case BODY, CAPTION, COLUMN, COLUMN_GROUP, HTML, CELL -> {
                // None of these is closed inside a table.
            }
            case TEMPLATE -> endTemplate();
            default -> {
                fosters = true;
                bodyEnd(tag);
                fosters = false;
            }
        }
    }

    private void cellEnd(Tag tag) {
        switch (tag.kind) {
            case CELL -> {
                if (open.inTableScope(tag)) {
                    open.implyEnds();
                    open.closeTo(tag);
                    formatting.clearToMark();
                    mode = Mode.IN_ROW;
                }
            }
            case BODY, CAPTION, COLUMN, COLUMN_GROUP, HTML -> {
                // None of these is closed inside a cell.
            }
            case TABLE, TABLE_BODY, ROW -> {
                if (open.inTableScope(tag)) {
                    closeCell();
                    end(tag);
                }
            }
            default -> bodyEnd(tag);
        }
    }

    private void adopt(Tag tag) {
        if (!new Adoption(this, open, formatting).end(tag)) {
            otherEnd(tag);
        }
    }

    /** Finds the mode that the open elements ask for. */
    private void resetMode() {
        for (int i = open.size() - 1; i >= 0; i--) {
            Element element = open.get(i);
            Mode found = element.space == Element.HTML ? modeIn(element.tag().kind, i == 0) : null;
            if (found != null) {
                mode = found;
                return;
            }
        }
        mode = Mode.IN_BODY;
    }

    private @Nullable Mode modeIn(Kind kind, boolean last) {
        return switch (kind) {
            case CELL -> last ? null : Mode.IN_CELL;
            case ROW -> Mode.IN_ROW;
            case TABLE_BODY -> Mode.IN_TABLE_BODY;
            case CAPTION -> Mode.IN_CAPTION;
            case COLUMN_GROUP -> Mode.IN_COLUMN_GROUP;
            case TABLE -> Mode.IN_TABLE;
            case TEMPLATE -> templates.isEmpty() ? Mode.IN_BODY : templates.peek();
            case HEAD -> last ? null : Mode.IN_HEAD;
            case BODY -> Mode.IN_BODY;
            case FRAMESET -> Mode.IN_FRAMESET;
            case HTML -> head == null ? Mode.BEFORE_HEAD : Mode.AFTER_HEAD;
            default -> null;
        };
    }

    // SVG and MathML.

    private void foreignStart(Start tag) {
        boolean font = tag.tag.name().equals("font") && (has(tag, "color") || has(tag, "face") || has(tag, "size"));
        if (tag.tag.is(Tag.BREAKS_OUT) || font) {
            breakOut();
            start(mode, tag);
            return;
        }
        insertForeign(tag, open.top().space);
        if (tag.tag.kind == Kind.SCRIPT && open.top().space == Element.SVG && !tag.selfClosing) {
            state = State.SCRIPT;
        }
    }

    private boolean has(Start tag, String attribute) {
        return markup.find(tag.attributes, tag.attributesEnd, attribute) >= 0;
    }

    private void breakOut() {
        while (isForeign() && !Foreign.takesWords(open.top())) {
            open.pop();
        }
    }

    private void foreignEnd(Tag tag) {
        if (tag.kind == Kind.BREAK || tag.kind == Kind.PARAGRAPH) {
            breakOut();
            end(mode, tag);
            return;
        }
        for (int i = open.size() - 1; i > 0; i--) {
            Element element = open.get(i);
            if (element.space == Element.HTML) {
                end(mode, tag);
                return;
            }
            if (element.is(tag.name())) {
                open.cut(i);
                return;
            }
        }
    }

    // Noscript.

    private void enterIsland(Start tag) {
        island = insert(tag);
        formOutside = form;
        form = null;
    }

    private void leaveIsland() {
        int at = island == null ? -1 : open.find(island);
        if (at >= 0) {
            open.cut(at);
        }
        island = null;
        form = formOutside;
    }

    private void islandStart(Start tag) {
        Tag name = tag.tag;
        if (name.is(Tag.RAW)) {
            text(tag, name.kind == Kind.SCRIPT ? State.SCRIPT : State.RAW);
        } else if (name.is(Tag.RCDATA)) {
            text(tag, State.RCDATA);
        } else {
            insert(tag);
        }
        framesetOk = false;
    }

    private void islandEnd(Tag tag) {
        if (tag.kind == Kind.NOSCRIPT) {
            leaveIsland();
            return;
        }
        for (int i = open.size() - 1; i >= 0 && open.get(i) != island; i--) {
            if (open.get(i).is(tag.name())) {
                open.cut(i);
                return;
            }
        }
    }

    // Nodes.

    private Element element(Start tag) {
        return new Element(tag.tag, Element.HTML, markup, tag.attributes, tag.attributesEnd);
    }

    private Element insert(Start tag) {
        Element element = element(tag);
        insert(element);
        if (element.is(Tag.VOID)) {
            open.pop();
        } else {
            closesItself = tag.selfClosing && xhtml;
        }
        return element;
    }

    private Element insertVoid(Start tag) {
        Element element = element(tag);
        insert(element);
        open.pop();
        return element;
    }

    private void insertForeign(Start tag, byte space) {
        insert(new Element(tag.tag, space, markup, tag.attributes, tag.attributesEnd));
        if (tag.selfClosing) {
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
            resetMode();
        } else if (element == island) {
            island = null;
            form = formOutside;
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

    private void put(Text words) {
        place(words, open.isEmpty() ? document : open.top());
    }
}
