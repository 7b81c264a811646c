package org.clipfile.html;

import org.clipfile.html.Tag.Kind;
import org.clipfile.html.TreeBuilder.State;
import org.jspecify.annotations.Nullable;

/**
 * What stands in {@code noscript}, which is markup here and taken as it comes, one element around another: neither the
 * rules of WHATWG HTML section 13.2.6.4, "in head noscript", nor those of the mode around it hold there.
 */
final class Noscript {
    private final TreeBuilder builder;
    private final OpenElements open;
    /** The noscript element in which all is taken as it comes; null outside of any. */
    private @Nullable Element island;

    private @Nullable Element formOutside;

    Noscript(TreeBuilder builder) {
        this.builder = builder;
        open = builder.open;
    }

    void enter(Start tag) {
        island = builder.insert(tag);
        formOutside = builder.form;
        builder.form = null;
    }

    void leave() {
        int at = island == null ? -1 : open.find(island);
        if (at >= 0) {
            open.cut(at);
        }
        island = null;
        builder.form = formOutside;
    }

    void start(Start tag) {
        Tag name = tag.tag();
        if (name.is(Tag.RAW)) {
            builder.text(tag, name.kind == Kind.SCRIPT ? State.SCRIPT : State.RAW);
        } else if (name.is(Tag.RCDATA)) {
            builder.text(tag, State.RCDATA);
        } else {
            builder.insert(tag);
        }
        builder.framesetOk = false;
    }

    void end(Tag tag) {
        if (tag.kind == Kind.NOSCRIPT) {
            leave();
            return;
        }
        for (int i = open.size() - 1; i >= 0 && open.get(i) != island; i--) {
            if (open.get(i).is(tag.name())) {
                open.cut(i);
                return;
            }
        }
    }

    /** Whether what comes stands in such an element. */
    boolean isOpen() {
        return island != null;
    }

    /** Learns that an element was closed because it lies too deep. */
    void prune(Element element) {
        if (element == island) {
            island = null;
            builder.form = formOutside;
        }
    }
}
