package org.clipfile.article;

import java.util.Locale;

/** What became of a piece of the source text. */
public enum Role {
    /** It is part of the article's body. */
    BODY,
    /** It gave a field of the article: a title, a byline, a date. */
    METADATA,
    /** It describes a picture, video or sound. */
    MEDIA,
    /** It is no part of the article, and the ledger says why. */
    REMOVED;

    /** As it is written in the ledger: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
