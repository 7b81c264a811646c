package org.clipfile.read;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Segment.Kind;
import org.clipfile.html.Element;
import org.jspecify.annotations.Nullable;

/** What holds for the text inside an element while the tree is walked: its own marks and those of the elements around. */
final class Frame {
    final @Nullable Frame up;
    final Element element;
    final ClassList classes;
    final boolean box;
    /** Whether it is kept in the tree of boxes: a box, or an element of the page's own making. */
    final boolean kept;

    final boolean unseen;
    final boolean inFigure;
    final boolean inTable;
    final boolean strong;
    final boolean slanted;
    final Kind kind;
    final int level;
    final @Nullable Frame link;
    final List<String> marks;
    /** How far the walk had come when it began. */
    final Place at;
    /** Where its text begins. */
    final int start;
    /** How many pictures stood before it. */
    final int picturesBefore;
    /** Index of its box, or -1 while no text stood in it. */
    int boxIndex = -1;
    /** Of a link: where its words begin and end. */
    int inkStart = -1;

    int inkEnd;
    /** Of a figure: captions that stood before any picture. */
    @Nullable
    List<Draft> waiting;

    private final int traits;
    private final int listDepth;
    private @Nullable String href;
    /** What its names say of captions; -1 while nobody has asked. */
    private int captionHints = -1;

    Frame(
            @Nullable Frame up,
            Element element,
            ClassList classes,
            @Nullable List<String> ownMarks,
            Place at,
            Tags.Shown shown) {
        this.up = up;
        this.element = element;
        this.classes = classes;
        this.at = at;
        this.start = at.chars();
        this.picturesBefore = at.pictures();
        String name = element.normalName();
        traits = Tags.traits(name);
        box = is(Tags.BOX);
        kept = box || name.indexOf('-') > 0;
        strong = up != null && up.strong || is(Tags.STRONG);
        slanted = up != null && up.slanted || is(Tags.SLANTED);
        unseen = up != null && up.unseen || Tags.isUnseen(element, traits, classes.screenReader, shown);
        listDepth = (up == null ? 0 : up.listDepth) + (is(Tags.LIST) ? 1 : 0);
        inFigure = name.equals("figure") || up != null && up.inFigure && !is(Tags.SECTION);
        inTable = up != null && up.inTable || name.equals("table") && DataTables.isData(element);
        link = name.equals("a") && Tags.has(element, "href") ? this : up == null ? null : up.link;
        marks = marks(up == null ? List.of() : up.marks, ownMarks);
        int heading = Tags.headingLevel(element);
        kind = kind(up, name, heading);
        level = kind == Kind.HEADING
                ? (heading > 0 ? heading : up == null ? 0 : up.level)
                : kind == Kind.LIST_ITEM ? Math.max(1, listDepth) : 0;
    }

    /** Whether it has a trait by its name, one of those of {@link Tags}. */
    boolean is(int trait) {
        return (traits & trait) != 0;
    }

    /** Where it leads, if it is a link; empty if nowhere. */
    String href() {
        String known = href;
        if (known == null) {
            known = Tags.attribute(element, "href");
            href = known;
        }
        return known;
    }

    /** What its names say of captions and credits, see {@link CaptionHints}. */
    int captionHints() {
        if (captionHints < 0) {
            captionHints = CaptionHints.of(element, classes);
        }
        return captionHints;
    }

    private Kind kind(@Nullable Frame up, String name, int heading) {
        Kind around = up == null ? Kind.PARAGRAPH : up.kind;
        if (around == Kind.CODE || around == Kind.TABLE) {
            return around;
        }
        if (is(Tags.PREFORMATTED)) {
            return Kind.CODE;
        }
        if (name.equals("table")) {
            return inTable ? Kind.TABLE : around;
        }
        if (name.equals("blockquote")) {
            return Kind.QUOTE;
        }
        if (name.equals("figure") || name.equals("figcaption") || around == Kind.CAPTION || isCaptionByClass()) {
            return around == Kind.QUOTE ? around : Kind.CAPTION;
        }
        if (heading > 0) {
            return Kind.HEADING;
        }
        if (is(Tags.ITEM)) {
            return Kind.LIST_ITEM;
        }
        return is(Tags.SECTION) && around != Kind.QUOTE ? Kind.PARAGRAPH : around;
    }

    private boolean isCaptionByClass() {
        return classes.caption && !is(Tags.SECTION);
    }

    private static List<String> marks(List<String> around, @Nullable List<String> own) {
        if (own == null || around.containsAll(own)) {
            return around;
        }
        List<String> all = new ArrayList<>(around);
        own.stream().filter(id -> !around.contains(id)).forEach(all::add);
        return List.copyOf(all);
    }
}
