package org.clipfile.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element of a page with its attributes and what stands in it, or the document, which is called {@code #root}. Its
 * methods are called as those of jsoup.
 */
public final class Element extends Node {
    static final byte HTML = 0;
    static final byte SVG = 1;
    static final byte MATHML = 2;

    private static final Set<String> SVG_SCOPE = Set.of("desc", "foreignobject", "title");
    private static final Set<String> MATHML_SCOPE = Set.of("annotation-xml", "mi", "mn", "mo", "ms", "mtext");

    @Nullable
    Node first;

    @Nullable
    Node last;

    final byte space;
    /** Flags of its tag that hold in its name space. */
    final int flags;

    private final Tag tag;
    private final Markup markup;
    private int attributes;
    private int attributesEnd;
    /** See {@link Markup#marks}. */
    private long marks;

    Element(Tag tag, byte space, Markup markup, int attributes, int attributesEnd) {
        this.tag = tag;
        this.space = space;
        this.markup = markup;
        this.attributes = attributes;
        this.attributesEnd = attributesEnd;
        this.marks = markup.marks(attributes, attributesEnd);
        this.flags = space == HTML ? tag.flags() : foreignFlags(tag.name(), space);
    }

    private static int foreignFlags(String name, byte space) {
        if (space == SVG && name.equals("script")) {
            return Tag.DATA;
        }
        return (space == SVG ? SVG_SCOPE : MATHML_SCOPE).contains(name) ? Tag.SCOPE | Tag.SPECIAL : 0;
    }

    /** The same element without what stands in it. */
    Element copy() {
        return new Element(tag, HTML, markup, attributes, attributesEnd);
    }

    boolean is(int flag) {
        return (flags & flag) != 0;
    }

    boolean is(Tag.Kind kind) {
        return tag.kind == kind && space == HTML;
    }

    boolean is(Tag other) {
        return (tag == other || tag.name().equals(other.name())) && space == HTML;
    }

    Tag tag() {
        return tag;
    }

    void merge(int others, int othersEnd) {
        int from = markup.count();
        markup.merge(attributes, attributesEnd, others, othersEnd);
        attributes = from;
        attributesEnd = markup.count();
        marks = markup.marks(attributes, attributesEnd);
    }

    boolean hasSameAttributes(Element other) {
        if (attributesEnd - attributes != other.attributesEnd - other.attributes) {
            return false;
        }
        for (int i = attributes; i < attributesEnd; i++) {
            int same = markup.find(other.attributes, other.attributesEnd, markup.name(i));
            if (same < 0 || !markup.isSameValue(i, same)) {
                return false;
            }
        }
        return true;
    }

    void append(Node node) {
        node.detach();
        Node before = last;
        node.parent = this;
        node.previous = before;
        if (before == null) {
            first = node;
        } else {
            before.next = node;
        }
        last = node;
    }

    void insert(Node node, Node before) {
        node.detach();
        Node left = before.previous;
        node.parent = this;
        node.previous = left;
        node.next = before;
        before.previous = node;
        if (left == null) {
            first = node;
        } else {
            left.next = node;
        }
    }

    /** Its name in lower case. */
    public String normalName() {
        return tag.name();
    }

    /** Whether it is called so, in lower case. */
    public boolean is(String name) {
        return tag.name().equals(name);
    }

    /** What stands first in it; null if nothing does. */
    public @Nullable Node firstChild() {
        return first;
    }

    /** The first element in it; null if there is none. */
    public @Nullable Element firstElementChild() {
        return element(first);
    }

    /** The next element in the same element; null after the last. */
    public @Nullable Element nextElementSibling() {
        return element(next);
    }

    private static @Nullable Element element(@Nullable Node from) {
        Node at = from;
        while (at != null && !(at instanceof Element)) {
            at = at.next;
        }
        return (Element) at;
    }

    /** The next element of the subtree of another in document order; null after its last. */
    public @Nullable Element nextIn(Element root) {
        Element child = firstElementChild();
        if (child != null) {
            return child;
        }
        Element at = this;
        while (at != null && at != root) {
            Element sibling = at.nextElementSibling();
            if (sibling != null) {
                return sibling;
            }
            at = at.parent;
        }
        return null;
    }

    /** The elements in it, without those in these. */
    public List<Element> children() {
        List<Element> children = new ArrayList<>();
        for (Element child = firstElementChild(); child != null; child = child.nextElementSibling()) {
            children.add(child);
        }
        return children;
    }

    /** Whether an element of that name stands in it, at any depth. */
    public boolean holds(String name) {
        Element at = nextIn(this);
        while (at != null && !at.is(name)) {
            at = at.nextIn(this);
        }
        return at != null;
    }

    /** How many attributes it has. */
    public int attributesSize() {
        return attributesEnd - attributes;
    }

    /** Name of the n-th, in lower case. */
    public String attributeName(int n) {
        return markup.name(attributes + n);
    }

    /** Value of the n-th. */
    public String attributeValue(int n) {
        return markup.value(attributes + n);
    }

    /** Whether it has an attribute, of that name in lower case. */
    public boolean hasAttr(String name) {
        return find(name) >= 0;
    }

    /** The value of an attribute, of that name in lower case; empty if there is none. */
    public String attr(String name) {
        int found = find(name);
        return found < 0 ? "" : markup.value(found);
    }

    private int find(String name) {
        return (marks & Markup.mark(name)) == 0 ? -1 : markup.find(attributes, attributesEnd, name);
    }

    /** Its classes as they are written; of the same classes there is mostly but one object in a page. */
    public String classes() {
        int found = find("class");
        return found < 0 ? "" : markup.sharedValue(found);
    }

    /** The words in it, without those of the elements in it, unchanged. */
    public String ownText() {
        StringBuilder out = new StringBuilder();
        for (Node at = first; at != null; at = at.next) {
            if (at instanceof Text words) {
                words.appendTo(out, 0, words.length());
            }
        }
        return out.toString();
    }

    /** All words in it, unchanged. */
    public String wholeText() {
        StringBuilder out = new StringBuilder();
        Node at = first;
        while (at != null) {
            if (at instanceof Text words) {
                words.appendTo(out, 0, words.length());
            }
            Node inner = at instanceof Element element ? element.first : null;
            while (inner == null && at != this && at.next == null && at.parent != null) {
                at = at.parent;
            }
            at = at == this ? null : inner != null ? inner : at.next;
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return "<" + normalName() + ">";
    }
}
