package org.clipfile.html;

import org.clipfile.html.Tag.Kind;

/** The end tags in a body (WHATWG HTML section 13.2.6.4.7, "in body"). */
final class BodyEnds {
    private static final Tag P = Tag.of("p");
    private static final Tag BR = Tag.of("br");

    private final TreeBuilder builder;
    private final OpenElements open;
    private final Formatting formatting;

    BodyEnds(TreeBuilder builder) {
        this.builder = builder;
        open = builder.open;
        formatting = builder.formatting;
    }

    void end(Tag tag) {
        switch (tag.kind) {
            case TEMPLATE -> builder.inTemplate.end();
            case BODY, HTML -> {
                if (tag.kind == Kind.HTML ? open.has(Kind.BODY) : open.inScope(Kind.BODY)) {
                    builder.mode = Mode.AFTER_BODY;
                    if (tag.kind == Kind.HTML) {
                        builder.end(tag);
                    }
                }
            }
            case FORM -> endForm();
            case PARAGRAPH -> {
                if (!open.inButtonScope(Kind.PARAGRAPH)) {
                    builder.insert(Start.of(P));
                }
                builder.bodyStarts.closeParagraph();
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
            case BREAK -> builder.start(Start.of(BR));
            default -> {
                if (!tag.is(Tag.BLOCK_END)) {
                    other(tag);
                } else if (open.inScope(tag)) {
                    open.implyEnds();
                    open.closeTo(tag);
                }
            }
        }
    }

    private void other(Tag tag) {
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
        Element ended = builder.form;
        builder.form = null;
        if (ended != null && open.inScope(ended)) {
            open.implyEnds();
            open.remove(ended);
        }
    }

    /** Ends an element that sets type. */
    void adopt(Tag tag) {
        if (!new Adoption(builder, open, formatting).end(tag)) {
            other(tag);
        }
    }
}
