package org.clipfile.read;

import java.util.IdentityHashMap;
import java.util.Map;
import org.clipfile.html.Element;
import org.clipfile.html.Node;
import org.clipfile.html.Text;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page once more, as those of jsoup, of which its CSS can be asked. Few rules need them, so they are
 * made when the first does.
 */
final class Twins {
    private final Element document;
    private final Map<Element, org.jsoup.nodes.Element> known = new IdentityHashMap<>();
    private @Nullable Document twin;

    Twins(Element document) {
        this.document = document;
    }

    /** Of an element by itself, without those around and in it. */
    static org.jsoup.nodes.Element alone(Element element) {
        org.jsoup.nodes.Element twin = new org.jsoup.nodes.Element(element.normalName());
        for (int i = 0; i < element.attributesSize(); i++) {
            twin.attr(element.attributeName(i), element.attributeValue(i));
        }
        return twin;
    }

    /** Of the document. */
    Document document() {
        Document made = twin;
        if (made == null) {
            made = new Document("");
            twin = made;
            known.put(document, made);
            for (Element at = document; at != null; at = at.nextIn(document)) {
                fill(at, of(at));
            }
        }
        return made;
    }

    /** Of an element of the page. */
    org.jsoup.nodes.Element of(Element element) {
        Document made = document();
        return known.getOrDefault(element, made);
    }

    private void fill(Element element, org.jsoup.nodes.Element into) {
        for (Node at = element.firstChild(); at != null; at = at.nextSibling()) {
            if (at instanceof Element inner) {
                org.jsoup.nodes.Element made = alone(inner);
                known.put(inner, made);
                into.appendChild(made);
            } else if (at instanceof Text words && !words.isData()) {
                into.appendChild(new TextNode(words.toString()));
            }
        }
    }
}
