package org.clipfile.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {
    /** A part takes up to 90 bytes of the heap, and may be two bytes of the feed. */
    private static final long MOST_PARTS = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_PARTS)
                            .build())
                    .build())
            .build();

    private JsonFeed() {}

    /**
     * Reads one; empty if it is none.
     *
     * @throws IOException if it is made of too many parts; the message is for people
     */
    static Optional<Feed> read(String text, String base) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new IOException("It is JSON of too many parts, or too deep", e);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        if (!root.path("items").isArray()) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        List<String> problems = List.of();
        for (JsonNode item : root.path("items")) {
            if (item.isObject() && entries.size() < Feeds.MOST_ENTRIES) {
                entries.add(entry(item, base));
            } else if (item.isObject()) {
                problems = List.of(Feeds.TOO_MANY_ENTRIES);
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
                Addresses.absolute(base, string(root, "feed_url")),
                Hints.NONE,
                problems));
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
