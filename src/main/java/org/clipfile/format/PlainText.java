package org.clipfile.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Facts;
import org.jspecify.annotations.Nullable;

/** Articles as plain text: title, byline and date line, a blank line, and the body just as {@code text} has it. */
public final class PlainText {
    private PlainText() {}

    /** Writes an article, block by block. The stream is flushed and stays open. */
    public static void write(Article article, OutputStream out) throws IOException {
        TextOut text = new TextOut(out);
        for (String line : head(article)) {
            text.line(line);
        }
        for (Block block : article.body().blocks()) {
            text.paragraph(block.text().toString());
        }
        text.finish();
    }

    private static List<String> head(Article article) {
        Facts facts = article.facts();
        List<String> lines = new ArrayList<>();
        add(lines, facts.title());
        add(lines, facts.subtitle());
        add(lines, facts.byline());
        add(lines, dateLine(article));
        return lines;
    }

    /** The dateline where the body does not begin with it, the day of publication and the publisher; null if none is known. */
    static @Nullable String dateLine(Article article) {
        Facts facts = article.facts();
        List<String> parts = new ArrayList<>();
        if (facts.dateline() != null
                && !bodyBeginsWith(article, facts.dateline().text())) {
            parts.add(facts.dateline().text());
        }
        if (facts.published() != null) {
            boolean stated = facts.published().when().stated();
            parts.add(facts.published().when().at() + (stated ? "" : " (inferred)"));
        }
        if (facts.publisher() != null) {
            parts.add(facts.publisher().name());
        }
        return parts.isEmpty() ? null : String.join(" \u00b7 ", parts);
    }

    private static boolean bodyBeginsWith(Article article, String dateline) {
        return article.body().blocks().stream()
                .filter(block -> block.type() == Block.Type.PARAGRAPH)
                .findFirst()
                .map(block -> block.text().toString().startsWith(dateline))
                .orElse(false);
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null) {
            lines.add(TextOut.upright(line));
        }
    }
}
