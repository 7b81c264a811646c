package org.clipfile.article;

import java.util.List;

/**
 * What a reviewer should know.
 *
 * @param flags each a short word with hyphens: {@code no-date}, {@code no-title}, {@code short-body}
 * @param needsReview whether a person should look at it before anybody relies on it
 * @param problems what was odd about the input, in sentences
 */
public record Quality(List<String> flags, boolean needsReview, List<String> problems) {
    public Quality {
        flags = List.copyOf(flags);
        problems = List.copyOf(problems);
    }
}
