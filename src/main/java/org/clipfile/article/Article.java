package org.clipfile.article;

import java.util.List;

/**
 * The canonical article: what a capture said, cleaned, with an account of every character. Unknown is null or empty,
 * never invented. {@code docs/article-format.md} tells each field's meaning and its name in other formats.
 *
 * @param identity which article this is
 * @param facts what is known about it
 * @param body its text
 * @param media its pictures, videos and sounds, in order of appearance
 * @param links links inside the body, in order
 * @param related links to other stories that stood around it
 * @param notices statements about the document itself, such as "this is archived"
 * @param source what it was made from
 * @param filing when it was taken in and filed
 * @param processing what made it
 * @param ledger what became of each piece of the source text; tiles it
 * @param quality what a reviewer should know
 */
public record Article(
        Identity identity,
        Facts facts,
        Body body,
        List<Media> media,
        List<Link> links,
        List<Link> related,
        List<Notice> notices,
        Source source,
        Filing filing,
        Processing processing,
        List<LedgerLine> ledger,
        Quality quality) {

    /** Name of the format, as written in every article; changes within it only add. */
    public static final String SCHEMA = "clipfile-article/1";

    public Article {
        media = List.copyOf(media);
        links = List.copyOf(links);
        related = List.copyOf(related);
        notices = List.copyOf(notices);
        ledger = List.copyOf(ledger);
    }

    /** Its id. */
    public String id() {
        return identity.id();
    }

    /** The same article with other filing facts. */
    public Article with(Filing newFiling) {
        return new Article(
                identity, facts, body, media, links, related, notices, source, newFiling, processing, ledger, quality);
    }
}
