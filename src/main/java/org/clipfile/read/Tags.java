package org.clipfile.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clipfile.html.Element;
import org.clipfile.html.Node;
import org.clipfile.html.Text;
import org.clipfile.rules.LowerCase;
import org.clipfile.rules.Stems;

/** What the names of HTML elements mean for the text in them (WHATWG HTML section 15.3, the default style sheet). */
final class Tags {
    /** Elements whose edges part the text before from the text in them. */
    private static final Set<String> BOXES = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "frameset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "noframes",
            "ol",
            "optgroup",
            "option",
            "p",
            "plaintext",
            "pre",
            "search",
            "section",
            "select",
            "summary",
            "table",
            "tbody",
            "td",
            "textarea",
            "tfoot",
            "th",
            "thead",
            "title",
            "tr",
            "ul",
            "xmp");

    /** Elements whose text no reader is shown: code, and what stands in for things a browser can show. */
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "noembed",
            "noframes",
            "template",
            "title",
            "head",
            "svg",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "canvas",
            "datalist",
            "rp",
            "amp-state",
            "amp-analytics",
            "param",
            "area");

    private static final Pattern HIDING_STYLE =
            Pattern.compile("(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);

    /** The rest of an article that is hidden from those who have not paid, and shown to search engines. */
    private static final Pattern GATED = Pattern.compile(
            "(?:^|[\\s_-])(?:paywall|article-?body|articlecontent|paid-?content|premium-?content|metered-?content)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> SCREEN_READER = Set.of(
            "sr-only",
            "visually-hidden",
            "visuallyhidden",
            "screen-reader-text",
            "screenreader-only",
            "a11y-hidden",
            "u-visually-hidden",
            "element-invisible",
            "assistive-text",
            "sr_only",
            "screen-reader-only",
            "hide-text");

    /** Without one of these no class is one of those. */
    private static final Stems SCREEN_READER_STEMS =
            new Stems("sr-only|sr_only|hidden|screen|invisible|assistive|hide-text");

    private static final Stems HIDING_STEMS = new Stems("none|hidden");

    private static final Map<String, Integer> TRAITS = new HashMap<>();
    static final int BOX = 1;
    static final int PREFORMATTED = 2;
    static final int LIST = 4;
    static final int ITEM = 8;
    /** What begins something new: a caption around it ends. */
    static final int SECTION = 16;

    static final int STRONG = 32;
    static final int SLANTED = 64;
    private static final int UNSHOWN = 128;
    /** What may hold all of a page. */
    private static final int WHOLE = 256;
    /** What only sets words in another type: its edges part none. */
    static final int TYPE = 512;

    static {
        trait(BOX, BOXES);
        trait(UNSHOWN, UNSEEN);
        trait(WHOLE, Set.of("html", "body", "main", "article"));
        trait(PREFORMATTED, Set.of("pre", "listing", "xmp", "plaintext"));
        trait(LIST, Set.of("ul", "ol", "menu", "dir", "dl"));
        trait(ITEM, Set.of("li", "dt", "dd"));
        trait(SECTION, Set.of("article", "main", "section", "body"));
        trait(STRONG, Set.of("strong", "b"));
        trait(SLANTED, Set.of("em", "i"));
        trait(
                TYPE,
                Set.of(
                        "abbr", "acronym", "b", "bdi", "bdo", "big", "code", "del", "em", "font", "i", "ins", "kbd",
                        "mark", "q", "rb", "rt", "ruby", "s", "samp", "small", "strike", "strong", "sub", "sup", "tt",
                        "u", "var", "wbr"));
    }

    private Tags() {}

    /** What an element is by its name, one bit each. */
    static int traits(String name) {
        Integer known = TRAITS.get(name);
        return known == null ? 0 : known;
    }

    private static void trait(int bit, Set<String> names) {
        names.forEach(name -> TRAITS.merge(name, bit, (some, more) -> some | more));
    }

    /** The value of an attribute, empty if there is none; the parser writes their names in lower case. */
    static String attribute(Element element, String name) {
        return element.attr(name);
    }

    /** Whether it has an attribute. */
    static boolean has(Element element, String name) {
        return element.hasAttr(name);
    }

    /** The words in an element, those of its boxes and lines apart, with single spaces between them. */
    static String words(Element element) {
        StringBuilder out = new StringBuilder();
        Node at = element;
        while (at != null) {
            if (at instanceof Text words && !words.isData()) {
                words.appendTo(out, 0, words.length());
            }
            part(at, out);
            Node inner = at instanceof Element some ? some.firstChild() : null;
            while (inner == null && at != null && at != element) {
                part(at, out);
                inner = at.nextSibling();
                at = at.parent();
            }
            at = inner;
        }
        return Words.collapse(out);
    }

    private static void part(Node node, StringBuilder out) {
        if (node instanceof Element element && (isBox(element) || element.is("br"))) {
            out.append(' ');
        }
    }

    /** Whether its edges are shown as the edges of a box. */
    static boolean isBox(Element element) {
        return (traits(element.normalName()) & BOX) != 0;
    }

    /** Whether one of some classes hides from the eye what is meant for screen readers. */
    static boolean isForScreenReaders(String classes) {
        return SCREEN_READER_STEMS.in(LowerCase.of(classes)) != 0 && Words.hasAny(classes, SCREEN_READER);
    }

    /** Depth of a heading, 1 to 6; 0 for other elements. */
    static int headingLevel(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6'
                ? name.charAt(1) - '0'
                : 0;
    }

    /** Whether a reader sees nothing of its text, by its name, attributes or the usual classes for screen readers. */
    static boolean isUnseen(Element element) {
        boolean forScreenReaders = isForScreenReaders(attribute(element, "class"));
        return isUnseen(element, traits(element.normalName()), forScreenReaders, Shown.USUAL);
    }

    /** What of a page counts as shown. */
    enum Shown {
        /** What a browser shows that runs scripts. */
        USUAL,
        /** And what stands in for scripts and frames: some pages hold their article there only. */
        STAND_INS,
        /** And what is hidden until a script has run. */
        HIDDEN
    }

    /**
     * Whether a reader sees nothing of its text, if that much is shown.
     *
     * @param traits what it is by its name
     * @param forScreenReaders whether it is by its classes, see {@link #isForScreenReaders}
     */
    static boolean isUnseen(Element element, int traits, boolean forScreenReaders, Shown shown) {
        String name = element.normalName();
        if (shown != Shown.USUAL && (name.equals("noscript") || name.equals("noframes"))) {
            return false;
        }
        if ((traits & UNSHOWN) != 0) {
            return true;
        }
        if (element.attributesSize() == 0 || shown == Shown.HIDDEN) {
            return false;
        }
        // Some pages hide all of the article until a script has run.
        if ((traits & WHOLE) != 0) {
            return false;
        }
        if (isHidden(element)) {
            return !GATED.matcher(attribute(element, "class")).find();
        }
        return forScreenReaders || name.equals("dialog") && !has(element, "open");
    }

    private static boolean isHidden(Element element) {
        if (has(element, "hidden") && !attribute(element, "hidden").equals("until-found")) {
            return true;
        }
        String style = attribute(element, "style");
        return HIDING_STEMS.in(LowerCase.of(style)) != 0
                && HIDING_STYLE.matcher(style).find();
    }
}
