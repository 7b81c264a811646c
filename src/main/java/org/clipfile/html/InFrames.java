package org.clipfile.html;

import org.clipfile.html.Tag.Kind;

/** The tags in and behind a frameset (WHATWG HTML section 13.2.6.4, "in frameset" and "after frameset"). */
final class InFrames {
    private final TreeBuilder builder;
    private final OpenElements open;

    InFrames(TreeBuilder builder) {
        this.builder = builder;
        open = builder.open;
    }

    void start(Start tag) {
        switch (tag.tag().kind) {
            case HTML -> builder.bodyStarts.start(tag);
            case FRAMESET -> builder.insert(tag);
            case FRAME -> builder.insertVoid(tag);
            case HEAD_RAW -> {
                if (tag.tag().name().equals("noframes")) {
                    builder.inHead.start(tag);
                }
            }
            default -> {
                // Nothing else stands among frames.
            }
        }
    }

    void startAfter(Start tag) {
        if (tag.tag().kind == Kind.HTML) {
            builder.bodyStarts.start(tag);
        } else if (tag.tag().name().equals("noframes")) {
            builder.inHead.start(tag);
        }
    }

    void end(Tag tag) {
        if (tag.kind == Kind.FRAMESET && open.topIs(Kind.FRAMESET)) {
            open.pop();
            builder.mode = open.topIs(Kind.FRAMESET) ? builder.mode : Mode.AFTER_FRAMESET;
        }
    }
}
