package org.clipfile.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All rules in force, and what names them in an article. Immutable. */
public final class RuleBook {
    /** The shipped topics, in order of application. */
    private static final List<String> TOPICS =
            List.of("page-states", "banners", "identifiers", "notices", "furniture", "related");

    private final String name;
    private final List<Rule> rules;
    private final String sha256;
    private final PhraseFinder finder;

    private RuleBook(String name, List<Rule> rules, String sha256) {
        this.name = name;
        this.rules = List.copyOf(rules);
        this.sha256 = sha256;
        this.finder = new PhraseFinder(
                rules.stream().filter(r -> !r.phrases().isEmpty()).toList());
    }

    /** The shipped rules. */
    public static RuleBook standard() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        MessageDigest digest = newSha256();
        readStandard(rules, digest);
        return new RuleBook("standard", List.copyOf(rules.values()), hex(digest));
    }

    /**
     * The shipped rules, overlaid by those of a folder's {@code *.yaml} files in order of their names: a rule of an id
     * that is already there replaces it, others are added.
     *
     * @throws IllegalArgumentException if a rule is broken; names file, line and reason
     * @throws IOException if the folder cannot be read
     */
    public static RuleBook standardWith(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder + " to read rules from (clipfile.rules).");
        }
        Map<String, Rule> rules = new LinkedHashMap<>();
        MessageDigest digest = newSha256();
        readStandard(rules, digest);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(f -> f.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(files::add);
        }
        for (Path file : files) {
            add(rules, digest, file.getFileName().toString(), Files.readAllBytes(file));
        }
        return new RuleBook("standard+" + folder.getFileName(), List.copyOf(rules.values()), hex(digest));
    }

    private static void readStandard(Map<String, Rule> rules, MessageDigest digest) {
        for (String topic : TOPICS) {
            String file = topic + ".yaml";
            try (InputStream in = RuleBook.class.getResourceAsStream("/rules/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("The shipped rules lack " + file);
                }
                add(rules, digest, file, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void add(Map<String, Rule> rules, MessageDigest digest, String file, byte[] bytes) {
        for (Rule rule : RuleReader.read(file, new String(bytes, StandardCharsets.UTF_8))) {
            rules.put(rule.id(), rule);
        }
        digest.update(bytes);
    }

    /** What articles call it. */
    public String name() {
        return name;
    }

    /** All rules, in order of application. */
    public List<Rule> rules() {
        return rules;
    }

    /** SHA-256 over the files it was read from, lower-case hex. */
    public String sha256() {
        return sha256;
    }

    /** Finds its phrases. */
    public PhraseFinder finder() {
        return finder;
    }

    /** Selectors of the rules about boxes, by rule id. */
    public Map<String, String> selectors() {
        Map<String, String> selectors = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (rule.css() != null) {
                selectors.put(rule.id(), rule.css());
            }
        }
        return selectors;
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
