package org.clipfile.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clipfile.article.Fact;
import org.clipfile.article.Facts;
import org.clipfile.article.Published;
import org.jspecify.annotations.Nullable;

/** Chooses among the statements about an article. */
public final class FactChoice {

    /**
     * What the choice may look at besides.
     *
     * @param captured when the capture was taken
     * @param address its address
     * @param sample the beginning of the body
     */
    public record Context(Instant captured, @Nullable String address, CharSequence sample) {}

    private FactChoice() {}

    /** The chosen facts. */
    public static Facts choose(List<Fact> statements, Context context) {
        Published published = first(statements, "published")
                .flatMap(f -> Dates.parse(f.value(), f.source(), !f.source().equals("virin")))
                .map(when -> new Published(when, List.of()))
                .orElse(null);
        return new Facts(
                first(statements, "title").map(Fact::value).orElse(null),
                null,
                null,
                first(statements, "byline").map(Fact::value).orElse(null),
                List.of(),
                null,
                null,
                null,
                published,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    private static Optional<Fact> first(List<Fact> statements, String field) {
        return statements.stream().filter(f -> f.field().equals(field)).findFirst();
    }
}
