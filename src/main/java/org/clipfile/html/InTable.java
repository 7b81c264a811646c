package org.clipfile.html;

import org.clipfile.html.Tag.Kind;

/**
 * The tags in a table (WHATWG HTML section 13.2.6.4, "in table", "in caption", "in column group", "in table body", "in
 * row" and "in cell").
 */
final class InTable {
    private static final Tag COLGROUP = Tag.of("colgroup");
    private static final Tag TBODY = Tag.of("tbody");
    private static final Tag TR = Tag.of("tr");

    private final TreeBuilder builder;
    private final OpenElements open;
    private final Formatting formatting;

    InTable(TreeBuilder builder) {
        this.builder = builder;
        open = builder.open;
        formatting = builder.formatting;
    }

    void start(Start tag) {
        switch (tag.tag().kind) {
            case CAPTION -> {
                open.clearTo(Kind.TABLE);
                formatting.mark();
                builder.insert(tag);
                builder.mode = Mode.IN_CAPTION;
            }
            case COLUMN_GROUP -> {
                open.clearTo(Kind.TABLE);
                builder.insert(tag);
                builder.mode = Mode.IN_COLUMN_GROUP;
            }
            case COLUMN -> {
                builder.modes.start(Mode.IN_TABLE, Start.of(COLGROUP));
                builder.start(tag);
            }
            case TABLE_BODY -> {
                open.clearTo(Kind.TABLE);
                builder.insert(tag);
                builder.mode = Mode.IN_TABLE_BODY;
            }
            case CELL, ROW -> {
                builder.modes.start(Mode.IN_TABLE, Start.of(TBODY));
                builder.start(tag);
            }
            case TABLE -> {
                if (open.inTableScope(Kind.TABLE)) {
                    open.closeTo(Kind.TABLE);
                    builder.modes.reset();
                    builder.start(tag);
                }
            }
            case SCRIPT, TEMPLATE -> builder.inHead.start(tag);
            case HEAD_RAW -> {
                if (tag.tag().name().equals("style")) {
                    builder.inHead.start(tag);
                } else {
                    foster(tag);
                }
            }
            case NOSCRIPT -> builder.noscript.enter(tag);
            case INPUT -> {
                int type = builder.markup.find(tag.attributes(), tag.attributesEnd(), "type");
                if (type >= 0 && builder.markup.value(type).equalsIgnoreCase("hidden")) {
                    builder.insertVoid(tag);
                } else {
                    foster(tag);
                }
            }
            case FORM -> {
                if (builder.form == null && !open.has(Kind.TEMPLATE)) {
                    builder.form = builder.insert(tag);
                    open.pop();
                }
            }
            default -> foster(tag);
        }
    }

    private void foster(Start tag) {
        builder.fosters = true;
        builder.bodyStarts.start(tag);
        builder.fosters = false;
    }

    void startInCaption(Start tag) {
        if (isOfTable(tag.tag().kind)) {
            if (closeCaption()) {
                builder.start(tag);
            }
        } else {
            builder.bodyStarts.start(tag);
        }
    }

    void startInColumns(Start tag) {
        switch (tag.tag().kind) {
            case HTML -> builder.bodyStarts.start(tag);
            case COLUMN -> builder.insertVoid(tag);
            case TEMPLATE -> builder.inHead.start(tag);
            default -> {
                if (open.topIs(Kind.COLUMN_GROUP)) {
                    builder.modes.leave(Mode.IN_COLUMN_GROUP);
                    builder.start(tag);
                }
            }
        }
    }

    void startInBody(Start tag) {
        switch (tag.tag().kind) {
            case ROW -> {
                open.clearTo(Kind.TABLE_BODY);
                builder.insert(tag);
                builder.mode = Mode.IN_ROW;
            }
            case CELL -> {
                builder.modes.start(Mode.IN_TABLE_BODY, Start.of(TR));
                builder.start(tag);
            }
            case CAPTION, COLUMN, COLUMN_GROUP, TABLE_BODY -> {
                if (closeBody()) {
                    builder.start(tag);
                }
            }
            default -> start(tag);
        }
    }

    void startInRow(Start tag) {
        switch (tag.tag().kind) {
            case CELL -> {
                open.clearTo(Kind.ROW);
                builder.insert(tag);
                builder.mode = Mode.IN_CELL;
                formatting.mark();
            }
            case CAPTION, COLUMN, COLUMN_GROUP, TABLE_BODY, ROW -> {
                if (closeRow()) {
                    builder.start(tag);
                }
            }
            default -> start(tag);
        }
    }

    void startInCell(Start tag) {
        if (isOfTable(tag.tag().kind)) {
            if (open.inTableScope(Kind.CELL)) {
                closeCell();
                builder.start(tag);
            }
        } else {
            builder.bodyStarts.start(tag);
        }
    }

    void end(Mode rules, Tag tag) {
        switch (tag.kind) {
            case TABLE -> {
                if (rules == Mode.IN_ROW ? closeRow() : rules == Mode.IN_TABLE_BODY && closeBody()) {
                    builder.end(tag);
                } else if (rules == Mode.IN_TABLE && open.inTableScope(Kind.TABLE)) {
                    open.closeTo(Kind.TABLE);
                    builder.modes.reset();
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
                        builder.mode = Mode.IN_TABLE;
                    } else if (closeRow()) {
                        builder.end(tag);
                    }
                }
            }
            case BODY, CAPTION, COLUMN, COLUMN_GROUP, HTML, CELL -> {
                // None of these is closed inside a table.
            }
            case TEMPLATE -> builder.inTemplate.end();
            default -> {
                builder.fosters = true;
                builder.bodyEnds.end(tag);
                builder.fosters = false;
            }
        }
    }

    void endInCaption(Tag tag) {
        Kind kind = tag.kind;
        if (kind == Kind.CAPTION) {
            closeCaption();
        } else if (kind == Kind.TABLE) {
            if (closeCaption()) {
                builder.end(tag);
            }
        } else if (!isOfTable(kind) && kind != Kind.BODY && kind != Kind.HTML) {
            builder.bodyEnds.end(tag);
        }
    }

    void endInColumns(Tag tag) {
        Kind kind = tag.kind;
        if (kind == Kind.COLUMN_GROUP) {
            if (open.topIs(Kind.COLUMN_GROUP)) {
                builder.modes.leave(Mode.IN_COLUMN_GROUP);
            }
        } else if (kind == Kind.TEMPLATE) {
            builder.inTemplate.end();
        } else if (kind != Kind.COLUMN && open.topIs(Kind.COLUMN_GROUP)) {
            builder.modes.leave(Mode.IN_COLUMN_GROUP);
            builder.end(tag);
        }
    }

    void endInCell(Tag tag) {
        switch (tag.kind) {
            case CELL -> {
                if (open.inTableScope(tag)) {
                    open.implyEnds();
                    open.closeTo(tag);
                    formatting.clearToMark();
                    builder.mode = Mode.IN_ROW;
                }
            }
            case BODY, CAPTION, COLUMN, COLUMN_GROUP, HTML -> {
                // None of these is closed inside a cell.
            }
            case TABLE, TABLE_BODY, ROW -> {
                if (open.inTableScope(tag)) {
                    closeCell();
                    builder.end(tag);
                }
            }
            default -> builder.bodyEnds.end(tag);
        }
    }

    private boolean closeCaption() {
        if (!open.inTableScope(Kind.CAPTION)) {
            return false;
        }
        open.implyEnds();
        open.closeTo(Kind.CAPTION);
        formatting.clearToMark();
        builder.mode = Mode.IN_TABLE;
        return true;
    }

    private boolean closeBody() {
        if (!open.inTableScope(Kind.TABLE_BODY)) {
            return false;
        }
        open.clearTo(Kind.TABLE_BODY);
        open.pop();
        builder.mode = Mode.IN_TABLE;
        return true;
    }

    private boolean closeRow() {
        if (!open.inTableScope(Kind.ROW)) {
            return false;
        }
        open.clearTo(Kind.ROW);
        open.pop();
        builder.mode = Mode.IN_TABLE_BODY;
        return true;
    }

    private void closeCell() {
        open.implyEnds();
        open.closeTo(Kind.CELL);
        formatting.clearToMark();
        builder.mode = Mode.IN_ROW;
    }

    private static boolean isOfTable(Kind kind) {
        return switch (kind) {
            case CAPTION, COLUMN, COLUMN_GROUP, TABLE_BODY, CELL, ROW -> true;
            default -> false;
        };
    }
}
