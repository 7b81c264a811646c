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
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules in force, and what names them in an article. Immutable. */
public final class RuleBook {
    /** The shipped topics, in order of application. */
    private static final List<String> TOPICS =
            List.of("appeals", "page-states", "banners", "identifiers", "notices", "furniture", "related");

    private final String name;
    private final List<Rule> rules;
    private final String sha256;
    private final List<Off> offs;
    private final Set<String> own;
    private final PhraseFinder finder;

    private RuleBook(String name, Draft draft) {
        this.name = name;
        this.rules = List.copyOf(draft.rules.values());
        this.sha256 = HexFormat.of().formatHex(draft.digest.digest());
        this.offs = List.copyOf(draft.offs);
        this.own = Set.copyOf(draft.own);
        this.finder = new PhraseFinder(
                rules.stream().filter(r -> !r.phrases().isEmpty()).toList());
    }

    /** The shipped rules. */
    public static RuleBook standard() {
        return new RuleBook("standard", shipped());
    }

    /**
     * The shipped rules, overlaid by those of a file, or of a folder's {@code *.yaml} files in order of their names: a
     * rule of an id that is already there replaces it, others are added, and {@code off} switches one off.
     *
     * @throws IllegalArgumentException if a rule is broken; names file, line and reason
     * @throws IOException if the folder or a file cannot be read
     */
    public static RuleBook standardWith(Path own) throws IOException {
        return standardWith(List.of(own));
    }

    /** The shipped rules, overlaid by those of several folders and files, one after the other. */
    public static RuleBook standardWith(List<Path> own) throws IOException {
        Draft draft = shipped();
        for (Path path : own) {
            for (Path file : files(path)) {
                draft.addOwn(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return new RuleBook(
                "standard"
                        + own.stream()
                                .map(path ->
                                        "+" + path.toAbsolutePath().normalize().getFileName())
                                .collect(Collectors.joining()),
                draft);
    }

    /**
     * The files of rules that a path means: those of a folder that end in {@code .yaml}, by name, or the file itself.
     *
     * @throws IOException if it is not there
     */
    public static List<Path> files(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new IOException("There is no folder or file " + path + " to read rules from.");
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Draft shipped() {
        Draft draft = new Draft();
        for (String topic : TOPICS) {
            String file = topic + ".yaml";
            try (InputStream in = RuleBook.class.getResourceAsStream("/rules/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("The shipped rules lack " + file);
                }
                draft.add(file, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return draft;
    }

    /** A book under way: what the files so far say. */
    private static final class Draft {
        private final Map<String, Rule> rules = new LinkedHashMap<>();
        private final List<Off> offs = new ArrayList<>();
        private final Set<String> own = new HashSet<>();
        private final MessageDigest digest = newSha256();

        void addOwn(String file, byte[] bytes) {
            add(file, bytes).forEach(rule -> own.add(rule.id()));
        }

        /** Adds a file's rules and gives them. */
        List<Rule> add(String file, byte[] bytes) {
            RuleReader.RuleFile read = RuleReader.read(file, new String(bytes, StandardCharsets.UTF_8));
            for (Rule rule : read.rules()) {
                rules.put(rule.id(), rule);
            }
            for (Off off : read.offs()) {
                switchOff(off);
            }
            digest.update(bytes);
            return read.rules();
        }

        private void switchOff(Off off) {
            Rule rule = rules.get(off.id());
            if (rule == null) {
                throw new IllegalArgumentException(off.source() + ": there is no rule " + off.id() + " to switch off");
            }
            offs.add(off);
            if (off.hosts().isEmpty()) {
                rules.remove(off.id());
            } else {
                rules.put(off.id(), rule.without(off.hosts()));
            }
        }
    }

    /** What articles call it. */
    public String name() {
        return name;
    }

    /** All rules, in order of application. */
    public List<Rule> rules() {
        return rules;
    }

    /** Whether a rule of the book was written by a user, be it a new one or in place of a shipped one. */
    public boolean isOwn(Rule rule) {
        return own.contains(rule.id());
    }

    /** What users switched off, in the order of their files. */
    public List<Off> offs() {
        return offs;
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
}
