package org.clipfile.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Article;
import org.clipfile.article.Block;
import org.clipfile.article.Facts;
import org.clipfile.article.Media;
import org.jspecify.annotations.Nullable;

/**
 * Articles as Markdown (CommonMark) with YAML front matter: to read, to print, to put into a notes folder. Words of the
 * article never act as Markdown, HTML or YAML.
 */
public final class Markdown {
    private static final int MAX_HEADING = 6;

    private final Article article;
    private final TextOut out;
    private int listLevel;

    private Markdown(Article article, OutputStream out) {
        this.article = article;
        this.out = new TextOut(out);
    }

    /** Writes an article, block by block. The stream is flushed and stays open. */
    public static void write(Article article, OutputStream out) throws IOException {
        new Markdown(article, out).write();
    }

    private void write() throws IOException {
        frontMatter();
        Facts facts = article.facts();
        if (facts.title() != null) {
            out.paragraph("# " + MarkdownText.heading(facts.title()));
        }
        if (facts.subtitle() != null) {
            out.paragraph("**" + MarkdownText.inline(facts.subtitle()) + "**");
        }
        if (facts.byline() != null) {
            out.paragraph("*" + MarkdownText.inline(facts.byline()) + "*");
        }
        String dateLine = PlainText.dateLine(article);
        if (dateLine != null) {
            out.paragraph(MarkdownText.inline(dateLine));
        }
        int at = 0;
        for (Block block : article.body().blocks()) {
            figures(at++);
            block(block);
        }
        figures(at);
        out.finish();
    }

    private void frontMatter() throws IOException {
        Facts facts = article.facts();
        out.line("---");
        yaml("id", article.id());
        yaml("title", facts.title());
        yaml(
                "url",
                article.identity().canonicalUrl() != null
                        ? article.identity().canonicalUrl()
                        : article.identity().url());
        yaml(
                "published",
                facts.published() == null ? null : facts.published().when().at());
        yaml("language", facts.language());
        out.line("---");
    }

    private void yaml(String key, @Nullable String value) throws IOException {
        if (value != null) {
            out.line(key + ": " + MarkdownText.yaml(value));
        }
    }

    private void block(Block block) throws IOException {
        String words = block.text().toString();
        if (words.isBlank()) {
            return;
        }
        if (block.type() == Block.Type.LIST) {
            item(words, block.level());
            return;
        }
        listLevel = 0;
        switch (block.type()) {
            case HEADING ->
                out.paragraph("#".repeat(Math.min(MAX_HEADING, Math.max(2, block.level()))) + " "
                        + MarkdownText.heading(words));
            case QUOTE -> out.paragraph("> " + MarkdownText.lines(words, "> "));
            case CODE -> out.paragraph(MarkdownText.code(words));
            case STANDFIRST -> out.paragraph("**" + MarkdownText.lines(words, "") + "**");
            case CAPTION -> out.paragraph("*" + MarkdownText.lines(words, "") + "*");
            case PARAGRAPH, TABLE, LIST -> out.paragraph(MarkdownText.lines(words, ""));
        }
    }

    /** An item stands at most one step deeper than the one before, or it would be read as code. */
    private void item(String words, int level) throws IOException {
        boolean continues = listLevel > 0;
        listLevel = Math.min(Math.max(1, level), listLevel + 1);
        String indent = "  ".repeat(listLevel - 1);
        String item = indent + "- " + MarkdownText.lines(words, indent + "  ");
        if (continues) {
            out.line(item);
        } else {
            out.paragraph(item);
        }
    }

    private void figures(int position) throws IOException {
        for (Media media : article.media()) {
            if (media.position() == position) {
                List<String> lines = figure(media);
                if (!lines.isEmpty()) {
                    listLevel = 0;
                    out.paragraph(String.join("\\\n", lines));
                }
            }
        }
    }

    /** The picture, or what it shows where there is none to point at; its title, caption and credit, a line each. */
    private static List<String> figure(Media media) {
        List<String> lines = new ArrayList<>();
        String alt = MarkdownText.inline(media.alt() == null ? "" : media.alt());
        String address = MarkdownText.address(media.url());
        String type =
                switch (media.type()) {
                    case "image" -> "Image";
                    case "video" -> "Video";
                    case "audio" -> "Audio";
                    default -> "Media";
                };
        if (address != null && media.type().equals("image")) {
            lines.add("![" + alt + "](" + address + ")");
        } else if (address != null) {
            lines.add("[" + type + (alt.isEmpty() ? "" : ": " + alt) + "](" + address + ")");
        } else if (!alt.isEmpty()) {
            lines.add("\\[" + type + ": " + alt + "\\]");
        }
        add(lines, "**", media.title());
        add(lines, "*", media.caption());
        add(lines, "*", media.credit() == null ? null : media.credit().text());
        return lines;
    }

    private static void add(List<String> lines, String mark, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            lines.add(mark + MarkdownText.inline(words) + mark);
        }
    }
}
