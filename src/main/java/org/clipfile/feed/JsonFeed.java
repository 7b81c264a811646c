package org.clipfile.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFeed() {}

    static Optional<Feed> read(String text, String base) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (!root.path("items").isArray()) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            if (item.isObject() && entries.size() < Feeds.MOST_ENTRIES) {
                entries.add(entry(item, base));
            }
        }
        String hub = null;
        for (JsonNode each : root.path("hubs")) {
            if (each.path("type").asText().toLowerCase(Locale.ROOT).equals("websub")) {
                hub = Addresses.absolute(base, string(each, "url"));
            }
        }
        return Optional.of(new Feed(
                FeedKind.JSON,
                string(root, "title"),
                string(root, "language"),
                entries,
                List.of(),
                Addresses.absolute(base, string(root, "next_url")),
                hub,
                Hints.NONE,
                List.of()));
    }

    private static Entry entry(JsonNode item, String base) {
        String html = string(item, "content_html");
        String plain = string(item, "content_text");
        String link = Addresses.absolute(base, string(item, "url"));
        String external = Addresses.absolute(base, string(item, "external_url"));
        return new Entry(
                string(item, "id"),
                link == null ? external : link,
                List.of(),
                Markup.plain(string(item, "title")),
                Markup.plain(string(item, "summary")),
                html != null ? html : plain == null ? null : Markup.paragraphs(plain),
                authors(item),
                string(item, "date_published"),
                string(item, "date_modified"),
                strings(item.path("tags")));
    }

    private static List<String> authors(JsonNode item) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : item.path("authors")) {
            add(names, string(author, "name"));
        }
        if (names.isEmpty()) {
            add(names, string(item.path("author"), "name"));
        }
        return names;
    }

    private static void add(List<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private static List<String> strings(JsonNode array) {
        List<String> found = new ArrayList<>();
        array.forEach(each -> add(
                found,
                each.isTextual() && !each.asText().isBlank() ? each.asText().strip() : null));
        return found;
    }

    private static @Nullable String string(JsonNode node, String name) {
        JsonNode value = node.path(name);
        boolean said = value.isTextual() || value.isNumber();
        return said && !value.asText().isBlank() ? value.asText().strip() : null;
    }
}
