package org.clipfile.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * RSS, Atom and sitemaps. They are read with a parser that takes any XML, broken too, and knows of no DTD; each entry is
 * let go of when it was read, so that a long sitemap takes little memory.
 */
final class XmlFeed {
    private static final Pattern ROOT =
            Pattern.compile("<(?:[a-z0-9_-]{1,20}:)?(rss|rdf|feed|channel|urlset|sitemapindex)[\\s>]");
    private static final int DEEPEST = 200;

    private final String base;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Feed.Sitemap> sitemaps = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    XmlFeed(String base) {
        this.base = base;
    }

    /** Whether the start of a text, in lower case, is that of a feed; a page of HTML is none, though it may show one. */
    static boolean reads(String start) {
        return ROOT.matcher(start).find()
                && !start.startsWith("<!doctype html")
                && !Pattern.compile("<html[\\s>]").matcher(start).find();
    }

    Optional<Feed> read(String text) throws IOException {
        TagReader reader = new TagReader(text);
        try (StreamParser parser = new StreamParser(Parser.xmlParser().setMaxDepth(DEEPEST))) {
            parser.parse(reader, base);
            Iterator<Element> elements = parser.iterator();
            while (problems.isEmpty() && elements.hasNext()) {
                if (take(elements.next())) {
                    reader.forget();
                }
            }
            return feed(parser.document());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Takes what it is an entry of; whether it was one, and is let go of. */
    private boolean take(Element element) {
        switch (Elements.local(element)) {
            case "item", "entry" -> {
                if (!Elements.isWithin(element, "item", "entry")) {
                    if (isRoom()) {
                        entries.add(EntryReader.of(element, base));
                    }
                    element.remove();
                    return true;
                }
            }
            case "url" -> {
                if (Elements.isWithin(element, "urlset")) {
                    if (isRoom()) {
                        EntryReader.ofSitemap(element, base).ifPresent(entries::add);
                    }
                    element.remove();
                    return true;
                }
            }
            case "sitemap" -> {
                @Nullable String address = Addresses.absolute(base, Elements.text(element, "loc"));
                if (address != null && sitemaps.size() < Feeds.MOST_ENTRIES) {
                    sitemaps.add(new Feed.Sitemap(address, Elements.text(element, "lastmod")));
                }
                element.remove();
                return true;
            }
            default -> {
                // belongs to one of these, or to the feed itself
            }
        }
        return false;
    }

    /** Whether one more is read; the first for which there is no room ends the reading. */
    private boolean isRoom() {
        if (entries.size() < Feeds.MOST_ENTRIES) {
            return true;
        }
        problems.add(Feeds.TOO_MANY_ENTRIES);
        return false;
    }

    private Optional<Feed> feed(Document document) {
        @Nullable Element root = null;
        for (Element child : document.children()) {
            root = root == null && kind(child) != null ? child : root;
        }
        if (root == null) {
            return Optional.empty();
        }
        FeedKind kind = kind(root);
        @Nullable Element channel = Elements.child(root, "channel");
        Element head = channel == null ? root : channel;
        sitemaps.sort(
                Comparator.comparing(Feed.Sitemap::changed, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                        .reversed());
        @Nullable String language = Elements.text(head, "language");
        return Optional.of(new Feed(
                kind == null ? FeedKind.RSS : kind,
                Markup.plain(Elements.text(head, "title")),
                language == null ? Elements.attribute(root, "xml:lang") : language,
                entries,
                sitemaps,
                older(head),
                link(head, "hub"),
                link(head, "self"),
                HintReader.of(head),
                problems));
    }

    private @Nullable String older(Element head) {
        @Nullable String archive = link(head, "prev-archive");
        return archive == null ? link(head, "next") : archive;
    }

    private @Nullable String link(Element head, String rel) {
        for (Element link : Elements.children(head, "link")) {
            if (link.attr("rel").toLowerCase(Locale.ROOT).equals(rel)) {
                return Addresses.absolute(Elements.base(link, base), link.attr("href"));
            }
        }
        return null;
    }

    private static @Nullable FeedKind kind(Element root) {
        return switch (Elements.local(root)) {
            case "rss", "rdf", "channel" -> FeedKind.RSS;
            case "feed" -> FeedKind.ATOM;
            case "urlset" -> FeedKind.SITEMAP;
            case "sitemapindex" -> FeedKind.SITEMAP_INDEX;
            default -> null;
        };
    }
}
