package org.clipfile.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** The CSS of the rules, ready to be asked of pages. Immutable. */
final class Marks {
    private final Map<String, Evaluator> rules = new LinkedHashMap<>();

    /**
     * Reads the selectors.
     *
     * @param cssByRule rule id to CSS selector
     * @throws IllegalArgumentException if one is no CSS, naming the rule
     */
    Marks(Map<String, String> cssByRule) {
        cssByRule.forEach((id, css) -> {
            try {
                rules.put(id, QueryParser.parse(css));
            } catch (Selector.SelectorParseException | IllegalArgumentException e) {
                throw new IllegalArgumentException("Rule " + id + " has no valid CSS: " + e.getMessage(), e);
            }
        });
    }

    /** The ids of the rules that choose each element; elements that none chooses are left out. */
    Map<Element, List<String>> on(Document document) {
        Map<Element, List<String>> marks = new IdentityHashMap<>();
        rules.forEach((id, evaluator) -> {
            for (Element element : document.select(evaluator)) {
                marks.computeIfAbsent(element, e -> new ArrayList<>(2)).add(id);
            }
        });
        return marks;
    }
}
