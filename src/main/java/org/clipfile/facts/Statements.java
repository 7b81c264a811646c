package org.clipfile.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clipfile.article.Fact;
import org.jspecify.annotations.Nullable;

/** The statements about one article, by field. */
final class Statements {
    private final List<Fact> all;

    Statements(List<Fact> all) {
        this.all = all;
    }

    /** The statements of a field, in order. */
    List<Fact> of(String field) {
        List<Fact> found = new ArrayList<>();
        for (Fact fact : all) {
            if (fact.field().equals(field) && !fact.value().isBlank()) {
                found.add(fact);
            }
        }
        return found;
    }

    /** The values of a field, in order, none twice. */
    List<String> values(String field) {
        Set<String> values = new LinkedHashSet<>();
        of(field).forEach(fact -> values.add(fact.value().strip()));
        return List.copyOf(values);
    }

    /** The first value whose source starts with the first of some words, else with the second, and so on; else any. */
    @Nullable
    String first(String field, String... sources) {
        List<Fact> facts = of(field);
        for (String source : sources) {
            for (Fact fact : facts) {
                if (fact.source().startsWith(source)) {
                    return fact.value().strip();
                }
            }
        }
        return facts.isEmpty() ? null : facts.get(0).value().strip();
    }
}
