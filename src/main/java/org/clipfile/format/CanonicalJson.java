package org.clipfile.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.clipfile.article.Article;
import org.clipfile.article.Filing;
import org.clipfile.article.Identity;

/**
 * The canonical JSON of articles: UTF-8, line feeds, two-space indent, keys in one order, final newline. The same article
 * gives the same bytes, and {@code write(read(bytes))} gives {@code bytes} back. {@code docs/article-format.md} explains
 * every key.
 *
 * <p>Top-level keys are always there, null or empty where nothing is known; inside them, unknown members are left out.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /**
     * Writes an article. Its body is fetched block by block, twice, and never held as a whole. The stream is flushed and
     * stays open.
     */
    public static void write(Article article, OutputStream out) throws IOException {
        new ArticleWriter(out).write(article);
    }

    /**
     * Reads an article back. Keys it does not know are passed over, since changes of the format only add. The body is held
     * in memory.
     *
     * @throws IOException if the stream fails, or holds no article of this format; the message says what is wrong
     */
    public static Article read(InputStream in) throws IOException {
        return ArticleReader.article(in);
    }

    /**
     * Reads only which article it is, which stands at the beginning.
     *
     * @throws IOException if the stream fails, or holds no article of this format
     */
    public static Identity readIdentity(InputStream in) throws IOException {
        return ArticleReader.identity(in);
    }

    /**
     * Reads only when an article was taken in and filed, which stands near the beginning: cheap however long the article.
     *
     * @throws IOException if the stream fails, or holds no article of this format
     */
    public static Filing readFiling(InputStream in) throws IOException {
        return ArticleReader.filing(in);
    }
}
