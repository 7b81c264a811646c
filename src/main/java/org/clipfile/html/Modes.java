package org.clipfile.html;

import org.clipfile.html.Tag.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Hands tags to the rules of the mode that holds, and goes from mode to mode (WHATWG HTML sections 13.2.4.1, "reset the
 * insertion mode appropriately", and 13.2.6.4, of which "initial", "after body" and "after after body" are here).
 */
final class Modes {
    private static final Tag HTML = Tag.of("html");
    private static final Tag HEAD = Tag.of("head");
    private static final Tag BODY = Tag.of("body");

    private final TreeBuilder builder;
    private final OpenElements open;

    Modes(TreeBuilder builder) {
        this.builder = builder;
        open = builder.open;
    }

    /** Takes a start tag by the rules of a mode. */
    void start(Mode rules, Start tag) {
        switch (rules) {
            case INITIAL, AFTER_BODY, AFTER_AFTER_BODY -> {
                if (tag.tag().kind == Kind.HTML && rules != Mode.INITIAL) {
                    builder.bodyStarts.start(tag);
                } else {
                    leave(rules);
                    builder.start(tag);
                }
            }
            case BEFORE_HTML -> builder.inHead.startBeforeHtml(tag);
            case BEFORE_HEAD -> builder.inHead.startBefore(tag);
            case IN_HEAD -> builder.inHead.start(tag);
            case AFTER_HEAD -> builder.inHead.startAfter(tag);
            case IN_TABLE -> builder.inTable.start(tag);
            case IN_CAPTION -> builder.inTable.startInCaption(tag);
            case IN_COLUMN_GROUP -> builder.inTable.startInColumns(tag);
            case IN_TABLE_BODY -> builder.inTable.startInBody(tag);
            case IN_ROW -> builder.inTable.startInRow(tag);
            case IN_CELL -> builder.inTable.startInCell(tag);
            case IN_TEMPLATE -> builder.inTemplate.start(tag);
            case IN_FRAMESET -> builder.inFrames.start(tag);
            case AFTER_FRAMESET, AFTER_AFTER_FRAMESET -> builder.inFrames.startAfter(tag);
            default -> builder.bodyStarts.start(tag);
        }
    }

    /** Takes an end tag by the rules of a mode. */
    void end(Mode rules, Tag tag) {
        switch (rules) {
            case INITIAL -> {
                leave(rules);
                builder.end(tag);
            }
            case BEFORE_HTML, BEFORE_HEAD -> builder.inHead.endBefore(rules, tag);
            case IN_HEAD -> builder.inHead.end(tag);
            case AFTER_HEAD -> builder.inHead.endAfter(tag);
            case IN_TABLE, IN_TABLE_BODY, IN_ROW -> builder.inTable.end(rules, tag);
            case IN_CAPTION -> builder.inTable.endInCaption(tag);
            case IN_COLUMN_GROUP -> builder.inTable.endInColumns(tag);
            case IN_CELL -> builder.inTable.endInCell(tag);
            case IN_TEMPLATE -> {
                if (tag.kind == Kind.TEMPLATE) {
                    builder.inTemplate.end();
                }
            }
            case AFTER_BODY, AFTER_AFTER_BODY -> {
                if (tag.kind == Kind.HTML && rules == Mode.AFTER_BODY) {
                    builder.mode = Mode.AFTER_AFTER_BODY;
                } else {
                    leave(rules);
                    builder.end(tag);
                }
            }
            case IN_FRAMESET -> builder.inFrames.end(tag);
            case AFTER_FRAMESET -> builder.mode = tag.kind == Kind.HTML ? Mode.AFTER_AFTER_FRAMESET : builder.mode;
            case AFTER_AFTER_FRAMESET -> {
                // Nothing is left to be closed.
            }
            default -> builder.bodyEnds.end(tag);
        }
    }

    /** Ends a mode in which no words may stand. */
    void leave(Mode rules) {
        switch (rules) {
            case INITIAL -> {
                builder.quirks = true;
                builder.mode = Mode.BEFORE_HTML;
            }
            case BEFORE_HTML -> {
                builder.insert(builder.element(Start.of(HTML)));
                builder.mode = Mode.BEFORE_HEAD;
            }
            case BEFORE_HEAD -> builder.start(Start.of(HEAD));
            case IN_HEAD -> {
                open.pop();
                builder.mode = Mode.AFTER_HEAD;
            }
            case AFTER_HEAD -> {
                boolean ok = builder.framesetOk;
                builder.start(Start.of(BODY));
                builder.framesetOk = ok;
            }
            case IN_COLUMN_GROUP -> {
                open.pop();
                builder.mode = Mode.IN_TABLE;
            }
            default -> {
                if (!open.has(Kind.BODY)) {
                    open.push(body());
                }
                builder.mode = Mode.IN_BODY;
            }
        }
    }

    private Element body() {
        for (Element at = builder.document; at != null; at = at.nextIn(builder.document)) {
            if (at.is(Kind.BODY) || at.is(Kind.FRAMESET)) {
                return at;
            }
        }
        return builder.document;
    }

    /** Finds the mode that the open elements ask for. */
    void reset() {
        for (int i = open.size() - 1; i >= 0; i--) {
            Element element = open.get(i);
            Mode found = element.space == Element.HTML ? modeIn(element.tag().kind, i == 0) : null;
            if (found != null) {
                builder.mode = found;
                return;
            }
        }
        builder.mode = Mode.IN_BODY;
    }

    private @Nullable Mode modeIn(Kind kind, boolean last) {
        return switch (kind) {
            case CELL -> last ? null : Mode.IN_CELL;
            case ROW -> Mode.IN_ROW;
            case TABLE_BODY -> Mode.IN_TABLE_BODY;
            case CAPTION -> Mode.IN_CAPTION;
            case COLUMN_GROUP -> Mode.IN_COLUMN_GROUP;
            case TABLE -> Mode.IN_TABLE;
            case TEMPLATE -> builder.templates.isEmpty() ? Mode.IN_BODY : builder.templates.peek();
            case HEAD -> last ? null : Mode.IN_HEAD;
            case BODY -> Mode.IN_BODY;
            case FRAMESET -> Mode.IN_FRAMESET;
            case HTML -> builder.head == null ? Mode.BEFORE_HEAD : Mode.AFTER_HEAD;
            default -> null;
        };
    }
}
