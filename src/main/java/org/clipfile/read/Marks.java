package org.clipfile.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clipfile.html.Element;
import org.jsoup.parser.Tag;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * The CSS of the rules, ready to be asked of elements. Most rules choose by class or id alone; those are looked up by name,
 * however many there are, and only the others are tried one by one. Immutable.
 */
final class Marks {
    private static final Pattern CLASS = Pattern.compile("\\.[A-Za-z][\\w-]*");
    private static final Pattern ID = Pattern.compile("#[A-Za-z][\\w-]*");

    /** A selector by nothing but the value of one attribute. */
    private static final Pattern ATTRIBUTE = Pattern.compile("\\[([a-z][a-z-]*)[~|^$*]?=[^\\]]*]");

    private static final Tag ANY = Tag.valueOf("any");

    /** A selector that takes more than a name, the index of its rule, and the attribute without which it chooses nothing. */
    private record Other(int rule, Evaluator css, String attribute) {
        boolean chooses(Element element, Twins twins) {
            if (attribute.isEmpty()) {
                return css.matches(twins.document(), twins.of(element));
            }
            if (!element.hasAttr(attribute)) {
                return false;
            }
            org.jsoup.nodes.Element alone = new org.jsoup.nodes.Element(ANY, "");
            alone.attr(attribute, element.attr(attribute));
            return css.matches(alone, alone);
        }
    }

    private final List<String> rules;
    private final Map<String, BitSet> byClass = new HashMap<>();
    private final Map<String, BitSet> byId = new HashMap<>();
    private final List<Other> others = new ArrayList<>();
    /** Lengths of the classes, up to 63: most classes of a page need not be looked up. */
    private long lengths;

    /**
     * Reads the selectors.
     *
     * @param cssByRule rule id to CSS selector
     * @throws IllegalArgumentException if one is no CSS, naming the rule
     */
    Marks(Map<String, String> cssByRule) {
        rules = List.copyOf(cssByRule.keySet());
        for (int rule = 0; rule < rules.size(); rule++) {
            String id = rules.get(rule);
            String css = cssByRule.getOrDefault(id, "");
            try {
                QueryParser.parse(css);
                for (String part : parts(css)) {
                    add(part.strip(), rule);
                }
            } catch (Selector.SelectorParseException | IllegalArgumentException e) {
                throw new IllegalArgumentException("Rule " + id + " has no valid CSS: " + e.getMessage(), e);
            }
        }
    }

    private void add(String css, int rule) {
        if (CLASS.matcher(css).matches()) {
            String name = css.substring(1).toLowerCase(Locale.ROOT);
            byClass.computeIfAbsent(name, n -> new BitSet()).set(rule);
            lengths |= lengthBit(name.length());
        } else if (ID.matcher(css).matches()) {
            byId.computeIfAbsent(css.substring(1), n -> new BitSet()).set(rule);
        } else {
            Matcher attribute = ATTRIBUTE.matcher(css);
            others.add(new Other(rule, QueryParser.parse(css), attribute.matches() ? attribute.group(1) : ""));
        }
    }

    private static long lengthBit(int length) {
        return 1L << Math.min(length, 63);
    }

    /** The selectors of a list of selectors: what commas part that stand in no brackets and no quotes. */
    private static List<String> parts(String css) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(css.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(css.substring(from));
        return parts;
    }

    /**
     * The ids of the rules that choose an element, in the order of the rules; null if none does.
     *
     * @param twins the elements of the page as the CSS of the library sees them
     * @param classes what its classes say
     */
    @Nullable
    List<String> of(Element element, Twins twins, ClassList classes) {
        BitSet same = byId.isEmpty() || !element.hasAttr("id") ? null : byId.get(element.attr("id"));
        BitSet chosen = same == null ? null : union(null, same);
        for (int i = 0; i < others.size(); i++) {
            Other other = others.get(i);
            if (other.chooses(element, twins)) {
                chosen = chosen == null ? new BitSet() : chosen;
                chosen.set(other.rule);
            }
        }
        if (chosen == null) {
            return classes.marks;
        }
        BitSet more = chosenBy(classes.all());
        return ids(more == null ? chosen : union(chosen, more));
    }

    /** The ids of the rules that choose elements with those classes, in lower case, by them alone; null if none does. */
    @Nullable
    List<String> byClasses(String classes) {
        BitSet chosen = chosenBy(classes);
        return chosen == null ? null : ids(chosen);
    }

    private List<String> ids(BitSet chosen) {
        return chosen.stream().mapToObj(rules::get).toList();
    }

    private @Nullable BitSet chosenBy(String classes) {
        BitSet chosen = null;
        int length = classes.length();
        for (int at = 0; at < length; ) {
            int end = at;
            while (end < length && classes.charAt(end) > ' ') {
                end++;
            }
            if ((lengths & lengthBit(end - at)) != 0) {
                BitSet same = byClass.get(classes.substring(at, end));
                chosen = same == null ? chosen : union(chosen, same);
            }
            at = end + 1;
        }
        return chosen;
    }

    private static BitSet union(@Nullable BitSet one, BitSet other) {
        BitSet both = one == null ? new BitSet() : one;
        both.or(other);
        return both;
    }
}
