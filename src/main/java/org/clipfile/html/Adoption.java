package org.clipfile.html;

import org.jspecify.annotations.Nullable;

/**
 * What happens where the end of an element that sets type comes before that of a block in it: the block is taken out of
 * it, and gets one of its own (WHATWG HTML section 13.2.6.4.7, the "adoption agency algorithm").
 */
final class Adoption {
    private static final int MOST_ROUNDS = 8;
    private static final int MOST_KEPT = 3;

    private final TreeBuilder builder;
    private final OpenElements open;
    private final Formatting formatting;

    Adoption(TreeBuilder builder, OpenElements open, Formatting formatting) {
        this.builder = builder;
        this.open = open;
        this.formatting = formatting;
    }

    /** Ends an element; false if it is to be ended as any other. */
    boolean end(Tag tag) {
        if (open.topIs(tag) && !formatting.has(open.top())) {
            open.pop();
            return true;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Element element = formatting.last(tag);
            if (element == null) {
                return round > 0;
            }
            int at = open.find(element);
            if (at < 0) {
                formatting.remove(element);
                return true;
            }
            if (!open.inScope(element)) {
                return true;
            }
            Element block = blockIn(at);
            if (block == null) {
                open.cut(at);
                formatting.remove(element);
                return true;
            }
            move(element, at, block);
        }
        return true;
    }

    private @Nullable Element blockIn(int at) {
        for (int i = at + 1; i < open.size(); i++) {
            if (open.get(i).is(Tag.SPECIAL)) {
                return open.get(i);
            }
        }
        return null;
    }

    private void move(Element element, int at, Element block) {
        Element around = open.get(Math.max(0, at - 1));
        int bookmark = formatting.find(element);
        Element last = block;
        int place = open.find(block);
        int inner = 0;
        for (int i = place - 1; i > at; i--) {
            Element node = open.get(i);
            inner++;
            int listed = formatting.find(node);
            if (inner > MOST_KEPT && listed >= 0) {
                formatting.remove(node);
                bookmark -= listed < bookmark ? 1 : 0;
                listed = -1;
            }
            if (listed < 0) {
                open.remove(node);
                continue;
            }
            Element copy = node.copy();
            formatting.replace(node, copy);
            open.replace(node, copy);
            if (last == block) {
                bookmark = listed + 1;
            }
            copy.append(last);
            last = copy;
        }
        builder.place(last, around);
        Element adopted = element.copy();
        Node child = block.firstChild();
        while (child != null) {
            Node next = child.nextSibling();
            adopted.append(child);
            child = next;
        }
        block.append(adopted);
        int old = formatting.find(element);
        formatting.remove(element);
        formatting.insert(old < bookmark ? bookmark - 1 : bookmark, adopted);
        open.remove(element);
        open.insertAfter(block, adopted);
    }
}
