package org.clipfile.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.clipfile.article.Article;

/** A way to write articles. Stateless and thread-safe. */
public interface ArticleFormat {

    /** The word for it, as the command line takes it: {@code json}. */
    String name();

    /** What the names of its files end in, without a dot. */
    String extension();

    /** Writes an article in UTF-8, piece by piece, however long. The stream is flushed and stays open. */
    void write(Article article, OutputStream out) throws IOException;

    /** Every format there is, the canonical one first. */
    static List<ArticleFormat> all() {
        return List.of(
                new NamedFormat("json", "json", CanonicalJson::write),
                new NamedFormat("text", "txt", PlainText::write),
                new NamedFormat("markdown", "md", Markdown::write));
    }

    /**
     * The format of that name.
     *
     * @throws IllegalArgumentException if there is none; the message names those there are
     */
    static ArticleFormat of(String name) {
        return all().stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No format '" + name + "', there are "
                        + String.join(
                                ", ", all().stream().map(ArticleFormat::name).toList())));
    }
}
