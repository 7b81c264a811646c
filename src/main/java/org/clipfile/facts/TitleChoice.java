package org.clipfile.facts;

import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Fact;
import org.jspecify.annotations.Nullable;

/** Chooses the headline: as printed on the page where the page's metadata speak of the same one. */
final class TitleChoice {
    /** Titles at least this alike are variants of one. */
    private static final double SAME = 0.55;

    private static final int LONGEST = 500;

    private TitleChoice() {}

    static @Nullable String choose(Statements statements, List<String> sites) {
        List<Fact> facts = new ArrayList<>(statements.of("title"));
        facts.removeIf(fact -> fact.value().length() > LONGEST || Titles.isSite(fact.value(), sites));
        List<String> printed = new ArrayList<>();
        List<String> declared = new ArrayList<>();
        for (Fact fact : facts) {
            (isPrinted(fact.source()) ? printed : declared).add(fact.value().strip());
        }
        if (declared.isEmpty()) {
            return printed.isEmpty() ? null : Titles.withoutSite(printed.get(0), sites, List.of());
        }
        String best = null;
        double likeness = SAME;
        for (String title : printed) {
            for (String other : declared) {
                double alike = Titles.likeness(title, Titles.withoutSite(other, sites, printed));
                if (alike > likeness) {
                    likeness = alike;
                    best = title;
                }
            }
        }
        if (best != null) {
            return Titles.withoutSite(best, sites, List.of());
        }
        List<String> all = new ArrayList<>(printed);
        all.addAll(declared);
        for (String source :
                List.of("json-ld:headline", "meta:og:title", "microdata:", "json-ld", "meta:", "title-element")) {
            for (Fact fact : facts) {
                if (fact.source().startsWith(source)) {
                    List<String> others = new ArrayList<>(all);
                    others.remove(fact.value().strip());
                    return Titles.withoutSite(fact.value(), sites, others);
                }
            }
        }
        return printed.isEmpty() ? declared.get(0) : printed.get(0);
    }

    private static boolean isPrinted(String source) {
        return source.equals("h1") || source.equals("title-line") || source.equals("h2");
    }
}
