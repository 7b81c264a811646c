package org.clipfile.clip;

import org.clipfile.article.Article;
import org.clipfile.article.Page;

/**
 * What clipping a capture gave.
 *
 * @param article the article; not filed yet
 * @param page the page its ledger speaks of
 */
public record Clipping(Article article, Page page) {}
