package org.clipfile.html;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.TextNode;

/** Writes trees, ours and those of jsoup, alike: a line for each element and each stretch of words. */
final class TreeText {
    private final StringBuilder out = new StringBuilder();

    private TreeText() {}

    static String of(Html page) {
        TreeText text = new TreeText();
        text.write(page.document(), 0);
        return text.out.toString();
    }

    static String of(org.jsoup.nodes.Document page) {
        TreeText text = new TreeText();
        text.write(page, 0);
        return text.out.toString();
    }

    private void write(Element element, int depth) {
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof Element inner) {
                Map<String, String> attributes = new TreeMap<>();
                for (int i = 0; i < inner.attributesSize(); i++) {
                    attributes.put(inner.attributeName(i), inner.attributeValue(i));
                }
                line(depth, "<" + inner.normalName() + " " + attributes);
                write(inner, depth + 1);
            } else if (node instanceof Text words) {
                line(depth, (words.isData() ? "data " : "text ") + words);
            }
        }
    }

    private void write(org.jsoup.nodes.Element element, int depth) {
        for (org.jsoup.nodes.Node node : element.childNodes()) {
            if (node instanceof org.jsoup.nodes.Element inner) {
                Map<String, String> attributes = new TreeMap<>();
                for (Attribute attribute : inner.attributes()) {
                    attributes.put(attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
                }
                line(depth, "<" + inner.normalName() + " " + attributes);
                write(inner, depth + 1);
            } else if (node instanceof TextNode words) {
                line(depth, "text " + words.getWholeText());
            } else if (node instanceof DataNode words) {
                line(depth, "data " + words.getWholeData());
            }
        }
    }

    private void line(int depth, String line) {
        out.append(" ".repeat(depth)).append(line.replace("\n", "\\n")).append('\n');
    }
}
