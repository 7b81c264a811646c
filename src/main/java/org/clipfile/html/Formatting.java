package org.clipfile.html;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.html.Tag.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The elements that set type, such as {@code b} and {@code a}, which go on in the next block where a page closes its
 * blocks first (WHATWG HTML section 13.2.4.3). A null marks the edge of a table cell and the like.
 */
final class Formatting {
    /** So many are made anew in one block: pages that never close them would grow without end. */
    private static final int MOST_RENEWED = 12;

    private static final int MOST_KEPT = 512;
    /** Of elements that are alike so many are kept (the "Noah's Ark clause"). */
    private static final int MOST_ALIKE = 3;

    private final List<@Nullable Element> list = new ArrayList<>();

    void mark() {
        add(null);
    }

    private void add(@Nullable Element element) {
        if (list.size() >= MOST_KEPT) {
            list.remove(0);
        }
        list.add(element);
    }

    /** Forgets all since the last mark, and the mark. */
    void clearToMark() {
        while (!list.isEmpty() && list.remove(list.size() - 1) != null) {
            continue;
        }
    }

    int find(@Nullable Element element) {
        int i = list.size() - 1;
        while (i >= 0 && list.get(i) != element) {
            i--;
        }
        return i;
    }

    boolean has(Element element) {
        return find(element) >= 0;
    }

    void remove(@Nullable Element element) {
        int i = find(element);
        if (i >= 0) {
            list.remove(i);
        }
    }

    void replace(Element one, Element other) {
        list.set(find(one), other);
    }

    void insert(int at, Element element) {
        list.add(Math.max(0, Math.min(at, list.size())), element);
    }

    void push(Element element) {
        int alike = 0;
        for (int i = list.size() - 1; i >= 0; i--) {
            Element other = list.get(i);
            if (other == null) {
                break;
            }
            if (other.is(element.tag()) && other.hasSameAttributes(element) && ++alike == MOST_ALIKE) {
                list.remove(i);
                break;
            }
        }
        add(element);
    }

    /** The last of a tag since the last mark; null if there is none. */
    @Nullable
    Element last(Tag tag) {
        for (int i = list.size() - 1; i >= 0; i--) {
            Element element = list.get(i);
            if (element == null || element.is(tag)) {
                return element;
            }
        }
        return null;
    }

    @Nullable
    Element last(Kind kind) {
        for (int i = list.size() - 1; i >= 0; i--) {
            Element element = list.get(i);
            if (element == null || element.is(kind)) {
                return element;
            }
        }
        return null;
    }

    /** Makes anew, innermost last, those that were closed but by a block around them. */
    void renew(TreeBuilder builder, OpenElements open) {
        int size = list.size();
        int from = size;
        int least = Math.max(0, size - MOST_RENEWED);
        while (from > least) {
            Element element = list.get(from - 1);
            if (element == null || open.has(element)) {
                break;
            }
            from--;
        }
        for (int i = from; i < size; i++) {
            Element element = list.get(i);
            if (element != null) {
                Element anew = element.copy();
                builder.insert(anew);
                list.set(i, anew);
            }
        }
    }
}
