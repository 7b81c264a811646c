package org.clipfile.html;

import org.jspecify.annotations.Nullable;

/** What a tree is made of: an {@link Element} or a {@link Text}. Comments are left out. */
public abstract sealed class Node permits Element, Text {
    @Nullable
    Element parent;

    @Nullable
    Node previous;

    @Nullable
    Node next;

    Node() {}

    /** The element around it; null for the document. */
    public final @Nullable Element parent() {
        return parent;
    }

    /** What stands next to it in the same element; null for the last. */
    public final @Nullable Node nextSibling() {
        return next;
    }

    /** Takes it out of its element. */
    final void detach() {
        Element around = parent;
        if (around == null) {
            return;
        }
        if (previous == null) {
            around.first = next;
        } else {
            previous.next = next;
        }
        if (next == null) {
            around.last = previous;
        } else {
            next.previous = previous;
        }
        parent = null;
        previous = null;
        next = null;
    }
}
