package org.clipfile.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final TreeMap<Integer, Label> starts = new TreeMap<>();

    /** A ledger for a text of that many chars, of which all is still as {@code unlabelled} says. */
    public Ledger(int length, Label unlabelled) {
        this.length = length;
        this.unlabelled = unlabelled;
        starts.put(0, unlabelled);
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
        if (span.end() < length && !starts.containsKey(span.end())) {
            starts.put(span.end(), at(span.end()));
        }
        starts.subMap(span.start(), true, span.end(), false).clear();
        starts.put(span.start(), label);
    }

    /** The label of one char. */
    public Label at(int offset) {
        return starts.floorEntry(offset).getValue();
    }

    /** Whether nothing has been said yet of any char of the stretch. */
    public boolean isUnlabelled(Span span) {
        if (span.isEmpty() || at(span.start()) != unlabelled) {
            return false;
        }
        for (Label label : starts.subMap(span.start(), false, span.end(), false).values()) {
            if (label != unlabelled) {
                return false;
            }
        }
        return true;
    }

    /** The stretches of a span of which nothing has been said yet, in order. */
    public List<Span> unlabelled(Span within) {
        List<Span> free = new ArrayList<>();
        for (int at = within.start(); at < within.end(); ) {
            Integer next = starts.higherKey(at);
            int end = next == null ? within.end() : Math.min(next, within.end());
            if (at(at) == unlabelled) {
                free.add(new Span(at, end));
            }
            at = end;
        }
        return free;
    }

    /** All entries in order; neighbours with the same label are one. They tile the text from its first char to its last. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(starts.size());
        if (length == 0) {
            return entries;
        }
        int start = 0;
        @Nullable Label open = null;
        for (Map.Entry<Integer, Label> next : starts.entrySet()) {
            if (open != null && !next.getValue().equals(open)) {
                entries.add(new Entry(new Span(start, next.getKey()), open));
                start = next.getKey();
            }
            open = next.getValue();
        }
        entries.add(new Entry(new Span(start, length), starts.lastEntry().getValue()));
        return entries;
    }
}
