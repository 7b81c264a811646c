package org.clipfile.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clipfile.article.Box;
import org.clipfile.html.Element;
import org.clipfile.rules.LowerCase;
import org.jspecify.annotations.Nullable;

/** The boxes of a page in which text stands, in the order of their first words. */
final class BoxTree {
    private static final int HINTS = 240;

    /** Attributes in which pages name their boxes. */
    private static final Set<String> NAMING = Set.of(
            "id",
            "class",
            "role",
            "itemprop",
            "data-testid",
            "data-test-id",
            "data-component",
            "data-component-name",
            "data-qa",
            "data-type",
            "data-module",
            "data-block-type",
            "aria-label");

    private final List<Box> boxes = new ArrayList<>();

    /** Index of the innermost box around some text, kept from now on with those around it; -1 outside any. */
    int of(Frame frame) {
        Frame nearest = nearestBox(frame);
        if (nearest == null) {
            return -1;
        }
        List<Frame> missing = new ArrayList<>();
        Frame at = nearest;
        while (at != null && at.boxIndex < 0) {
            missing.add(at);
            at = nearestBox(at.up);
        }
        int parent = at == null ? -1 : at.boxIndex;
        for (int i = missing.size() - 1; i >= 0; i--) {
            Frame box = missing.get(i);
            box.boxIndex = boxes.size();
            boxes.add(new Box(parent, box.element.normalName(), hints(box)));
            parent = box.boxIndex;
        }
        return nearest.boxIndex;
    }

    private static @Nullable Frame nearestBox(@Nullable Frame from) {
        Frame at = from;
        while (at != null && !at.kept) {
            at = at.up;
        }
        return at;
    }

    private static String hints(Frame frame) {
        Element element = frame.element;
        int named = 0;
        for (int i = 0; i < element.attributesSize(); i++) {
            String name = element.attributeName(i);
            named += name.equals("class") ? 1 : NAMING.contains(name) ? 2 : 0;
        }
        if (named < 2) {
            return named == 0 ? "" : frame.classes.boxHints();
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < element.attributesSize(); i++) {
            String value = NAMING.contains(element.attributeName(i)) ? element.attributeValue(i) : "";
            if (!value.isEmpty()) {
                out.append(out.isEmpty() ? "" : " ").append(value, 0, Math.min(value.length(), HINTS));
            }
        }
        return LowerCase.of(Words.collapse(out));
    }

    /** What one name says, or a list of them. */
    static String hints(String names) {
        return LowerCase.of(Words.collapse(names.substring(0, Math.min(names.length(), HINTS))));
    }

    /** The boxes so far; each stands after the box around it. */
    List<Box> list() {
        return boxes;
    }
}
