package org.clipfile.html;

import java.util.Arrays;

/** The chars of a page, and the attributes of its tags as stretches of them. One page, one object. */
final class Markup {
    /** Tags with more attributes lose the others. */
    private static final int MOST_ATTRIBUTES = 512;

    private static final Names<Tag> KNOWN_TAGS = knownTags();
    private static final Names<String> KNOWN_ATTRIBUTES = knownAttributes();

    final char[] chars;
    final int length;
    final Names<Tag> tags = new Names<>(KNOWN_TAGS);
    private final Names<String> attributes = new Names<>(KNOWN_ATTRIBUTES);
    private final Names<String> values = new Names<>(false, value -> value);
    private String[] names = new String[512];
    /** Of each attribute where its value begins and ends, the end turned around where it holds character references. */
    private int[] places = new int[1024];

    private int count;

    Markup(char[] chars, int length) {
        this.chars = chars;
        this.length = length;
    }

    private static Names<Tag> knownTags() {
        Names<Tag> names = new Names<>(true, Tag::of);
        for (Tag tag : Tag.known()) {
            names.of(tag.name().toCharArray(), 0, tag.name().length());
        }
        return names;
    }

    private static Names<String> knownAttributes() {
        Names<String> names = new Names<>(true, name -> name);
        for (String name :
                "class id href src style alt title type rel name content property role itemprop".split(" ")) {
            names.of(name.toCharArray(), 0, name.length());
        }
        return names;
    }

    /** How many attributes there are: those of the next tag begin here. */
    int count() {
        return count;
    }

    /** Forgets those from one on. */
    void forget(int from) {
        count = from;
    }

    /** Notes an attribute of the tag whose attributes begin at {@code from}, unless it has one of that name. */
    void add(int from, int nameStart, int nameEnd, int start, int end, boolean references) {
        String name = attributes.of(chars, nameStart, nameEnd);
        if (find(from, count, name) >= 0 || count - from >= MOST_ATTRIBUTES) {
            return;
        }
        put(name, start, references ? ~end : end);
    }

    private void put(String name, int start, int end) {
        if (count == names.length) {
            names = Arrays.copyOf(names, count * 2);
            places = Arrays.copyOf(places, count * 4);
        }
        names[count] = name;
        places[2 * count] = start;
        places[2 * count + 1] = end;
        count++;
    }

    /** Adds to some attributes those of others whose names are new; they begin at the count before. */
    void merge(int from, int to, int others, int othersEnd) {
        int start = count;
        for (int i = from; i < to; i++) {
            put(names[i], places[2 * i], places[2 * i + 1]);
        }
        for (int i = others; i < othersEnd; i++) {
            if (find(start, count, names[i]) < 0) {
                put(names[i], places[2 * i], places[2 * i + 1]);
            }
        }
    }

    /** Where an attribute stands among some, or -1. */
    int find(int from, int to, String name) {
        for (int i = from; i < to; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The names of some attributes as a set of bits by their hashes: most questions for an attribute are answered by it. */
    long marks(int from, int to) {
        long marks = 0;
        for (int i = from; i < to; i++) {
            marks |= mark(names[i]);
        }
        return marks;
    }

    /** The bit of a name. */
    static long mark(String name) {
        return 1L << name.hashCode();
    }

    String name(int attribute) {
        return names[attribute];
    }

    /** Whether two have the same values. */
    boolean isSameValue(int one, int other) {
        return value(one).equals(value(other));
    }

    String value(int attribute) {
        int start = places[2 * attribute];
        int end = places[2 * attribute + 1];
        if (end < 0) {
            return References.attribute(new String(chars, start, ~end - start));
        }
        return end == start ? "" : new String(chars, start, end - start);
    }

    /** The value, of which there is but one object for all that are the same. */
    String sharedValue(int attribute) {
        int start = places[2 * attribute];
        int end = places[2 * attribute + 1];
        return end <= start ? value(attribute) : values.of(chars, start, end);
    }
}
