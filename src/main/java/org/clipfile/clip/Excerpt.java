package org.clipfile.clip;

import java.util.List;
import org.clipfile.article.Span;
import org.clipfile.label.Prose;

/**
 * Words of a page as an article writes them, made when they are asked for: a very long article is written without ever
 * standing in memory as a whole.
 */
final class Excerpt implements CharSequence {
    private final CharSequence text;
    private final List<Span> spans;
    private final boolean wrapped;

    Excerpt(CharSequence text, List<Span> spans, boolean wrapped) {
        this.text = text;
        this.spans = List.copyOf(spans);
        this.wrapped = wrapped;
    }

    @Override
    public String toString() {
        if (spans.size() == 1) {
            return Prose.collapse(text, spans.get(0), wrapped);
        }
        StringBuilder out =
                new StringBuilder(spans.stream().mapToInt(Span::length).sum());
        for (Span span : spans) {
            // Something was taken out between two spans: their words must not run together.
            int before = out.length();
            if (before > 0) {
                out.append(' ');
            }
            Prose.append(out, text, span, wrapped);
            if (before > 0 && out.length() == before + 1) {
                out.setLength(before);
            }
        }
        return out.toString();
    }

    @Override
    public int length() {
        return toString().length();
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }
}
