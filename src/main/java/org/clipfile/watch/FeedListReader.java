package org.clipfile.watch;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.clipfile.feed.FeedKind;
import org.clipfile.fetch.Cron;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the words of a list of feeds; see {@link FeedList}. */
final class FeedListReader {
    /** What can be said of a feed. */
    static final Set<String> KEYS = Set.of(
            "address", "title", "kind", "every", "cron", "zone", "headers", "text", "keep", "skip", "tags", "rules",
            "paused");

    private static final Pattern SITE = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");

    private FeedListReader() {}

    /**
     * Reads the words of such a file.
     *
     * @throws IllegalArgumentException if they make no sense; names the file, and the feed or line
     */
    static List<WatchedFeed> parse(String words, String file) {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(words);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
        if (root == null) {
            return List.of();
        }
        Object list = root instanceof Map<?, ?> map ? map.get("feeds") : root;
        if (list == null) {
            return List.of();
        }
        if (!(list instanceof List<?> items)) {
            throw new IllegalArgumentException(file + ": \"feeds:\" must be a list of feeds");
        }
        List<WatchedFeed> feeds = new ArrayList<>();
        Set<URI> seen = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String where = file + ", feed " + (i + 1);
            try {
                WatchedFeed feed = feed(items.get(i));
                if (!seen.add(feed.address())) {
                    throw new IllegalArgumentException(feed.name() + " stands there twice");
                }
                feeds.add(feed);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
            }
        }
        return feeds;
    }

    private static WatchedFeed feed(@Nullable Object item) {
        if (item instanceof String address) {
            return WatchedFeed.of(FeedList.address(address));
        }
        if (!(item instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("a feed needs an \"address:\"");
        }
        for (Object key : map.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw new IllegalArgumentException("there is no \"" + key + ":\" for feeds, only "
                        + String.join(", ", KEYS.stream().sorted().toList()));
            }
        }
        @Nullable String kind = string(map, "kind");
        @Nullable String every = string(map, "every");
        @Nullable String cron = string(map, "cron");
        @Nullable String text = string(map, "text");
        if (text != null && !text.equals("page") && !text.equals("feed")) {
            throw new IllegalArgumentException("text must be page or feed, but is \"" + text + "\"");
        }
        @Nullable String address = string(map, "address");
        if (address == null) {
            throw new IllegalArgumentException("a feed needs an \"address:\"");
        }
        return new WatchedFeed(
                FeedList.address(address),
                string(map, "title"),
                kind == null ? null : kind(kind),
                every == null || every.equals("adaptive") ? null : Length.parse("every", every),
                cron == null ? null : Cron.parse(cron, zone(string(map, "zone"))),
                headers(map.get("headers")),
                "feed".equals(text),
                patterns(map.get("keep")),
                patterns(map.get("skip")),
                strings(map.get("tags")),
                sites(map.get("rules")),
                "true".equals(string(map, "paused")));
    }

    private static FeedKind kind(String word) {
        try {
            return FeedKind.parse(word);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "kind must be rss, atom, json, sitemap, sitemap-index, list or page, but is \"" + word + "\"", e);
        }
    }

    private static ZoneId zone(@Nullable String zone) {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + zone + "\" is no time zone such as Europe/Berlin", e);
        }
    }

    private static Map<String, String> headers(@Nullable Object value) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, text) -> headers.put(String.valueOf(name), String.valueOf(text)));
        }
        headers.forEach((name, text) -> {
            if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+") || !text.matches("[\\t\\x20-\\x7e]*")) {
                throw new IllegalArgumentException("\"" + name + "\" cannot be sent as a header");
            }
        });
        return headers;
    }

    private static List<Pattern> patterns(@Nullable Object value) {
        try {
            return strings(value).stream()
                    .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                    .toList();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("\"" + e.getPattern() + "\" is no regular expression", e);
        }
    }

    private static List<String> sites(@Nullable Object value) {
        List<String> sites = strings(value);
        for (String site : sites) {
            if (!SITE.matcher(site).matches()) {
                throw new IllegalArgumentException(
                        "rules must name hosts as rules do, such as harbor.example, but is \"" + site + "\"");
            }
        }
        return sites;
    }

    private static List<String> strings(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    private static @Nullable String string(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? null : String.valueOf(value);
    }
}
