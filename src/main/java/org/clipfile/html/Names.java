package org.clipfile.html;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the names in a page: each is made once, however often the name comes. A table with open addresses
 * (Knuth, volume 3, section 6.4, algorithm L) that is asked with stretches of the page, so that no text need be made to
 * ask. Where many names fall together, as strangers may arrange, those that come last are made anew each time.
 */
final class Names<T> {
    private static final int MOST_STEPS = 16;
    /** A hostile page may hold millions. */
    private static final int MOST_KEPT = 1 << 13;

    private final Function<String, T> maker;
    private final boolean lower;
    private @Nullable String[] names;
    private @Nullable Object[] made;
    private int[] hashes;
    private int count;

    /**
     * None yet.
     *
     * @param lower whether the letters A to Z count as those in lower case
     * @param maker makes what stands for a name
     */
    Names(boolean lower, Function<String, T> maker) {
        this.lower = lower;
        this.maker = maker;
        names = new String[256];
        made = new Object[256];
        hashes = new int[256];
    }

    /** The same names, to which others may be added. */
    Names(Names<T> some) {
        lower = some.lower;
        maker = some.maker;
        names = some.names.clone();
        made = some.made.clone();
        hashes = some.hashes.clone();
        count = some.count;
    }

    /** What stands for a stretch of chars. */
    @SuppressWarnings("unchecked")
    T of(char[] chars, int start, int end) {
        int hash = hash(chars, start, end);
        int mask = names.length - 1;
        int at = place(hash, mask);
        for (int step = 0; step < MOST_STEPS; step++) {
            String name = names[at];
            if (name == null) {
                return count < MOST_KEPT ? add(text(chars, start, end), hash) : maker.apply(text(chars, start, end));
            }
            if (hashes[at] == hash && isSame(name, chars, start, end)) {
                return (T) made[at];
            }
            at = at + 1 & mask;
        }
        return maker.apply(text(chars, start, end));
    }

    private T add(String name, int hash) {
        T one = maker.apply(name);
        if (count * 2 >= names.length) {
            grow();
        }
        if (put(name, one, hash)) {
            count++;
        }
        return one;
    }

    private boolean put(String name, Object one, int hash) {
        int mask = names.length - 1;
        int at = place(hash, mask);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (names[at] == null) {
                names[at] = name;
                made[at] = one;
                hashes[at] = hash;
                return true;
            }
            at = at + 1 & mask;
        }
        return false;
    }

    private void grow() {
        @Nullable String[] oldNames = names;
        @Nullable Object[] oldMade = made;
        int[] oldHashes = hashes;
        names = new String[oldNames.length * 2];
        made = new Object[names.length];
        hashes = new int[names.length];
        for (int i = 0; i < oldNames.length; i++) {
            String name = oldNames[i];
            Object one = oldMade[i];
            if (name != null && one != null) {
                put(name, one, oldHashes[i]);
            }
        }
    }

    private static int place(int hash, int mask) {
        return (hash * 0x9e3779b1 >>> 12) & mask;
    }

    private int hash(char[] chars, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + (lower ? lower(chars[i]) : chars[i]);
        }
        return hash;
    }

    private boolean isSame(String name, char[] chars, int start, int end) {
        if (name.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (name.charAt(i - start) != (lower ? lower(chars[i]) : chars[i])) {
                return false;
            }
        }
        return true;
    }

    private String text(char[] chars, int start, int end) {
        String text = new String(chars, start, end - start);
        return lower ? lower(text) : text;
    }

    /** With the letters A to Z in lower case, and no others. */
    static String lower(String text) {
        int at = 0;
        while (at < text.length() && lower(text.charAt(at)) == text.charAt(at)) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (; at < chars.length; at++) {
            chars[at] = lower(chars[at]);
        }
        return new String(chars);
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
