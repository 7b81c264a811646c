package org.clipfile.clip;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.clipfile.article.Block;
import org.clipfile.article.Body;
import org.clipfile.article.Ledger;
import org.clipfile.article.Page;
import org.clipfile.article.Role;
import org.clipfile.article.Segment;
import org.clipfile.article.Span;
import org.clipfile.rules.Words;
import org.jspecify.annotations.Nullable;

/** Makes the body of what the ledger says is body: each segment, or what is left of it, is a block. */
final class BodyBuilder {
    /** Longer pieces are not copied but fetched when they are written. */
    private static final int KEPT_IN_MEMORY = 1 << 22;

    private final Page page;
    private final boolean wrapped;
    private final boolean lazy;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private long words;
    private long chars;
    private boolean whole = true;

    private final List<Span> open = new ArrayList<>();
    private Block.@Nullable Type openType;
    private int openStart;
    private int openLevel;

    private BodyBuilder(Page page, boolean wrapped) {
        this.page = page;
        this.wrapped = wrapped;
        this.lazy = page.text().length() > KEPT_IN_MEMORY;
    }

    /**
     * Builds the body.
     *
     * @param wrapped whether line breaks behind hyphens part no words
     * @param enough chars behind which it may end, see {@link #isWhole}
     */
    static BodyBuilder of(Page page, List<Ledger.Entry> entries, boolean wrapped, long enough) {
        BodyBuilder builder = new BodyBuilder(page, wrapped);
        int entry = 0;
        int embedded = 0;
        for (Segment segment : page.segments()) {
            if (builder.chars >= enough) {
                builder.whole = false;
                break;
            }
            while (entries.get(entry).span().end() <= segment.span().start()) {
                entry++;
            }
            if (embedded < page.embedded().size()
                    && page.embedded().get(embedded).span().equals(segment.span())) {
                builder.take(page.embedded().get(embedded++), entries.get(entry));
            } else {
                builder.take(segment, entries, entry);
            }
        }
        builder.flush();
        return builder;
    }

    private void take(Segment segment, List<Ledger.Entry> entries, int first) {
        List<Span> kept = new ArrayList<>(1);
        Block.Type type = null;
        for (int i = first;
                i < entries.size()
                        && entries.get(i).span().start() < segment.span().end();
                i++) {
            Ledger.Entry entry = entries.get(i);
            if (entry.label().role() == Role.BODY) {
                kept.add(new Span(
                        Math.max(entry.span().start(), segment.span().start()),
                        Math.min(entry.span().end(), segment.span().end())));
                type = type == null ? Block.Type.parse(entry.label().detail()) : type;
            }
        }
        if (type == null) {
            return;
        }
        if (openType == type && !segment.opens() && (type == Block.Type.TABLE || page.isMarkup())) {
            open.addAll(kept);
            return;
        }
        flush();
        openType = type;
        openStart = segment.span().start();
        openLevel = segment.level();
        open.addAll(kept);
    }

    /** What stands escaped in a script is body as the words it stands for. */
    private void take(Page.Embedded embedded, Ledger.Entry entry) {
        if (entry.label().role() == Role.BODY) {
            flush();
            starts.add(embedded.span().start());
            blocks.add(new Block(embedded.type(), embedded.words(), embedded.level()));
            words += Words.count(embedded.words(), 0, embedded.words().length(), Integer.MAX_VALUE);
        }
    }

    /** Makes a block of the segments gathered last: lines that markup breaks inside one box are one block. */
    private void flush() {
        if (openType == null) {
            return;
        }
        Excerpt excerpt = new Excerpt(page.text(), open, wrapped);
        CharSequence text = lazy ? excerpt : text(excerpt);
        if (lazy
                ? Words.any(
                        page.text(),
                        open.get(0).start(),
                        open.get(open.size() - 1).end())
                : !text.isEmpty()) {
            starts.add(openStart);
            blocks.add(new Block(openType, text, openLevel));
            chars += lazy ? 0 : text.length();
            for (Span span : open) {
                words += Words.count(page.text(), span.start(), span.end(), Integer.MAX_VALUE);
            }
        }
        open.clear();
        openType = null;
    }

    private String text(Excerpt excerpt) {
        return switch (requireNonNull(openType)) {
            case CODE -> code();
            case TABLE -> rows();
            default -> excerpt.toString();
        };
    }

    /** Each row of a table is a line. */
    private String rows() {
        StringJoiner rows = new StringJoiner("\n");
        for (Span row : open) {
            String words = new Excerpt(page.text(), List.of(row), wrapped).toString();
            if (!words.isEmpty()) {
                rows.add(words);
            }
        }
        return rows.toString();
    }

    /** Code keeps its lines and their indents. */
    private String code() {
        StringJoiner lines = new StringJoiner("\n");
        for (Span span : open) {
            span.of(page.text()).lines().map(String::stripTrailing).forEach(lines::add);
        }
        return lines.toString().replaceAll("^\n+", "").stripTrailing();
    }

    /** Whether it was built to the page's end. */
    boolean isWhole() {
        return whole;
    }

    Body body() {
        return new Body(blocks, words);
    }

    /** How many blocks begin before an offset of the page. */
    int blocksBefore(int offset) {
        int low = 0;
        int high = starts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts.get(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
