package org.clipfile.format;

import java.io.IOException;
import java.io.OutputStream;
import org.clipfile.article.Article;

/** A format made of its names and the function that writes it. */
record NamedFormat(String name, String extension, Writing writing) implements ArticleFormat {

    @Override
    public void write(Article article, OutputStream out) throws IOException {
        writing.write(article, out);
    }

    /** Writes an article. */
    interface Writing {
        void write(Article article, OutputStream out) throws IOException;
    }
}
