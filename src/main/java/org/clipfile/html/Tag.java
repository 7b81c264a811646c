package org.clipfile.html;

import java.util.HashMap;
import java.util.Map;

/** What the name of an element means to the parser (WHATWG HTML sections 13.1.2, 13.2.4.2 and 13.2.6). Immutable. */
public final class Tag {
    /** Never has children. */
    static final int VOID = 1;
    /** Its words are no markup. */
    static final int RAW = 1 << 1;
    /** Its words are no markup but for character references. */
    static final int RCDATA = 1 << 2;
    /** Its words are for programs. */
    static final int DATA = 1 << 3;

    static final int SPECIAL = 1 << 4;
    static final int SCOPE = 1 << 5;
    static final int LIST_SCOPE = 1 << 6;
    static final int BUTTON_SCOPE = 1 << 7;
    static final int TABLE_SCOPE = 1 << 8;
    static final int IMPLIED_END = 1 << 9;
    static final int THOROUGH_IMPLIED_END = 1 << 10;
    /** Closed by the end tag of its name as blocks are. */
    static final int BLOCK_END = 1 << 11;
    /** Words and elements that may not stand in it stand before its table. */
    static final int FOSTERS = 1 << 12;
    /** Breaks out of SVG and MathML. */
    static final int BREAKS_OUT = 1 << 13;

    /** How its tags are handled. */
    enum Kind {
        HTML,
        HEAD,
        BODY,
        FRAMESET,
        FRAME,
        HEAD_VOID,
        TITLE,
        HEAD_RAW,
        SCRIPT,
        TEMPLATE,
        NOSCRIPT,
        BLOCK,
        PARAGRAPH,
        HEADING,
        PRE,
        FORM,
        ITEM,
        DESCRIPTION,
        PLAINTEXT,
        BUTTON,
        ANCHOR,
        FORMATTER,
        NOBR,
        APPLET,
        TABLE,
        CAPTION,
        COLUMN,
        COLUMN_GROUP,
        TABLE_BODY,
        ROW,
        CELL,
        VOID_INLINE,
        BREAK,
        INPUT,
        PART,
        RULE,
        IMAGE,
        TEXTAREA,
        XMP,
        IFRAME,
        NOEMBED,
        SELECT,
        OPTION,
        OPTION_GROUP,
        RUBY_BASE,
        RUBY_TEXT,
        MATH,
        SVG,
        ORDINARY
    }

    private static final Map<String, Tag> KNOWN = new HashMap<>();

    static {
        kind(Kind.HTML, "html");
        kind(Kind.HEAD, "head");
        kind(Kind.BODY, "body");
        kind(Kind.FRAMESET, "frameset");
        kind(Kind.FRAME, "frame");
        kind(Kind.HEAD_VOID, "base basefont bgsound link meta");
        kind(Kind.TITLE, "title");
        kind(Kind.HEAD_RAW, "noframes style");
        kind(Kind.SCRIPT, "script");
        kind(Kind.TEMPLATE, "template");
        kind(Kind.NOSCRIPT, "noscript");
        kind(
                Kind.BLOCK,
                "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer"
                        + " header hgroup main menu nav ol search section summary ul");
        kind(Kind.PARAGRAPH, "p");
        kind(Kind.HEADING, "h1 h2 h3 h4 h5 h6");
        kind(Kind.PRE, "pre listing");
        kind(Kind.FORM, "form");
        kind(Kind.ITEM, "li");
        kind(Kind.DESCRIPTION, "dd dt");
        kind(Kind.PLAINTEXT, "plaintext");
        kind(Kind.BUTTON, "button");
        kind(Kind.ANCHOR, "a");
        kind(Kind.FORMATTER, "b big code em font i s small strike strong tt u");
        kind(Kind.NOBR, "nobr");
        kind(Kind.APPLET, "applet marquee object");
        kind(Kind.TABLE, "table");
        kind(Kind.CAPTION, "caption");
        kind(Kind.COLUMN, "col");
        kind(Kind.COLUMN_GROUP, "colgroup");
        kind(Kind.TABLE_BODY, "tbody tfoot thead");
        kind(Kind.ROW, "tr");
        kind(Kind.CELL, "td th");
        kind(Kind.VOID_INLINE, "area embed img keygen wbr");
        kind(Kind.BREAK, "br");
        kind(Kind.INPUT, "input");
        kind(Kind.PART, "param source track");
        kind(Kind.RULE, "hr");
        kind(Kind.IMAGE, "image");
        kind(Kind.TEXTAREA, "textarea");
        kind(Kind.XMP, "xmp");
        kind(Kind.IFRAME, "iframe");
        kind(Kind.NOEMBED, "noembed");
        kind(Kind.SELECT, "select");
        kind(Kind.OPTION, "option");
        kind(Kind.OPTION_GROUP, "optgroup");
        kind(Kind.RUBY_BASE, "rb rtc");
        kind(Kind.RUBY_TEXT, "rp rt");
        kind(Kind.MATH, "math");
        kind(Kind.SVG, "svg");
        kind(
                Kind.ORDINARY,
                "span label abbr cite time picture video audio source-set ins del mark sub sup q var kbd samp dfn"
                        + " canvas datalist output progress meter legend map ruby data bdi bdo slot path g use rect"
                        + " circle polygon line defs symbol mask desc");
        flag(
                VOID,
                "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
                        + " command device menuitem");
        flag(RAW, "iframe noembed noframes script style xmp");
        flag(DATA, "iframe noembed noframes script style xmp");
        flag(RCDATA, "title textarea");
        flag(SCOPE, "applet caption html marquee object select table td template th");
        flag(LIST_SCOPE, "ol ul");
        flag(BUTTON_SCOPE, "button");
        flag(TABLE_SCOPE, "html table template");
        flag(IMPLIED_END, "dd dt li optgroup option p rb rp rt rtc");
        flag(
                THOROUGH_IMPLIED_END,
                "caption colgroup dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr");
        flag(
                SPECIAL,
                "address applet area article aside base basefont bgsound blockquote body br button caption center col"
                        + " colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame"
                        + " frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link"
                        + " listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext"
                        + " pre script search section select source style summary table tbody td template textarea"
                        + " tfoot th thead title tr track ul wbr xmp");
        flag(
                BLOCK_END,
                "address article aside blockquote button center details dialog dir div dl fieldset figcaption figure"
                        + " footer header hgroup listing main menu nav ol pre search section select summary ul");
        flag(FOSTERS, "table tbody tfoot thead tr");
        flag(
                BREAKS_OUT,
                "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing"
                        + " menu meta nobr ol p pre ruby s small span strike strong sub sup table tt u ul var");
    }

    final Kind kind;
    private final String name;
    private int flags;

    private Tag(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    private static void kind(Kind kind, String names) {
        for (String name : names.split(" ")) {
            KNOWN.put(name, new Tag(name, kind));
        }
    }

    private static void flag(int flag, String names) {
        for (String name : names.split(" ")) {
            KNOWN.computeIfAbsent(name, unknown -> new Tag(unknown, Kind.ORDINARY)).flags |= flag;
        }
    }

    /** The tag of a name in lower case. */
    static Tag of(String name) {
        Tag known = KNOWN.get(name);
        return known == null ? new Tag(name, Kind.ORDINARY) : known;
    }

    /** The names that mean something. */
    static Iterable<Tag> known() {
        return KNOWN.values();
    }

    /** In lower case. */
    public String name() {
        return name;
    }

    boolean is(int flag) {
        return (flags & flag) != 0;
    }

    int flags() {
        return flags;
    }

    @Override
    public String toString() {
        return name;
    }
}
