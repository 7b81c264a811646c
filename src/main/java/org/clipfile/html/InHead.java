package org.clipfile.html;

import org.clipfile.html.Tag.Kind;
import org.clipfile.html.TreeBuilder.State;

/**
 * The tags around and in a head (WHATWG HTML section 13.2.6.4, "before html", "before head", "in head" and "after
 * head").
 */
final class InHead {
    private final TreeBuilder builder;
    private final OpenElements open;

    InHead(TreeBuilder builder) {
        this.builder = builder;
        open = builder.open;
    }

    void startBeforeHtml(Start tag) {
        if (tag.tag().kind == Kind.HTML) {
            builder.insert(tag);
            builder.mode = Mode.BEFORE_HEAD;
        } else {
            builder.modes.leave(Mode.BEFORE_HTML);
            builder.start(tag);
        }
    }

    void startBefore(Start tag) {
        Kind kind = tag.tag().kind;
        if (kind == Kind.HTML) {
            builder.bodyStarts.start(tag);
        } else if (kind == Kind.HEAD) {
            builder.head = builder.insert(tag);
            builder.mode = Mode.IN_HEAD;
        } else {
            builder.modes.leave(Mode.BEFORE_HEAD);
            builder.start(tag);
        }
    }

    void start(Start tag) {
        switch (tag.tag().kind) {
            case HTML -> builder.bodyStarts.start(tag);
            case HEAD_VOID -> {
                Element element = builder.insertVoid(tag);
                if (builder.base == null && element.is("base") && element.hasAttr("href")) {
                    builder.base = element;
                }
            }
            case TITLE -> builder.text(tag, State.RCDATA);
            case HEAD_RAW -> builder.text(tag, State.RAW);
            case SCRIPT -> builder.text(tag, State.SCRIPT);
            case NOSCRIPT -> builder.noscript.enter(tag);
            case HEAD -> {
                // There is but one.
            }
            case TEMPLATE -> builder.inTemplate.open(tag);
            default -> {
                builder.modes.leave(Mode.IN_HEAD);
                builder.start(tag);
            }
        }
    }

    void startAfter(Start tag) {
        switch (tag.tag().kind) {
            case HTML -> builder.bodyStarts.start(tag);
            case BODY -> {
                builder.insert(tag);
                builder.framesetOk = false;
                builder.mode = Mode.IN_BODY;
            }
            case FRAMESET -> {
                builder.insert(tag);
                builder.mode = Mode.IN_FRAMESET;
            }
            case HEAD_VOID, TITLE, HEAD_RAW, SCRIPT, TEMPLATE -> {
                Element before = builder.head;
                if (before == null) {
                    builder.modes.leave(Mode.AFTER_HEAD);
                    builder.start(tag);
                } else {
                    open.push(before);
                    start(tag);
                    open.remove(before);
                }
            }
            case HEAD -> {
                // There is but one.
            }
            default -> {
                builder.modes.leave(Mode.AFTER_HEAD);
                builder.start(tag);
            }
        }
    }

    void endBefore(Mode rules, Tag tag) {
        Kind kind = tag.kind;
        if (isOfBody(kind) || kind == Kind.HEAD) {
            builder.modes.leave(rules);
            builder.end(tag);
        }
    }

    void end(Tag tag) {
        Kind kind = tag.kind;
        if (kind == Kind.HEAD) {
            open.pop();
            builder.mode = Mode.AFTER_HEAD;
        } else if (isOfBody(kind)) {
            builder.modes.leave(Mode.IN_HEAD);
            builder.end(tag);
        } else if (kind == Kind.TEMPLATE) {
            builder.inTemplate.end();
        }
    }

    void endAfter(Tag tag) {
        Kind kind = tag.kind;
        if (isOfBody(kind)) {
            builder.modes.leave(Mode.AFTER_HEAD);
            builder.end(tag);
        } else if (kind == Kind.TEMPLATE) {
            builder.inTemplate.end();
        }
    }

    /** Whether the end tag of what stands around or in a body, which ends the head. */
    private static boolean isOfBody(Kind kind) {
        return kind == Kind.BODY || kind == Kind.HTML || kind == Kind.BREAK;
    }
}
