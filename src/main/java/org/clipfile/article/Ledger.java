package org.clipfile.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of every character of a page what became of it. It is born as one entry over the whole text and has one
 * operation, {@link #label}, which cuts and relabels; nothing can be deleted, so its entries always tile the text.
 *
 * <p>Not thread-safe: one clip, one ledger.
 */
public final class Ledger {

    /**
     * A stretch of text with one label.
     *
     * @param span where
     * @param label what it is and why
     */
    public record Entry(Span span, Label label) {}

    private final int length;
    private final Label unlabelled;

    /**
     * Where entries begin, and what they say, in order, with a gap of unused places in between. Labellers go through a page
     * from its beginning to its end, and the gap goes with them, so that cutting an entry moves but a few others.
     */
    private int[] starts = new int[64];

    private Label[] labels = new Label[64];
    private int gapStart;
    private int gapEnd;
    /** The entry asked for last: the next question is mostly about it or the one behind. */
    private int last;
    /** All entries; null since something was said that they do not tell. */
    private @Nullable List<Entry> entries;

    /** A ledger for a text of that many chars, of which all is still as {@code unlabelled} says. */
    public Ledger(int length, Label unlabelled) {
        this.length = length;
        this.unlabelled = unlabelled;
        labels[0] = unlabelled;
        gapStart = 1;
        gapEnd = labels.length;
    }

    /** How many chars it accounts for. */
    public int length() {
        return length;
    }

    /** Says what a stretch is, whatever was said of it before. */
    public void label(Span span, Label label) {
        if (span.end() > length) {
            throw new IllegalArgumentException(span + " reaches past the text's end, " + length);
        }
        if (span.isEmpty()) {
            return;
        }
        entries = null;
        int first = find(span.start());
        int end = behind(first, span.end());
        Label rest = labels[place(end - 1)];
        boolean cuts = span.end() < (end < count() ? start(end) : length);
        first += start(first) < span.start() ? 1 : 0;
        if (end == first + 1 && !cuts) {
            labels[place(first)] = label;
            return;
        }
        openAt(first, end);
        put(span.start(), label);
        if (cuts) {
            put(span.end(), rest);
        }
        last = first;
    }

    /** The label of one char. */
    public Label at(int offset) {
        return labels[place(find(offset))];
    }

    /** Whether nothing has been said yet of any char of the stretch. */
    public boolean isUnlabelled(Span span) {
        if (span.isEmpty()) {
            return false;
        }
        int count = count();
        for (int i = find(span.start()); i < count && start(i) < span.end(); i++) {
            if (labels[place(i)] != unlabelled) {
                return false;
            }
        }
        return true;
    }

    /** The stretches of a span of which nothing has been said yet, in order. */
    public List<Span> unlabelled(Span within) {
        List<Span> free = new ArrayList<>();
        if (within.isEmpty()) {
            return free;
        }
        int i = find(within.start());
        for (int at = within.start(); at < within.end(); i++) {
            int end = i + 1 < count() ? Math.min(start(i + 1), within.end()) : within.end();
            if (labels[place(i)] == unlabelled) {
                free.add(new Span(at, end));
            }
            at = end;
        }
        return free;
    }

    /** All entries in order; neighbours with the same label are one. They tile the text from its first char to its last. */
    public List<Entry> entries() {
        List<Entry> known = entries;
        if (known == null) {
            known = List.copyOf(gathered());
            entries = known;
        }
        return known;
    }

    private List<Entry> gathered() {
        List<Entry> found = new ArrayList<>(count());
        if (length == 0) {
            return found;
        }
        int start = 0;
        Label open = labels[place(0)];
        for (int i = 1; i < count(); i++) {
            Label next = labels[place(i)];
            if (next != open && !next.equals(open)) {
                found.add(new Entry(new Span(start, start(i)), open));
                start = start(i);
            }
            open = next;
        }
        found.add(new Entry(new Span(start, length), open));
        return found;
    }

    private int count() {
        return starts.length - (gapEnd - gapStart);
    }

    private int place(int entry) {
        return entry < gapStart ? entry : entry + (gapEnd - gapStart);
    }

    private int start(int entry) {
        return starts[place(entry)];
    }

    /** The entry that holds a char. */
    private int find(int offset) {
        int count = count();
        int low = last < count && start(last) <= offset ? last : 0;
        if (low > 0 || count == 1) {
            if (low + 1 == count || offset < start(low + 1)) {
                return low;
            }
            if (low + 2 == count || offset < start(low + 2)) {
                return last = low + 1;
            }
        }
        int high = count;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (start(middle) <= offset) {
                low = middle;
            } else {
                high = middle;
            }
        }
        last = low;
        return low;
    }

    /** The first entry after another that begins at an offset or behind it. */
    private int behind(int entry, int offset) {
        int count = count();
        int next = entry + 1;
        while (next < count && start(next) < offset) {
            next++;
        }
        return next;
    }

    /** Makes the entries from one up to another, exclusive, part of the gap, and room in it for two. */
    private void openAt(int from, int to) {
        if (gapEnd - gapStart + to - from < 2) {
            int old = starts.length;
            int more = old;
            starts = Arrays.copyOf(starts, old + more);
            labels = Arrays.copyOf(labels, old + more);
            System.arraycopy(starts, gapEnd, starts, gapEnd + more, old - gapEnd);
            System.arraycopy(labels, gapEnd, labels, gapEnd + more, old - gapEnd);
            gapEnd += more;
        }
        int moved = from - gapStart;
        if (moved > 0) {
            System.arraycopy(starts, gapEnd, starts, gapStart, moved);
            System.arraycopy(labels, gapEnd, labels, gapStart, moved);
        } else if (moved < 0) {
            System.arraycopy(starts, from, starts, gapEnd + moved, -moved);
            System.arraycopy(labels, from, labels, gapEnd + moved, -moved);
        }
        gapStart = from;
        gapEnd += moved + to - from;
    }

    private void put(int start, Label label) {
        starts[gapStart] = start;
        labels[gapStart++] = label;
    }
}
