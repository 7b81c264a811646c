package org.clipfile.format;

import java.util.function.Supplier;

/** Words that are made when asked for, by {@code toString} and no other way, as those of a very long article are. */
record LazyWords(Supplier<String> words) implements CharSequence {
    @Override
    public String toString() {
        return words.get();
    }

    @Override
    public int length() {
        throw new AssertionError("the words are asked for by toString");
    }

    @Override
    public char charAt(int index) {
        throw new AssertionError("the words are asked for by toString");
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        throw new AssertionError("the words are asked for by toString");
    }
}
