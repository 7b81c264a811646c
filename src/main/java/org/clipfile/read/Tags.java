package org.clipfile.read;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

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

    private static final Set<String> PREFORMATTED = Set.of("pre", "listing", "xmp", "plaintext");

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

    private Tags() {}

    /** Whether its edges are shown as the edges of a box. */
    static boolean isBox(Element element) {
        return BOXES.contains(element.normalName());
    }

    static boolean isPreformatted(Element element) {
        return PREFORMATTED.contains(element.normalName());
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
        return isUnseen(element, Shown.USUAL);
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

    /** Whether a reader sees nothing of its text, if that much is shown. */
    static boolean isUnseen(Element element, Shown shown) {
        String name = element.normalName();
        if (shown != Shown.USUAL && (name.equals("noscript") || name.equals("noframes"))) {
            return false;
        }
        if (UNSEEN.contains(name)) {
            return true;
        }
        if (element.attributesSize() == 0 || shown == Shown.HIDDEN) {
            return false;
        }
        // Some pages hide all of the article until a script has run.
        if (name.equals("html") || name.equals("body") || name.equals("main") || name.equals("article")) {
            return false;
        }
        if (isHidden(element)) {
            return !GATED.matcher(element.attr("class")).find();
        }
        if (name.equals("dialog") && !element.hasAttr("open")) {
            return true;
        }
        return Words.hasAny(element.attr("class"), SCREEN_READER);
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && HIDING_STYLE.matcher(style).find();
    }
}
