package org.clipfile.html;

import java.util.Locale;
import java.util.Set;

/** Where in SVG and MathML the markup of HTML goes on (WHATWG HTML section 13.2.6, "integration points"). */
final class Foreign {
    private static final Set<String> MATHML_TEXT = Set.of("mi", "mn", "mo", "ms", "mtext");
    private static final Set<String> SVG_HTML = Set.of("desc", "foreignobject", "title");

    private Foreign() {}

    /** Whether words in an element are those of HTML. */
    static boolean takesWords(Element element) {
        return isText(element) || isHtml(element);
    }

    /** Whether a start tag in an element is that of HTML. */
    static boolean takesTag(Element element, Tag tag) {
        String name = tag.name();
        return isText(element) && !name.equals("mglyph") && !name.equals("malignmark")
                || element.space == Element.MATHML && element.is("annotation-xml") && name.equals("svg")
                || isHtml(element);
    }

    private static boolean isText(Element element) {
        return element.space == Element.MATHML && MATHML_TEXT.contains(element.normalName());
    }

    private static boolean isHtml(Element element) {
        if (element.space == Element.SVG) {
            return SVG_HTML.contains(element.normalName());
        }
        String encoding =
                element.is("annotation-xml") ? element.attr("encoding").toLowerCase(Locale.ROOT) : "";
        return encoding.equals("text/html") || encoding.equals("application/xhtml+xml");
    }
}
