package org.clipfile.watch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of feeds in {@code routes/feeds.yaml}, which people read and edit. Commands change single lines of it and leave
 * all else, comments too, as it is.
 */
public final class FeedList {
    private static final String BEGINNING = """
            # The feeds and pages that Clipfile watches; see docs/feeds.md. Read again when it changes.
            feeds:
            """;
    /** Where a feed begins: dash, key if there is one, address in quotes or without. */
    private static final Pattern ITEM =
            Pattern.compile("^(\\s*-\\s+)(address:\\s*)?(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'#]\\S*))\\s*(?:#.*)?$");

    private static final String DASH = "  - ";

    private final Path file;

    public FeedList(Path file) {
        this.file = file;
    }

    /** Where it stands. */
    public Path file() {
        return file;
    }

    /** Its words; empty if there is no such file. */
    public String words() throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** All feeds, in order. */
    public List<WatchedFeed> read() throws IOException {
        return FeedListReader.parse(words(), file.toString());
    }

    /**
     * An address as people write it.
     *
     * @throws IllegalArgumentException if it is none of http or https
     */
    public static URI address(String text) {
        try {
            String whole = text.contains("://") ? text.strip() : "https://" + text.strip();
            URI address = new URI(whole.replace(" ", "%20"));
            if (address.getRawUserInfo() != null) {
                // Without the address, which would tell the password.
                throw new IllegalArgumentException(
                        "Names and passwords in addresses are not used; give headers: instead");
            }
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && address.getHost() != null) {
                return address.getRawPath() == null || address.getRawPath().isEmpty() ? address.resolve("/") : address;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new IllegalArgumentException("\"" + text + "\" is no http or https address");
    }

    /** Adds feeds at the end. */
    public void add(List<Line> feeds) throws IOException {
        String words = words();
        StringBuilder out = new StringBuilder(words.isBlank() ? BEGINNING : words);
        if (out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        @Nullable String first = dash(words.lines().toList());
        for (Line feed : feeds) {
            out.append(feed.words(first == null ? DASH : first));
        }
        write(out.toString());
    }

    /**
     * A feed as it stands on the list.
     *
     * @param address as the user gave it
     * @param settings the others, by name; of several values each is a line of its own in the value
     */
    public record Line(URI address, Map<String, String> settings) {
        private static final Set<String> OF_SEVERAL = Set.of("keep", "skip", "tags", "rules");

        /** @throws IllegalArgumentException if a setting makes no sense */
        public Line {
            settings = Map.copyOf(settings);
            if (settings.containsKey("headers")) {
                throw new IllegalArgumentException("headers are not taken over, as they may hold passwords");
            }
            FeedListReader.parse(words(address, settings, DASH), address.toString());
        }

        /** What an address turned out to be. */
        public static Line of(URI address, FeedState found) {
            Map<String, String> settings = new HashMap<>();
            if (found.kind() != null) {
                settings.put("kind", found.kind().word());
            }
            if (found.title() != null) {
                settings.put("title", found.title());
            }
            return new Line(address, settings);
        }

        private String words(String dash) {
            return words(address, settings, dash);
        }

        private static String words(URI address, Map<String, String> settings, String dash) {
            StringBuilder out = new StringBuilder(dash)
                    .append("address: ")
                    .append(quoted(address.toString()))
                    .append('\n');
            settings.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(setting -> out.append(
                            " ".repeat(dash.length()))
                    .append(setting.getKey())
                    .append(": ")
                    .append(value(setting.getKey(), setting.getValue()))
                    .append('\n'));
            return out.toString();
        }

        private static String value(String name, String value) {
            return OF_SEVERAL.contains(name)
                    ? value.lines().map(FeedList::quoted).collect(Collectors.joining(", ", "[", "]"))
                    : name.equals("kind") ? value : quoted(value);
        }
    }

    /** A YAML scalar in double quotes. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else {
                out.append(c < ' ' || c == 0x7f || c == '\u0085' || c == '\u2028' || c == '\u2029' ? ' ' : c);
            }
        }
        return out.append('"').toString();
    }

    /** Takes a feed off the list; whether it was there. */
    public boolean remove(URI address) throws IOException {
        return edit(address, item -> List.of());
    }

    /** Has a feed left alone, or watched again; whether it is on the list. */
    public boolean pause(URI address, boolean paused) throws IOException {
        return edit(address, item -> {
            List<String> lines = new ArrayList<>(item);
            lines.removeIf(line -> line.strip().startsWith("paused:"));
            if (paused) {
                // A feed that is an address alone becomes one with settings.
                if (!lines.get(0).contains("address:")) {
                    lines.set(0, lines.get(0).replaceFirst("-\\s+", "- address: "));
                }
                lines.add(1, " ".repeat(lines.get(0).indexOf("address:")) + "paused: true");
            }
            return lines;
        });
    }

    private interface Edit {
        List<String> of(List<String> item);
    }

    private boolean edit(URI address, Edit edit) throws IOException {
        List<String> out = new ArrayList<>();
        List<String> item = new ArrayList<>();
        boolean found = false;
        List<String> lines = new ArrayList<>(words().lines().toList());
        @Nullable String dash = dash(lines);
        for (int i = 0; i <= lines.size(); i++) {
            @Nullable String line = i < lines.size() ? lines.get(i) : null;
            @Nullable Matcher start = line == null ? null : ITEM.matcher(line);
            boolean begins = start != null && start.find() && isOfFeed(start, dash);
            boolean ends = line == null || begins || !line.isBlank() && !line.startsWith(" ");
            if (ends && !item.isEmpty()) {
                out.addAll(edit.of(item));
                item.clear();
            }
            if (begins && start != null && names(start, address)) {
                found = true;
                item.add(line);
            } else if (line != null) {
                (item.isEmpty() ? out : item).add(line);
            }
        }
        if (found) {
            write(String.join("\n", out) + "\n");
        }
        return found;
    }

    /** How the first feed begins; lists within feeds begin further in. */
    private static @Nullable String dash(List<String> lines) {
        return lines.stream()
                .map(ITEM::matcher)
                .filter(Matcher::find)
                .map(item -> item.group(1))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOfFeed(Matcher item, @Nullable String dash) {
        return dash != null && item.group(1).indexOf('-') == dash.indexOf('-');
    }

    private static boolean names(Matcher item, URI address) {
        for (int group = 3; group <= 5; group++) {
            if (item.group(group) != null) {
                try {
                    return address(item.group(group)).equals(address);
                } catch (IllegalArgumentException e) {
                    return false; // a line of some list within a feed
                }
            }
        }
        return false;
    }

    /** What would not be read back is not written. */
    private void write(String words) throws IOException {
        FeedListReader.parse(words, file.toString());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path temporary = file.resolveSibling("." + file.getFileName() + ".new");
        Files.writeString(temporary, words);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
