package org.clipfile.read;

import java.util.Set;
import org.clipfile.html.Element;
import org.clipfile.html.Node;
import org.clipfile.html.Text;
import org.jspecify.annotations.Nullable;

/**
 * Tells tables that hold data from those that lay out a page: these hold blocks of text, paragraphs parted by line breaks or
 * what a reader fills in, or have one row or column only.
 */
final class DataTables {
    private static final Set<String> NOT_IN_DATA =
            Set.of("table", "p", "div", "ul", "ol", "h1", "h2", "h3", "article", "section", "form", "input");
    private static final Set<String> HEADS = Set.of("th", "thead", "caption");
    /** Elements of a table looked at. */
    private static final int SAMPLE = 300;

    private DataTables() {}

    static boolean isData(Element table) {
        int rows = 0;
        int cells = 0;
        int columns = 0;
        boolean hasHead = false;
        Element inner = table.firstElementChild();
        for (int seen = 0; inner != null && seen < SAMPLE; seen++) {
            String name = inner.normalName();
            if (NOT_IN_DATA.contains(name) || name.equals("br") && endsParagraph(inner)) {
                return false;
            }
            if (name.equals("tr")) {
                rows++;
                cells = 0;
            } else if (name.equals("td") || name.equals("th")) {
                columns = Math.max(columns, ++cells);
            }
            hasHead |= HEADS.contains(name);
            inner = next(inner, table);
        }
        return hasHead || rows > 1 && columns > 1;
    }

    /** Whether another break follows, and then more words. */
    private static boolean endsParagraph(Element lineBreak) {
        Node after = afterBlank(lineBreak);
        return after instanceof Element element && element.is("br") && afterBlank(element) != null;
    }

    private static @Nullable Node afterBlank(Element element) {
        Node after = element.nextSibling();
        while (after instanceof Text words && words.isBlank()) {
            after = after.nextSibling();
        }
        return after;
    }

    /** The next element of a subtree in document order, or null after the last. */
    private static @Nullable Element next(Element from, Element root) {
        Element child = from.firstElementChild();
        if (child != null) {
            return child;
        }
        Element at = from;
        while (at != null && at != root) {
            Element sibling = at.nextElementSibling();
            if (sibling != null) {
                return sibling;
            }
            at = at.parent();
        }
        return null;
    }
}
