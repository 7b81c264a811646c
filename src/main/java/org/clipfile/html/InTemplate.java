package org.clipfile.html;

import org.clipfile.html.Tag.Kind;

/** Templates: how they open and end, and the start tags in them (WHATWG HTML section 13.2.6.4, "in template"). */
final class InTemplate {
    private final TreeBuilder builder;
    private final OpenElements open;
    private final Formatting formatting;

    InTemplate(TreeBuilder builder) {
        this.builder = builder;
        open = builder.open;
        formatting = builder.formatting;
    }

    /** Opens a template by its start tag (section 13.2.6.4.4). */
    void open(Start tag) {
        builder.insert(tag);
        formatting.mark();
        builder.framesetOk = false;
        builder.mode = Mode.IN_TEMPLATE;
        builder.templates.push(Mode.IN_TEMPLATE);
    }

    void start(Start tag) {
        switch (tag.tag().kind) {
            case HEAD_VOID, TITLE, HEAD_RAW, SCRIPT, TEMPLATE -> builder.inHead.start(tag);
            case CAPTION, COLUMN_GROUP, TABLE_BODY -> turn(Mode.IN_TABLE, tag);
            case COLUMN -> turn(Mode.IN_COLUMN_GROUP, tag);
            case ROW -> turn(Mode.IN_TABLE_BODY, tag);
            case CELL -> turn(Mode.IN_ROW, tag);
            default -> turn(Mode.IN_BODY, tag);
        }
    }

    private void turn(Mode to, Start tag) {
        builder.templates.poll();
        builder.templates.push(to);
        builder.mode = to;
        builder.start(tag);
    }

    void end() {
        if (!open.has(Kind.TEMPLATE)) {
            return;
        }
        open.implyAllEnds();
        open.closeTo(Kind.TEMPLATE);
        formatting.clearToMark();
        builder.templates.poll();
        builder.modes.reset();
    }
}
