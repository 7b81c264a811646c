package org.clipfile.label;

import org.clipfile.rules.WordLists;

/** Words by which lines beside an article are told, from {@code label/line-words.properties}. */
final class LineWords {
    static final WordLists LISTS = WordLists.in("label/line-words.properties");

    private LineWords() {}
}
