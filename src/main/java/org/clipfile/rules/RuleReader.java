package org.clipfile.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads rules from YAML; whatever is wrong with them is told with file, line and reason. */
final class RuleReader {
    private static final Set<String> KEYS = Set.of(
            "id",
            "reason",
            "because",
            "languages",
            "hosts",
            "where",
            "phrases",
            "beside",
            "noise",
            "least",
            "margin",
            "css",
            "notice",
            "field",
            "flag",
            "examples");
    private static final Set<String> KEYS_OF_OFF = Set.of("off", "hosts", "because");
    private static final Set<String> KEYS_OF_EXAMPLE = Set.of("text", "removes", "keeps", "address");
    /** What a match may state of the article. */
    private static final Set<String> FIELDS = Set.of("rights");

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(16 << 20)
            .build();

    private final String file;

    private RuleReader(String file) {
        this.file = file;
    }

    /**
     * What a file says.
     *
     * @param rules its rules
     * @param offs the rules of other files that it switches off
     */
    record RuleFile(List<Rule> rules, List<Off> offs) {}

    /**
     * Reads a file of rules.
     *
     * @param file its name, for messages
     * @throws IllegalArgumentException if anything is wrong with it
     */
    static RuleFile read(String file, String yaml) {
        return new RuleReader(file).read(yaml);
    }

    private RuleFile read(String yaml) {
        Optional<Node> root;
        try {
            root = new Compose(SETTINGS).composeString(yaml);
        } catch (YamlEngineException e) {
            String reason = String.valueOf(e.getMessage()).contains("aliases")
                    ? "aliases (*name) of lists and maps are not allowed in rules; write them out"
                    : reason(e);
            throw new IllegalArgumentException(file + ":" + lineOf(e) + ": " + reason, e);
        }
        List<Rule> rules = new ArrayList<>();
        List<Off> offs = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        if (root.isPresent()) {
            for (Node node : items(root.get(), "the file")) {
                Map<String, Node> keys = keys(node);
                if (keys.containsKey("off")) {
                    offs.add(off(node, keys));
                    continue;
                }
                Rule rule = rule(node, keys);
                if (!ids.add(rule.id())) {
                    throw wrong(node, "there are two rules " + rule.id());
                }
                rules.add(rule);
            }
        }
        return new RuleFile(rules, offs);
    }

    private Off off(Node node, Map<String, Node> keys) {
        for (Map.Entry<String, Node> key : keys.entrySet()) {
            if (!KEYS_OF_OFF.contains(key.getKey())) {
                throw wrong(key.getValue(), "beside 'off' may stand hosts and because, not '" + key.getKey() + "'");
            }
        }
        return new Off(text(node, keys, "off"), sites(keys).only(), place(node));
    }

    private Rule rule(Node node, Map<String, Node> keys) {
        String id = text(node, keys, "id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw wrong(node, "an id is lower-case words with hyphens, not '" + id + "'");
        }
        for (Map.Entry<String, Node> key : keys.entrySet()) {
            if (!KEYS.contains(key.getKey())) {
                throw wrong(key.getValue(), "rule " + id + " has an unknown key '" + key.getKey() + "'");
            }
        }
        Rule.Where where = where(keys, node, id);
        String css = optional(keys, "css");
        if ((where == Rule.Where.BOX) != (css != null)) {
            throw wrong(node, "rule " + id + " has both or neither of 'where: box' and 'css'");
        }
        List<Phrase> phrases = phrases(keys, "phrases");
        if (phrases.isEmpty() && css == null) {
            throw wrong(node, "rule " + id + " has nothing to look for");
        }
        List<Rule.Example> examples = examples(keys.get("examples"));
        if (examples.isEmpty()) {
            throw wrong(node, "rule " + id + " has no examples");
        }
        if (where != Rule.Where.RUN) {
            for (String key : List.of("beside", "noise", "least")) {
                if (keys.containsKey(key)) {
                    throw wrong(keys.get(key), "'" + key + "' goes with 'where: run' only");
                }
            }
        }
        return new Rule(
                id,
                place(node),
                text(node, keys, "reason"),
                text(node, keys, "because"),
                texts(keys.get("languages")),
                sites(keys),
                where,
                phrases,
                phrases(keys, "beside"),
                phrases(keys, "noise"),
                least(keys),
                yes(keys, "margin"),
                css,
                optional(keys, "notice"),
                field(keys),
                optional(keys, "flag"),
                examples);
    }

    private Sites sites(Map<String, Node> keys) {
        Node node = keys.get("hosts");
        if (node == null) {
            return Sites.ALL;
        }
        List<String> hosts = texts(node);
        if (hosts.isEmpty()) {
            throw wrong(node, "'hosts' names no host; leave it out for all of them");
        }
        try {
            return new Sites(hosts, List.of());
        } catch (IllegalArgumentException e) {
            throw wrong(node, e.getMessage());
        }
    }

    private @Nullable String field(Map<String, Node> keys) {
        String field = optional(keys, "field");
        if (field != null && !FIELDS.contains(field)) {
            throw wrong(keys.get("field"), "'field' may be " + String.join(", ", FIELDS) + ", not '" + field + "'");
        }
        return field;
    }

    private int least(Map<String, Node> keys) {
        String value = optional(keys, "least");
        if (value != null && !value.matches("[1-9]")) {
            throw wrong(keys.get("least"), "'least' is a number from 1 to 9, not '" + value + "'");
        }
        return value == null ? 1 : Integer.parseInt(value);
    }

    private boolean yes(Map<String, Node> keys, String key) {
        String value = optional(keys, key);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw wrong(keys.get(key), "'" + key + "' is true or false, not '" + value + "'");
        }
        return "true".equals(value);
    }

    private Rule.Where where(Map<String, Node> keys, Node node, String id) {
        String word = text(node, keys, "where");
        try {
            return Rule.Where.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(
                    keys.get("where"),
                    "rule " + id + " has an unknown 'where: " + word + "'; it may be one of " + places());
        }
    }

    private static String places() {
        return Stream.of(Rule.Where.values())
                .map(where -> where.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private List<Phrase> phrases(Map<String, Node> keys, String key) {
        Node node = keys.get(key);
        List<Phrase> phrases = new ArrayList<>();
        if (node != null) {
            for (Node item : items(node, key)) {
                try {
                    phrases.add(Phrase.parse(scalar(item)));
                } catch (IllegalArgumentException e) {
                    throw wrong(item, e.getMessage());
                }
            }
        }
        return phrases;
    }

    private List<Rule.Example> examples(@Nullable Node node) {
        List<Rule.Example> examples = new ArrayList<>();
        if (node != null) {
            for (Node item : items(node, "examples")) {
                Map<String, Node> keys = keys(item);
                for (Map.Entry<String, Node> key : keys.entrySet()) {
                    if (!KEYS_OF_EXAMPLE.contains(key.getKey())) {
                        throw wrong(key.getValue(), "an example has an unknown key '" + key.getKey() + "'");
                    }
                }
                examples.add(new Rule.Example(
                        text(item, keys, "text"),
                        texts(keys.get("removes")),
                        texts(keys.get("keeps")),
                        optional(keys, "address")));
            }
        }
        return examples;
    }

    private List<String> texts(@Nullable Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof ScalarNode scalar) {
            texts.add(scalar.getValue());
        } else if (node != null) {
            for (Node item : items(node, "list")) {
                texts.add(scalar(item));
            }
        }
        return texts;
    }

    private String text(Node node, Map<String, Node> keys, String key) {
        String value = optional(keys, key);
        if (value == null || value.isBlank()) {
            throw wrong(node, "a rule or example lacks '" + key + "'");
        }
        return value;
    }

    private @Nullable String optional(Map<String, Node> keys, String key) {
        Node node = keys.get(key);
        return node == null ? null : scalar(node);
    }

    private Map<String, Node> keys(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "expected 'key: value' lines");
        }
        Map<String, Node> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            keys.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
        }
        return keys;
    }

    private List<Node> items(Node node, String what) {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong(node, what + " must be a list");
        }
        return sequence.getValue();
    }

    private String scalar(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong(node, "expected a single value");
        }
        return scalar.getValue();
    }

    private IllegalArgumentException wrong(@Nullable Node node, @Nullable String reason) {
        return new IllegalArgumentException((node == null ? file : place(node)) + ": " + reason);
    }

    private String place(Node node) {
        return file + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static int lineOf(YamlEngineException e) {
        return e instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1)
                : 1;
    }

    /** The parser's own words run over many lines, with a drawing of the place. */
    private static String reason(YamlEngineException e) {
        return e instanceof MarkedYamlEngineException marked
                ? "no YAML: " + (marked.getContext() == null ? "" : marked.getContext() + ", ") + marked.getProblem()
                : "no YAML: " + String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }
}
