package org.clipfile.html;

import org.clipfile.html.Tag.Kind;
import org.clipfile.html.TreeBuilder.State;

/** The start tags in a body, those of select and its options among them (WHATWG HTML section 13.2.6.4.7, "in body"). */
final class BodyStarts {
    private static final Tag P = Tag.of("p");
    private static final Tag IMG = Tag.of("img");

    private final TreeBuilder builder;
    private final OpenElements open;
    private final Formatting formatting;

    BodyStarts(TreeBuilder builder) {
        this.builder = builder;
        open = builder.open;
        formatting = builder.formatting;
    }

    void start(Start tag) {
        Tag name = tag.tag();
        switch (name.kind) {
            case HTML -> {
                if (!open.has(Kind.TEMPLATE) && !open.isEmpty()) {
                    open.get(0).merge(tag.attributes(), tag.attributesEnd());
                }
            }
            case HEAD_VOID, TITLE, HEAD_RAW, SCRIPT, TEMPLATE -> builder.inHead.start(tag);
            case BODY -> {
                if (open.size() > 1 && open.get(1).is(Kind.BODY) && !open.has(Kind.TEMPLATE)) {
                    builder.framesetOk = false;
                    open.get(1).merge(tag.attributes(), tag.attributesEnd());
                }
            }
            case FRAMESET -> {
                if (open.size() > 1 && open.get(1).is(Kind.BODY) && builder.framesetOk) {
                    open.get(1).detach();
                    open.cut(1);
                    builder.insert(tag);
                    builder.mode = Mode.IN_FRAMESET;
                }
            }
            case BLOCK, PARAGRAPH -> {
                closeParagraph();
                builder.insert(tag);
            }
            case HEADING -> {
                closeParagraph();
                if (open.topIs(Kind.HEADING)) {
                    open.pop();
                }
                builder.insert(tag);
            }
            case PRE -> {
                closeParagraph();
                builder.insert(tag);
                builder.skipsLineFeed = true;
                builder.framesetOk = false;
            }
            case FORM -> {
                boolean inTemplate = open.has(Kind.TEMPLATE);
                if (builder.form == null || inTemplate) {
                    closeParagraph();
                    Element element = builder.insert(tag);
                    builder.form = inTemplate ? builder.form : element;
                }
            }
            case ITEM, DESCRIPTION -> {
                builder.framesetOk = false;
                closeItem(name.kind);
                closeParagraph();
                builder.insert(tag);
            }
            case PLAINTEXT -> {
                closeParagraph();
                builder.insert(tag);
                builder.state = State.PLAIN;
            }
            case BUTTON -> {
                if (open.inScope(Kind.BUTTON)) {
                    open.implyEnds();
                    open.closeTo(Kind.BUTTON);
                }
                formatting.renew(builder, open);
                builder.insert(tag);
                builder.framesetOk = false;
            }
            case ANCHOR -> {
                if (formatting.last(Kind.ANCHOR) != null) {
                    builder.bodyEnds.adopt(name);
                    Element other = open.nearest(Kind.ANCHOR);
                    if (other != null) {
                        formatting.remove(other);
                        open.remove(other);
                    }
                }
                formatting.renew(builder, open);
                formatting.push(builder.insert(tag));
            }
            case FORMATTER -> {
                formatting.renew(builder, open);
                formatting.push(builder.insert(tag));
            }
            case NOBR -> {
                formatting.renew(builder, open);
                if (open.inScope(Kind.NOBR)) {
                    builder.bodyEnds.adopt(name);
                    formatting.renew(builder, open);
                }
                formatting.push(builder.insert(tag));
            }
            case APPLET -> {
                formatting.renew(builder, open);
                builder.insert(tag);
                formatting.mark();
                builder.framesetOk = false;
            }
            case TABLE -> {
                if (!builder.quirks) {
                    closeParagraph();
                }
                builder.insert(tag);
                builder.framesetOk = false;
                builder.mode = Mode.IN_TABLE;
            }
            case BREAK, VOID_INLINE -> {
                formatting.renew(builder, open);
                builder.insertVoid(tag);
                builder.framesetOk = false;
            }
            case INPUT -> {
                if (open.inScope(Kind.SELECT)) {
                    open.closeTo(Kind.SELECT);
                }
                formatting.renew(builder, open);
                Element input = builder.insertVoid(tag);
                builder.framesetOk &= input.attr("type").equalsIgnoreCase("hidden");
            }
            case PART -> builder.insertVoid(tag);
            case RULE -> {
                closeParagraph();
                if (open.inScope(Kind.SELECT)) {
                    open.implyEnds();
                }
                builder.insertVoid(tag);
                builder.framesetOk = false;
            }
            case IMAGE -> builder.start(new Start(IMG, tag.attributes(), tag.attributesEnd(), tag.selfClosing()));
            case TEXTAREA -> {
                builder.text(tag, State.RCDATA);
                builder.skipsLineFeed = true;
                builder.framesetOk = false;
            }
            case XMP -> {
                closeParagraph();
                formatting.renew(builder, open);
                builder.framesetOk = false;
                builder.text(tag, State.RAW);
            }
            case IFRAME -> {
                builder.framesetOk = false;
                builder.text(tag, State.RAW);
            }
            case NOEMBED -> builder.text(tag, State.RAW);
            case NOSCRIPT -> {
                formatting.renew(builder, open);
                builder.noscript.enter(tag);
            }
            case SELECT -> {
                if (open.inScope(Kind.SELECT)) {
                    open.closeTo(Kind.SELECT);
                } else {
                    formatting.renew(builder, open);
                    builder.insert(tag);
                    builder.framesetOk = false;
                }
            }
            case OPTION -> {
                if (open.inScope(Kind.SELECT)) {
                    implyEndsButGroups();
                } else if (open.topIs(Kind.OPTION)) {
                    open.pop();
                }
                formatting.renew(builder, open);
                builder.insert(tag);
            }
            case OPTION_GROUP -> {
                if (open.inScope(Kind.SELECT)) {
                    open.implyEnds();
                } else if (open.topIs(Kind.OPTION)) {
                    open.pop();
                }
                formatting.renew(builder, open);
                builder.insert(tag);
            }
            case RUBY_BASE -> {
                if (open.inScope(Tag.of("ruby"))) {
                    open.implyEnds();
                }
                builder.insert(tag);
            }
            case RUBY_TEXT -> {
                if (open.inScope(Tag.of("ruby"))) {
                    open.implyEndsBut(Tag.of("rtc"));
                }
                builder.insert(tag);
            }
            case MATH, SVG -> {
                formatting.renew(builder, open);
                builder.insertForeign(tag, name.kind == Kind.SVG ? Element.SVG : Element.MATHML);
            }
            case CAPTION, COLUMN, COLUMN_GROUP, FRAME, HEAD, TABLE_BODY, CELL, ROW -> {
                // None of these stands outside of tables, frames and heads.
            }
            default -> {
                formatting.renew(builder, open);
                builder.insert(tag);
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

    /** Closes a paragraph that is open, as blocks do. */
    void closeParagraph() {
        if (open.inButtonScope(Kind.PARAGRAPH)) {
            open.implyEndsBut(P);
            open.closeTo(Kind.PARAGRAPH);
        }
    }
}
