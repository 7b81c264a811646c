package org.clipfile.html;

import java.util.Arrays;
import org.clipfile.html.Tag.Kind;
import org.jspecify.annotations.Nullable;

/** The elements whose ends have not come yet, the outermost first (WHATWG HTML section 13.2.4.2). */
final class OpenElements {
    private Element[] list = new Element[64];
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    Element get(int index) {
        return list[index];
    }

    /** The innermost; there must be one. */
    Element top() {
        return list[size - 1];
    }

    /** Whether the innermost is of a kind. */
    boolean topIs(Kind kind) {
        return size > 0 && list[size - 1].is(kind);
    }

    boolean topIs(Tag tag) {
        return size > 0 && list[size - 1].is(tag);
    }

    void push(Element element) {
        if (size == list.length) {
            list = Arrays.copyOf(list, size * 2);
        }
        list[size++] = element;
    }

    Element pop() {
        return list[--size];
    }

    void cut(int to) {
        size = to;
    }

    /** Where an element stands, or -1. */
    int find(Element element) {
        int i = size - 1;
        while (i >= 0 && list[i] != element) {
            i--;
        }
        return i;
    }

    boolean has(Element element) {
        return find(element) >= 0;
    }

    /** The innermost of a kind; null if there is none. */
    @Nullable
    Element nearest(Kind kind) {
        for (int i = size - 1; i >= 0; i--) {
            if (list[i].is(kind)) {
                return list[i];
            }
        }
        return null;
    }

    boolean has(Kind kind) {
        return nearest(kind) != null;
    }

    boolean has(Tag tag) {
        for (int i = size - 1; i >= 0; i--) {
            if (list[i].is(tag)) {
                return true;
            }
        }
        return false;
    }

    void remove(Element element) {
        int i = find(element);
        if (i >= 0) {
            System.arraycopy(list, i + 1, list, i, size - i - 1);
            size--;
        }
    }

    void replace(Element one, Element other) {
        list[find(one)] = other;
    }

    void insertAfter(Element one, Element other) {
        int at = find(one) + 1;
        push(other);
        System.arraycopy(list, at, list, at + 1, size - at - 1);
        list[at] = other;
    }

    /** Whether an element of a kind is open, with none around the innermost that has one of some flags. */
    boolean inScope(Kind kind, int bounds) {
        for (int i = size - 1; i >= 0; i--) {
            Element element = list[i];
            if (element.is(kind)) {
                return true;
            }
            if (element.is(bounds)) {
                return false;
            }
        }
        return false;
    }

    boolean inScope(Kind kind) {
        return inScope(kind, Tag.SCOPE);
    }

    boolean inScope(Tag tag, int bounds) {
        for (int i = size - 1; i >= 0; i--) {
            Element element = list[i];
            if (element.is(tag)) {
                return true;
            }
            if (element.is(bounds)) {
                return false;
            }
        }
        return false;
    }

    boolean inScope(Tag tag) {
        return inScope(tag, Tag.SCOPE);
    }

    boolean inScope(Element wanted) {
        for (int i = size - 1; i >= 0; i--) {
            Element element = list[i];
            if (element == wanted) {
                return true;
            }
            if (element.is(Tag.SCOPE)) {
                return false;
            }
        }
        return false;
    }

    boolean inButtonScope(Kind kind) {
        return inScope(kind, Tag.SCOPE | Tag.BUTTON_SCOPE);
    }

    boolean inTableScope(Kind kind) {
        return inScope(kind, Tag.TABLE_SCOPE);
    }

    boolean inTableScope(Tag tag) {
        return inScope(tag, Tag.TABLE_SCOPE);
    }

    /** Closes up to the innermost of a kind, which must be open. */
    void closeTo(Kind kind) {
        while (size > 0 && !list[--size].is(kind)) {
            continue;
        }
    }

    void closeTo(Tag tag) {
        while (size > 0 && !list[--size].is(tag)) {
            continue;
        }
    }

    /** Closes what need not be closed by tags. */
    void implyEnds() {
        while (size > 0 && list[size - 1].is(Tag.IMPLIED_END)) {
            size--;
        }
    }

    void implyEndsBut(Tag tag) {
        while (size > 0 && list[size - 1].is(Tag.IMPLIED_END) && !list[size - 1].is(tag)) {
            size--;
        }
    }

    void implyAllEnds() {
        while (size > 0 && list[size - 1].is(Tag.THOROUGH_IMPLIED_END)) {
            size--;
        }
    }

    /** Closes all inside the innermost table, table body, row or what else of tables is among some kinds. */
    void clearTo(Kind kind) {
        while (size > 0) {
            Element top = list[size - 1];
            if (top.is(kind) || top.is(Kind.TEMPLATE) || top.is(Kind.HTML)) {
                return;
            }
            size--;
        }
    }
}
