package org.clipfile.article;

/**
 * A stretch of a page's text, in UTF-16 chars.
 *
 * @param start first char, inclusive, 0 or more
 * @param end last char, exclusive, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No such span: " + start + ".." + end);
        }
    }

    /** How many chars it covers. */
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether the other span lies wholly inside this one. */
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The smallest span that covers both. */
    public Span and(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The words it stands for. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
