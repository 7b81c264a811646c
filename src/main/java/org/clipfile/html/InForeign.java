package org.clipfile.html;

import org.clipfile.html.Tag.Kind;
import org.clipfile.html.TreeBuilder.State;

/** The tags in SVG and MathML (WHATWG HTML section 13.2.6.5, "parsing tokens in foreign content"). */
final class InForeign {
    private final TreeBuilder builder;
    private final OpenElements open;

    InForeign(TreeBuilder builder) {
        this.builder = builder;
        open = builder.open;
    }

    void start(Start tag) {
        boolean font = tag.tag().name().equals("font") && (has(tag, "color") || has(tag, "face") || has(tag, "size"));
        if (tag.tag().is(Tag.BREAKS_OUT) || font) {
            breakOut();
            builder.modes.start(builder.mode, tag);
            return;
        }
        builder.insertForeign(tag, open.top().space);
        if (tag.tag().kind == Kind.SCRIPT && open.top().space == Element.SVG && !tag.selfClosing()) {
            builder.state = State.SCRIPT;
        }
    }

    private boolean has(Start tag, String attribute) {
        return builder.markup.find(tag.attributes(), tag.attributesEnd(), attribute) >= 0;
    }

    private void breakOut() {
        while (builder.isForeign() && !Foreign.takesWords(open.top())) {
            open.pop();
        }
    }

    void end(Tag tag) {
        if (tag.kind == Kind.BREAK || tag.kind == Kind.PARAGRAPH) {
            breakOut();
            builder.modes.end(builder.mode, tag);
            return;
        }
        for (int i = open.size() - 1; i > 0; i--) {
            Element element = open.get(i);
            if (element.space == Element.HTML) {
                builder.modes.end(builder.mode, tag);
                return;
            }
            if (element.is(tag.name())) {
                open.cut(i);
                return;
            }
        }
    }
}
