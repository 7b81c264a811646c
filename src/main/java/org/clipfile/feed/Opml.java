package org.clipfile.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Lists of feeds as feed readers exchange them (OPML 2.0). */
public final class Opml {
    private static final int DEEPEST = 100;
    private static final String OURS = "clipfile:";
    private static final String TAGS = "tags";

    private Opml() {}

    /**
     * One feed of a list.
     *
     * @param address as written
     * @param title its title; null if it has none
     * @param settings what else is said of it, by the names of {@code routes/feeds.yaml}
     */
    public record Outline(String address, @Nullable String title, Map<String, String> settings) {
        public Outline {
            settings = Map.copyOf(settings);
        }
    }

    /**
     * The feeds of a list; nothing if it is no OPML. The folders a feed lies in, and its categories, are its tags, unless it
     * names tags itself.
     */
    public static List<Outline> read(byte[] bytes) {
        List<Outline> feeds = new ArrayList<>();
        Element opml =
                Jsoup.parse(Feeds.text(bytes, null), "", Parser.xmlParser().setMaxDepth(DEEPEST));
        for (Element outline : opml.getElementsByTag("outline")) {
            Map<String, String> settings = new LinkedHashMap<>();
            Set<String> tags = folders(outline);
            @Nullable String address = null;
            @Nullable String title = null;
            for (Attribute attribute : outline.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                switch (name) {
                    case "xmlurl" -> address = attribute.getValue().strip();
                    case "title", "text" -> title = title == null ? Markup.plain(attribute.getValue()) : title;
                    case "category" -> tags.addAll(categories(attribute.getValue()));
                    default -> {
                        if (name.startsWith(OURS)) {
                            settings.put(name.substring(OURS.length()), attribute.getValue());
                        }
                    }
                }
            }
            if (!tags.isEmpty()) {
                settings.putIfAbsent(TAGS, String.join("\n", tags));
            }
            if (address != null && !address.isEmpty()) {
                feeds.add(new Outline(address, title, settings));
            }
        }
        return feeds;
    }

    private static Set<String> folders(Element outline) {
        Set<String> names = new LinkedHashSet<>();
        for (Element around : outline.parents()) {
            @Nullable String name = Markup.plain(around.attr(around.hasAttr("text") ? "text" : "title"));
            if (name != null && around.normalName().equals("outline") && !around.hasAttr("xmlUrl")) {
                names.add(name.replace("\n", " "));
            }
        }
        return names;
    }

    /** "/Boston/Weather,/Harvard": the last words of each (OPML 2.0, "category"). */
    private static List<String> categories(String value) {
        return Arrays.stream(value.split(","))
                .map(path -> path.substring(path.lastIndexOf('/') + 1).strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Writes a list. */
    public static String write(List<Outline> feeds) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<opml version=\"2.0\" xmlns:clipfile=\"https://clipfile.org/opml\">\n"
                + "  <head><title>Feeds of Clipfile</title></head>\n  <body>\n");
        for (Outline feed : feeds) {
            out.append("    <outline type=\"rss\"");
            String title = feed.title() == null ? feed.address() : feed.title();
            attribute(out, "text", title);
            attribute(out, "xmlUrl", feed.address());
            if (feed.settings().containsKey(TAGS)) {
                attribute(
                        out,
                        "category",
                        feed.settings().get(TAGS).replace(",", " ").replace("\n", ","));
            }
            feed.settings().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(setting -> attribute(out, OURS + setting.getKey(), setting.getValue()));
            out.append("/>\n");
        }
        return out.append("  </body>\n</opml>\n").toString();
    }

    private static void attribute(StringBuilder out, String name, String value) {
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(Entities.escape(value).replace("\n", "&#10;"))
                .append('"');
    }
}
