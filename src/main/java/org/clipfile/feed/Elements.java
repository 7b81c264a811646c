package org.clipfile.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Elements of feeds by their local names: which prefix a namespace has, or whether it was declared, differs from feed to feed. */
final class Elements {
    private Elements() {}

    /** Name without prefix, in lower case. */
    static String local(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf(':') + 1);
    }

    /** Prefix in lower case; empty if there is none. */
    static String prefix(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    /** Whether one of its ancestors has one of these names. */
    static boolean isWithin(Element element, String... names) {
        for (Element up = element.parent(); up != null; up = up.parent()) {
            if (List.of(names).contains(local(up))) {
                return true;
            }
        }
        return false;
    }

    /** Children of that name that belong to the feed itself, not to media or podcasts. */
    static List<Element> children(Element parent, String local) {
        List<Element> found = new ArrayList<>();
        for (Element child : parent.children()) {
            String prefix = prefix(child);
            if (local(child).equals(local)
                    && !prefix.startsWith("media")
                    && !prefix.startsWith("itunes")
                    && !prefix.startsWith("googleplay")) {
                found.add(child);
            }
        }
        return found;
    }

    /** First child of that name; null if there is none. */
    static @Nullable Element child(Element parent, String local) {
        List<Element> found = children(parent, local);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The words of the first child of that name that has any. */
    static @Nullable String text(Element parent, String local) {
        for (Element child : children(parent, local)) {
            String text = content(child);
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return null;
    }

    /** Words or, as CDATA and escaped text, markup of an element; markup that stands there unescaped is kept. */
    static String content(Element element) {
        return element.childrenSize() == 0 ? element.wholeText() : element.html();
    }

    /** An attribute that says something. */
    static @Nullable String attribute(Element element, String name) {
        return element.hasAttr(name) && !element.attr(name).isBlank()
                ? element.attr(name).strip()
                : null;
    }

    /** The address against which its links are resolved: the nearest {@code xml:base}, itself relative to the next. */
    static String base(Element element, String document) {
        @Nullable Element parent = element.parent();
        String outer = parent == null ? document : base(parent, document);
        @Nullable String own = Addresses.absolute(outer, attribute(element, "xml:base"));
        return own == null ? outer : own;
    }
}
