package org.clipfile.weigh;

/**
 * Numbers keys 0, 1, 2 and so on as they come, so that what is known of them can stand in arrays. A table with open
 * addresses (Knuth, volume 3, section 6.4, algorithm L): no object for a key.
 */
final class Keys {
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private long[] keys = new long[64];
    /** Number of the key in each place plus one; 0 where there is none. */
    private int[] numbers = new int[64];

    private int count;

    /** How many keys there are. */
    int count() {
        return count;
    }

    /** The number of a key, or -1 if it never came. */
    int find(long key) {
        return numbers[place(key)] - 1;
    }

    /** The number of a key, which is a new one if it never came. */
    int number(long key) {
        int place = place(key);
        if (numbers[place] == 0) {
            if (count * 2 >= keys.length) {
                grow();
                place = place(key);
            }
            keys[place] = key;
            numbers[place] = ++count;
        }
        return numbers[place] - 1;
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (key * SPREAD >>> 40) & mask;
        while (numbers[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                numbers[place] = oldNumbers[i];
            }
        }
    }
}
