package org.clipfile.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clipfile.html.Element;
import org.clipfile.rules.LowerCase;
import org.jspecify.annotations.Nullable;

/**
 * What one list of classes says of the elements that have it: each question is asked once, as pages use the same few lists
 * again and again.
 */
final class ClassList {
    /** Longer lists are looked at this far for facts. */
    private static final int LONGEST = 1000;

    /** The ids of the rules that choose by one of its classes; null if none does. */
    final @Nullable List<String> marks;
    /** Whether "caption" is part of it. */
    final boolean caption;
    /** Whether one of its classes hides from the eye what is meant for screen readers. */
    final boolean screenReader;

    private final String names;
    private final String all;
    private final String lower;
    /** -1 while nobody has asked. */
    private int captionHints = -1;

    private int factHints = -1;
    private @Nullable String boxHints;

    private ClassList(String names, Marks rules) {
        this.names = names;
        all = LowerCase.of(names);
        lower = names.length() <= LONGEST ? all : LowerCase.of(names.substring(0, LONGEST));
        marks = rules.byClasses(all);
        caption = all.contains("caption");
        screenReader = Tags.isForScreenReaders(all);
    }

    /** All of it in lower case. */
    String all() {
        return all;
    }

    /** In lower case, no more of it than tells of facts. */
    String lower() {
        return lower;
    }

    /** What they say of a box that has no other names, see {@link BoxTree}. */
    String boxHints() {
        String made = boxHints;
        if (made == null) {
            made = BoxTree.hints(names);
            boxHints = made;
        }
        return made;
    }

    /** See {@link CaptionHints}. */
    int captionHints() {
        if (captionHints < 0) {
            captionHints = CaptionHints.names(names);
        }
        return captionHints;
    }

    /** See {@link FactHints}. */
    int factHints() {
        if (factHints < 0) {
            factHints = FactHints.of(lower);
        }
        return factHints;
    }

    /** The lists of one page. One page, one object. */
    static final class All {
        /** Lists kept; a hostile page may hold millions. */
        private static final int MOST_KEPT = 10_000;

        private final Marks rules;
        private final ClassList none;
        private final Map<String, ClassList> known = new HashMap<>();

        All(Marks rules) {
            this.rules = rules;
            none = new ClassList("", rules);
        }

        ClassList of(Element element) {
            String names = element.classes();
            if (names.isEmpty()) {
                return none;
            }
            ClassList list = known.get(names);
            if (list == null) {
                list = new ClassList(names, rules);
                if (known.size() < MOST_KEPT) {
                    known.put(names, list);
                }
            }
            return list;
        }
    }
}
