package org.clipfile.article;

import java.util.List;

/**
 * When an article was published: the choice, and what else was said.
 *
 * @param when the choice
 * @param alternatives other dates found, best first
 */
public record Published(When when, List<When> alternatives) {
    public Published {
        alternatives = List.copyOf(alternatives);
    }
}
