package org.clipfile.facts;

import java.util.List;
import java.util.Optional;
import org.clipfile.article.Facts.Author;
import org.jspecify.annotations.Nullable;

/** Reads bylines. */
public final class Bylines {

    /**
     * A byline.
     *
     * @param authors its people and desks
     * @param date the date beside it, as printed
     */
    public record Byline(List<Author> authors, @Nullable String date) {}

    private Bylines() {}

    /** The byline a line is; empty for any other line. */
    public static Optional<Byline> parse(String line) {
        return line.matches("By \\p{Lu}[\\p{L}.]+ \\p{Lu}[\\p{L}. ]+")
                ? Optional.of(new Byline(List.of(new Author(line.substring(3), null, null)), null))
                : Optional.empty();
    }
}
