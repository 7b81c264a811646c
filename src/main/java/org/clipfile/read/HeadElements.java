package org.clipfile.read;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.html.Element;

/** The elements in which a page makes statements about itself, wherever they stand, in order. */
final class HeadElements {
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();

    /** Keeps an element if it is one of these. */
    void take(Element element) {
        switch (element.normalName()) {
            case "script" -> scripts.add(element);
            case "meta" -> metas.add(element);
            case "link" -> links.add(element);
            default -> {
                // No statements of the page's head stand in others.
            }
        }
    }

    List<Element> scripts() {
        return scripts;
    }

    List<Element> metas() {
        return metas;
    }

    List<Element> links() {
        return links;
    }
}
